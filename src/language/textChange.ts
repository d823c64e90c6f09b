/**
 * One place where two texts differ: `[beforeStart, beforeEnd)` of the old one became `[afterStart, afterEnd)` of the
 * new one, in UTF-16 offsets. One of the two may be empty, not both.
 */
export type TextChange = {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
};

/** A stretch of a text in UTF-16 offsets, the end not included. */
export type TextRange = { readonly start: number; readonly end: number };

/** To which side of text inserted at an offset that offset goes. */
export type Bias = "before" | "after";

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
 * The offset in the new text of an offset in the old one. Inside replaced words it goes to the edge named by `bias`; at
 * an edge of replaced words it stays at that edge; where something was only inserted `bias` decides.
 */
export function mapOffset(changes: readonly TextChange[], offset: number, bias: Bias): number {
  let shift = 0;
  for (const { beforeStart, beforeEnd, afterStart, afterEnd } of changes) {
    if (offset < beforeStart) break;
    if (offset <= beforeEnd) {
      if (beforeStart === beforeEnd) return bias === "before" ? afterStart : afterEnd;
      if (offset === beforeStart) return afterStart;
      if (offset === beforeEnd) return afterEnd;
      return bias === "before" ? afterStart : afterEnd;
    }
    shift = afterEnd - beforeEnd;
  }
  return offset + shift;
}

/**
 * Where a range of the old text lies in the new one: text inserted at its edges stays outside, words that it shared
 * with a replacement stay inside whole, and a range whose words were all deleted is empty.
 */
export function mapRange(changes: readonly TextChange[], range: TextRange): TextRange {
  const start = mapOffset(changes, range.start, insertsAt(changes, range.start) ? "after" : "before");
  const end = mapOffset(changes, range.end, insertsAt(changes, range.end) ? "before" : "after");
  return { start: Math.min(start, end), end };
}

function insertsAt(changes: readonly TextChange[], offset: number): boolean {
  return changes.some((change) => change.beforeStart === offset && change.beforeEnd === offset);
}
