/** One replaced stretch of a text: at `start` (UTF-16, in the old text) `removed` units gave way to `inserted` units. */
export interface Splice {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/** A half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The single splice between two texts, by their common beginning and end; none if they are equal. */
export function spliceBetween(before: string, after: string): readonly Splice[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return [{ start, removed: before.length - start - tail, inserted: after.length - start - tail }];
}

/** The splices that lead from one text to another: those given if they do, else the single one by common ends. */
export function splicesBetween(
  before: string,
  after: string,
  given: readonly Splice[] | undefined,
): readonly Splice[] {
  return given !== undefined && lead(given, before, after) ? given : spliceBetween(before, after);
}

/** Whether splices are in order, lie within the text and leave everything else as it was. */
function lead(splices: readonly Splice[], before: string, after: string): boolean {
  let old = 0;
  let now = 0;
  for (const { start, removed, inserted } of splices) {
    if (start < old || removed < 0 || inserted < 0) return false;
    if (before.slice(old, start) !== after.slice(now, now + start - old)) return false;
    now += start - old + inserted;
    old = start + removed;
  }
  return old <= before.length && before.slice(old) === after.slice(now);
}

/**
 * Where an offset lies after the splices, which are in order and do not overlap.
 * An offset inside a removed stretch goes to the edge that `bias` names.
 */
export function moveOffset(offset: number, splices: readonly Splice[], bias: "start" | "end"): number {
  let shift = 0;
  for (const { start, removed, inserted } of splices) {
    const before = bias === "start" ? offset < start : offset <= start;
    if (before) break;
    if (offset < start + removed) return start + shift + (bias === "start" ? 0 : inserted);
    shift += inserted - removed;
  }
  return offset + shift;
}

/** Where a range lies after the splices: text typed at its edges stays outside, text inside moves with it. */
export function moveRange(range: TextRange, splices: readonly Splice[]): TextRange {
  const start = moveOffset(range.start, splices, "start");
  return { start, end: Math.max(start, moveOffset(range.end, splices, "end")) };
}
