import { type Code, type Content, flatText, sliceContent } from "../../core/content.ts";
import { directionOf, directionRuns } from "../../language/directionRuns.ts";

/** A text without the characters that XML 1.0 cannot hold (controls, lone surrogates): each becomes U+FFFD. */
export function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]|\p{Cs}/gu, "\uFFFD");
}

/** Text as HTML or XML: what would be markup is written as characters. */
export function escapeMarkup(text: string): string {
  return withoutControls(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The two languages of a document, BCP 47: that of the text at hand and the other one. */
export interface TextLanguages {
  readonly own: string;
  readonly other: string;
}

/**
 * Content as HTML inside an element that has the language and direction of the text: foreign words, numbers with signs and
 * inline codes stand in isolation, so that nothing beside them changes its place.
 */
export function contentMarkup(content: Content, languages: TextLanguages): string {
  return directionRuns(flatText(content), languages.own)
    .map(({ type, direction, start, end }) => {
      const inner = sliceContent(content, start, end)
        .map((part) => (typeof part === "string" ? escapeMarkup(part) : codeMarkup(part)))
        .join("");
      if (type === "plain") return inner;
      const foreign = type === "foreign" && directionOf(languages.other) === direction;
      return foreign
        ? `<bdi lang="${escapeMarkup(languages.other)}" dir="${direction}">${inner}</bdi>`
        : `<bdi dir="${direction}">${inner}</bdi>`;
    })
    .join("");
}

function codeMarkup(code: Code): string {
  return `<bdi class="code ${code.kind}" dir="ltr">${escapeMarkup(code.label)}</bdi>`;
}
