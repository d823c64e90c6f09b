import { arabicMonth, beginsArabicMonth, type MonthName } from "./arabicMonths.ts";
import { readNumberWords } from "./arabicNumber.ts";
import { type DateReading, isPossible } from "./calendarDate.ts";
import { type FoldedToken, type WordToken, foldWord } from "./foldedTokens.ts";
import { wordTopic } from "./wordTopics.ts";
import { readNumericDate } from "./numericDate.ts";

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldWord));

const timeWords = folded(
  "في منذ حتى شهر شهري وشهر لشهر بشهر خلال بحلول أوائل أواخر مطلع نهاية بداية منتصف قبل بعد أول من إلى وفي ومن وحتى وإلى وبين بين غضون طوال",
);
const relativeWords = folded(
  "الماضي الماضية المقبل المقبلة القادم القادمة الجاري الجارية الحالي المنصرم الفائت التالي المنقضي",
);
const yearWords = folded("عام سنة لعام لسنة وعام العام السنة للعام");
const hijriMarks = folded("هـ ه هجري هجرية للهجرة الهجري الهجرية هجريا هجريه");
const gregorianMarks = folded("م ميلادي ميلادية للميلاد الميلادي الميلادية ميلاديا");
const between = folded("من شهر");
const joiners: ReadonlySet<string> = new Set(["/", "(", "-", "–"]);

/** A date with the tokens it was read from, last excluded. */
export interface PlacedDate {
  readonly date: DateReading;
  readonly first: number;
  readonly next: number;
}

/**
 * The dates of an Arabic text: months of five regional series and of the Hijri calendar with the day and year beside
 * them, dates in digits (day, month, year), and Hijri years on their own (`505 هـ`).
 */
export function readArabicDates(tokens: readonly FoldedToken[]): readonly PlacedDate[] {
  const found: PlacedDate[] = [];
  let floor = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    if (((tokens[index]?.topics ?? 0) & wordTopic.date) === 0) continue;
    const placed =
      readNumeric(tokens, index) ?? readNamed(tokens, index, floor) ?? readHijriYear(tokens, index);
    if (placed === undefined) continue;
    found.push(placed);
    floor = placed.next;
    index = placed.next - 1;
  }
  return found;
}

/** Whether a date may begin at a token, or a month of one: a quick look, which most words do not pass. */
export function mayBeginArabicDate({ type, key }: WordToken): boolean {
  return type === "number" || (type === "word" && beginsArabicMonth(key));
}

function readNumeric(tokens: readonly FoldedToken[], index: number): PlacedDate | undefined {
  const token = tokens[index];
  if (token?.type !== "number") return undefined;
  const numeric = readNumericDate(tokens, index, "dayFirst");
  if (numeric === undefined) return undefined;
  const marked = hijriMarks.has(tokens[numeric.next]?.key ?? "");
  const hijri =
    marked || (numeric.date.year !== undefined && numeric.date.year > 1250 && numeric.date.year < 1550);
  const next =
    marked || gregorianMarks.has(tokens[numeric.next]?.key ?? "") ? numeric.next + 1 : numeric.next;
  return { date: { ...numeric.date, calendar: hijri ? "hijri" : "gregorian" }, first: index, next };
}

function readNamed(tokens: readonly FoldedToken[], index: number, floor: number): PlacedDate | undefined {
  const name = monthAt(tokens, index);
  if (name === undefined) return undefined;
  let next = index + name.words;
  const second = readSecondName(tokens, next);
  if (second !== undefined) next = second.next;
  const day = readDay(tokens, index, floor);
  const year = readYear(tokens, next);
  // July and August: a month right behind a month.
  const isNext = floor > 0 && floor === index;
  if (name.loose && !isNext && !isMonthHere(tokens, index, { second: second !== undefined, day, year, next }))
    return undefined;
  if (year !== undefined) next = year.next;
  const first = day?.first ?? index;
  const conflict =
    second !== undefined && second.name.calendar === name.calendar && second.name.month !== name.month
      ? second.name.month
      : undefined;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const date: DateReading = {
    calendar: year?.calendar ?? name.calendar,
    days: day?.days ?? [],
    month: name.month,
    form: "words",
    start,
    end,
    ...(year === undefined ? {} : { year: year.value }),
    ...(conflict === undefined ? {} : { conflict }),
  };
  return isPossible(date) ? { date: { ...date, calendar: name.calendar }, first, next } : undefined;
}

function monthAt(tokens: readonly FoldedToken[], index: number): MonthName | undefined {
  const token = tokens[index];
  if (token?.type !== "word" || isDoorOrFather(token)) return undefined;
  return arabicMonth(token.key, tokens[index + 1]?.key ?? "");
}

/** Folded, بآب is a door and آب a father. */
function isDoorOrFather({ key, text }: FoldedToken): boolean {
  return key.length < 5 && key.endsWith("اب") && text !== "اب" && !text.normalize("NFC").includes("آ");
}

/** `أكتوبر/تشرين الأول`, `تشرين الأول (أكتوبر)`. */
function readSecondName(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly name: MonthName; readonly next: number } | undefined {
  const mark = tokens[index]?.key ?? "";
  if (!joiners.has(mark)) return undefined;
  const name = monthAt(tokens, index + 1);
  if (name === undefined || (mark !== "/" && mark !== "(")) return undefined;
  const next = index + 1 + name.words;
  return { name, next: mark === "(" && tokens[next]?.key === ")" ? next + 1 : next };
}

