/** What an inline code does: it opens a span, closes one, or stands alone. */
export type CodeKind = "open" | "close" | "standalone";

/** An inline code: opaque markup that travels inside text and is never looked into. */
export interface Code {
  readonly type: "code";
  /** Unique among the codes of one side of a block, whose segments may be joined; an open and its close share it. */
  readonly id: string;
  readonly kind: CodeKind;
  /** A short label for people, such as `b` or `{1}`. */
  readonly label: string;
  /** The original markup, written back untouched. */
  readonly data: string;
}

/**
 * Text and inline codes in order: one type for source, target, memories and exports.
 *
 * Normal form, kept by every function here: no empty strings, no two strings side by side.
 */
export type Content = readonly (string | Code)[];

/** Content with nothing in it; shared, so that `===` finds it. */
export const EMPTY_CONTENT: Content = [];

/** The one character that stands for a code in flat text (U+FFFC, object replacement character). */
export const CODE_CHARACTER = "\uFFFC";

/** Makes content of plain text. */
export function contentOf(text: string): Content {
  return text === "" ? EMPTY_CONTENT : [text];
}

/** Brings parts into the normal form: strings joined, empty ones dropped. */
export function joinParts(parts: Iterable<string | Code>): Content {
  const joined: (string | Code)[] = [];
  for (const part of parts) {
    if (part === "") continue;
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined.length === 0 ? EMPTY_CONTENT : joined;
}

/** The flat text of content, each code as U+FFFC: the text all offsets (UTF-16 units) refer to. */
export function flatText(content: Content): string {
  const [only] = content;
  if (content.length === 1 && typeof only === "string") return only;
  let text = "";
  for (const part of content) text += typeof part === "string" ? part : CODE_CHARACTER;
  return text;
}

/** The words of content alone, codes left out: what a reader of the finished text sees. */
export function plainText(content: Content): string {
  let text = "";
  for (const part of content) if (typeof part === "string") text += part;
  return text;
}

/** Length in UTF-16 units of the flat text; a code counts as one. */
export function contentLength(content: Content): number {
  let length = 0;
  for (const part of content) length += typeof part === "string" ? part.length : 1;
  return length;
}

/** The part of content between two offsets of its flat text. */
export function sliceContent(content: Content, start: number, end = contentLength(content)): Content {
  const parts: (string | Code)[] = [];
  let offset = 0;
  for (const part of content) {
    const length = typeof part === "string" ? part.length : 1;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < to) parts.push(typeof part === "string" ? part.slice(from, to) : part);
    offset += length;
  }
  return joinParts(parts);
}

/** Contents and plain strings one behind the other. */
export function concatenate(...contents: readonly (Content | string)[]): Content {
  return joinParts(contents.flatMap((content) => (typeof content === "string" ? [content] : [...content])));
}

/** Content with the range between two offsets of its flat text replaced. */
export function replaceRange(content: Content, start: number, end: number, by: Content | string): Content {
  return concatenate(sliceContent(content, 0, start), by, sliceContent(content, end));
}

/** The codes of content, in order. */
export function codesOf(content: Content): readonly Code[] {
  return content.filter((part) => typeof part !== "string");
}

/** Whether two contents have the same text and the same codes in the same places. */
export function sameContent(one: Content, other: Content): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return one.every((part, index) => {
    const counterpart = other[index];
    if (typeof part === "string" || typeof counterpart === "string" || counterpart === undefined)
      return part === counterpart;
    return part.id === counterpart.id && part.kind === counterpart.kind && part.data === counterpart.data;
  });
}

/** Anything but white space and the invisible controls named by the check `empty_target`. */
const VISIBLE = /[^\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]/u;

/** Whether content has a character that a reader can see; codes do not count. */
export function hasVisibleText(content: Content): boolean {
  for (const part of content) {
    if (typeof part === "string" && (beginsWithLetter(part) || VISIBLE.test(part))) return true;
  }
  return false;
}

/** Whether a text begins with a letter of ASCII or of Arabic's own: most do, and need no expression to be seen. */
function beginsWithLetter(text: string): boolean {
  const unit = text.charCodeAt(0);
  return (unit >= 0x41 && unit <= 0x7a) || (unit >= 0x620 && unit <= 0x64a);
}
