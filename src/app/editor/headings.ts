import { findById } from "../../core/idTable.ts";
import type { Project } from "../../core/project.ts";
import type { ReviewState } from "../../core/review.ts";
import { earlierState } from "../../core/review.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";

/** A heading of the document, and the segments up to the next one; or, where there are several, a document with all of its segments. */
export interface Heading {
  readonly segment: SegmentId;
  /** From 1; 0 for a document. */
  readonly level: number;
  /** The name of a document; a heading has its text. */
  readonly document?: string;
  /** Places in the document from 0: its own, and that of the next heading. */
  readonly start: number;
  readonly end: number;
}

/** The headings of a project in order, those of each document under its name if there are several; a heading of several segments counts once. */
export function headingsOf(project: Project): readonly Heading[] {
  const found: Omit<Heading, "end">[] = [];
  const names = new Map(project.documents.map(({ id, name }) => [id, name]));
  let position = 0;
  let block = "";
  let document = "";
  for (const segment of eachSegment(project.segments)) {
    if (segment.block !== block) {
      const own = findById(project.blocks, segment.block);
      const { kind = "paragraph", level = 1 } = own ?? {};
      const name = names.get(own?.document ?? "");
      if (names.size > 1 && name !== undefined && own?.document !== document) {
        found.push({ segment: segment.id, level: 0, document: name, start: position });
      }
      document = own?.document ?? "";
      if (kind === "heading") found.push({ segment: segment.id, level, start: position });
      block = segment.block;
    }
    position += 1;
  }
  // From the end, so that each sees where the next one begins.
  let nextStart = position;
  let nextDocument = position;
  return found
    .toReversed()
    .map((heading) => {
      const end = heading.level === 0 ? nextDocument : nextStart;
      nextStart = heading.start;
      if (heading.level === 0) nextDocument = heading.start;
      return { ...heading, end };
    })
    .toReversed();
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

/**
 * Tells how far the part under a heading is: the earliest state in it. What was found in a page of segments is remembered, so that an
 * edit in a part of 100,000 segments looks at one page.
 */
export function createStateReader(): (project: Project, heading: Heading) => ReviewState {
  const known = new WeakMap<readonly Segment[], ReviewState>();
  const earliestOf = (page: readonly Segment[]): ReviewState => {
    const found = known.get(page) ?? earliest(page);
    known.set(page, found);
    return found;
  };
  return ({ segments: { pages, starts } }, heading) => {
    let state: ReviewState = "signed_off";
    for (let number = pageAt(starts, heading.start); number < pages.length && state !== "new"; number++) {
      const [page, start] = [pages[number] ?? [], starts[number] ?? 0];
      if (start >= heading.end) break;
      const isWhole = heading.start <= start && start + page.length <= heading.end;
      const part = isWhole
        ? earliestOf(page)
        : earliest(page.slice(Math.max(heading.start - start, 0), heading.end - start));
      state = earlierState(state, part);
    }
    return state;
  };
}

function earliest(segments: readonly Segment[]): ReviewState {
  let state: ReviewState = "signed_off";
  for (const segment of segments) state = earlierState(state, segment.review.state);
  return state;
}

/** The page that holds a place: the last one that begins at it or before. */
function pageAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}
