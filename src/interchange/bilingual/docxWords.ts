import { Paragraph } from "docx";
import type { ReviewState } from "../../core/review.ts";
import type { DocumentWords } from "./documentWords.ts";
import { messageParagraphs } from "./docxComments.ts";
import { paragraphDirection, textRuns } from "./docxRuns.ts";
import type { Edition, EditionRow } from "./edition.ts";

/** The words of a Word document, with the document they are for. */
export interface DocxWords extends DocumentWords {
  readonly edition: Edition;
}

/** The nearest characters to the drawn marks, told apart by shape. */
const GLYPHS: Readonly<Record<ReviewState, string>> = {
  new: "○",
  draft: "◐",
  translated: "●",
  changes_requested: "↺",
  revised: "✓",
  reviewed: "✓·",
  proofread: "✓:",
  signed_off: "✓✓",
};

/** A state as its mark and its name. */
export function stateText(state: ReviewState, words: DocxWords): string {
  return `${GLYPHS[state]} ${words.state(state)}`;
}

/** The threads of a row as paragraphs, in a style if one is given: what kind, who and when, and what was said. */
export function commentParagraphs(row: EditionRow, words: DocxWords, style?: string): readonly Paragraph[] {
  const styled = style === undefined ? {} : { style };
  const languages = { own: words.language, other: words.language === "ar" ? "en" : "ar" };
  return row.comments.flatMap((comment) => {
    const kind = [words.commentKind(comment.kind)];
    if (comment.side === "source") kind.push(words.say("onSource"));
    if (comment.resolved !== null) kind.push(words.say("resolved"));
    const line = (text: string, color: string): Paragraph =>
      new Paragraph({
        ...paragraphDirection(words.direction),
        ...styled,
        spacing: { after: 20 },
        children: textRuns(text, languages, { scale: 0.75, look: { color } }),
      });
    return [
      line(kind.join(" · "), "2B4A86"),
      ...comment.messages.flatMap(({ author, at, text }) => [
        line(`${words.person(author)}${words.say("comma")}${words.date(at)}`, "6D6354"),
        ...messageParagraphs(text, words.edition, style),
      ]),
    ];
  });
}
