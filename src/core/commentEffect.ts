import type { Action } from "./change.ts";
import type { Comment } from "./comment.ts";
import type { Stamp } from "./recording.ts";
import type { RefusalCode } from "./reviewTransition.ts";
import type { Segment } from "./segment.ts";

/** What can be done to the comments of a segment; neither state nor lock stands in the way. */
export type CommentAction = Extract<
  Action,
  { type: "commentAdded" | "commentReplied" | "commentEdited" | "commentResolved" | "commentRemoved" }
>;

/** A segment with its comments changed. */
export function changeComments(segment: Segment, action: CommentAction, stamp: Stamp): Segment | RefusalCode {
  const id = action.type === "commentAdded" ? action.comment.id : action.comment;
  const comment = segment.comments.find((candidate) => candidate.id === id);
  if (action.type === "commentAdded") {
    if (comment !== undefined) return "changed_meanwhile";
    return { ...segment, comments: [...segment.comments, action.comment] };
  }
  if (comment === undefined) return "unknown_comment";
  if (action.type === "commentRemoved") {
    const [opening] = comment.messages;
    const mine = opening !== undefined && opening.author.id === stamp.actor.id;
    if (!mine && stamp.actor.role !== "manager") return "not_for_role";
    return { ...segment, comments: segment.comments.filter((candidate) => candidate !== comment) };
  }
  const next = changeComment(comment, action, stamp);
  if (typeof next === "string") return next;
  if (next === comment) return segment;
  return {
    ...segment,
    comments: segment.comments.map((candidate) => (candidate === comment ? next : candidate)),
  };
}

function changeComment(
  comment: Comment,
  action: Exclude<CommentAction, { type: "commentAdded" | "commentRemoved" }>,
  stamp: Stamp,
): Comment | RefusalCode {
  switch (action.type) {
    case "commentReplied":
      return { ...comment, messages: [...comment.messages, action.message] };
    case "commentEdited": {
      const message = comment.messages.find((candidate) => candidate.id === action.message);
      if (message === undefined) return "unknown_comment";
      if (message.author.id !== stamp.actor.id) return "not_for_role";
      if (message.text === action.text) return comment;
      const edited = { ...message, text: action.text, editedAt: stamp.at };
      return {
        ...comment,
        messages: comment.messages.map((candidate) => (candidate === message ? edited : candidate)),
      };
    }
    case "commentResolved":
      if (stamp.actor.role === "viewer") return "not_for_role";
      if ((comment.resolved !== null) === action.resolved) return comment;
      return { ...comment, resolved: action.resolved ? { by: stamp.actor, at: stamp.at } : null };
  }
}
