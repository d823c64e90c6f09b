import { parse, postprocess, preprocess } from "micromark";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import type { TextRange } from "../../language/sentences.ts";

/** A piece of a Markdown file by the names of micromark, with what it holds; offsets in UTF-16 units. */
export interface MarkdownNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly MarkdownNode[];
}

/** How much is parsed at a time, in UTF-16 units: the parser's work grows with the square of it. */
const PART_LENGTH = 8192;

/** Blocks that go on over blank lines until their own end. */
const LONG_BLOCKS: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^ {0,3}<!--/u, /-->/u],
  [/^ {0,3}<\?/u, /\?>/u],
  [/^ {0,3}<!\[CDATA\[/u, /\]\]>/u],
  [/^ {0,3}<![A-Za-z]/u, />/u],
];

/** The structure of a Markdown text: CommonMark with the tables, footnotes and deleted text of GitHub. */
export function markdownNodes(text: string, from: number): readonly MarkdownNode[] {
  const names = definedNames(text);
  return markdownParts(text, from).flatMap((part) => nodesOf(text, part, names));
}

function nodesOf(
  text: string,
  { start: from, end: until }: TextRange,
  names: DefinedNames,
): readonly MarkdownNode[] {
  const parser = parse({ extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough()] });
  // Names are defined for the whole text, wherever their definitions stand.
  parser.defined.push(...names.links);
  parser.gfmFootnotes = [...names.footnotes];
  const chunks = preprocess()(text.slice(from, until), undefined, true);
  const root: MarkdownNode[] = [];
  const open: MarkdownNode[][] = [root];
  for (const [step, token] of postprocess(parser.document().write(chunks))) {
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

/**
 * Stretches of a text that can be parsed one by one: a new one begins only where, after a blank line, a letter stands at
 * the edge, which ends every list and quotation; never within code or HTML that goes on over blank lines.
 */
function markdownParts(text: string, from: number): readonly TextRange[] {
  return partsAndOpenBlock(text, from).parts;
}

/** Where a block of code or of HTML begins that has no end, so that the rest of the text belongs to it; undefined if none does. */
export function openBlock(
  text: string,
  from: number,
): { readonly at: number; readonly isCode: boolean } | undefined {
  return partsAndOpenBlock(text, from).open;
}

function partsAndOpenBlock(
  text: string,
  from: number,
): {
  readonly parts: readonly TextRange[];
  readonly open: { readonly at: number; readonly isCode: boolean } | undefined;
} {
  const parts: TextRange[] = [];
  let begin = from;
  let start = from;
  let blank = false;
  let until: RegExp | undefined;
  for (let at = from; at < text.length;) {
    const lineEnd = text.indexOf("\n", at);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(at, end);
    if (until !== undefined) {
      if (until.test(line)) until = undefined;
    } else {
      if (blank && at - start >= PART_LENGTH && /^\p{L}/u.test(line)) {
        parts.push({ start, end: at });
        start = at;
      }
      until = longBlock(line);
      begin = at;
    }
    blank = /^\s*$/u.test(line);
    at = end;
  }
  const isCode = /^ {0,3}[`~]/u.test(text.slice(begin, begin + 4));
  return {
    parts: [...parts, { start, end: text.length }],
    open: until === undefined ? undefined : { at: begin, isCode },
  };
}

/** What ends the block that a line begins, if it goes on after that line. */
function longBlock(line: string): RegExp | undefined {
  const [, fence] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u.exec(line) ?? [];
  if (fence !== undefined)
    return new RegExp(`^ {0,3}${fence[0] === "~" ? "~" : "`"}{${fence.length},}\\s*$`, "u");
  for (const [begin, end] of LONG_BLOCKS) {
    const found = begin.exec(line);
    if (found !== null && !end.test(line.slice(found[0].length))) return end;
  }
  return undefined;
}

interface DefinedNames {
  readonly links: readonly string[];
  readonly footnotes: readonly string[];
}

/** The names that are defined anywhere in a text, as the parser compares them. */
function definedNames(text: string): DefinedNames {
  const names = [...text.matchAll(/^[ \t>]{0,20}\[((?:[^\]\\\n]|\\.){1,999})\]:/gmu)].map(([, name = ""]) =>
    name.replaceAll(/\s+/gu, " ").trim().toLowerCase().toUpperCase(),
  );
  return {
    links: [...new Set(names.filter((name) => !name.startsWith("^")))],
    footnotes: [...new Set(names.filter((name) => name.startsWith("^")).map((name) => name.slice(1)))],
  };
}

/** A line that opens more lists and quotations than any text needs; each of them costs more than the one before. */
const TOO_DEEP =
  /^(?![ \t]*([-*+])(?:[ \t]*\1)*[ \t]*$)(?:[ \t]{0,4}(?:>[ \t]?|(?:[*+-]|\d{1,9}[.)])[ \t])){60}/mu;

/** Whether lists and quotations are nested too deep to be read. */
export function isTooDeep(text: string): boolean {
  return TOO_DEEP.test(text);
}
