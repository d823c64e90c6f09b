import type { Comment, CommentMessage } from "../../core/comment.ts";
import { shiftComment } from "../../core/comment.ts";
import { contentLength } from "../../core/content.ts";
import type { Review } from "../../core/review.ts";
import type { Segment } from "../../core/segment.ts";
import type { FileNote, OwnMessage, OwnNote } from "./ownNote.ts";
import { isSameNote, saysTheSame, segmentToken } from "./ownNote.ts";

/** What the notes of ours say of one segment. */
export interface SegmentNotes {
  readonly comments: readonly Comment[];
  readonly request?: NonNullable<Review["request"]>;
}

/** The notes of a unit by the token of the segment they are about; the first has those of segments that are gone. */
export function notesOfUnit(
  notes: readonly FileNote[],
  segments: readonly { readonly key: string }[],
): ReadonlyMap<string, SegmentNotes> {
  const tokens = segments.map(({ key }, index) => segmentToken(key, index));
  const found = new Map<string, SegmentNotes>();
  for (const { note } of notes) {
    const token = tokens.includes(note.segment) ? note.segment : (tokens[0] ?? "");
    const known = found.get(token) ?? { comments: [] };
    found.set(token, note.type === "message" ? withMessage(known, note) : withRequest(known, note));
  }
  return found;
}

function withRequest(known: SegmentNotes, note: Extract<OwnNote, { type: "request" }>): SegmentNotes {
  const { code, text, author, at } = note;
  return known.request === undefined ? { ...known, request: { code, comment: text, by: author, at } } : known;
}

function withMessage(known: SegmentNotes, note: OwnMessage): SegmentNotes {
  const { message: id, author, at, text, editedAt } = note;
  const message: CommentMessage =
    editedAt === undefined ? { id, author, at, text } : { id, author, at, text, editedAt };
  const thread = known.comments.find((comment) => comment.id === note.thread);
  if (thread === undefined) {
    const { thread: own, side, start, end, kind, resolved } = note;
    const comment = { id: own, side, start, end, kind, messages: [message], resolved };
    return { ...known, comments: [...known.comments, comment] };
  }
  const longer = { ...thread, messages: [...thread.messages, message] };
  return { ...known, comments: known.comments.map((comment) => (comment === thread ? longer : comment)) };
}

/**
 * The notes that say all of the comments and requests of a file's segment; of several segments that it is made of, at the
 * places they have in it.
 */
export function wantedNotes(own: readonly Segment[], segment: string): readonly OwnNote[] {
  const shift = { source: 0, target: 0 };
  let last: Segment | undefined;
  return own.flatMap((one): readonly OwnNote[] => {
    if (last !== undefined) {
      shift.source += contentLength(last.source) + one.before.length;
      const hasTarget = contentLength(one.target) > 0 && shift.target + contentLength(last.target) > 0;
      shift.target += contentLength(last.target) + (hasTarget ? (one.targetBefore ?? " ").length : 0);
    }
    last = one;
    const placed = one.comments.map((comment) => shiftComment(comment, shift[comment.side]));
    return [...requestOf(one, segment), ...placed.flatMap((comment) => notesOf(comment, segment))];
  });
}

function requestOf({ review }: Segment, segment: string): readonly OwnNote[] {
  const { request, state } = review;
  if (request === null || state !== "changes_requested") return [];
  const { code, comment, by, at } = request;
  return [{ type: "request", code, segment, side: "target", author: by, at, text: comment }];
}

function notesOf(comment: Comment, segment: string): readonly OwnNote[] {
  const { id: thread, side, start, end, kind, resolved } = comment;
  return comment.messages.map(({ id: message, author, at, text, editedAt }) => ({
    type: "message",
    thread,
    message,
    kind,
    start,
    end,
    segment,
    side,
    author,
    at,
    text,
    ...(editedAt === undefined ? {} : { editedAt }),
    resolved,
  }));
}

/** What has to be done to the notes of ours in a unit, so that they are those that are wanted. */
export interface NoteChanges {
  readonly replaced: readonly { readonly old: FileNote; readonly by: OwnNote }[];
  readonly removed: readonly FileNote[];
  readonly added: readonly OwnNote[];
}

/** Compares the notes of ours in a unit with those that are wanted; those that say the same stay as they are. */
export function noteChanges(file: readonly FileNote[], wanted: readonly OwnNote[]): NoteChanges {
  if (file.length === 0) return { replaced: [], removed: [], added: wanted };
  const left = new Set(file);
  const replaced: { old: FileNote; by: OwnNote }[] = [];
  const added: OwnNote[] = [];
  for (const note of wanted) {
    const old = [...left].find((one) => isSameNote(one.note, note));
    if (old === undefined) {
      added.push(note);
      continue;
    }
    left.delete(old);
    if (!saysTheSame(old.note, note)) replaced.push({ old, by: note });
  }
  return { replaced, removed: [...left], added };
}
