import type { Project } from "../../core/project.ts";
import type { ReviewState } from "../../core/review.ts";
import { earlierState } from "../../core/review.ts";
import type { SegmentId } from "../../core/segment.ts";
import { eachSegment, segmentAt } from "../../core/segmentPages.ts";

/** A heading of the document, and the segments up to the next one. */
export interface Heading {
  readonly segment: SegmentId;
  readonly level: number;
  /** Places in the document from 0: its own, and that of the next heading. */
  readonly start: number;
  readonly end: number;
}

/** The headings of a project in order; a heading of several segments counts once. */
export function headingsOf(project: Project): readonly Heading[] {
  const found: { segment: SegmentId; level: number; start: number }[] = [];
  let position = 0;
  let block = "";
  for (const segment of eachSegment(project.segments)) {
    if (segment.block !== block) {
      const { kind, level = 1 } = project.blocks.get(segment.block) ?? { kind: "paragraph" };
      if (kind === "heading") found.push({ segment: segment.id, level, start: position });
      block = segment.block;
    }
    position += 1;
  }
  return found.map((heading, index) => ({ ...heading, end: found[index + 1]?.start ?? position }));
}

/** The index of the heading a place in the document lies under, or -1 before the first. */
export function headingAt(headings: readonly Heading[], position: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How far the part under a heading is: the earliest state in it. */
export function stateUnder(project: Project, heading: Heading): ReviewState {
  let state: ReviewState = "signed_off";
  for (let position = heading.start; position < heading.end && state !== "new"; position++) {
    const segment = segmentAt(project.segments, position);
    if (segment !== undefined) state = earlierState(state, segment.review.state);
  }
  return state;
}
