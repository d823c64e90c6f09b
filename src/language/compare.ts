import { longestCommonSubsequence } from "./commonSubsequence.ts";
import { isLineEnd } from "./characters.ts";
import { settleChanges, trimChange, type Side, type TokenChange } from "./settledChanges.ts";
import type { TextChange } from "./textChange.ts";
import { tokenise, type Token } from "./tokens.ts";

/** A piece of a comparison in reading order, the old text before the new one that took its place. */
export interface Difference {
  readonly type: "equal" | "delete" | "insert";
  readonly text: string;
}

/**
 * The word differences of two texts: `equal` and `delete` joined are the first text, `equal` and `insert` the second.
 *
 * @example compareTexts("the red car", "the blue car")
 * // equal "the ", delete "red", insert "blue", equal " car"
 */
export function compareTexts(before: string, after: string): readonly Difference[] {
  return listDifferences(before, after, changesBetween(before, after));
}

/** The places where two texts differ, by whole words, in order; two of them never touch. */
export function changesBetween(before: string, after: string): readonly TextChange[] {
  return before === after ? [] : compareTokens(tokenise(before), tokenise(after));
}

function listDifferences(
  before: string,
  after: string,
  changes: readonly TextChange[],
): readonly Difference[] {
  const differences: Difference[] = [];
  const push = (type: Difference["type"], text: string): void => {
    if (text !== "") differences.push({ type, text });
  };
  let position = 0;
  for (const change of changes) {
    push("equal", before.slice(position, change.beforeStart));
    push("delete", before.slice(change.beforeStart, change.beforeEnd));
    push("insert", after.slice(change.afterStart, change.afterEnd));
    position = change.beforeEnd;
  }
  push("equal", before.slice(position));
  return differences;
}

/** The places where two token lists differ, in the offsets of their texts; tokens are equal if their keys are. */
export function compareTokens(before: readonly Token[], after: readonly Token[]): readonly TextChange[] {
  return alignTokens(before, after).map((change) => ({
    beforeStart: offsetOf(before, change.beforeStart),
    beforeEnd: offsetOf(before, change.beforeEnd),
    afterStart: offsetOf(after, change.afterStart),
    afterEnd: offsetOf(after, change.afterEnd),
  }));
}

function offsetOf(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (token) return token.start;
  const last = tokens.at(-1);
  return last ? last.start + last.text.length : 0;
}

/**
 * The places where two token lists differ, in token positions.
 *
 * No other alignment deletes and inserts fewer tokens, white space not counted (up to 8,192 words in both texts
 * together, see `longestCommonSubsequence`). Among equals the one with fewer and better placed changes is taken:
 * neighbours that only white space keeps apart are one change, and a change slides to the border of a word, a clause
 * or a sentence.
 */
export function alignTokens(before: readonly Token[], after: readonly Token[]): readonly TokenChange[] {
  const numbers = new Map<string, number>();
  const old: Side = { tokens: before, ids: numberTokens(before, numbers) };
  const current: Side = { tokens: after, ids: numberTokens(after, numbers) };
  const whole = trimChange(old, current, {
    beforeStart: 0,
    beforeEnd: before.length,
    afterStart: 0,
    afterEnd: after.length,
  });
  if (!whole) return [];
  const changes = gapsBetween(whole, matchWords(old, current, whole, numbers.size)).flatMap((gap) =>
    splitAtLines(old, current, gap),
  );
  return settleChanges(old, current, changes);
}

function numberTokens(tokens: readonly Token[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(tokens, ({ key }) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

interface Match {
  readonly before: number;
  readonly after: number;
}

/** The words the two texts share, in order. Words that only one of them has are left out of the search. */
function matchWords(old: Side, current: Side, whole: TokenChange, numbers: number): readonly Match[] {
  const seen = new Uint8Array(numbers);
  const oldWords = wordPositions(old, whole.beforeStart, whole.beforeEnd);
  const currentWords = wordPositions(current, whole.afterStart, whole.afterEnd);
  for (const position of oldWords) seen[old.ids[position] ?? 0] = 1;
  const sharedByCurrent = currentWords.filter((position) => seen[current.ids[position] ?? 0] === 1);
  for (const position of sharedByCurrent) seen[current.ids[position] ?? 0] = 2;
  const sharedByOld = oldWords.filter((position) => seen[old.ids[position] ?? 0] === 2);

  const matches = longestCommonSubsequence(
    Int32Array.from(sharedByOld, (position) => old.ids[position] ?? 0),
    Int32Array.from(sharedByCurrent, (position) => current.ids[position] ?? 0),
  );
  const matched: Match[] = [];
  for (const [index, position] of sharedByOld.entries()) {
    const partner = sharedByCurrent[matches[index] ?? -1];
    if (partner !== undefined) matched.push({ before: position, after: partner });
  }
  return matched;
}

function wordPositions(side: Side, start: number, end: number): number[] {
  const positions: number[] = [];
  for (let position = start; position < end; position += 1) {
    if (side.tokens[position]?.type !== "space") positions.push(position);
  }
  return positions;
}

/** What lies between one matched word and the next, where there is anything. */
function gapsBetween(whole: TokenChange, matches: readonly Match[]): TokenChange[] {
  const gaps: TokenChange[] = [];
  let { beforeStart, afterStart } = whole;
  for (const { before, after } of matches) {
    if (beforeStart < before || afterStart < after) {
      gaps.push({ beforeStart, beforeEnd: before, afterStart, afterEnd: after });
    }
    beforeStart = before + 1;
    afterStart = after + 1;
  }
  gaps.push({ beforeStart, beforeEnd: whole.beforeEnd, afterStart, afterEnd: whole.afterEnd });
  return gaps;
}

/** A gap with as many line ends on both sides is compared line by line; what is equal at its edges is no change. */
function splitAtLines(old: Side, current: Side, gap: TokenChange): readonly TokenChange[] {
  const oldLines = lineEnds(old, gap.beforeStart, gap.beforeEnd);
  const currentLines = lineEnds(current, gap.afterStart, gap.afterEnd);
  const matches = oldLines.flatMap((before, index) => {
    const after = currentLines[index];
    return after !== undefined && old.ids[before] === current.ids[after] ? [{ before, after }] : [];
  });
  const lines = oldLines.length === currentLines.length ? gapsBetween(gap, matches) : [gap];
  return lines.flatMap((line) => trimChange(old, current, line) ?? []);
}

function lineEnds(side: Side, start: number, end: number): readonly number[] {
  const positions: number[] = [];
  for (let position = start; position < end; position += 1) {
    if (isLineEnd(side.tokens[position]?.text.charCodeAt(0) ?? 0)) positions.push(position);
  }
  return positions;
}
