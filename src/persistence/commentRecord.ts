import type { Actor } from "../core/actor.ts";
import type { Comment, CommentKind, CommentMessage, Side } from "../core/comment.ts";
import type { ActorTable } from "./actorTable.ts";
import { actorAt } from "./actorTable.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { listIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";

const SIDES: readonly Side[] = ["source", "target"];
const COMMENT_KINDS: readonly CommentKind[] = ["note", "must_fix", "query"];

/** A comment as JSON. */
export function writeComment(comment: Comment, table: ActorTable): JsonRecord {
  const { resolved } = comment;
  return {
    id: comment.id,
    side: comment.side,
    start: comment.start,
    end: comment.end,
    kind: comment.kind,
    messages: comment.messages.map((message) => writeMessage(message, table)),
    ...(resolved === null ? {} : { resolved: { by: table.place(resolved.by), at: resolved.at } }),
  };
}

/** A kept comment read back; throws `Damage`. */
export function readComment(value: unknown, actors: readonly Actor[]): Comment {
  const record = recordIn(value, "comment");
  const resolved = record["resolved"] === undefined ? null : recordIn(record["resolved"], "comment.resolved");
  return {
    id: textIn(record["id"], "comment.id"),
    side: wordIn(record["side"], SIDES, "comment.side"),
    start: numberIn(record["start"], "comment.start"),
    end: numberIn(record["end"], "comment.end"),
    kind: wordIn(record["kind"], COMMENT_KINDS, "comment.kind"),
    messages: listIn(record["messages"], "comment.messages").map((message) => readMessage(message, actors)),
    resolved:
      resolved === null
        ? null
        : {
            by: actorAt(actors, resolved["by"], "comment.resolved"),
            at: numberIn(resolved["at"], "comment.resolved"),
          },
  };
}

/** One message of a thread as JSON. */
export function writeMessage(message: CommentMessage, table: ActorTable): JsonRecord {
  const { author, ...rest } = message;
  return { ...rest, author: table.place(author) };
}

/** A kept message read back; throws `Damage`. */
export function readMessage(value: unknown, actors: readonly Actor[]): CommentMessage {
  const record = recordIn(value, "message");
  return {
    id: textIn(record["id"], "message.id"),
    author: actorAt(actors, record["author"], "message.author"),
    at: numberIn(record["at"], "message.at"),
    text: textIn(record["text"], "message.text"),
    ...(record["editedAt"] === undefined
      ? {}
      : { editedAt: numberIn(record["editedAt"], "message.editedAt") }),
  };
}
