import type { Code, Content } from "../../core/content.ts";
import { joinParts } from "../../core/content.ts";

/** Where a text is written: what needs an escape there. */
export interface EscapePlace {
  readonly type: "paragraph" | "heading" | "cell";
  /** Whether the text begins its block. */
  readonly first: boolean;
}

/**
 * A text as Markdown that says just that: whatever would be read as markup is escaped, nothing else. A line end becomes a
 * space, since what would begin a line after it is not known.
 */
export function escapeMarkdown(text: string, { type, first }: EscapePlace): string {
  let escaped = text
    .replaceAll(/[ \t]*[\r\n]+[ \t]*/gu, " ")
    .replaceAll(/\\(?=[!-/:-@[-`{-~]|$)/gu, "\\\\")
    .replaceAll(/[`[\]]/gu, "\\$&")
    // A star between spaces is a star; an underscore inside a word is one.
    .replaceAll(/\*(?!\s)|(?<!\s|^)\*/gu, "\\*")
    .replaceAll(/(?<![\p{L}\p{N}_])_(?!\s)|(?<!\s)_(?![\p{L}\p{N}_])/gu, "\\_")
    .replaceAll(/~(?=~)/gu, "\\~")
    .replaceAll(/<(?=[A-Za-z/!?])/gu, "\\<")
    .replaceAll(/&(?=#?\w+;)/gu, "\\&");
  if (type === "cell") escaped = escaped.replaceAll("|", "\\|");
  if (type === "heading") escaped = escaped.replace(/(^|\s)(#+\s*)$/u, "$1\\$2");
  if (!first || type === "cell") return escaped;
  escaped = escaped.replace(/^[ \t]+/u, "");
  if (type === "heading") return escaped;
  return escaped
    .replace(/^(#{1,6}(?:\s|$)|[-+*](?:\s|$)|>|:?-{3,}|=+\s*$|~{3,}|-(?:\s*-)+\s*$)/u, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}

const SPANS: ReadonlySet<string> = new Set(["em", "strong", "del"]);

/** A translation whose marks of emphasis are read as such: around words, with spaces outside, and never around nothing. */
export function tidySpans(target: Content): Content {
  const isSpan = (part: string | Code | undefined, kind: Code["kind"]): part is Code =>
    part !== undefined && typeof part !== "string" && part.kind === kind && SPANS.has(part.label);
  const parts: (string | Code)[] = [];
  for (const part of target) {
    const before = parts.at(-1);
    if (isSpan(part, "close") && isSpan(before, "open") && before.id === part.id) {
      parts.pop();
    } else if (typeof part === "string" && isSpan(before, "open") && /^\s/u.test(part)) {
      const words = part.trimStart();
      parts.splice(-1, 0, part.slice(0, part.length - words.length));
      if (words !== "") parts.push(words);
    } else if (isSpan(part, "close") && typeof before === "string" && /\s$/u.test(before)) {
      const words = before.trimEnd();
      parts.splice(-1, 1, ...(words === "" ? [] : [words]), part, before.slice(words.length));
    } else {
      parts.push(part);
    }
  }
  return joinParts(parts);
}
