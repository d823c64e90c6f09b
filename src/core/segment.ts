import type { Comment } from "./comment.ts";
import type { Code, Content } from "./content.ts";
import { CODE_CHARACTER, codesOf, EMPTY_CONTENT, hasVisibleText } from "./content.ts";
import type { Review } from "./review.ts";
import type { Waiver } from "./waiver.ts";
import { UNTOUCHED_REVIEW } from "./review.ts";
import type { Revision } from "./revision.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Names a segment within its project; stable across split and join, where the first part keeps it. */
export type SegmentId = string;

/** Names a block within its project. */
export type BlockId = string;

/** Where a target came from. */
export type Origin =
  | { readonly type: "human" }
  | { readonly type: "memory"; readonly score: number }
  | { readonly type: "machine" }
  | { readonly type: "propagated" };

/** The origin of what a person writes; shared. */
export const HUMAN: Origin = { type: "human" };

/** The unit of translation: a stretch of source, its rendering, and what is known of their review. */
export interface Segment {
  readonly id: SegmentId;
  readonly block: BlockId;
  /** What stands before it in the file and belongs to no segment: white space, list or heading marks. */
  readonly before: string;
  readonly source: Content;
  readonly target: Content;
  /** What stands between the previous target of the block and this one; a single space if absent. */
  readonly targetBefore?: string;
  readonly origin: Origin;
  readonly locked: boolean;
  readonly review: Review;
  readonly comments: readonly Comment[];
  /** Findings that somebody lets stand, each for one text; absent if there are none. */
  readonly waivers?: readonly Waiver[];
  /** All versions, oldest first; empty for a segment nobody has touched. */
  readonly history: readonly Revision[];
}

const NO_COMMENTS: readonly Comment[] = [];
const NO_HISTORY: readonly Revision[] = [];

/** A segment that nobody has touched. */
export function newSegment(given: Pick<Segment, "id" | "block" | "before" | "source">): Segment {
  // Written out, not spread: an import or an opening makes 100,000 of them, and spreading takes ten times as long.
  return {
    id: given.id,
    block: given.block,
    before: given.before,
    source: given.source,
    target: EMPTY_CONTENT,
    origin: HUMAN,
    locked: false,
    review: UNTOUCHED_REVIEW,
    comments: NO_COMMENTS,
    history: NO_HISTORY,
  };
}

/** A segment with some of its review replaced. */
export function withReview(segment: Segment, review: Partial<Review>): Segment {
  return { ...segment, review: { ...segment.review, ...review } };
}

/** Whether a target says something: a visible character, or a code where the source has nothing but codes. */
export function isRendered(source: Content, target: Content): boolean {
  return hasVisibleText(target) || (!hasVisibleText(source) && codesOf(target).length > 0);
}

/**
 * SHA-256 (hex) of source, NUL, target: approvals are bound to it. A code counts as U+FFFC, its kind, its id, U+FFFC;
 * a U+FFFC of the text counts twice, so that no text passes for a code.
 */
export function contentHash(source: Content, target: Content): string {
  return bytesToHex(sha256(utf8ToBytes(`${hashed(source)}\u0000${hashed(target)}`)));
}

function hashed(content: Content): string {
  return content.map((part) => (typeof part === "string" ? doubled(part) : markOf(part))).join("");
}

function markOf(code: Code): string {
  return `${CODE_CHARACTER}${code.kind}:${doubled(code.id)}${CODE_CHARACTER}`;
}

function doubled(text: string): string {
  return text.replaceAll(CODE_CHARACTER, CODE_CHARACTER + CODE_CHARACTER);
}
