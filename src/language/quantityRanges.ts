import type { FoldedToken } from "./foldedTokens.ts";
import type { Quantity } from "./quantity.ts";

const joiners: ReadonlySet<string> = new Set(["-", "–", "—", "الي", "او", "و", "to", "or", "and"]);
/** A smaller number than this can be short of the scale behind the next one. */
const LARGEST = 1000;

/**
 * The numbers of a text, those of a range that says its scale once with it too: in `3-5 ملايين` and `three to five
 * million` the first is three million as well.
 *
 * @param scaleOf the scale a token says (1000 and up), if it says one
 */
export function withRangeScales(
  tokens: readonly FoldedToken[],
  quantities: readonly Quantity[],
  scaleOf: (token: FoldedToken) => number | undefined,
): readonly Quantity[] {
  return quantities.map((one, at) => {
    const other = quantities[at + 1];
    if (one.type !== "number" || other?.type !== "number") return one;
    const [value = 0] = one.values;
    if (value >= LARGEST || (other.values[0] ?? 0) < LARGEST) return one;
    const scale = tokens
      .filter((token) => token.start >= other.start && token.end <= other.end)
      .map(scaleOf)
      .find((found) => found !== undefined);
    if (scale === undefined || !isRange(tokens, one, other)) return one;
    return { ...one, values: [...one.values, ...one.values.map((each) => each * scale)] };
  });
}

function isRange(tokens: readonly FoldedToken[], one: Quantity, other: Quantity): boolean {
  if (other.start - one.end <= 1) return true;
  const between = tokens.filter((token) => token.start >= one.end && token.end <= other.start);
  return between.length === 1 && joiners.has(between[0]?.key ?? "");
}
