import { samePerson } from "../core/actor.ts";
import { sameContent } from "../core/content.ts";
import type { Segment } from "../core/segment.ts";

/**
 * What became of a confirmed translation: somebody else approved it with or without changes, changed it, sent it back, or
 * looked at it without either; or nobody has opened it. `unconfirmed` where there is nothing to review.
 */
export type ReviewOutcome =
  | "approved_changed"
  | "approved_unchanged"
  | "changed"
  | "sent_back"
  | "opened"
  | "never_opened"
  | "unconfirmed";

/** What became of a segment's translation in review, told from its history. */
export function outcomeOf(segment: Segment): ReviewOutcome {
  const { history, review } = segment;
  const at = history.findLastIndex((revision) => revision.cause === "confirmed");
  const confirmed = history[at];
  if (confirmed === undefined || review.confirmedBy.length === 0) return "unconfirmed";
  const isChanged = !sameContent(confirmed.target, segment.target);
  if (review.approvals.length > 0) return isChanged ? "approved_changed" : "approved_unchanged";
  if (review.state === "changes_requested") return "sent_back";
  if (isChanged) return "changed";
  const isOpened = history
    .slice(at + 1)
    .some(({ author }) => !review.confirmedBy.some((confirmer) => samePerson(confirmer, author)));
  return isOpened ? "opened" : "never_opened";
}
