import { Schema, type Node } from "prosemirror-model";
import * as v from "valibot";
import type { Code, Content } from "../core/content.ts";
import { joinParts } from "../core/content.ts";
import { codeClass } from "./ui/ContentText.tsx";

const codeSchema = v.object({
  type: v.literal("code"),
  id: v.string(),
  kind: v.picklist(["open", "close", "standalone"]),
  label: v.string(),
  data: v.string(),
});

/** What content looks like from outside, such as on the clipboard. */
export const contentSchema = v.array(v.union([v.string(), codeSchema]));

/**
 * The editor's model of content: one paragraph of text and codes, no marks. A code is one unit long, as in flat text, so a position
 * in the document is the flat offset plus one.
 */
const contentDocumentSchema = new Schema({
  nodes: {
    doc: { content: "paragraph" },
    paragraph: {
      content: "(text|code)*",
      whitespace: "pre",
      toDOM: () => ["p", 0],
      parseDOM: [{ tag: "p", preserveWhitespace: "full" }],
    },
    text: {},
    code: {
      inline: true,
      atom: true,
      // Selectable codes would take two key presses each.
      selectable: false,
      draggable: false,
      attrs: { code: { validate: (value: unknown) => v.assert(codeSchema, value) } },
      toDOM: (node) => {
        const code = codeOf(node);
        return [
          "bdi",
          {
            class: codeClass,
            "data-code": code.id,
            "data-kind": code.kind,
            "data-label": code.label,
            contenteditable: "false",
            role: "img",
            "aria-label": code.label,
          },
        ];
      },
    },
  },
});

const { nodes } = contentDocumentSchema;

/** The editor's document of content. */
export function documentOf(content: Content): Node {
  const children = content.map((part) =>
    typeof part === "string" ? contentDocumentSchema.text(part) : codeNode(part),
  );
  return contentDocumentSchema.node("doc", null, [contentDocumentSchema.node("paragraph", null, children)]);
}

/** The nodes of content, to be put into a paragraph. */
export function nodesOf(content: Content): readonly Node[] {
  return content.map((part) =>
    typeof part === "string" ? contentDocumentSchema.text(part) : codeNode(part),
  );
}

/** The content of an editor's document. */
export function contentOfDocument(document: Node): Content {
  const parts: (string | Code)[] = [];
  document.firstChild?.forEach((child) => {
    parts.push(child.type === nodes.code ? codeOf(child) : (child.text ?? ""));
  });
  return joinParts(parts);
}

function codeNode(code: Code): Node {
  return contentDocumentSchema.node("code", { code });
}

function codeOf(node: Node): Code {
  return v.parse(codeSchema, node.attrs["code"]);
}
