import type { Actor } from "../../core/actor.ts";
import { ROLES } from "../../core/actor.ts";
import type { CommentKind, Side } from "../../core/comment.ts";
import type { ReasonCode } from "../../core/review.ts";
import { REASON_CODES } from "../../core/review.ts";

/** A note of a file that this product wrote: a message of a comment, or the sentence of a request for changes. */
export type OwnNote = OwnMessage | OwnRequest;

interface OwnWord {
  /** The segment of the unit it is about, see `segmentToken`. */
  readonly segment: string;
  readonly side: Side;
  readonly author: Actor;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly text: string;
}

/** A message with what it shares with the others of its thread. */
export interface OwnMessage extends OwnWord {
  readonly type: "message";
  readonly thread: string;
  readonly message: string;
  readonly kind: CommentKind;
  /** UTF-16 offsets of the flat text. */
  readonly start: number;
  readonly end: number;
  readonly editedAt?: number;
  readonly resolved: { readonly by: Actor; readonly at: number } | null;
}

/** Why changes are asked for. */
export interface OwnRequest extends OwnWord {
  readonly type: "request";
  readonly code: ReasonCode;
}

/** A note of ours as it stands in a file, in UTF-16 offsets of its element. */
export interface FileNote {
  readonly note: OwnNote;
  readonly start: number;
  readonly end: number;
}

/** Named values, as attributes hold them. */
export type NamedValues = Readonly<Record<string, string | undefined>>;

const KINDS: readonly CommentKind[] = ["note", "must_fix", "query"];

/** Longer ids and names than people and programs give: what has one is not ours. */
const LONGEST = 500;

/** The last moment of the year 9999; later ones have another form. */
const LAST_MOMENT = 253_402_300_799_999;

/** The first segment of a unit, which is the only one of most. */
export const FIRST_SEGMENT = "#1";

/** What a segment is called in notes and marks: its own name in the file, or its place in the unit. */
export function segmentToken(key: string, index: number): string {
  return key === "" ? `#${index + 1}` : key.replaceAll(/[\s%:]/gu, encodeURIComponent);
}

/** What a note of ours says beside its text and side, as named values. */
export function valuesOfNote(note: OwnNote): Readonly<Record<string, string>> {
  const { segment, author, at } = note;
  const shared = {
    ...(segment === FIRST_SEGMENT ? {} : { segment }),
    ...actorValues("author", author),
    at: momentText(at),
  };
  if (note.type === "request") return { request: note.code, ...shared };
  const { resolved, editedAt } = note;
  return {
    thread: note.thread,
    message: note.message,
    kind: note.kind,
    start: String(note.start),
    end: String(note.end),
    ...shared,
    ...(editedAt === undefined ? {} : { edited: momentText(editedAt) }),
    ...(resolved === null
      ? {}
      : { ...actorValues("resolver", resolved.by), resolved: momentText(resolved.at) }),
  };
}

/** A note of ours out of its named values; undefined if they are not what this product writes. */
export function noteOfValues(values: NamedValues, text: string, side: Side): OwnNote | undefined {
  const author = actorIn(values, "author");
  const at = momentIn(values["at"]);
  const segment = values["segment"] ?? FIRST_SEGMENT;
  if (author === undefined || at === undefined || segment.length > LONGEST) return undefined;
  const word = { segment, side, author, at, text };
  const code = REASON_CODES.find((each) => each === values["request"]);
  if (code !== undefined) return { type: "request", code, ...word };
  const { thread, message } = values;
  const kind = KINDS.find((each) => each === values["kind"]);
  const [start, end] = [offsetIn(values["start"]), offsetIn(values["end"])];
  const isWhole =
    isName(thread) && isName(message) && kind !== undefined && start !== undefined && end !== undefined;
  if (!isWhole || end < start) return undefined;
  const edited = momentIn(values["edited"]);
  const resolver = actorIn(values, "resolver");
  const resolvedAt = momentIn(values["resolved"]);
  return {
    type: "message",
    thread,
    message,
    kind,
    start,
    end,
    ...word,
    ...(edited === undefined ? {} : { editedAt: edited }),
    resolved: resolver === undefined || resolvedAt === undefined ? null : { by: resolver, at: resolvedAt },
  };
}

/** Whether two notes are one and the same, whatever they say: of one segment, a request or by thread and message. */
export function isSameNote(one: OwnNote, other: OwnNote): boolean {
  if (one.segment !== other.segment) return false;
  if (one.type === "request" || other.type === "request") return one.type === other.type;
  return one.thread === other.thread && one.message === other.message;
}

/** Whether two notes say the same. */
export function saysTheSame(one: OwnNote, other: OwnNote): boolean {
  return (
    one.text === other.text &&
    one.side === other.side &&
    JSON.stringify(valuesOfNote(one)) === JSON.stringify(valuesOfNote(other))
  );
}

function actorValues(name: "author" | "resolver", { id, name: who, role }: Actor): Record<string, string> {
  return { [name]: plain(who), [`${name}-id`]: plain(id), [`${name}-role`]: role };
}

function actorIn(values: NamedValues, name: "author" | "resolver"): Actor | undefined {
  const [who, id] = [values[name], values[`${name}-id`]];
  const role = ROLES.find((each) => each === values[`${name}-role`]);
  return who === undefined || who.length > LONGEST || !isName(id) || role === undefined
    ? undefined
    : { id, name: who, role };
}

function isName(text: string | undefined): text is string {
  return text !== undefined && text !== "" && text.length <= LONGEST;
}

function offsetIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

function momentText(at: number): string {
  return new Date(Math.min(Math.max(0, Math.round(at)), LAST_MOMENT)).toISOString();
}

function momentIn(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) || momentText(at) !== text ? undefined : at;
}

/** Text without the characters that no XML can hold. */
function plain(text: string): string {
  return text.replaceAll(/(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}
