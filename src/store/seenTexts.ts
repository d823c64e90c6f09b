import { sameContent } from "../core/content.ts";
import type { Segment } from "../core/segment.ts";
import { findSegment, positionOf, segmentAt, type SegmentPages } from "../core/segmentPages.ts";

/** Whether two versions of a segment are one to the checks: the same texts, and made in the same way. */
export function sameToChecks(one: Segment, other: Segment): boolean {
  return (
    one === other ||
    (one.block === other.block &&
      one.origin.type === other.origin.type &&
      (one.origin.type === "human" || one.review.state === other.review.state) &&
      sameContent(one.source, other.source) &&
      sameContent(one.target, other.target))
  );
}

/** Whether a segment stands in a project as it was seen. */
export function isThere(segments: SegmentPages, seen: Segment): boolean {
  const now = findSegment(segments, seen.id);
  return now !== undefined && sameToChecks(now, seen);
}

/** Compares two states of a project as the checks would; the last answer is remembered. */
export function createComparison(): (now: SegmentPages, seen: SegmentPages) => boolean {
  let last: { readonly now: SegmentPages; readonly seen: SegmentPages; readonly answer: boolean } | undefined;
  return (now, seen) => {
    if (last?.now === now && last.seen === seen) return last.answer;
    const answer =
      now.pages.length === seen.pages.length &&
      now.pages.every((page, number) => samePage(page, seen.pages[number] ?? []));
    last = { now, seen, answer };
    return answer;
  };
}

function samePage(page: readonly Segment[], other: readonly Segment[]): boolean {
  if (page === other) return true;
  if (page.length !== other.length) return false;
  return page.every((segment, index) => {
    const before = other[index];
    return before !== undefined && before.id === segment.id && sameToChecks(before, segment);
  });
}

/** The segments of a segment's block, in order. */
export function blockAround(segments: SegmentPages, segment: Segment): readonly Segment[] {
  const place = positionOf(segments, segment.id);
  const block: Segment[] = [segment];
  for (let before = place - 1; before >= 0; before--) {
    const other = segmentAt(segments, before);
    if (other?.block !== segment.block) break;
    block.unshift(other);
  }
  for (let after = place + 1; ; after++) {
    const other = segmentAt(segments, after);
    if (other?.block !== segment.block) break;
    block.push(other);
  }
  return block;
}
