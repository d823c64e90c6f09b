import type { Actor } from "./actor.ts";
import { boundaryAfter, boundaryBefore } from "./boundary.ts";
import type { Splice } from "./splice.ts";
import { moveRange } from "./splice.ts";

/** Which text of a segment something belongs to. */
export type Side = "source" | "target";

/** How much a comment weighs: a remark, something that must be put right, or a question to the client. */
export type CommentKind = "note" | "must_fix" | "query";

/** One message of a thread. Times are milliseconds since 1970 (UTC). */
export interface CommentMessage {
  readonly id: string;
  readonly author: Actor;
  readonly at: number;
  readonly text: string;
  readonly editedAt?: number;
}

/**
 * A thread of messages tied to a range of the source or the target, in UTF-16 offsets of the flat text.
 *
 * The range moves with the text. Its end may lie behind the end of the text where a split cut through it: joining
 * the parts again then gives the old range back; whoever draws it clamps it.
 */
export interface Comment {
  readonly id: string;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly kind: CommentKind;
  /** Oldest first; never empty. */
  readonly messages: readonly CommentMessage[];
  readonly resolved: { readonly by: Actor; readonly at: number } | null;
}

/** Whether a comment of this kind still waits for somebody. */
export function hasOpenComment(comments: readonly Comment[], kind: CommentKind): boolean {
  return comments.some((comment) => comment.kind === kind && comment.resolved === null);
}

/**
 * The comments after a text of theirs was changed: ranges moved, the same list if nothing moved. An edge that came
 * to lie inside a character of the new text moves outward.
 */
export function moveComments(
  comments: readonly Comment[],
  side: Side,
  splices: readonly Splice[],
  after: string,
): readonly Comment[] {
  if (splices.length === 0 || !comments.some((comment) => comment.side === side)) return comments;
  const moved = comments.map((comment) => {
    if (comment.side !== side) return comment;
    const range = moveRange(comment, splices);
    const start = range.start > after.length ? range.start : boundaryBefore(after, range.start);
    const end = range.end === range.start ? start : boundaryAfter(after, range.end);
    return start === comment.start && end === comment.end ? comment : { ...comment, start, end };
  });
  return moved.some((comment, index) => comment !== comments[index]) ? moved : comments;
}

/** The comments of two parts in one list, the earlier opened first: the order in which they were made. */
export function mergeComments(one: readonly Comment[], other: readonly Comment[]): readonly Comment[] {
  return [...one, ...other].toSorted((earlier, later) => openedAt(earlier) - openedAt(later));
}

function openedAt(comment: Comment): number {
  return comment.messages[0]?.at ?? 0;
}

/** A comment with its range shifted by a number of UTF-16 units. */
export function shiftComment(comment: Comment, by: number): Comment {
  return by === 0 ? comment : { ...comment, start: comment.start + by, end: comment.end + by };
}
