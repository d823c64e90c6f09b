import type { Actor } from "../../core/actor.ts";
import { samePerson } from "../../core/actor.ts";
import { hasOpenComment } from "../../core/comment.ts";
import { contentLength, sameContent } from "../../core/content.ts";
import type { Project, Settings } from "../../core/project.ts";
import type { ReviewState, Stage } from "../../core/review.ts";
import { hasPendingSuggestion, REVIEW_STATES } from "../../core/review.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";

/** Which segments the queue shows. */
export type QueueFilter =
  | { readonly type: "all" | "waiting" | "changed" | "comments" }
  | { readonly type: "state"; readonly state: ReviewState };

/** The segments a filter let through when it was applied, each with its place in the document and a first guess of its height. */
export interface Queue {
  readonly ids: readonly SegmentId[];
  /** Places in the document from 0. */
  readonly positions: Int32Array;
  /** 1 where a block of the document begins, or where segments are left out before. */
  readonly starts: Uint8Array;
  /** Length of the longer text in UTF-16 units. */
  readonly lengths: Int32Array;
}

/** The segments that pass a filter, in order, for one person in one role. */
export function queueOf(project: Project, actor: Actor, filter: QueueFilter): Queue {
  const ids: SegmentId[] = [];
  const { segments } = project;
  const positions = new Int32Array(segments.length);
  const starts = new Uint8Array(segments.length);
  const lengths = new Int32Array(segments.length);
  let position = -1;
  let shown = -1;
  let block = "";
  for (const segment of eachSegment(segments)) {
    position += 1;
    const begins = segment.block !== block;
    block = segment.block;
    if (!passes(segment, project.settings, actor, filter)) continue;
    const index = ids.length;
    positions[index] = position;
    starts[index] = begins || shown !== position - 1 ? 1 : 0;
    lengths[index] = Math.max(contentLength(segment.source), contentLength(segment.target));
    ids.push(segment.id);
    shown = position;
  }
  return { ids, positions, starts, lengths };
}

function passes(segment: Segment, settings: Settings, actor: Actor, filter: QueueFilter): boolean {
  switch (filter.type) {
    case "all":
      return true;
    case "waiting":
      return isWaitingFor(segment, actor, settings);
    case "changed":
      return isChangedUnderReview(segment);
    case "comments":
      return segment.comments.some((comment) => comment.resolved === null);
    case "state":
      return segment.review.state === filter.state;
  }
}

/** Whether the present text differs from the version under review. */
function isChangedUnderReview({ review, target }: Segment): boolean {
  return review.base !== null && !sameContent(review.base, target);
}

/**
 * Whether a segment waits for a decision or an answer of one person in one role: a translator's returned work, a
 * reviser's confirmed translations but their own, the next stage's approved texts, a manager's release and questions.
 */
export function isWaitingFor(segment: Segment, actor: Actor, settings: Settings): boolean {
  const { review } = segment;
  const { state } = review;
  switch (actor.role) {
    case "translator":
      return state === "changes_requested" || review.stale || hasOpenComment(segment.comments, "must_fix");
    case "reviser": {
      const pending = hasPendingSuggestion(review) && isConfirmed(state);
      const own = review.confirmedBy.some((confirmer) => samePerson(confirmer, actor));
      return pending || (state === "translated" && (settings.solo || !own));
    }
    case "reviewer":
      return state === "revised" && settings.stages.includes("review");
    case "proofreader":
      return settings.stages.includes("proofread") && state === stateBefore("proofread", settings);
    case "manager":
      return state === stateBefore("sign_off", settings) || hasOpenComment(segment.comments, "query");
    case "viewer":
      return false;
  }
}

function isConfirmed(state: ReviewState): boolean {
  return state !== "signed_off" && REVIEW_STATES.indexOf(state) >= REVIEW_STATES.indexOf("translated");
}

const STAGE_STATES: readonly (readonly [Stage, ReviewState])[] = [
  ["translate", "translated"],
  ["revise", "revised"],
  ["review", "reviewed"],
  ["proofread", "proofread"],
  ["sign_off", "signed_off"],
];

/** The state in which a text comes to a stage: that of the last stage before it which the project has. */
function stateBefore(stage: Stage, settings: Settings): ReviewState {
  let before: ReviewState = "translated";
  for (const [each, state] of STAGE_STATES) {
    if (each === stage) break;
    if (settings.stages.includes(each)) before = state;
  }
  return before;
}

/** The index in a queue of the segment at or behind a place in the document; the queue's length if there is none. */
export function firstInQueue(queue: Queue, position: number): number {
  let low = 0;
  let high = queue.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue.positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
