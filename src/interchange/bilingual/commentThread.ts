import type { Comment } from "../../core/comment.ts";
import type { DocumentWords } from "./documentWords.ts";

/** A thread as lines to read: what kind, who said what and when; for places that take no markup. */
export function threadLines(comment: Comment, words: DocumentWords): readonly string[] {
  const marks = [words.commentKind(comment.kind)];
  if (comment.side === "source") marks.push(words.say("onSource"));
  if (comment.resolved !== null) marks.push(words.say("resolved"));
  return [
    `[${marks.join(" · ")}]`,
    ...comment.messages.map(
      ({ author, at, text }) => `${words.person(author)}${words.say("comma")}${words.date(at)}: ${text}`,
    ),
  ];
}
