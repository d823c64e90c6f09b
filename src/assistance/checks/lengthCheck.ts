import { type SegmentCheck, type Found, inTarget, NOTHING } from "./check.ts";
import { judgeLength, type LengthRatio, type PairLength, seenLength } from "./lengthRatio.ts";
import type { Pair, Side } from "./pair.ts";

const SHORT = 60;

/** The lengths of a segment that are compared. */
export function pairLength({ source, target }: Pair): PairLength {
  const lengths = { source: seenLength(source.bare), target: seenLength(target.bare) };
  // In a longer segment a number is no great part.
  if (lengths.source > SHORT || numbersOf(source) + numbersOf(target) === 0) return lengths;
  return {
    ...lengths,
    plain: {
      source: Math.max(0, lengths.source - numbersOf(source)),
      target: Math.max(0, lengths.target - numbersOf(target)),
    },
  };
}

/** The letters and digits that say numbers and dates. */
function numbersOf(side: Side): number {
  return [...side.quantities(), ...side.dates().map(({ date }) => date)]
    .map(({ start, end }) => seenLength(side.text.slice(start, end)))
    .reduce((all, length) => all + length, 0);
}

/** The finding of a length, with the target's length in UTF-16 units. */
export function lengthFound(lengths: PairLength, ratio: LengthRatio, end: number): readonly Found[] {
  const verdict = judgeLength(lengths, ratio);
  if (verdict === undefined) return NOTHING;
  const facts = { source: lengths.source, target: lengths.target };
  return [inTarget(verdict === "short" ? "length_ratio.short" : "length_ratio.long", [0, end], { facts })];
}

/** The target is about as long as such sources make it. */
export const lengthRatio: SegmentCheck = {
  id: "length_ratio",
  scope: "segment",
  severity: "warning",
  mqm: "Accuracy/Omission",
  its: "length",
  find: (pair, { ratio }) => lengthFound(pairLength(pair), ratio, pair.target.text.length),
};
