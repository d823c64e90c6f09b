import { readGroup, type Reading, readScales, wordAt } from "./arabicNumber.ts";
import { arabicMonth } from "./arabicMonths.ts";
import { EXCEPT, percentEnd } from "./arabicParts.ts";
import { type FoldedToken, foldWord } from "./foldedTokens.ts";
import { clockValues } from "./quantity.ts";

/** A number with what stands behind it, and all else that it can mean then. */
export interface LargerReading extends Reading {
  readonly values?: readonly number[];
}

const decimalMarks: ReadonlySet<string> = new Set(["فاصله", "فاصل", "نقطه"]);

/** A number with what stands behind its decimal mark, as it is said: `اثنان فاصلة خمسة`, `3 فاصل 25 مليون`. */
export function readDecimals(tokens: readonly FoldedToken[], whole: Reading): Reading | undefined {
  if (!decimalMarks.has(tokens[whole.next]?.key ?? "") || !Number.isInteger(whole.value)) return undefined;
  let zeros = "";
  let at = whole.next + 1;
  for (; tokens[at]?.key === "صفر"; at += 1) zeros += "0";
  const key = tokens[at]?.key ?? "";
  const rest = /^\d+$/u.test(key) ? { value: key, next: at + 1 } : readGroup(tokens, at);
  if (rest === undefined) return undefined;
  const value = Number(`${whole.value}.${zeros}${rest.value}`);
  return readScales(tokens, rest.next, value) ?? { value, next: rest.next, loose: false };
}

/** `ثلاثة ونصف في المئة`. */
export function readPercentPart(
  tokens: readonly FoldedToken[],
  { value, next }: Reading,
): Reading | undefined {
  const part = wordAt(tokens, next);
  const isPart = part?.type === "part" && part.joined && percentEnd(tokens, next + 1) !== undefined;
  return isPart ? { value: value + part.value, next: next + 1, loose: false } : undefined;
}

const yearWords: ReadonlySet<string> = new Set(
  "عام العام لعام وعام بعام سنة السنة لسنة وسنة بسنة عامي حرب نكسة نكبة هزيمة ثورة انتفاضة حدود عدوان أحداث عرب فلسطينيي جيل"
    .split(" ")
    .map(foldWord),
);

/** The years that two digits behind a year, month or event can mean: `عام 67`, `أكتوبر 73`, `حرب الـ67`. */
export function yearsOf(tokens: readonly FoldedToken[], index: number, value: number): readonly number[] {
  if (!Number.isInteger(value) || value < 10 || value >= 100) return [];
  const article = /^(?:ال|ـ)$/u.test(tokens[index - 1]?.key ?? "");
  const at = article ? index - 2 : index - 1;
  const [further, before] = [tokens[at - 1]?.key ?? "", tokens[at]?.key ?? ""];
  const isYear =
    yearWords.has(before) ||
    arabicMonth(before, "") !== undefined ||
    arabicMonth(further, before) !== undefined;
  return isYear ? [1900 + value, 2000 + value] : [];
}

const about: ReadonlySet<string> = new Set("نحو حوالي حوالى قرابة زهاء".split(" ").map(foldWord));
const comparisons: ReadonlySet<string> = new Set("أكثر أقل أزيد".split(" ").map(foldWord));

/** Whether a number is told with words that stand before nothing else: `أكثر من ألف`, `نحو ألف`. */
export function isEstimate(tokens: readonly FoldedToken[], index: number): boolean {
  const before = tokens[index - 1]?.key ?? "";
  return about.has(before) || (before === "من" && comparisons.has(tokens[index - 2]?.key ?? ""));
}

/** `ثلاثة في الألف` is 0.3 %. */
export function perMille(tokens: readonly FoldedToken[], { value, next }: Reading): readonly number[] {
  const words = `${tokens[next]?.key ?? ""} ${tokens[next + 1]?.key ?? ""}`;
  return /^(?:في الالف$|بالالف )/u.test(words) ? [value / 1000, value / 10] : [];
}

const unitsOfTime: ReadonlySet<string> = new Set("ويوم وليلة وعام وسنة وشهر".split(" ").map(foldWord));

/** `ألف ليلة وليلة`, `مئة ويوم`: a thousand nights and one, a hundred days and one. */
export function andOneMore(tokens: readonly FoldedToken[], { value, next }: Reading): readonly number[] {
  const noun = tokens[next]?.key ?? "";
  const again = noun.length > 2 && tokens[next + 1]?.key === `و${noun}`;
  return value >= 100 && (again || unitsOfTime.has(noun)) ? [value + 1] : [];
}

/** Hours of a clock. */
const HOURS = 12;

/** `مليون إلا ربعا` is 750,000, `عشرة إلا ربعا` may be a quarter to ten. */
export function readExcept(
  tokens: readonly FoldedToken[],
  { value, next }: Reading,
): LargerReading | undefined {
  const part = tokens[next]?.key === EXCEPT ? wordAt(tokens, next + 1) : undefined;
  if (part?.type !== "part") return undefined;
  const scale = wordAt(tokens, next - 1);
  const whole = value - part.value * (scale?.type === "scale" ? scale.value : 1);
  const time = value <= HOURS ? clockValues((value % HOURS) * 60 + 720 - part.value * 60) : [];
  return { value: whole, values: [whole, ...time], next: next + 2, loose: false };
}
