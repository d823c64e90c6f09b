import { directionRuns } from "../../language/directionRuns.ts";
import type { TextWriter } from "../inlineRuns.ts";
import type { Turn } from "../officeNames.ts";
import { officeLanguage } from "../officeNames.ts";
import { xmlWords } from "../xmlText.ts";
import type { RunStyle } from "./runStyle.ts";
import { dressedProperties } from "./runStyle.ts";

/** Writes the text of a translated paragraph as runs, words of the other direction in runs of their own. */
export function runWriter(prefix: string, turn: Turn): TextWriter<RunStyle> {
  return (text, style) =>
    directionRuns(text, turn.target)
      .map(({ direction, start, end }) => {
        const known =
          direction === turn.to ? turn.target : direction === turn.from ? turn.source : turn.target;
        const dress = { direction, language: officeLanguage(known), prefix };
        const properties = dressedProperties(style, dress);
        return `<${prefix}r>${properties}${runText(text.slice(start, end), prefix)}</${prefix}r>`;
      })
      .join("");
}

/** Tabs and line ends of a text are elements of their own. */
function runText(text: string, prefix: string): string {
  return text
    .split(/(\t|\r\n|[\n\r\v\u2028])/u)
    .map((piece) => {
      if (piece === "") return "";
      if (piece === "\t") return `<${prefix}tab/>`;
      if (/^[\n\r\v\u2028]/u.test(piece)) return `<${prefix}br/>`;
      return `<${prefix}t xml:space="preserve">${xmlWords(piece)}</${prefix}t>`;
    })
    .join("");
}
