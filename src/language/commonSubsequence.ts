/**
 * Above this many edits in one search the exact answer is given up for a good one. Two texts of together 8,192 tokens
 * can never need so many (the search goes from both ends), so for them the answer is always the longest.
 */
const exactEdits = 4096;
/** The bound for longer texts: keeps two wholly different books of 100,000 words each within seconds. */
const hastyEdits = 512;

interface Search {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly matches: Int32Array;
  /** Furthest reach on each diagonal (position in `before`), from the start and from the end. */
  readonly forward: Int32Array;
  readonly backward: Int32Array;
  /** Added to a diagonal to give its place in the two arrays. */
  readonly shift: number;
  readonly editLimit: number;
}
interface Point {
  readonly before: number;
  readonly after: number;
}

/**
 * The longest common subsequence of two sequences of numbers: for each position of `before` the position in `after`
 * it is matched with, or -1.
 *
 * Myers' algorithm in linear space (An O(ND) Difference Algorithm, 1986): O((n + m)·d) time for d edits, O(n + m)
 * memory. Longest whenever n + m ≤ 8,192; beyond that d is bounded, so the time too, and a match may be missed.
 */
export function longestCommonSubsequence(before: Int32Array, after: Int32Array): Int32Array {
  const size = before.length + after.length + 3;
  const search: Search = {
    before,
    after,
    matches: new Int32Array(before.length).fill(-1),
    forward: new Int32Array(size),
    backward: new Int32Array(size),
    shift: after.length + 1,
    editLimit: before.length + after.length <= 2 * exactEdits ? exactEdits : hastyEdits,
  };
  match(search, 0, before.length, 0, after.length);
  return search.matches;
}

function match(
  search: Search,
  fromBefore: number,
  toBefore: number,
  fromAfter: number,
  toAfter: number,
): void {
  const { before, after, matches } = search;
  let [b0, b1, a0, a1] = [fromBefore, toBefore, fromAfter, toAfter];
  while (b0 < b1 && a0 < a1 && before[b0] === after[a0]) matches[b0++] = a0++;
  while (b0 < b1 && a0 < a1 && before[b1 - 1] === after[a1 - 1]) matches[--b1] = --a1;
  if (b0 === b1 || a0 === a1) return;
  const middle = findMiddle(search, b0, b1, a0, a1);
  match(search, b0, middle.before, a0, middle.after);
  match(search, middle.before, b1, middle.after, a1);
}

/** A point that a shortest path from the start to the end of both ranges goes through. */
function findMiddle(search: Search, b0: number, b1: number, a0: number, a1: number): Point {
  const { before, after, forward, backward, shift, editLimit } = search;
  const lowest = b0 - a1;
  const highest = b1 - a0;
  const start = b0 - a0;
  const finish = b1 - a1;
  const odd = ((start - finish) & 1) !== 0;
  let [forwardLow, forwardHigh, backwardLow, backwardHigh] = [start, start, finish, finish];
  forward[start + shift] = b0;
  backward[finish + shift] = b1;

  for (let edits = 1; ; edits += 1) {
    if (forwardLow > lowest) forward[--forwardLow - 1 + shift] = -1;
    else forwardLow += 1;
    if (forwardHigh < highest) forward[++forwardHigh + 1 + shift] = -1;
    else forwardHigh -= 1;
    for (let diagonal = forwardHigh; diagonal >= forwardLow; diagonal -= 2) {
      const deleted = (forward[diagonal - 1 + shift] ?? 0) + 1;
      const inserted = forward[diagonal + 1 + shift] ?? 0;
      let position = deleted > inserted ? deleted : inserted;
      while (position < b1 && position - diagonal < a1 && before[position] === after[position - diagonal])
        position += 1;
      forward[diagonal + shift] = position;
      const meets = odd && diagonal >= backwardLow && diagonal <= backwardHigh;
      if (meets && (backward[diagonal + shift] ?? 0) <= position)
        return { before: position, after: position - diagonal };
    }

    if (backwardLow > lowest) backward[--backwardLow - 1 + shift] = 0x7fffffff;
    else backwardLow += 1;
    if (backwardHigh < highest) backward[++backwardHigh + 1 + shift] = 0x7fffffff;
    else backwardHigh -= 1;
    for (let diagonal = backwardHigh; diagonal >= backwardLow; diagonal -= 2) {
      const inserted = backward[diagonal - 1 + shift] ?? 0;
      const deleted = (backward[diagonal + 1 + shift] ?? 0) - 1;
      let position = inserted <= deleted ? inserted : deleted;
      while (
        position > b0 &&
        position - diagonal > a0 &&
        before[position - 1] === after[position - 1 - diagonal]
      ) {
        position -= 1;
      }
      backward[diagonal + shift] = position;
      const meets = !odd && diagonal >= forwardLow && diagonal <= forwardHigh;
      if (meets && position <= (forward[diagonal + shift] ?? 0))
        return { before: position, after: position - diagonal };
    }

    if (edits >= editLimit) {
      return furthest(search, [b0, b1, a0, a1], [forwardLow, forwardHigh, backwardLow, backwardHigh]);
    }
  }
}

/** The point with most of the way behind it, seen from either end, when the search was given up. */
function furthest(
  { forward, backward, shift }: Search,
  [b0, b1, a0, a1]: readonly [number, number, number, number],
  [forwardLow, forwardHigh, backwardLow, backwardHigh]: readonly [number, number, number, number],
): Point {
  let best: Point = { before: b0, after: a0 };
  let bestWay = 0;
  for (let diagonal = forwardLow; diagonal <= forwardHigh; diagonal += 2) {
    const before = Math.min(forward[diagonal + shift] ?? b0, b1, a1 + diagonal);
    const way = before - b0 + (before - diagonal - a0);
    if (way > bestWay) [best, bestWay] = [{ before, after: before - diagonal }, way];
  }
  for (let diagonal = backwardLow; diagonal <= backwardHigh; diagonal += 2) {
    const before = Math.max(backward[diagonal + shift] ?? b1, b0, a0 + diagonal);
    const way = b1 - before + (a1 - (before - diagonal));
    if (way > bestWay) [best, bestWay] = [{ before, after: before - diagonal }, way];
  }
  return best;
}
