import type { BlockKind } from "../../core/block.ts";
import { failure, success } from "../../core/result.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { Format } from "../format.ts";
import type { Slot } from "../inPlace.ts";
import { inPlaceFormat } from "../inPlace.ts";
import { Notices } from "../notices.ts";
import { htmlBlockSlots } from "./htmlBlock.ts";
import { linkTitles } from "./linkTitles.ts";
import { headingText, paragraphTexts } from "./paragraphEdges.ts";
import type { RunItem } from "../markupRun.ts";
import { slotOfRun } from "../markupRun.ts";
import type { TextRange } from "../../language/sentences.ts";
import type { TextEdit } from "../textEdits.ts";
import type { EscapePlace } from "./escapes.ts";
import { escapeMarkdown, tidySpans } from "./escapes.ts";
import { isFrontMatterOpen, readFrontMatter } from "./frontMatter.ts";
import { markdownItems } from "./markdownItems.ts";
import type { MarkdownNode } from "./markdownTokens.ts";
import { isTooDeep, markdownNodes, openBlock } from "./markdownTokens.ts";

const EXTENSIONS = ["md", "markdown", "mdown", "mkd"] as const;

/** Marks that plain text hardly has; a text with two kinds of them is Markdown, if its name does not say otherwise. */
const MARKS: readonly RegExp[] = [
  /^#{1,6} \S/mu,
  /\[[^[\]\n]{1,200}\]\([^)\s]{1,500}\)/u,
  /^(?:```|~~~)/mu,
  /^\|?[ \t]*:?-{3,}:?[ \t]*\|/mu,
  /\*\*\S[^*\n]{0,200}\S\*\*/u,
  /^---\r?\n(?:[\w-]+:.*\r?\n)+---$/mu,
  /^[*-] \S.*\r?\n[*-] \S/mu,
];

/** Markdown by CommonMark, with GitHub's tables, footnotes and deleted text, and front matter in YAML. */
export const markdownFormat: Format = inPlaceFormat({
  id: "markdown",
  extensions: EXTENSIONS,
  mediaType: "text/markdown",
  recognise: (start, name) => {
    if (EXTENSIONS.some((extension) => name.endsWith(`.${extension}`))) return 0.7;
    return MARKS.filter((mark) => mark.test(start)).length > 1 ? 0.4 : 0;
  },
  walk: (text) => {
    if (isTooDeep(text)) return failure("markdown_too_deep");
    const front = readFrontMatter(text);
    const found: Found = { slots: [...front.slots], html: [] };
    collect(markdownNodes(text, front.end), { text, containers: [] }, found);
    return success({
      slots: found.slots,
      problems: faultsOf(text, front.end).told(text),
      ...(front.language === undefined ? {} : { language: front.language }),
      translated: (languages) => [
        ...front.translated(languages),
        ...found.html.flatMap((node) => turnedDirections(text, node, languages)),
      ],
    });
  },
});

/** What takes text along that a reader would see. */
function faultsOf(
  text: string,
  from: number,
): Notices<"markdown_code_open" | "markdown_html_open" | "front_matter_open"> {
  const faults = new Notices<"markdown_code_open" | "markdown_html_open" | "front_matter_open">();
  if (from === 0 && isFrontMatterOpen(text)) faults.add("front_matter_open", 0);
  const open = openBlock(text, from);
  if (open !== undefined && text[open.at] !== " ")
    faults.add(open.isCode ? "markdown_code_open" : "markdown_html_open", open.at);
  return faults;
}

interface Found {
  readonly slots: Slot[];
  /** Pieces of HTML, which may name a direction. */
  readonly html: MarkdownNode[];
}

interface Surroundings {
  readonly text: string;
  /** The quotations and lists around, the innermost last. */
  readonly containers: readonly BlockKind[];
}

function collect(nodes: readonly MarkdownNode[], around: Surroundings, found: Found): void {
  const inside = (kind: BlockKind): Surroundings => ({ ...around, containers: [...around.containers, kind] });
  for (const node of nodes) {
    switch (node.type) {
      case "atxHeading":
      case "setextHeading":
        addHeading(node, around, found);
        break;
      case "paragraph":
        addParagraph(node, around, found);
        break;
      case "tableHeader":
      case "tableData":
        addText(node.children.flatMap(cellContent), { kind: "cell", escape: "cell" }, around, found);
        break;
      case "htmlFlow":
        found.html.push(node);
        // Within a quotation its lines have marks of their own.
        if (!around.containers.includes("quote")) addSlots(found, htmlBlockSlots(around.text, node));
        break;
      case "definition":
        addSlots(found, linkTitles([node], around.text));
        break;
      case "blockQuote":
        collect(node.children, inside("quote"), found);
        break;
      case "listOrdered":
      case "listUnordered":
        collect(node.children, inside("list"), found);
        break;
      case "codeFenced":
      case "codeIndented":
        break;
      default:
        collect(node.children, around, found);
    }
  }
}

function cellContent(node: MarkdownNode): readonly MarkdownNode[] {
  return node.type === "tableContent" ? node.children : [];
}

function addHeading(node: MarkdownNode, around: Surroundings, found: Found): void {
  const content = node.children.find(({ type }) => type === "atxHeadingText" || type === "setextHeadingText");
  if (content === undefined) return;
  const mark = node.children.find(({ type }) => type === "atxHeadingSequence");
  const line = node.children.find(({ type }) => type === "setextHeadingLine");
  const underline = line === undefined ? "" : around.text[line.start];
  const level = mark === undefined ? (underline === "=" ? 1 : 2) : mark.end - mark.start;
  const escape = mark === undefined ? "paragraph" : "heading";
  const range = headingText(around.text, content);
  addText(content.children, { kind: "heading", level, escape, range }, around, found);
}

function addParagraph(node: MarkdownNode, around: Surroundings, found: Found): void {
  const kind = around.containers.at(-1) ?? "paragraph";
  for (const range of paragraphTexts(around.text, node, kind)) {
    addText(node.children, { kind, escape: "paragraph", range }, around, found);
  }
}

function addSlots(found: Found, slots: readonly Slot[]): void {
  for (const slot of slots) found.slots.push(slot);
}

function addText(
  nodes: readonly MarkdownNode[],
  given: {
    readonly kind: BlockKind;
    readonly level?: number;
    readonly escape: EscapePlace["type"];
    /** What of it is text; all if absent. */
    readonly range?: TextRange;
  },
  { text }: Surroundings,
  found: Found,
): void {
  const { range = { start: 0, end: text.length }, escape, kind, level } = given;
  const items: readonly RunItem[] = markdownItems(nodes, text).flatMap((item) => {
    const [start, end] = [Math.max(item.start, range.start), Math.min(item.end, range.end)];
    return start < end ? [{ ...item, start, end }] : [];
  });
  const slot = slotOfRun(items, text, {
    kind,
    ...(level === undefined ? {} : { level }),
    decode: (written) => written,
    prepare: tidySpans,
    encode: (words, first) => escapeMarkdown(words, { type: escape, first }),
  });
  if (slot !== undefined) found.slots.push(slot);
  addSlots(
    found,
    linkTitles(
      nodes.filter(({ start, end }) => start >= range.start && end <= range.end),
      text,
    ),
  );
  collectHtml(nodes, found);
}

function collectHtml(nodes: readonly MarkdownNode[], found: Found): void {
  for (const node of nodes) {
    if (node.type === "htmlText") found.html.push(node);
    else collectHtml(node.children, found);
  }
}

/** Directions of the source's language named in HTML. */
function turnedDirections(
  text: string,
  { start, end }: MarkdownNode,
  { source, target }: { readonly source: string; readonly target: string },
): readonly TextEdit[] {
  const [from, to] = [directionOf(source), directionOf(target)];
  if (from === to) return [];
  return [...text.slice(start, end).matchAll(/(<[A-Za-z][^<>]*?\sdir\s*=\s*["']?)(rtl|ltr)\b/giu)].flatMap(
    (found) => {
      const [, before = "", value = ""] = found;
      const at = start + found.index + before.length;
      return value.toLowerCase() === from ? [{ start: at, end: at + value.length, by: [to] }] : [];
    },
  );
}
