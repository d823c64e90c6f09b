import type { EnglishReading as Reading } from "./englishNumber.ts";
import {
  ENGLISH_ORDINALS,
  ENGLISH_PARTS,
  ENGLISH_SCALES,
  ENGLISH_SMALL,
  ENGLISH_TENS,
  ENGLISH_UNITS_WITHIN,
  WHOLE_UNITS,
} from "./englishNumberWords.ts";
import type { FoldedToken } from "./foldedTokens.ts";
import { LARGEST_EVERYDAY_ORDINAL, shareValues } from "./quantity.ts";

const percentWords: ReadonlySet<string> = new Set(["percent", "%", "pct", "percentage"]);
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** `(of) (a) million` behind a part or a number. */
export function scaleBehind(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  let at = index;
  if (tokens[at]?.key === "of") at += 1;
  if (articles.has(tokens[at]?.key ?? "")) at += 1;
  const value = ENGLISH_SCALES.get(tokens[at]?.key ?? "");
  return value === undefined || value === 100 ? undefined : { value, next: at + 1 };
}

/** The index behind `percent`, `per cent` or a sign. */
export function percentEnd(tokens: readonly FoldedToken[], index: number): number | undefined {
  const at = tokens[index]?.key === "-" ? index + 1 : index;
  const key = tokens[at]?.key ?? "";
  if (percentWords.has(key)) return at + 1;
  return key === "per" && /^cents?$/u.test(tokens[at + 1]?.key ?? "") ? at + 2 : undefined;
}

/** `and a half`, `and three quarters`. */
export function readMixedHalf(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  if (tokens[index]?.key !== "and") return undefined;
  const key = tokens[index + 1]?.key ?? "";
  const numerator = articles.has(key) ? 1 : ENGLISH_SMALL.get(key);
  if (numerator === undefined) return undefined;
  const at = tokens[index + 2]?.key === "-" ? index + 3 : index + 2;
  const part = denominatorAt(tokens, at);
  return part && { value: numerator * part.value, next: part.next };
}

/** What one of the parts is that a word counts: `thirds`, `twenty-fourths`. */
export function denominatorAt(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  const key = tokens[index]?.key ?? "";
  const value = ENGLISH_PARTS.get(key);
  if (value !== undefined) return { value, next: index + 1 };
  const tens = tokens[index + 1]?.key === "-" ? ENGLISH_TENS.get(key) : undefined;
  const unit = ENGLISH_ORDINALS.get((tokens[index + 2]?.key ?? "").replace(/s$/u, ""));
  return tens === undefined || unit === undefined || unit > 9
    ? undefined
    : { value: 1 / (tens + unit), next: index + 3 };
}

/** The shares that a number of parts can mean: two halves are the whole, and each of them a half. */
export function wholeParts(numerator: number, part: number): readonly number[] {
  const share = numerator * part;
  return share === 1 ? [part, share] : [share];
}

/** `third`, `21st`, `twenty-first`; `a third of` is a part of a whole. */
export function readOrdinal(tokens: readonly FoldedToken[], index: number): Reading | undefined {
  const key = tokens[index]?.key ?? "";
  const tens = ENGLISH_TENS.get(key);
  if (tens !== undefined) {
    const at = tokens[index + 1]?.key === "-" ? index + 2 : index + 1;
    const unit = ENGLISH_ORDINALS.get(tokens[at]?.key ?? "");
    if (unit === undefined || unit > 9) return undefined;
    const values = [tens + unit, ...shareValues(1 / (tens + unit))];
    return { values, next: at + 1, strict: true, type: "ordinal" };
  }
  const written = /^(\d+)(?:st|nd|rd|th)$/u.exec(key)?.[1];
  const value = written === undefined ? ENGLISH_ORDINALS.get(key) : Number(written);
  if (value === undefined) return undefined;
  const shares = value > 2 ? shareValues(1 / value) : [];
  const before = tokens[index - 1]?.key ?? "";
  const isPart = (before === "a" || before === "an") && value > 2 && value <= LARGEST_EVERYDAY_ORDINAL;
  if (!isPart || tokens[index + 1]?.key === "century")
    return {
      values: [value, ...shares],
      next: index + 1,
      strict: value > LARGEST_EVERYDAY_ORDINAL && tokens[index + 1]?.key !== "hour",
      type: "ordinal",
    };
  const strict = written === undefined && tokens[index + 1]?.key === "of";
  return { values: [...shares, value, ...unitsOf(1 / value)], next: index + 1, strict, type: "fraction" };
}

/** A part in the next smaller unit: of an hour, a year, a century. */
function unitsOf(share: number): readonly number[] {
  return [share * 60, share * 12, share * 24, share * 100];
}

/** `half`, `a quarter of a million`, `half a billion`. */
export function readPart(tokens: readonly FoldedToken[], index: number): Reading | undefined {
  const value = ENGLISH_PARTS.get(tokens[index]?.key ?? "");
  if (value === undefined) return undefined;
  const scale = scaleBehind(tokens, index + 1);
  if (scale !== undefined) return { values: [value * scale.value], next: scale.next, strict: true };
  const article = articles.has(tokens[index + 1]?.key ?? "") ? index + 2 : index + 1;
  const percent = percentEnd(tokens, article);
  if (percent !== undefined)
    return { values: [value, value / 100], next: percent, strict: true, type: "percent" };
  const behind = tokens[tokens[index + 1]?.key === "-" ? index + 2 : index + 1]?.key ?? "";
  // Eight play in a quarter-final.
  const players = behind === "final" || behind === "finals" ? [2 / value] : [];
  const values = [...shareValues(value), ...unitsOf(value), ...players];
  return { values, next: index + 1, strict: false, type: "fraction" };
}

/** `a year`, `the past year`: twelve months and 365 days; `an hour and a half` is 90 minutes. */
export function oneUnit(tokens: readonly FoldedToken[], index: number): readonly number[] | undefined {
  if (!WHOLE_UNITS.has(tokens[index]?.key ?? "")) return undefined;
  const within = ENGLISH_UNITS_WITHIN.get(tokens[index + 1]?.key ?? "");
  const half = readMixedHalf(tokens, index + 2)?.value;
  const more = half === undefined ? [] : [1 + half];
  return within && [1, ...more].flatMap((count) => [count, ...within.map((units) => count * units)]);
}
