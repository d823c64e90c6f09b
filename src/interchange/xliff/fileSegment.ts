import type { Content } from "../../core/content.ts";
import { contentLength, EMPTY_CONTENT, flatText, joinParts } from "../../core/content.ts";
import type { Actor } from "../../core/actor.ts";
import type { ImportedState, ImportedTarget } from "../../core/importing.ts";
import { importTarget } from "../../core/importing.ts";
import type { ReviewState } from "../../core/review.ts";
import { earlierState } from "../../core/review.ts";
import type { Origin, Segment } from "../../core/segment.ts";
import { newSegment } from "../../core/segment.ts";
import type { SegmentNotes } from "./unitThreads.ts";

/** A segment as a file has it: what its reader makes a segment of, and what its writer compares the segment with. */
export interface FileSegment {
  /** Its name within the unit: a `mid`, an `id`; empty if it has none. */
  readonly key: string;
  readonly before: string;
  readonly source: Content;
  /** What stands between the previous target and this one, if the file says. */
  readonly targetBefore?: string;
  readonly target: Content;
  readonly state: ImportedState;
  readonly locked: boolean;
  readonly origin?: Origin;
}

/** What is to stand in the place of one segment of a file. */
export interface WantedTarget {
  readonly target: Content;
  readonly state: ReviewState;
  /** The segments it is made of; none if another took its source over. */
  readonly segments: readonly Segment[];
}

/** Makes the segment of a project out of one of a file; `at` in milliseconds since 1970 (UTC). */
export function importedSegment(
  segment: FileSegment,
  given: {
    readonly id: string;
    readonly block: string;
    readonly by: Actor;
    readonly confirmedBy: readonly Actor[];
    readonly revisedBy?: Actor | undefined;
    readonly at: number;
    /** What notes of ours say of it. */
    readonly notes?: SegmentNotes | undefined;
  },
): Segment {
  const { before, source, target, state, locked, origin, targetBefore } = segment;
  const plain = newSegment({ id: given.id, block: given.block, before, source });
  const { notes } = given;
  const made = notes === undefined ? plain : { ...plain, comments: notes.comments };
  if (target.length === 0 && !locked) return made;
  const { by, confirmedBy, at } = given;
  // Written out, not spread: an import makes 100,000 of them.
  const read: ImportedTarget =
    origin === undefined
      ? { target, state, locked, by, confirmedBy, at }
      : { target, state, locked, by, confirmedBy, at, origin };
  const placed = targetBefore === undefined ? made : { ...made, targetBefore };
  const { revisedBy } = given;
  if (notes?.request === undefined && revisedBy === undefined) return importTarget(placed, read);
  const told = notes?.request === undefined ? read : requested(read, notes.request);
  return importTarget(placed, revisedBy === undefined ? told : { ...told, revisedBy });
}

/** A draft that a note of ours asks changes of: not every tool has a word for that. */
function requested(read: ImportedTarget, request: NonNullable<SegmentNotes["request"]>): ImportedTarget {
  const state = read.state === "draft" || read.state === "new" ? "changes_requested" : read.state;
  return { ...read, state, request };
}

/** The state a file's segment has once it is imported: without a target it is new, with one at least a draft. */
export function importedState(segment: FileSegment): ReviewState {
  if (contentLength(segment.target) === 0) return "new";
  return segment.state === "new" ? "draft" : segment.state;
}

/**
 * Which of the project's segments, in order, make up each segment of the file: by where their source begins, so that what was
 * split is put together again, and what was joined goes where it begins. Where the source itself was edited the ids tell.
 */
export function assignSegments(
  file: readonly FileSegment[],
  own: readonly Segment[],
  idOf: (index: number) => string,
): readonly (readonly Segment[])[] {
  const groups: Segment[][] = file.map(() => []);
  if (file.length === own.length && own.every((segment, index) => segment.id === idOf(index))) {
    return own.map((segment) => [segment]);
  }
  const starts = sourceStarts(file);
  const sameText = sameSource(file, own);
  const ids = new Map(file.map((_, index) => [idOf(index), index]));
  let offset = 0;
  let current = 0;
  for (const segment of own) {
    offset += segment.before.length;
    if (sameText)
      current = Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      );
    else current = ids.get(segment.id) ?? current;
    groups[current]?.push(segment);
    offset += contentLength(segment.source);
  }
  return groups;
}

/** The text and state for one segment of a file, of the segments that make it up. */
export function wantedTarget(segments: readonly Segment[]): WantedTarget {
  const [only] = segments;
  if (only === undefined) return { target: EMPTY_CONTENT, state: "new", segments };
  if (segments.length === 1) return { target: only.target, state: only.review.state, segments };
  const parts: Content[number][] = [];
  for (const segment of segments) {
    if (contentLength(segment.target) === 0) continue;
    if (parts.length > 0) parts.push(segment.targetBefore ?? " ");
    parts.push(...segment.target);
  }
  const target = joinParts(parts);
  const earliest = segments.map(({ review }) => review.state).reduce(earlierState);
  const state = contentLength(target) > 0 && earliest === "new" ? "draft" : earliest;
  return { target, state, segments };
}

/**
 * Whether a segment of the file is to be locked: where all that it is made of is. What is signed off says so by its state, and
 * leaves the lock as it is.
 */
export function wantedLock(file: FileSegment, wanted: Pick<WantedTarget, "segments"> | undefined): boolean {
  const own = wanted?.segments ?? [];
  const isSigned = own.some(({ review }) => review.state === "signed_off");
  return own.length === 0 || isSigned ? file.locked : own.every(({ locked }) => locked);
}

/** Where the source of each segment begins, in the flat text of all with what stands before each. */
export function sourceStarts(segments: readonly Pick<Segment, "before" | "source">[]): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const { before, source } of segments) {
    offset += before.length;
    starts.push(offset);
    offset += contentLength(source);
  }
  return starts;
}

/** Whether two divisions are of one and the same source. */
export function sameSource(
  one: readonly Pick<Segment, "before" | "source">[],
  other: readonly Pick<Segment, "before" | "source">[],
): boolean {
  return wholeText(one) === wholeText(other);
}

function wholeText(segments: readonly Pick<Segment, "before" | "source">[]): string {
  return segments.map(({ before, source }) => before + flatText(source)).join("");
}
