import type { BlockKind } from "../../core/block.ts";
import type { TextRange } from "../../language/sentences.ts";

/** Paragraphs that are no text: a formula, or a call of a site's own template. */
const NO_TEXT = /^(?:\$\$[^$]*\$\$|\{\{[<%][^{}]*[%>]\}\}|\{%[^{}]*%\})\s*$/u;

/** What a paragraph can begin with that is for programs: a task's box, or the name of GitHub's and Obsidian's callouts. */
const BEGINNINGS: Readonly<Partial<Record<BlockKind, RegExp>>> = {
  list: /^\[[ xX]\][ \t]+/u,
  quote: /^\[![\w-]+\][+-]?[ \t]*(?:\r?\n[ \t>]*)?/u,
};

/** A line that opens a container, `:::warning`, perhaps with a title of its own. */
const CONTAINER = /^:{3,}[ \t]*[\w-]*(?:\{[^{}\n]*\})?[ \t]*\[?([^[\]{}\r\n]*)[^\r\n]*(?:\r?\n[ \t>]*)?/u;
const CONTAINER_END = /(?:^|[ \t>]{0,40}\r?\n[ \t>]{0,40}):{3,}[ \t]*$/u;

/** An id or classes after the words of a heading: `{#usage .wide}`. */
const ATTRIBUTES = /[ \t]{0,40}\{:?[ \t]*[#.][^{}\n]*\}[ \t]*$/u;

/** The parts of a paragraph that are text: most often all of it. */
export function paragraphTexts(
  text: string,
  { start, end }: TextRange,
  kind: BlockKind,
): readonly TextRange[] {
  const written = text.slice(start, end);
  if (NO_TEXT.test(written)) return [];
  const closing = written.includes(":::") ? CONTAINER_END.exec(written) : null;
  const until = closing === null ? end : start + closing.index;
  const opening = CONTAINER.exec(written);
  if (opening !== null) {
    const [line, title = ""] = opening;
    const from = start + line.indexOf(title, line.search(/[^:]/u));
    const body = { start: Math.min(start + line.length, until), end: until };
    return title.trim() === "" ? [body] : [{ start: from, end: from + title.length }, body];
  }
  const beginning = BEGINNINGS[kind]?.exec(written)?.[0].length ?? 0;
  return [{ start: start + beginning, end: until }];
}

/** The words of a heading, without what follows them for programs. */
export function headingText(text: string, { start, end }: TextRange): TextRange {
  const length = ATTRIBUTES.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - length };
}
