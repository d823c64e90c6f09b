import { carriedApprovals } from "./approval.ts";
import type { Action } from "./change.ts";
import { moveComments } from "./comment.ts";
import { flatText, sameContent } from "./content.ts";
import type { Stamp } from "./recording.ts";
import { record } from "./recording.ts";
import type { RefusalCode, TransitionFacts } from "./reviewTransition.ts";
import { judge } from "./reviewTransition.ts";
import type { Segment } from "./segment.ts";
import { withReview } from "./segment.ts";
import { splicesBetween } from "./splice.ts";

/** A segment with its source edited: its review is reopened, unless old and new say the same. */
export function editSource(
  segment: Segment,
  action: Extract<Action, { type: "sourceEdited" }>,
  stamp: Stamp,
  facts: TransitionFacts,
): Segment | RefusalCode {
  if (sameContent(segment.source, action.source)) return segment;
  const { role } = stamp.actor;
  if (role === "reviewer" || role === "proofreader" || role === "viewer") return "not_for_role";
  if (segment.locked && role !== "manager") return "not_locked";
  const after = flatText(action.source);
  const splices = splicesBetween(flatText(segment.source), after, action.splices);
  const edited: Segment = {
    ...segment,
    source: action.source,
    comments: moveComments(segment.comments, "source", splices, after),
  };
  if (action.equivalent) {
    const approvals = carriedApprovals(edited, segment.review.approvals);
    return record(segment, withReview(edited, { approvals }), stamp, { cause: "source_edited" });
  }
  const verdict = judge(segment, "source_changed", facts);
  if (verdict.type === "refused") return record(segment, edited, stamp, { cause: "source_edited" });
  const reopened = withReview(edited, { state: "draft", stale: true, approvals: [], confirmedBy: [] });
  const wasReleased = segment.review.state === "signed_off";
  const next = wasReleased ? { ...reopened, locked: false } : reopened;
  return record(segment, next, stamp, { cause: "source_edited" });
}
