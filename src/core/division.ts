import { boundaryBefore } from "./boundary.ts";
import type { Comment } from "./comment.ts";
import { mergeComments, shiftComment } from "./comment.ts";
import type { Content } from "./content.ts";
import { concatenate, contentLength, flatText, hasVisibleText, sliceContent } from "./content.ts";
import type { ReviewState } from "./review.ts";
import { earlierState } from "./review.ts";
import type { Revision } from "./revision.ts";
import type { Segment, SegmentId } from "./segment.ts";

/** A text cut in two, the white space around the cut set apart. */
interface Cut {
  readonly first: Content;
  readonly between: string;
  readonly second: Content;
}

/** Cuts at a UTF-16 offset of the flat text, or before the character that the offset lies in. */
function cut(content: Content, given: number): Cut {
  const text = flatText(content);
  const offset = boundaryBefore(text, given);
  const first = text.slice(0, offset).trimEnd().length;
  const second = text.length - text.slice(offset).trimStart().length;
  return {
    first: sliceContent(content, 0, first),
    between: text.slice(first, Math.max(first, second)),
    second: sliceContent(content, Math.max(first, second)),
  };
}

/** Cuts a target; where one side has no text the other keeps its white space, so that nothing typed is moved. */
function cutTarget(content: Content, given: number): Cut {
  const offset = boundaryBefore(flatText(content), given);
  const parts = cut(content, offset);
  if (contentLength(parts.first) > 0 && contentLength(parts.second) > 0) return parts;
  return { first: sliceContent(content, 0, offset), between: "", second: sliceContent(content, offset) };
}

/**
 * The two parts of a segment, or undefined if one of them would have no source to translate.
 * Review is the caller's: both parts still carry the whole segment's.
 */
export function splitSegment(
  segment: Segment,
  sourceOffset: number,
  targetOffset: number,
  secondId: SegmentId,
): readonly [Segment, Segment] | undefined {
  const source = cut(segment.source, sourceOffset);
  if (!hasVisibleText(source.first) || !hasVisibleText(source.second)) return undefined;
  const target = cutTarget(segment.target, targetOffset);
  const secondSource = contentLength(source.first) + source.between.length;
  const secondTarget = contentLength(target.first) + target.between.length;
  const starts = { source: secondSource, target: secondTarget };
  const isSecond = (comment: Comment): boolean => comment.start >= starts[comment.side];
  const first: Segment = {
    ...segment,
    source: source.first,
    target: target.first,
    comments: segment.comments.filter((comment) => !isSecond(comment)),
  };
  const { targetBefore: _whole, ...rest } = segment;
  const second: Segment = {
    ...rest,
    id: secondId,
    before: source.between,
    source: source.second,
    target: target.second,
    ...(contentLength(target.first) > 0 && contentLength(target.second) > 0
      ? { targetBefore: target.between }
      : {}),
    comments: segment.comments
      .filter(isSecond)
      .map((comment) => shiftComment(comment, -starts[comment.side])),
  };
  return [first, second];
}

/** One segment of two neighbours: texts, comments and history put together; review is the caller's. */
export function joinSegments(first: Segment, second: Segment): Segment {
  const between = joint(first, second);
  const starts = {
    source: contentLength(first.source) + second.before.length,
    target: contentLength(first.target) + between.length,
  };
  return {
    ...first,
    source: concatenate(first.source, second.before, second.source),
    target: concatenate(first.target, between, second.target),
    origin: contentLength(first.target) === 0 ? second.origin : first.origin,
    comments: mergeComments(
      first.comments,
      second.comments.map((comment) => shiftComment(comment, starts[comment.side])),
    ),
    history: mergeHistories(first.history, second.history),
  };
}

/** What comes between the targets of two neighbours when they become one. */
function joint(first: Segment, second: Segment): string {
  if (contentLength(first.target) === 0 || contentLength(second.target) === 0) return "";
  return second.targetBefore ?? " ";
}

/** The state of a joined segment: the earliest of its parts, but a text is never `new`. */
export function joinedState(first: Segment, second: Segment, target: Content): ReviewState {
  const earliest = earlierState(first.review.state, second.review.state);
  if (contentLength(target) === 0) return "new";
  return earliest === "new" ? "draft" : earliest;
}

/** The base of a joined segment: both bases put together if both have one, else none. */
export function joinedBase(first: Segment, second: Segment): Content | null {
  const one = first.review.base;
  const other = second.review.base;
  return one === null || other === null ? null : concatenate(one, joint(first, second), other);
}

/** Two histories as one, by time; each keeps its own order even where a clock went back. */
function mergeHistories(one: readonly Revision[], other: readonly Revision[]): readonly Revision[] {
  const known = new Set(one.map((revision) => revision.id));
  const merged: Revision[] = [];
  let next = 0;
  const added = other.filter((revision) => !known.has(revision.id));
  if (added.length === 0) return one;
  for (const revision of added) {
    for (let mine = one[next]; mine !== undefined && mine.at <= revision.at; mine = one[++next]) {
      merged.push(mine);
    }
    merged.push(revision);
  }
  return [...merged, ...one.slice(next)];
}

/** The state of a part after a split. */
export function partState(part: Segment): ReviewState {
  return contentLength(part.target) === 0 ? "new" : "draft";
}
