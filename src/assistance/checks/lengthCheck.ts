import { type SegmentCheck, type Found, inTarget, NOTHING } from "./check.ts";
import { judgeLength, type LengthRatio, type PairLength, seenLength } from "./lengthRatio.ts";
import type { Pair } from "./pair.ts";

/** The lengths of a segment that are compared. */
export function pairLength({ source, target }: Pair): PairLength {
  return { source: seenLength(source.bare), target: seenLength(target.bare) };
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
