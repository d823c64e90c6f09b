import type { SegmentId } from "../../core/segment.ts";
import { textHash } from "../../core/textHash.ts";

/**
 * Heights measured so far, by segment: a split, a join or a filter keeps them. By a hash of its id; that of another segment is a
 * guess like any.
 */
export interface HeightMemory {
  readonly remember: (id: SegmentId, height: number) => void;
  /** The guesses, with what is known better in their place. */
  readonly over: (ids: readonly SegmentId[], guesses: Float64Array) => Float64Array;
}

/** Nothing measured yet. */
export function rememberHeights(): HeightMemory {
  const known = new Map<number, number>();
  return {
    remember: (id, height) => {
      known.set(textHash(id), height);
    },
    over: (ids, guesses) => {
      if (known.size === 0) return guesses;
      return Float64Array.from(guesses, (guess, index) => known.get(textHash(ids[index] ?? "")) ?? guess);
    },
  };
}
