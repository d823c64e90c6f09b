import type { Comment } from "../../core/comment.ts";
import { contentLength } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";
import type { CodeNotation } from "../bilingual/codeNotation.ts";
import type { Draft, SegmentReturn, Tell } from "./mergeDraft.ts";
import type { MergeOptions } from "./mergeDifference.ts";
import { newRemarks } from "./newRemarks.ts";
import type { ReviewedMessage, ReviewedThread } from "./reviewedDocument.ts";
import { textKey } from "./textKey.ts";

/** Takes threads and the lines of the comment column; gives all that was said anew, for a request for changes. */
export function takeComments(
  { segment, row, part, place, neighbours, options }: SegmentReturn,
  notation: CodeNotation,
  draft: Draft,
  tell: Tell,
): string {
  const said: string[] = [];
  for (const thread of part.threads) takeThread(thread, { segment, options, notation, draft, tell, said });
  if (row.commentLines === undefined || place > 0) return said.join("\n");
  const known = neighbours.flatMap((one) => one.comments);
  const text = newRemarks(row.commentLines, known);
  if (text === "") return said.join("\n");
  const { actor, at } = draft.editor();
  const comment: Comment = {
    id: options.newId(),
    side: "target",
    start: 0,
    end: contentLength(draft.segment().target),
    kind: "note",
    messages: [{ id: options.newId(), author: actor, at, text }],
    resolved: null,
  };
  if (draft.attempt(actor, at, { type: "commentAdded", segment: segment.id, comment }) === null) {
    tell({ aspect: "comment", status: "changed", author: actor.name, text });
  }
  return [...said, text].join("\n");
}

function takeThread(
  thread: ReviewedThread,
  {
    segment,
    options,
    notation,
    draft,
    tell,
    said,
  }: {
    readonly segment: Segment;
    readonly options: MergeOptions;
    readonly notation: CodeNotation;
    readonly draft: Draft;
    readonly tell: Tell;
    readonly said: string[];
  },
): void {
  const known = knownThread(thread, segment);
  const fresh = known === undefined ? thread.messages : freshMessages(thread, known);
  const messages = fresh.map(({ author, text }) => ({
    id: options.newId(),
    author: options.actorOf(author.name === "" ? options.name : author.name),
    at: author.at ?? options.at,
    text,
  }));
  const [first] = messages;
  if (first !== undefined && known === undefined) {
    const whole = contentLength(draft.segment()[thread.side]);
    const offset = (at: number): number =>
      Math.min(whole, flatOffset(at, thread.side, draft.segment(), notation));
    const comment: Comment = {
      id: options.newId(),
      side: thread.side,
      start: offset(thread.start),
      end: Math.max(offset(thread.start), offset(thread.end)),
      kind: "note",
      messages,
      resolved: thread.resolved ? { by: first.author, at: first.at } : null,
    };
    draft.attempt(first.author, first.at, { type: "commentAdded", segment: segment.id, comment });
  }
  if (known !== undefined) {
    for (const message of messages) {
      draft.attempt(message.author, message.at, {
        type: "commentReplied",
        segment: segment.id,
        comment: known.id,
        message,
      });
    }
    if (thread.resolved && known.resolved === null && isAbout(thread, known)) {
      const { actor, at } = draft.editor();
      const code = draft.attempt(actor, at, {
        type: "commentResolved",
        segment: segment.id,
        comment: known.id,
        resolved: true,
      });
      if (code === null)
        tell({
          aspect: "comment",
          status: "changed",
          author: actor.name,
          text: known.messages[0]?.text ?? "",
        });
    }
  }
  for (const { author, text } of messages) {
    said.push(text);
    tell({ aspect: "comment", status: "changed", author: author.name, text });
  }
}

/** The thread a returned one is: the one it opens like, or whose answer it is where a program made answers threads of their own. */
function knownThread(thread: ReviewedThread, { comments }: Segment): Comment | undefined {
  const [first] = thread.messages;
  return (
    comments.find((comment) => isAbout(thread, comment)) ??
    comments.find((comment) =>
      comment.messages.some(
        ({ author, text }) =>
          author.name === first?.author.name && messageKey(text) === messageKey(first.text),
      ),
    )
  );
}

function isAbout(thread: ReviewedThread, comment: Comment): boolean {
  return messageKey(comment.messages[0]?.text) === messageKey(thread.messages[0]?.text);
}

/** The messages of a returned thread that the thread here does not have, each counted once. */
function freshMessages(thread: ReviewedThread, known: Comment): readonly ReviewedMessage[] {
  const left = known.messages.map(({ text }) => messageKey(text));
  return thread.messages.filter(({ text }) => {
    const at = left.indexOf(messageKey(text));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** An offset in the written text of a side as an offset of its flat text, where each code is one character. */
function flatOffset(at: number, side: "source" | "target", segment: Segment, notation: CodeNotation): number {
  return contentLength(notation.contentOf(notation.textOf(segment[side]).slice(0, at)));
}

/** A message without the kind that the export puts in front of it. */
function messageKey(text: string | undefined): string {
  return textKey((text ?? "").replace(/^\[[^\]]{1,40}\]\s*/u, ""));
}
