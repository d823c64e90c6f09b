import { approvalOf } from "./approval.ts";
import type { Decided } from "./change.ts";
import type { Stamp } from "./recording.ts";
import { record } from "./recording.ts";
import type { ReviewState } from "./review.ts";
import type { RefusalCode, TransitionFacts } from "./reviewTransition.ts";
import { judge } from "./reviewTransition.ts";
import type { Segment } from "./segment.ts";
import { withReview } from "./segment.ts";

/** A segment after a decision about it, if the table allows that. */
export function decide(
  segment: Segment,
  action: Decided,
  stamp: Stamp,
  plain: TransitionFacts,
): Segment | RefusalCode {
  const facts: TransitionFacts = {
    ...plain,
    openErrors: action.openErrors,
    documentChecksFresh: action.documentChecksFresh,
    reason: action.reason ?? null,
  };
  const verdict = judge(segment, action.event, facts);
  if (verdict.type === "refused") return verdict.code;
  const state = verdict.to === "earliest" ? segment.review.state : verdict.to;
  switch (action.event) {
    case "confirm":
      return confirm(segment, state, stamp);
    case "request_changes":
    case "reopen":
      return sendBack(segment, action, state, stamp);
    default: {
      const signsOff = action.event === "sign_off";
      const approval = approvalOf(segment, action.event, stamp, verdict.solo);
      const approved = withReview(segment, { state, approvals: [...segment.review.approvals, approval] });
      const next = signsOff ? { ...approved, locked: true } : approved;
      return record(segment, next, stamp, { cause: signsOff ? "signed_off" : "approved" });
    }
  }
}

/** The translator's word that this is the translation: it becomes the base of the revision. */
function confirm(segment: Segment, state: ReviewState, stamp: Stamp): Segment {
  const confirmed = withReview(segment, {
    state,
    base: segment.target,
    confirmedBy: [stamp.actor],
    approvals: [],
    stale: false,
    heavyEdit: false,
    request: null,
  });
  return record(segment, confirmed, stamp, { cause: "confirmed" });
}

function sendBack(segment: Segment, action: Decided, state: ReviewState, stamp: Stamp): Segment {
  const { reason } = action;
  const request = reason === undefined ? null : { ...reason, by: stamp.actor, at: stamp.at };
  const back = { ...withReview(segment, { state, approvals: [], request }), locked: false };
  return record(segment, back, stamp, {
    cause: action.event === "reopen" ? "reopened" : "changes_requested",
    ...(reason === undefined ? {} : { note: reason.comment }),
  });
}
