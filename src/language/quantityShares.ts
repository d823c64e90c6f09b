import type { FoldedToken } from "./foldedTokens.ts";
import { type Quantity, shareValues } from "./quantity.ts";

/** Letters between two numbers that one sense joins: `out of every`. */
const REACH = 16;

/** The words between two numbers, a conjunction of the second with them; `undefined` where they are not near. */
function between(tokens: readonly FoldedToken[], one: Quantity, other: Quantity): string | undefined {
  if (other.start < one.end || other.start - one.end > REACH) return undefined;
  const words = tokens.filter(({ start, end }) => start >= one.end && end <= other.start);
  const joined = /^[وف]/u.test(tokens.find(({ start }) => start === other.start)?.key ?? "") ? ["و"] : [];
  return [...words.map(({ key }) => key), ...joined].join(" ");
}

/**
 * The numbers of a text, those that stand for a share together with it too: half of a tenth is 5 %, one in five is 20 %.
 *
 * @param parts the words between two parts of which the first is one of the second
 * @param ratios the words between two numbers that say how many of how many
 */
export function withShares(
  tokens: readonly FoldedToken[],
  quantities: readonly Quantity[],
  parts: ReadonlySet<string>,
  ratios: ReadonlySet<string>,
): readonly Quantity[] {
  if (quantities.length < 2) return quantities;
  const more = new Map<Quantity, readonly number[]>();
  const add = (quantity: Quantity, values: readonly number[]): void => {
    more.set(quantity, [...(more.get(quantity) ?? []), ...values]);
  };
  for (const [index, one] of quantities.entries()) {
    // A word that is a number and a part is read as both.
    for (const other of quantities.slice(index + 1, index + 4)) {
      const share = shareOf(one, other, between(tokens, one, other), parts, ratios);
      if (share === undefined) continue;
      // 33 % for one in three.
      const values = [
        ...shareValues(share),
        ...(one.type === "number" && share >= 0.01 ? [Math.round(share * 100)] : []),
      ];
      add(one, values);
      add(other, values);
    }
  }
  if (more.size === 0) return quantities;
  return quantities.map((quantity) => {
    const values = more.get(quantity);
    return values === undefined ? quantity : { ...quantity, values: [...quantity.values, ...values] };
  });
}

function shareOf(
  { type, values: [first = 0] }: Quantity,
  other: Quantity,
  words: string | undefined,
  parts: ReadonlySet<string>,
  ratios: ReadonlySet<string>,
): number | undefined {
  const [second = 0] = other.values;
  if (words === undefined || type !== other.type) return undefined;
  if (type === "fraction") return parts.has(words) && first < 1 && second < 1 ? first * second : undefined;
  const isRatio = type === "number" && ratios.has(words) && first >= 1 && first < second;
  return isRatio ? first / second : undefined;
}
