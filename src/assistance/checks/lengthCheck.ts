import { type SegmentCheck, type Found, inTarget, NOTHING } from "./check.ts";
import { judgeLength, type LengthRatio, type PairLength, seenLength } from "./lengthRatio.ts";
import type { Pair, Side } from "./pair.ts";

const SHORT = 60;
/** Between these every document that has been measured would take a short segment's ratio as usual. */
const USUAL = { least: 0.85, most: 2 } as const;

/** The lengths of a segment that are compared. */
export function pairLength({ source, target }: Pair): PairLength {
  const lengths = { source: seenLength(source.bare), target: seenLength(target.bare) };
  // In a longer segment a number is no great part, and most lengths are usual whatever a document teaches.
  const ratio = lengths.target / lengths.source;
  if (lengths.source > SHORT || (ratio > USUAL.least && ratio < USUAL.most)) return lengths;
  const [before, after] = [numbersOf(source), numbersOf(target)];
  if (before + after === 0) return lengths;
  return {
    ...lengths,
    plain: { source: Math.max(0, lengths.source - before), target: Math.max(0, lengths.target - after) },
  };
}

/** The letters and digits that say numbers and dates. */
function numbersOf(side: Side): number {
  let all = 0;
  for (const { start, end } of side.quantities()) all += end - start;
  for (const { date } of side.dates()) all += date.end - date.start;
  return all;
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
