import type { FoldedToken } from "./foldedTokens.ts";
import type { Quantity } from "./quantity.ts";

/** Ordinals before `century` are centuries, also the first of `nineteenth and twentieth centuries`. */
export function markCenturies(
  tokens: readonly FoldedToken[],
  quantities: readonly Quantity[],
): readonly Quantity[] {
  const places = tokens.filter(({ key }) => key === "century" || key === "centuries");
  if (places.length === 0) return quantities;
  return quantities.map((quantity) => {
    if (quantity.type !== "ordinal") return quantity;
    const near = places.some(({ start }) => start >= quantity.end && start - quantity.end < 24);
    return near ? { ...quantity, type: "century", strict: true } : quantity;
  });
}