interface Day {
  readonly days: readonly number[];
  readonly first: number;
}

/** The day before a month: `26`, `26-28`, `26 و27`, `السادس والعشرين من`. */
function readDay(tokens: readonly FoldedToken[], month: number, floor: number): Day | undefined {
  let at = month - 1;
  while (at >= floor && between.has(tokens[at]?.key ?? "")) at -= 1;
  const token = tokens[at];
  if (token === undefined || at < floor) return undefined;
  if (token.type === "number") {
    const days = token.key.split("-").map(Number);
    if (days.length > 2 || !days.every((day) => Number.isInteger(day) && day >= 1 && day <= 31))
      return undefined;
    return { days, first: at };
  }
  if (token.type === "word" && firstOfMonth.has(token.key)) return { days: [1], first: at };
  if (token.type !== "word" || at === month - 1) return undefined;
  // In words only with `من` between: `الأول من مايو`, `السادس والعشرين من نوفمبر`.
  for (const first of [at - 2, at - 1, at]) {
    if (first < floor) continue;
    const value = dayInWords(tokens, first, at + 1);
    if (value !== undefined) return { days: [value], first };
  }
  return undefined;
}

function dayInWords(tokens: readonly FoldedToken[], first: number, end: number): number | undefined {
  const number = readNumberWords(tokens, first);
  if (number?.next === end && number.value <= 31) return number.value;
  const ordinal = ordinalDays.get(
    tokens
      .slice(first, end)
      .map(({ key }) => key)
      .join(" ")
      .replace(" و ", " و")
      .replace(/^(?:[وف]?لل|[وف]?بال|[وف]ال)/u, "ال"),
  );
  return ordinal;
}

const ordinalUnits = [
  "الأول",
  "الثاني",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "السابع",
  "الثامن",
  "التاسع",
  "العاشر",
];
// Algeria and Morocco open a month like this: فاتح نوفمبر.
const firstOfMonth = folded("فاتح الفاتح");
/** The days of a month in words: `الأول`, `الحادي عشر`, `السادس والعشرين`. */
const ordinalDays: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 31 }, (_, index) => index + 1).flatMap((day) =>
    ordinalSpellings(day).map((words): readonly [string, number] => [
      words.split(" ").map(foldWord).join(" "),
      day,
    ]),
  ),
);

function ordinalSpellings(day: number): readonly string[] {
  const unit = day % 10 === 1 && day > 10 ? "الحادي" : (ordinalUnits[(day % 10) - 1] ?? "");
  if (day <= 10) return [ordinalUnits[day - 1] ?? ""];
  if (day < 20) return [`${unit} عشر`];
  const tens = day < 30 ? ["العشرين", "العشرون"] : ["الثلاثين", "الثلاثون"];
  return tens.map((ten) => (unit === "" ? ten : `${unit} و${ten}`));
}

interface Year {
  readonly value: number;
  readonly next: number;
  readonly calendar?: DateReading["calendar"];
}

/** `2024`, `من عام 2024`, `، 2024م`, `1446 هـ`. */
function readYear(tokens: readonly FoldedToken[], index: number): Year | undefined {
  let at = index;
  if (tokens[at]?.key === "من") at += 1;
  else if (tokens[at]?.key === "،" && /^\d{4}$/u.test(tokens[at + 1]?.key ?? "")) at += 1;
  const named = yearWords.has(tokens[at]?.key ?? "");
  if (named) at += 1;
  const key = tokens[at]?.key ?? "";
  const mark = tokens[at + 1]?.key ?? "";
  const marked = hijriMarks.has(mark) || gregorianMarks.has(mark);
  if (!/^\d{4}$/u.test(key) && !(/^\d{2,3}$/u.test(key) && (marked || named))) return undefined;
  const value = Number(key);
  if (!hijriMarks.has(mark)) return { value, next: gregorianMarks.has(mark) ? at + 2 : at + 1 };
  return { value, next: at + 2, calendar: "hijri" };
}

/** A space, and controls around it. */
const CLOSE = 4;

/** A Hijri year on its own: `505 هـ`, `سنة 505 للهجرة`. */
function readHijriYear(tokens: readonly FoldedToken[], index: number): PlacedDate | undefined {
  const token = tokens[index];
  if (token?.type !== "number" || !/^\d{1,4}$/u.test(token.key)) return undefined;
  const mark = tokens[index + 1];
  if (mark === undefined || !hijriMarks.has(mark.key)) return undefined;
  // A lone ه may also end a list; it is a year's mark only close by.
  if (mark.key === "ه" && mark.start - token.end > CLOSE) return undefined;
  const date: DateReading = {
    calendar: "hijri",
    days: [],
    year: Number(token.key),
    form: "words",
    start: token.start,
    end: mark.end,
  };
  return { date, first: index, next: index + 2 };
}

function isMonthHere(
  tokens: readonly FoldedToken[],
  index: number,
  {
    second,
    day,
    year,
    next,
  }: { second: boolean; day: Day | undefined; year: Year | undefined; next: number },
): boolean {
  if (second || day !== undefined || year !== undefined) return true;
  const before = tokens[index - 1]?.key ?? "";
  if (timeWords.has(before) || relativeWords.has(tokens[next]?.key ?? "")) return true;
  const previous = index >= 1 ? monthAt(tokens, index - 1) : undefined;
  const following =
    monthAt(tokens, next) ?? (tokens[next]?.key === "و" ? monthAt(tokens, next + 1) : undefined);
  return [previous, following].some((name) => name !== undefined && !name.loose);
}
