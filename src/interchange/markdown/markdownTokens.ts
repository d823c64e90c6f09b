import { parse, postprocess, preprocess } from "micromark";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";

/** A piece of a Markdown file by the names of micromark, with what it holds; offsets in UTF-16 units. */
export interface MarkdownNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly MarkdownNode[];
}

/** The structure of a Markdown text: CommonMark with the tables, footnotes and deleted text of GitHub. */
export function markdownNodes(text: string, from: number): readonly MarkdownNode[] {
  const extensions = [gfmTable(), gfmFootnote(), gfmStrikethrough()];
  const chunks = preprocess()(text.slice(from), undefined, true);
  const events = postprocess(parse({ extensions }).document().write(chunks));
  const root: MarkdownNode[] = [];
  const open: MarkdownNode[][] = [root];
  for (const [step, token] of events) {
    if (step === "exit") {
      open.pop();
      continue;
    }
    const children: MarkdownNode[] = [];
    const [start, end] = [token.start.offset + from, token.end.offset + from];
    open.at(-1)?.push({ type: token.type, start, end, children });
    open.push(children);
  }
  return root;
}
