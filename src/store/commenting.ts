import type { CommentKind, Side } from "../core/comment.ts";
import type { SegmentId } from "../core/segment.ts";
import type { TextRange } from "../core/splice.ts";
import type { Outcome, Workbench } from "./workbench.ts";

/** What a new thread is about. */
export interface NewComment {
  readonly side: Side;
  /** In UTF-16 offsets of the flat text. */
  readonly range: TextRange;
  readonly kind: CommentKind;
  readonly text: string;
}

/** Opens a thread on a range. */
export function addComment(
  workbench: Workbench,
  segment: SegmentId,
  { side, range, kind, text }: NewComment,
): Outcome {
  const { actor } = workbench.store.getState();
  const message = { id: workbench.newId(), author: actor, at: workbench.now(), text };
  const comment = { id: workbench.newId(), side, ...range, kind, messages: [message], resolved: null };
  return workbench.dispatch([{ type: "commentAdded", segment, comment }]);
}

/** Answers in a thread. */
export function reply(workbench: Workbench, segment: SegmentId, comment: string, text: string): Outcome {
  const { actor } = workbench.store.getState();
  const message = { id: workbench.newId(), author: actor, at: workbench.now(), text };
  return workbench.dispatch([{ type: "commentReplied", segment, comment, message }]);
}

/** Rewords one's own message. */
export function editMessage(
  workbench: Workbench,
  segment: SegmentId,
  comment: string,
  message: string,
  text: string,
): Outcome {
  return workbench.dispatch([{ type: "commentEdited", segment, comment, message, text }]);
}

/** Closes a thread, or opens it again. */
export function setResolved(
  workbench: Workbench,
  segment: SegmentId,
  comment: string,
  resolved: boolean,
): Outcome {
  return workbench.dispatch([{ type: "commentResolved", segment, comment, resolved }]);
}

/** Takes a thread away; one's own, or anyone's as manager. */
export function removeComment(workbench: Workbench, segment: SegmentId, comment: string): Outcome {
  return workbench.dispatch([{ type: "commentRemoved", segment, comment }]);
}
