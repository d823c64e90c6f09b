import { isLineEnd } from "./characters.ts";
import type { Token } from "./tokens.ts";

/** One place where two token lists differ, in token positions, ends not included. */
export interface TokenChange {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** One of two compared texts: its tokens, and a number for each that is the same for equal tokens of both texts. */
export interface Side {
  readonly tokens: readonly Token[];
  readonly ids: Int32Array;
}

const sentenceEnds = /^[.!?؟…。！？۔]/u;
const clauseEnds = /^[,;:،؛]/u;

/** How good a border is for a change to begin or end at; only the order matters. */
const borderScores = {
  inside: 0,
  beforeSpace: 1,
  word: 2,
  clause: 3,
  sentence: 4,
  line: 5,
  edge: 6,
} as const;

/** A change without the equal tokens at its beginning and end, `undefined` if nothing is left. */
export function trimChange(old: Side, current: Side, change: TokenChange): TokenChange | undefined {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = change;
  while (
    beforeStart < beforeEnd &&
    afterStart < afterEnd &&
    old.ids[beforeStart] === current.ids[afterStart]
  ) {
    beforeStart += 1;
    afterStart += 1;
  }
  while (
    beforeStart < beforeEnd &&
    afterStart < afterEnd &&
    old.ids[beforeEnd - 1] === current.ids[afterEnd - 1]
  ) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  if (beforeStart === beforeEnd && afterStart === afterEnd) return undefined;
  return { beforeStart, beforeEnd, afterStart, afterEnd };
}

/**
 * Makes a list of changes readable without adding a deleted or inserted word: a pure deletion or insertion slides
 * along equal tokens until it meets a neighbour and joins it, or else to the best border; neighbours kept apart by white
 * space alone are joined.
 */
export function settleChanges(
  old: Side,
  current: Side,
  changes: readonly TokenChange[],
): readonly TokenChange[] {
  const settled: TokenChange[] = [];
  const waiting = changes.toReversed();
  for (let change = waiting.pop(); change !== undefined; change = waiting.pop()) {
    const previous = settled.at(-1);
    const following = waiting.at(-1);
    const left = slideRoom(old, current, change, previous, -1);
    const right = slideRoom(old, current, change, following, 1);
    if (previous && left === change.beforeStart - previous.beforeEnd) {
      settled.pop();
      requeue(old, current, waiting, span(previous, slide(change, -left)));
    } else if (following && right === following.beforeStart - change.beforeEnd) {
      waiting.pop();
      requeue(old, current, waiting, span(slide(change, right), following));
    } else {
      const placed = bestPlace(old, current, change, left, right);
      const joins = previous && onlySpacesBetween(old, previous, placed) && !sameSide(previous, placed);
      if (joins) settled.pop();
      settled.push(joins ? span(previous, placed) : placed);
    }
  }
  return settled;
}

function requeue(old: Side, current: Side, waiting: TokenChange[], change: TokenChange): void {
  const trimmed = trimChange(old, current, change);
  if (trimmed) waiting.push(trimmed);
}

function span(first: TokenChange, last: TokenChange): TokenChange {
  return {
    beforeStart: first.beforeStart,
    beforeEnd: last.beforeEnd,
    afterStart: first.afterStart,
    afterEnd: last.afterEnd,
  };
}

function slide(change: TokenChange, by: number): TokenChange {
  if (by === 0) return change;
  return {
    beforeStart: change.beforeStart + by,
    beforeEnd: change.beforeEnd + by,
    afterStart: change.afterStart + by,
    afterEnd: change.afterEnd + by,
  };
}

function isInsertion(change: TokenChange): boolean {
  return change.beforeStart === change.beforeEnd;
}

function isDeletion(change: TokenChange): boolean {
  return change.afterStart === change.afterEnd;
}

function sameSide(first: TokenChange, second: TokenChange): boolean {
  return (isInsertion(first) && isInsertion(second)) || (isDeletion(first) && isDeletion(second));
}

/** How many tokens a pure insertion or deletion can move in one direction before its neighbour or the text's edge. */
function slideRoom(
  old: Side,
  current: Side,
  change: TokenChange,
  neighbour: TokenChange | undefined,
  direction: 1 | -1,
): number {
  const insertion = isInsertion(change);
  if (!insertion && !isDeletion(change)) return 0;
  const { ids } = insertion ? current : old;
  const start = insertion ? change.afterStart : change.beforeStart;
  const end = insertion ? change.afterEnd : change.beforeEnd;
  const limit =
    direction < 0
      ? change.beforeStart - (neighbour?.beforeEnd ?? 0)
      : (neighbour?.beforeStart ?? old.ids.length) - change.beforeEnd;
  let room = 0;
  if (direction < 0) while (room < limit && ids[start - 1 - room] === ids[end - 1 - room]) room += 1;
  else while (room < limit && ids[start + room] === ids[end + room]) room += 1;
  return room;
}

/** The place of a change, among those it can slide to, with the best borders; of equals the last. */
function bestPlace(old: Side, current: Side, change: TokenChange, left: number, right: number): TokenChange {
  const insertion = isInsertion(change);
  const { tokens } = insertion ? current : old;
  const start = insertion ? change.afterStart : change.beforeStart;
  const end = insertion ? change.afterEnd : change.beforeEnd;
  let best = 0;
  let bestScore = -1;
  for (let by = -left; left + right > 0 && by <= right; by += 1) {
    const score = borderScore(tokens, start + by) + borderScore(tokens, end + by);
    if (score >= bestScore) [best, bestScore] = [by, score];
  }
  return slide(change, best);
}

function borderScore(tokens: readonly Token[], position: number): number {
  const last = tokens[position - 1];
  const first = tokens[position];
  if (!last || !first) return borderScores.edge;
  if (isLineEnd(last.text.charCodeAt(0))) return borderScores.line;
  if (last.type !== "space") return first.type === "space" ? borderScores.beforeSpace : borderScores.inside;
  const ending = tokens[position - 2]?.text ?? "";
  if (sentenceEnds.test(ending)) return borderScores.sentence;
  return clauseEnds.test(ending) ? borderScores.clause : borderScores.word;
}

function onlySpacesBetween(old: Side, first: TokenChange, second: TokenChange): boolean {
  for (let position = first.beforeEnd; position < second.beforeStart; position += 1) {
    const token = old.tokens[position];
    if (token?.type !== "space" || isLineEnd(token.text.charCodeAt(0))) return false;
  }
  return true;
}
