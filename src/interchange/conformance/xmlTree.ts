import { SaxesParser } from "saxes";
import type { Problem } from "../../core/result.ts";

/** An attribute as it stands in a file. */
export interface XmlAttribute {
  /** With its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

/** An element with what is in it and where its tag begins. */
export interface XmlNode {
  /** With its prefix, as it is in the file. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Elements and text, in order; comments are left out. */
  readonly children: readonly (XmlNode | string)[];
  readonly parent: XmlNode | undefined;
  readonly line: number;
  readonly column: number;
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
}

/** A read document: its root, and the document type if it has one. */
export interface XmlTree {
  readonly root: XmlNode;
  readonly doctype: string | undefined;
}

/** Where the XML namespace's own attributes live. */
export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

// Real files are some 15 deep; the rest guards the stack of those who walk the tree.
const DEPTH = 200;

class Stop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Reads a document whole. Nothing outside it is read: of document types only bare ones of the given names are passed
 * over. Problems as of `readXml`: `xml_malformed`, `xml_too_deep`, `xml_doctype`.
 */
export function readXmlTree(xml: string, doctypesOf: readonly string[]): XmlTree | Problem {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const places = createPlaces(xml);
  const stop = (code: string, facts: Problem["facts"]): never => {
    throw new Stop({ code, severity: "error", place: places(parser.position), facts });
  };
  let root: OpenNode | undefined;
  let doctype: string | undefined;
  let begins = 0;
  let depth = 0;
  let current: OpenNode | undefined;
  const open: OpenNode[] = [];
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
    if (depth > DEPTH) stop("xml_too_deep", { limit: DEPTH });
    const attributes: XmlAttribute[] = [];
    for (const { name, local, uri, value, prefix } of Object.values(tag.attributes)) {
      if (prefix === "xmlns" || name === "xmlns") continue;
      attributes.push({ name, local, namespace: uri, value });
    }
    const { line, column } = places(begins);
    const { name, local, uri } = tag;
    const node: OpenNode = {
      name,
      local,
      namespace: uri,
      attributes,
      children: [],
      parent: current,
      line,
      column,
    };
    current?.children.push(node);
    root ??= node;
    open.push(node);
    current = node;
  });
  const text = (data: string): void => {
    current?.children.push(data);
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

/** Lines and columns of offsets that only grow. */
function createPlaces(xml: string): (offset: number) => { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  let read = 0;
  return (offset) => {
    for (; read < offset; read++) {
      const unit = xml.charCodeAt(read);
      if (unit !== 0x0a && (unit !== 0x0d || xml.charCodeAt(read + 1) === 0x0a)) continue;
      line += 1;
      start = read + 1;
    }
    return { line, column: Math.max(offset - start, 0) + 1 };
  };
}

/** The value of an attribute without a namespace, or of `xml:…` by that name. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  const isXml = name.startsWith("xml:");
  const local = isXml ? name.slice(4) : name;
  const namespace = isXml ? XML_NAMESPACE : "";
  return node.attributes.find((one) => one.local === local && one.namespace === namespace)?.value;
}

/** The value of an attribute of a namespace. */
export function attributeIn(node: XmlNode, namespace: string, local: string): string | undefined {
  return node.attributes.find((one) => one.local === local && one.namespace === namespace)?.value;
}

/** The elements directly in one. */
export function elementsIn(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child) => typeof child !== "string");
}

/** The elements of a name directly in one, of its own namespace. */
export function childrenNamed(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  return elementsIn(node).filter(
    ({ local, namespace }) => namespace === node.namespace && names.includes(local),
  );
}

/** All elements below one, in order, without itself. */
export function* descendantsOf(node: XmlNode): Generator<XmlNode> {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* descendantsOf(child);
  }
}

/** The text of an element and all below it. */
export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The nearest element around one for which the test holds. */
export function ancestorOf(node: XmlNode, test: (ancestor: XmlNode) => boolean): XmlNode | undefined {
  for (let ancestor = node.parent; ancestor !== undefined; ancestor = ancestor.parent) {
    if (test(ancestor)) return ancestor;
  }
  return undefined;
}
