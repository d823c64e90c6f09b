import type { Actor } from "../../core/actor.ts";
import { sameContent } from "../../core/content.ts";
import type { Revision } from "../../core/revision.ts";
import type { Segment } from "../../core/segment.ts";

/** Who made the changes that are under review: the author of the last version that brought words of its own. */
export function changeAuthor(segment: Segment): Actor | undefined {
  const { history } = segment;
  const index = history.findLastIndex((revision, at) => hasOwnWords(revision, history[at - 1]));
  return history[index]?.author;
}

function hasOwnWords(revision: Revision, before: Revision | undefined): boolean {
  if (revision.cause === "change_rejected") return false;
  return before === undefined || !sameContent(revision.target, before.target);
}
