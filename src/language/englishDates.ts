import type { PlacedDate } from "./arabicDates.ts";
import { type DateReading, isPossible } from "./calendarDate.ts";
import { beginsHijriMonth, englishHijriMonth, englishMonth, isLooseMonth } from "./englishMonths.ts";
import { ENGLISH_ORDINALS, ENGLISH_TENS } from "./englishNumberWords.ts";
import type { FoldedToken, WordToken } from "./foldedTokens.ts";
import { wordTopic } from "./wordTopics.ts";
import { readNumericDate } from "./numericDate.ts";

const timeWords: ReadonlySet<string> = new Set(
  "in of since by until till from to through late early mid last next this during between before after and every each on".split(
    " ",
  ),
);
const hijriMarks: ReadonlySet<string> = new Set(["ah", "hijri", "hegira", "hijra", "hijrah"]);

const eras: ReadonlySet<string> = new Set([...hijriMarks, "islamic", "muslim"]);

/** The dates of an English text: months with the day and year beside them, dates in digits, Hijri dates and years. */
export function readEnglishDates(
  tokens: readonly FoldedToken[],
  order: "dayFirst" | "monthFirst",
): readonly PlacedDate[] {
  const found: PlacedDate[] = [];
  let floor = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    if (((tokens[index]?.topics ?? 0) & wordTopic.date) === 0) continue;
    const placed =
      readNumeric(tokens, index, order) ??
      readNamed(tokens, index, floor) ??
      readHijri(tokens, index, floor) ??
      readHijriYear(tokens, index);
    if (placed === undefined) continue;
    found.push(placed);
    floor = placed.next;
    index = placed.next - 1;
  }
  return found;
}

/** Whether a date may begin at a token, or a month or year of one: a quick look, which most words do not pass. */
export function mayBeginEnglishDate({ type, key }: WordToken): boolean {
  if (type === "number") return true;
  return type === "word" && (englishMonth(key) !== undefined || hijriMarks.has(key) || mayBeHijriMonth(key));
}

function mayBeHijriMonth(key: string): boolean {
  return hijriLetters.test(key) && beginsHijriMonth(plainLetters(key));
}

function readNumeric(
  tokens: readonly FoldedToken[],
  index: number,
  order: "dayFirst" | "monthFirst",
): PlacedDate | undefined {
  const numeric = readNumericDate(tokens, index, order);
  if (numeric === undefined) return undefined;
  const mark = hijriMark(tokens, numeric.next);
  if (mark === undefined) return { ...numeric, first: index };
  // Hijri dates are copied: the day stays first.
  const { date } = readNumericDate(tokens, index, "dayFirst") ?? numeric;
  return { date: { ...date, calendar: "hijri" }, first: index, next: mark };
}

function readNamed(tokens: readonly FoldedToken[], index: number, floor: number): PlacedDate | undefined {
  const token = tokens[index];
  const month = token?.type === "word" ? englishMonth(token.key) : undefined;
  if (token === undefined || month === undefined) return undefined;
  let next = tokens[index + 1]?.key === "." && tokens[index + 1]?.spaced === false ? index + 2 : index + 1;
  const before = readDayBefore(tokens, index, floor);
  const after = before === undefined ? readDayAfter(tokens, next) : undefined;
  if (after !== undefined) next = after.next;
  const year = readYear(tokens, next);
  const capital = /^\p{Lu}/u.test(token.text);
  const alone = before === undefined && after === undefined && year === undefined;
  const short = token.key.length === 3 && token.key !== "may";
  if (alone && (!capital || (short && next === index + 1))) return undefined;
  // COVID-19 may, not the 19th of May.
  if (!capital && isLooseMonth(token.key) && year === undefined && tokens[index - 1]?.key !== "of")
    return undefined;
  // Jan. with its stop is no name.
  const stopped = short && next === index + 2 && after === undefined;
  if (alone && isLooseMonth(token.key) && !stopped && !isMonthHere(tokens, index, next)) return undefined;
  if (year !== undefined) next = year.next;
  const first = before?.first ?? index;
  const date: DateReading = {
    calendar: "gregorian",
    days: before?.days ?? after?.days ?? [],
    month,
    form: "words",
    start: tokens[first]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
    ...(year === undefined ? {} : { year: year.value }),
  };
  return isPossible(date) ? { date, first, next } : undefined;
}

interface DayBefore {
  readonly days: readonly number[];
  readonly first: number;
}

/** `26`, `26th of`, `26–28`, `the twenty-sixth of`. */
function readDayBefore(tokens: readonly FoldedToken[], month: number, floor: number): DayBefore | undefined {
  const of = tokens[month - 1]?.key === "of";
  const at = of ? month - 2 : month - 1;
  const token = tokens[at];
  if (token === undefined || at < floor) return undefined;
  const days = daysOf(token);
  if (days !== undefined) {
    const dash = tokens[at - 1];
    const from = tokens[at - 2];
    const range = dash?.key === "–" && from !== undefined && at - 2 >= floor ? daysOf(from) : undefined;
    return range === undefined ? { days, first: at } : { days: [...range, ...days], first: at - 2 };
  }
  if (!of) return undefined;
  const ordinal = ENGLISH_ORDINALS.get(token.key);
  if (ordinal === undefined || ordinal > 31) return undefined;
  const tens = tokens[at - 1]?.key === "-" ? ENGLISH_TENS.get(tokens[at - 2]?.key ?? "") : undefined;
  return tens === undefined ? { days: [ordinal], first: at } : { days: [tens + ordinal], first: at - 2 };
}

