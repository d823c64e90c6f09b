import type { Actor } from "../../core/actor.ts";
import { samePerson } from "../../core/actor.ts";
import { sameContent } from "../../core/content.ts";
import type { Revision } from "../../core/revision.ts";
import type { Segment } from "../../core/segment.ts";

/**
 * What became of a confirmed translation: somebody else approved it with or without changes, changed it without approving
 * it yet, or has not touched it; `unconfirmed` where there is nothing to review.
 */
export type ReviewOutcome =
  "approved_changed" | "approved_unchanged" | "changed" | "never_opened" | "unconfirmed";

/** What became of a segment's translation in review, told from its history. */
export function outcomeOf(segment: Segment): ReviewOutcome {
  const { history, review } = segment;
  if (review.confirmedBy.length === 0) return "unconfirmed";
  const confirmed = history.findLast((revision) => revision.cause === "confirmed");
  if (confirmed === undefined) return "unconfirmed";
  const changed = !sameContent(confirmed.target, segment.target);
  if (review.approvals.length > 0) return changed ? "approved_changed" : "approved_unchanged";
  const after = history.slice(history.indexOf(confirmed) + 1);
  const touched = after.some((revision) => !review.confirmedBy.some((by) => samePerson(by, revision.author)));
  return changed || touched ? "changed" : "never_opened";
}

/** Who made the changes that are under review: the author of the last version that differs from the one before it. */
export function changeAuthor(segment: Segment): Actor | undefined {
  const { history } = segment;
  const index = history.findLastIndex((revision, at) => isNewText(revision, history[at - 1]));
  return history[index]?.author;
}

function isNewText(revision: Revision, before: Revision | undefined): boolean {
  return before === undefined || !sameContent(revision.target, before.target);
}
