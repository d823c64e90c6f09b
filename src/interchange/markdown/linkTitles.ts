import { decodeHTMLStrict } from "entities/decode";
import { contentOf, plainText } from "../../core/content.ts";
import type { Slot } from "../inPlace.ts";
import type { MarkdownNode } from "./markdownTokens.ts";

/** What stands around each kind of title, in words for people. */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ["link", "a title"],
  ["image", "img title"],
  ["definition", "a title"],
]);

/** The titles of links, images and definitions, which a reader meets as tooltips. */
export function linkTitles(nodes: readonly MarkdownNode[], text: string, owner = ""): readonly Slot[] {
  return nodes.flatMap((node) => {
    if (node.type === "resourceTitleString" || node.type === "definitionTitleString") {
      return [titleSlot(node, text, owner)];
    }
    return linkTitles(node.children, text, OWNERS.get(node.type) ?? owner);
  });
}

function titleSlot({ start, end }: MarkdownNode, text: string, context: string): Slot {
  const mark = text.charAt(start - 1);
  const lines = text.slice(start, end).split("\n");
  const written = lines
    .map((line, index) => (index === 0 ? line : line.replace(/^[ \t>]+/u, "")).trimEnd())
    .join(" ");
  const title = decodeHTMLStrict(written.replaceAll(/\\([!-/:-@[-`{-~])/gu, unescaped));
  return {
    piece: { kind: "paragraph", content: contentOf(title), context, division: "sentences" },
    edits: (target) => [{ start, end, by: [writtenTitle(plainText(target), mark)] }],
  };
}

/** An escaped character as what stands for itself; an ampersand must not begin a reference. */
function unescaped(_: string, character: string): string {
  return character === "&" ? "&amp;" : character;
}

/** A title within its marks: quotation marks of one kind, or parentheses. */
function writtenTitle(title: string, mark: string): string {
  const line = title.replaceAll(/\s*[\r\n]+\s*/gu, " ").replaceAll(/[\\&]/gu, "\\$&");
  return mark === "(" ? line.replaceAll(/[()]/gu, "\\$&") : line.replaceAll(mark, `\\${mark}`);
}