function daysOf({ key }: FoldedToken): readonly number[] | undefined {
  const plain = key.replace(/(?:st|nd|rd|th)$/u, "");
  if (!/^\d{1,2}(?:-\d{1,2})?$/u.test(plain)) return undefined;
  const days = plain.split("-").map(Number);
  return days.every((day) => day >= 1 && day <= 31) ? days : undefined;
}

function readDayAfter(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly days: readonly number[]; readonly next: number } | undefined {
  const at = tokens[index]?.key === "the" ? index + 1 : index;
  const token = tokens[at];
  const days = token && daysOf(token);
  if (token === undefined || days === undefined) return undefined;
  // `in May 10 people` is rare, `May 10 percent` rarer; a unit behind the number gives it away.
  if (/^(?:percent|%|million|billion|thousand)$/u.test(tokens[at + 1]?.key ?? "")) return undefined;
  const range = tokens[at + 1]?.key === "–" ? tokens[at + 2] : undefined;
  const until = range && daysOf(range);
  return until === undefined ? { days, next: at + 1 } : { days: [...days, ...until], next: at + 3 };
}

function readYear(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  let at = index;
  if (tokens[at]?.key === "," || tokens[at]?.key === "of") at += 1;
  const key = tokens[at]?.key ?? "";
  return /^[12]\d{3}$/u.test(key) ? { value: Number(key), next: at + 1 } : undefined;
}

/** `61 AH`, `, 11 A.H.`: fewer than four digits are a year only with their calendar. */
function readMarkedYear(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  const at = tokens[index]?.key === "," ? index + 1 : index;
  const key = tokens[at]?.key ?? "";
  const isYear = /^\d{1,3}$/u.test(key) && hijriMark(tokens, at + 1) !== undefined;
  return isYear ? { value: Number(key), next: at + 1 } : undefined;
}

function isMonthHere(tokens: readonly FoldedToken[], index: number, next: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined) return false;
  // A stop behind an abbreviation says more than the word before it.
  return (
    timeWords.has(before.key) || before.key === "-" || englishMonth(tokens[next + 1]?.key ?? "") !== undefined
  );
}

const hijriLetters = /^[^a-z]?[msrjdz]/u;

/** `1 Ramadan 1446 AH`, `Ramadan 1, 1446`, `Rabi' al-Awwal 1445`. */
function readHijri(tokens: readonly FoldedToken[], index: number, floor: number): PlacedDate | undefined {
  const token = tokens[index];
  if (token?.type !== "word" || !mayBeHijriMonth(token.key)) return undefined;
  for (const length of [6, 5, 4, 3, 2, 1]) {
    const part = tokens.slice(index, index + length);
    if (part.length < length) continue;
    const month = englishHijriMonth(part.map(({ key }) => plainLetters(key)).join(" "));
    if (month === undefined) continue;
    const before = readDayBefore(tokens, index, floor);
    const after = before === undefined ? readDayAfter(tokens, index + length) : undefined;
    let next = after?.next ?? index + length;
    const year = readYear(tokens, next) ?? readMarkedYear(tokens, next);
    if (year !== undefined) next = year.next;
    const first = before?.first ?? index;
    next = hijriMark(tokens, next) ?? next;
    const date: DateReading = {
      calendar: "hijri",
      days: before?.days ?? after?.days ?? [],
      month,
      form: "words",
      start: tokens[first]?.start ?? 0,
      end: tokens[next - 1]?.end ?? 0,
      ...(year === undefined ? {} : { year: year.value }),
    };
    return { date, first, next };
  }
  return undefined;
}

/** The index behind `AH`, `A.H.`, `Hijri`. */
function hijriMark(tokens: readonly FoldedToken[], index: number): number | undefined {
  const key = tokens[index]?.key ?? "";
  if (hijriMarks.has(key)) return index + 1;
  // Of the Hijri calendar.
  if (key === "of" && tokens[index + 1]?.key === "the" && eras.has(tokens[index + 2]?.key ?? ""))
    return index + 3;
  const dotted = tokens
    .slice(index, index + 4)
    .map((token) => token.key)
    .join("");
  return dotted.startsWith("a.h") ? index + (dotted === "a.h." ? 4 : 3) : undefined;
}

function readHijriYear(tokens: readonly FoldedToken[], index: number): PlacedDate | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const leading = hijriMarks.has(token.key) && /^\d{1,4}$/u.test(tokens[index + 1]?.key ?? "");
  const number = leading ? tokens[index + 1] : token;
  if (number?.type !== "number" || !/^\d{1,4}$/u.test(number.key)) return undefined;
  const next = leading ? index + 2 : hijriMark(tokens, index + 1);
  if (next === undefined) return undefined;
  const end = tokens[next - 1]?.end ?? token.end;
  const year = Number(number.key);
  return {
    date: { calendar: "hijri", days: [], year, form: "words", start: token.start, end },
    first: index,
    next,
  };
}

/** Letters without the marks and apostrophes of transliteration. */
function plainLetters(word: string): string {
  if (/^[a-z0-9]*$/u.test(word)) return word;
  return word.normalize("NFD").replaceAll(/[^a-z0-9 ]/gu, "");
}
