import type { Segment } from "../../core/segment.ts";

/**
 * Makes the reader of one row: it gives the segment as it is, but for an open row the very same one as before while only its target
 * and what follows from writing it are new. The field has the target already, and drawing the row at every saving would hold up the
 * next key.
 */
export function createRowReader(): (
  present: Segment | undefined,
  row: "open" | "at_rest",
) => Segment | undefined {
  let last: Segment | undefined;
  return (present, row) => {
    const isSame =
      row === "open" && last !== undefined && present !== undefined && differOnlyInTarget(last, present);
    if (!isSame) last = present;
    return last;
  };
}

/** Whether two versions of a segment look alike but for the target: all that a row shows beside it is the same. */
function differOnlyInTarget(one: Segment, other: Segment): boolean {
  return (
    one.id === other.id &&
    one.block === other.block &&
    one.source === other.source &&
    one.locked === other.locked &&
    one.comments === other.comments &&
    one.origin === other.origin &&
    // A waiver holds for one text alone.
    one.waivers === undefined &&
    other.waivers === undefined &&
    one.review.state === other.review.state &&
    one.review.stale === other.review.stale &&
    one.review.request === other.review.request &&
    one.review.suggestions === other.review.suggestions
  );
}
