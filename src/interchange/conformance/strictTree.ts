import { SaxesParser } from "saxes";
import type { Problem } from "../../core/result.ts";
import { type NodeSource, Places, TreeNode } from "./treeNode.ts";
import type { XmlAttribute, XmlTree } from "./xmlTree.ts";

/** How deep a tree may be: real files are some 15 deep; the rest guards the stack of those who walk the tree. */
export const TREE_DEPTH = 200;

class Stop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Reads a document whole with the parser that says why one cannot be read. Nothing outside it is read: of document types only
 * bare ones of the given names are passed over. Problems as of `readXml`: `xml_malformed`, `xml_too_deep`, `xml_doctype`.
 */
export function readStrictTree(xml: string, doctypesOf: readonly string[]): XmlTree | Problem {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const places = new Places(xml);
  const source: NodeSource = { placeAt: (offset) => places.placeAt(offset), fill: () => undefined };
  const stop = (code: string, facts: Problem["facts"]): never => {
    throw new Stop({ code, severity: "error", place: places.placeAt(parser.position), facts });
  };
  let root: TreeNode | undefined;
  let doctype: string | undefined;
  let begins = 0;
  let depth = 0;
  let current: TreeNode | undefined;
  const open: TreeNode[] = [];
  parser.on("error", (error) => stop("xml_malformed", { message: error.message.replace(/^\d+:\d+: /u, "") }));
  parser.on("doctype", (text) => {
    doctype = text.trim();
    if (!doctypesOf.includes(doctype.split(/\s/u)[0] ?? "") || doctype.includes("[")) stop("xml_doctype", {});
  });
  parser.on("opentagstart", () => {
    begins = xml.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > TREE_DEPTH) stop("xml_too_deep", { limit: TREE_DEPTH });
    const attributes: XmlAttribute[] = [];
    for (const { name, local, uri, value, prefix } of Object.values(tag.attributes)) {
      if (prefix === "xmlns" || name === "xmlns") continue;
      attributes.push({ name, local, namespace: uri, value });
    }
    const node = new TreeNode(tag.name, tag.local, tag.uri, attributes, current, begins, [], source);
    current?.append(node);
    root ??= node;
    open.push(node);
    current = node;
  });
  const text = (data: string): void => {
    current?.append(data);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    depth -= 1;
    open.pop();
    current = open.at(-1);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
  // An empty document is an error of the parser, so there is a root here.
  return root === undefined
    ? { code: "xml_malformed", severity: "error", facts: { message: "no root element" } }
    : { root, doctype };
}
