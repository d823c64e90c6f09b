import { decodeHTMLStrict } from "entities/decode";
import type { RunItem } from "../markupRun.ts";
import type { MarkdownNode } from "./markdownTokens.ts";

/** How much of the code in a text its label shows. */
const LABEL_LENGTH = 24;

const SPANS: ReadonlyMap<string, { readonly sequence: string; readonly name: string }> = new Map([
  ["emphasis", { sequence: "emphasisSequence", name: "em" }],
  ["strong", { sequence: "strongSequence", name: "strong" }],
  ["strikethrough", { sequence: "strikethroughSequence", name: "del" }],
]);

const VOID_TAG = /^<(?:br|hr|img|input|wbr)\b|\/>$|^<[!?]/iu;

/** What stands in a text, in order: its words and its markup. What only belongs to the lines of the file is left out. */
export function markdownItems(nodes: readonly MarkdownNode[], text: string): readonly RunItem[] {
  const items: RunItem[] = [];
  for (const [index, node] of nodes.entries()) {
    const { type, start, end } = node;
    const written = text.slice(start, end);
    const span = SPANS.get(type);
    if (span !== undefined) addAll(items, spanItems(node, span, text));
    else if (type === "link" || type === "image") addAll(items, linkItems(node, text));
    else if (type === "data") items.push({ type: "text", start, end });
    else if (type === "characterEscape") items.push({ type: "text", start, end, text: written.slice(1) });
    else if (type === "characterReference") {
      items.push({ type: "text", start, end, text: decodeHTMLStrict(written) });
    } else if (type === "codeText") {
      items.push({
        type: "standalone",
        start,
        end,
        label: shortened(written.replaceAll(/^`+ ?| ?`+$/gu, "")),
      });
    } else if (type === "autolink" || type === "gfmFootnoteCall") {
      items.push({ type: "standalone", start, end, label: shortened(written) });
    } else if (type === "htmlText") {
      items.push(htmlItem(node, written));
    } else if (type === "hardBreakEscape" || type === "hardBreakTrailing") {
      // The break with its line end, and what the next line begins with.
      const next = nodes.slice(index + 1).find((one) => !LINE_PARTS.has(one.type));
      items.push({ type: "standalone", start, end: next?.start ?? end, label: "br" });
    } else if (type === "lineEnding" && !BREAKS.has(nodes[index - 1]?.type ?? "")) {
      items.push({ type: "text", start, end, text: " " });
    }
  }
  return items;
}

function addAll(items: RunItem[], others: readonly RunItem[]): void {
  for (const item of others) items.push(item);
}

const BREAKS: ReadonlySet<string> = new Set(["hardBreakEscape", "hardBreakTrailing"]);
const LINE_PARTS: ReadonlySet<string> = new Set([
  "lineEnding",
  "linePrefix",
  "lineSuffix",
  "blockQuotePrefix",
  "listItemIndent",
  "gfmFootnoteDefinitionIndent",
]);

function spanItems(
  { children, start, end }: MarkdownNode,
  { sequence, name }: { readonly sequence: string; readonly name: string },
  text: string,
): readonly RunItem[] {
  const marks = children.filter(({ type }) => type === sequence);
  const [open, close] = [marks[0], marks.at(-1)];
  if (open === undefined || close === undefined) return [{ type: "text", start, end }];
  const inner = children.filter(({ type }) => type !== sequence).flatMap((child) => child.children);
  return [
    { type: "open", name, start: open.start, end: open.end },
    ...markdownItems(inner, text),
    { type: "close", name, start: close.start, end: close.end },
  ];
}

/** `[text](address)`, `[text][name]`, `[name]`: the text is translated, and the name is kept for its definition. */
function linkItems(node: MarkdownNode, text: string): readonly RunItem[] {
  const label = node.children.find(({ type }) => type === "label");
  const inner = label?.children.find(({ type }) => type === "labelText");
  const { start, end } = node;
  const element = node.type === "image" ? "img" : "a";
  if (label === undefined || inner === undefined) return [{ type: "standalone", start, end, label: element }];
  const after = text.slice(label.end, end);
  const name = after === "" || after === "[]" ? text.slice(inner.start, inner.end) : after.slice(1, -1);
  const byName = after.startsWith("(") ? undefined : `][${name}]`;
  return [
    { type: "open", name: element, start, end: inner.start },
    ...markdownItems(inner.children, text),
    {
      type: "close",
      name: element,
      start: inner.end,
      end,
      ...(byName === undefined ? {} : { written: byName }),
    },
  ];
}

function htmlItem({ start, end }: MarkdownNode, written: string): RunItem {
  const [, slash, name] = /^<(\/?)([A-Za-z][\w:-]*)/u.exec(written) ?? [];
  if (name === undefined || VOID_TAG.test(written)) {
    return { type: "standalone", start, end, label: name ?? "!--" };
  }
  return { type: slash === "" ? "open" : "close", name: `<${name.toLowerCase()}>`, start, end };
}

function shortened(text: string): string {
  return text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text;
}
