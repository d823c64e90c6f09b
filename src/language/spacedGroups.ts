import type { FoldedToken } from "./foldedTokens.ts";
import { quantityAt, type QuantityStep } from "./quantity.ts";

/** One space, and controls around it. */
const WIDEST = 5;

/** `10 000`: groups of three digits with a single space between. */
export function mergeSpacedGroups(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const first = tokens[index];
  if (first === undefined || !/^[1-9]\d{0,2}$/u.test(first.key)) return undefined;
  let digits = first.key;
  let next = index + 1;
  for (let after = tokens[next]; after !== undefined && /^\d{3}$/u.test(after.key); after = tokens[next]) {
    if (!after.spaced || after.start - (tokens[next - 1]?.end ?? 0) > WIDEST) break;
    digits += after.key;
    next += 1;
  }
  const last = tokens[next - 1];
  if (next === index + 1 || last === undefined) return undefined;
  return { quantities: [quantityAt("number", [Number(digits)], true, first, last)], next };
}
