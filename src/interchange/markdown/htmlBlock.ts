import type { TextRange } from "../../language/sentences.ts";
import { htmlSlots } from "../html/slots.ts";
import { htmlTokens } from "../html/tokens.ts";
import type { Slot } from "../inPlace.ts";

/** What a reader sees of a block of HTML within a Markdown text, at its places in that text. */
export function htmlBlockSlots(text: string, { start, end }: TextRange): readonly Slot[] {
  const html = text.slice(start, end);
  const moved = (range: TextRange): TextRange => ({ start: range.start + start, end: range.end + start });
  return htmlSlots(html, htmlTokens(html)).map(({ piece, edits }) => ({
    piece,
    edits: (target) =>
      edits(target).map((edit) => ({
        ...moved(edit),
        // An empty line would end the block.
        by: edit.by.map((part) =>
          typeof part === "string" ? part.replaceAll(/\n(?:[ \t]*\n)+/gu, "\n") : moved(part),
        ),
      })),
  }));
}
