import { ENGLISH_PARTS, ENGLISH_SCALES, ENGLISH_SMALL } from "./englishNumberWords.ts";
import type { FoldedToken } from "./foldedTokens.ts";

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
  const part = ENGLISH_PARTS.get(tokens[at]?.key ?? "");
  return part === undefined ? undefined : { value: numerator * part, next: at + 1 };
}
