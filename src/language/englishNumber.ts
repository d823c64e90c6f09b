import { ENGLISH_SCALES, ENGLISH_SMALL, ENGLISH_TENS } from "./englishNumberWords.ts";
import type { FoldedToken } from "./foldedTokens.ts";
import type { Quantity } from "./quantity.ts";

const vagueQuantifiers: ReadonlySet<string> = new Set(["several", "few", "many", "some", "couple"]);
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** A number being read: all it can mean, the index behind it, and how sure it is. */
export interface EnglishReading {
  readonly values: readonly number[];
  readonly next: number;
  readonly strict: boolean;
  /** Set where the token says more than a number: a time, a century. */
  readonly type?: Quantity["type"];
}

/** A number in words: `two thousand three hundred and five`; `a hundred` is one too. */
export function readWords(tokens: readonly FoldedToken[], index: number): EnglishReading | undefined {
  let at = index;
  let total = 0;
  let current: number | undefined;
  let limit = Number.POSITIVE_INFINITY;
  let words = 0;
  if (articles.has(tokens[at]?.key ?? "") || vagueQuantifiers.has(tokens[at]?.key ?? "")) {
    const vague = vagueQuantifiers.has(tokens[at]?.key ?? "");
    // A couple of hundred.
    if (vague && tokens[at + 1]?.key === "of") at += 1;
    const scale = ENGLISH_SCALES.get(tokens[at + 1]?.key ?? "");
    if (scale === undefined || tokens[at]?.key === "the") return undefined;
    if (vague) return { values: [scale], next: at + 2, strict: scale !== 12, type: "vague" };
    if (scale === 12) return { values: [12], next: at + 2, strict: false };
    current = 1;
    at += 1;
  }
  for (;;) {
    const start = current !== undefined && tokens[at]?.key === "-" ? at + 1 : at;
    const joined =
      words > 0 && tokens[start]?.key === "and" && (current ?? 0) % 100 === 0 ? start + 1 : start;
    const key = tokens[joined]?.key ?? "";
    const tens = ENGLISH_TENS.get(key);
    const small = ENGLISH_SMALL.get(key);
    const scale = ENGLISH_SCALES.get(key);
    const fitsSmall =
      current === undefined ||
      (small !== undefined && current % (small < 10 ? 10 : 100) === 0 && current >= 20);
    const fitsTens = current === undefined || (current % 100 === 0 && current >= 100);
    if (tens !== undefined && fitsTens) current = (current ?? 0) + tens;
    else if (small !== undefined && fitsSmall) current = (current ?? 0) + small;
    else if (scale === 100 && current !== undefined && current < 100 && joined === start) current *= 100;
    else if (
      scale !== undefined &&
      scale > 100 &&
      current !== undefined &&
      scale < limit &&
      joined === start
    ) {
      total += current * scale;
      current = undefined;
      limit = scale;
    } else break;
    words += 1;
    at = joined + 1;
  }
  if (words === 0) return undefined;
  const value = total + (current ?? 0);
  const loose = words === 1 && (value < 3 || tokens[index]?.key === "a" || tokens[index]?.key === "an");
  return { values: [value], next: at, strict: !loose };
}

/** The first two digits of a year that is told in words. */
const CENTURIES = { first: 11, last: 20 } as const;

/** A year as it is said: `nineteen eighty-four`, `twenty twenty-four`, `nineteen oh five`. */
export function readYearInWords(
  tokens: readonly FoldedToken[],
  { values, next }: EnglishReading,
): EnglishReading | undefined {
  const [hundreds = 0] = values;
  if (hundreds < CENTURIES.first || hundreds > CENTURIES.last || tokens[next]?.spaced !== true)
    return undefined;
  const zero = tokens[next]?.key === "oh";
  const key = tokens[zero ? next + 1 : next]?.key ?? "";
  if (!zero && !ENGLISH_TENS.has(key) && (ENGLISH_SMALL.get(key) ?? 0) < 10) return undefined;
  const rest = readWords(tokens, zero ? next + 1 : next);
  const value = rest?.values[0];
  if (rest === undefined || value === undefined || value > 99) return undefined;
  return { values: [hundreds * 100 + value], next: rest.next, strict: true };
}

/** `ninety-nine point five`, `two point oh three`. */
export function readDecimals(tokens: readonly FoldedToken[], number: EnglishReading): EnglishReading {
  const [whole] = number.values;
  if (whole === undefined || tokens[number.next]?.key !== "point" || number.type !== undefined) return number;
  let digits = "";
  let next = number.next + 1;
  for (let digit = digitOf(tokens[next]); digit !== undefined; digit = digitOf(tokens[next])) {
    digits += String(digit);
    next += 1;
  }
  return digits === "" ? number : { values: [Number(`${whole}.${digits}`)], next, strict: true };
}

function digitOf(token: FoldedToken | undefined): number | undefined {
  const key = token?.key ?? "";
  if (key === "oh" || key === "zero") return 0;
  const value = ENGLISH_SMALL.get(key);
  return value !== undefined && value < 10 ? value : undefined;
}
