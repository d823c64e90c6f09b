import type { FoldedToken } from "./foldedTokens.ts";

const signs: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅐", 1 / 7],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
  ["⅑", 1 / 9],
  ["⅒", 1 / 10],
]);

/** Whether a mark is such a sign. */
export function isFractionSign(mark: string): boolean {
  return signs.has(mark);
}

/** The value of a sign such as `½`. */
export function fractionSign(token: FoldedToken | undefined): number | undefined {
  return token?.type === "punctuation" ? signs.get(token.key) : undefined;
}

/** The fraction behind a whole number: `3½`, `3 ½`, `3 1/2`. */
export function fractionBehind(tokens: readonly FoldedToken[], index: number): number | undefined {
  const token = tokens[index];
  const sign = fractionSign(token);
  if (sign !== undefined || token?.type !== "number") return sign;
  const [, above, below] = /^([1-9])\/([2-9])$/u.exec(token.key) ?? [];
  return above !== undefined && Number(above) < Number(below) ? Number(above) / Number(below) : undefined;
}
