import arabicExport from "../../../locales/ar/export.json";
import englishExport from "../../../locales/en/export.json";
import type { Comment } from "../../core/comment.ts";

/** The line that opens a thread: its kind, and what else is to be said of it, in brackets where there is no markup. */
const KIND_LINE = new RegExp(
  `^\\[?(?:${[englishExport, arabicExport]
    .flatMap((words) => [words["comment.note"], words["comment.must_fix"], words["comment.query"]])
    .join("|")})(?: · [^\\]]*)?\\]?$`,
  "u",
);

/** The lines of a comment column that no thread of the row accounts for: what its reader has written there. */
export function newRemarks(lines: readonly string[], known: readonly Comment[]): string {
  const messages = known.flatMap((comment) => comment.messages);
  const texts = new Set(messages.flatMap(({ text }) => text.split(/\r\n|[\r\n]/u).map(lineKey)));
  const authors = new Set(messages.map(({ author }) => author.name.trim()));
  return lines
    .filter((line) => {
      const text = line.trim();
      if (text === "" || texts.has(lineKey(text))) return false;
      if (known.length > 0 && KIND_LINE.test(text)) return false;
      return ![...authors].some((author) => isHeadOf(text, author, texts));
    })
    .join("\n")
    .trim();
}

/** Whether a line is the head of a known message, `Name (role), date` with the comma of either language, with its text behind it or not. */
function isHeadOf(line: string, author: string, texts: ReadonlySet<string>): boolean {
  if (!line.startsWith(`${author} (`)) return false;
  const rest = line.slice(author.length);
  const colon = rest.indexOf(": ");
  return colon === -1 ? /\)[,،] [^:]*$/u.test(rest) : texts.has(lineKey(rest.slice(colon + 2)));
}

function lineKey(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
