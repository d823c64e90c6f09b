import { type Code, type Content, flatText, sliceContent } from "../../core/content.ts";
import { directionOf, directionRuns } from "../../language/directionRuns.ts";

/** Text as HTML or XML: what would be markup is written as characters. Controls that no document may have become U+FFFD. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, "\uFFFD")
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
