import { carriedApprovals } from "./approval.ts";
import type { TargetWritten } from "./change.ts";
import { moveComments } from "./comment.ts";
import type { Content } from "./content.ts";
import { contentLength, flatText, sameContent } from "./content.ts";
import type { Stamp } from "./recording.ts";
import { record } from "./recording.ts";
import type { Review } from "./review.ts";
import type { RefusalCode, TransitionFacts } from "./reviewTransition.ts";
import { judge, typingEvent } from "./reviewTransition.ts";
import type { Segment } from "./segment.ts";
import { HUMAN, isRendered, withReview } from "./segment.ts";
import { splicesBetween } from "./splice.ts";

/** A segment with its target written: the table decides who may, and what becomes of the review. */
export function writeTarget(
  segment: Segment,
  action: TargetWritten,
  stamp: Stamp,
  plain: TransitionFacts,
): Segment | RefusalCode {
  if (sameContent(segment.target, action.target)) return segment;
  const { state } = segment.review;
  const facts = { ...plain, smallEdit: action.smallEdit ?? false };
  if (contentLength(action.target) === 0) return clearTarget(segment, action, stamp, facts);
  const event =
    action.cause === "pretranslated" && state === "new" ? "pretranslate" : typingEvent(state, stamp.actor);
  if (event === undefined) return refusalOfTyping(segment, facts);
  const verdict = judge(segment, event, facts);
  if (verdict.type === "refused") return verdict.code;
  const to = verdict.to === "earliest" ? state : verdict.to;
  const stays = event === "revise_edit" || event === "proof_edit";
  if (stays && !isRendered(segment.source, action.target)) return "target_nonempty";
  const written = withTarget(segment, action.target, action.splices);
  const review: Partial<Review> = {
    state: to,
    approvals: event === "proof_edit" ? carriedApprovals(written, segment.review.approvals) : [],
    confirmedBy: to === "draft" ? [] : segment.review.confirmedBy,
    heavyEdit: segment.review.heavyEdit || (event === "revise_edit" && action.heavyEdit === true),
  };
  const origin = action.origin ?? HUMAN;
  return record(segment, { ...withReview(written, review), origin }, stamp, { cause: action.cause });
}

/** An emptied target is `new`; who may write but not clear is told that a target must not be empty. */
function clearTarget(
  segment: Segment,
  action: TargetWritten,
  stamp: Stamp,
  facts: TransitionFacts,
): Segment | RefusalCode {
  const { state } = segment.review;
  if (state === "translated") {
    // Two steps of the table at once: edit to draft, then clear.
    const reopened = judge(segment, "edit", facts);
    if (reopened.type === "refused")
      return reopened.code === "not_for_role" ? "target_nonempty" : reopened.code;
  } else {
    const cleared = judge(segment, "clear", facts);
    if (cleared.type === "refused") {
      if (cleared.code === "not_locked") return "not_locked";
      return typingEvent(state, stamp.actor) === undefined
        ? refusalOfTyping(segment, facts)
        : "target_nonempty";
    }
  }
  const written = withTarget(segment, action.target, action.splices);
  const review: Partial<Review> = { state: "new", approvals: [], confirmedBy: [], base: null, stale: false };
  return record(segment, { ...withReview(written, review), origin: HUMAN }, stamp, { cause: action.cause });
}

function refusalOfTyping(segment: Segment, facts: TransitionFacts): RefusalCode {
  if (segment.locked) return "not_locked";
  return facts.actor.role === "reviewer" || facts.actor.role === "viewer" ? "not_for_role" : "not_in_state";
}

/** A segment with another target, its comments moved; review and history are the caller's. */
export function withTarget(segment: Segment, target: Content, given?: TargetWritten["splices"]): Segment {
  const after = flatText(target);
  const splices = splicesBetween(flatText(segment.target), after, given);
  return { ...segment, target, comments: moveComments(segment.comments, "target", splices, after) };
}
