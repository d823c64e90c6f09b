import { moveOffset, type Splice } from "../core/splice.ts";

/**
 * One place where two texts differ: `[beforeStart, beforeEnd)` of the old one became `[afterStart, afterEnd)` of the
 * new one, in UTF-16 offsets. One of the two may be empty, not both.
 */
export interface TextChange {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** The new base text when one change is accepted: the old text with this change in it, all else as it was. */
export function acceptChange(before: string, after: string, change: TextChange): string {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = change;
  return before.slice(0, beforeStart) + after.slice(afterStart, afterEnd) + before.slice(beforeEnd);
}

/** The new current text when one change is rejected: the new text with the old words back in this one place. */
export function rejectChange(before: string, after: string, change: TextChange): string {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = change;
  return after.slice(0, afterStart) + before.slice(beforeStart, beforeEnd) + after.slice(afterEnd);
}

/**
 * The offset in the new text of an offset in the old one. `bias` says which end of a range the offset is: text inserted
 * there stays outside the range, and replaced words that the range shares are inside it whole.
 */
export function mapOffset(changes: readonly TextChange[], offset: number, bias: "start" | "end"): number {
  return moveOffset(offset, splicesOf(changes), bias);
}

/** The changes as splices of the old text, so that comments and other ranges can move word by word. */
export function splicesOf(changes: readonly TextChange[]): readonly Splice[] {
  return changes.map(({ beforeStart, beforeEnd, afterStart, afterEnd }) => ({
    start: beforeStart,
    removed: beforeEnd - beforeStart,
    inserted: afterEnd - afterStart,
  }));
}
