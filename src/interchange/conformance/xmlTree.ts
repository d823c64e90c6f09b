import { withOneMore } from "../shortList.ts";

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

/** A read document: its root, and the document type if it has one. */
export interface XmlTree {
  readonly root: XmlNode;
  readonly doctype: string | undefined;
}

/** Where the XML namespace's own attributes live. */
export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

const NOTHING: readonly XmlNode[] = [];

/** The value of an attribute without a namespace, or of `xml:…` by that name. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  if (node.attributes.length === 0) return undefined;
  const isXml = name.startsWith("xml:");
  const local = isXml ? name.slice(4) : name;
  const namespace = isXml ? XML_NAMESPACE : "";
  return attributeIn(node, namespace, local);
}

/** The value of an attribute of a namespace. */
export function attributeIn(node: XmlNode, namespace: string, local: string): string | undefined {
  for (const one of node.attributes) {
    if (one.local === local && one.namespace === namespace) return one.value;
  }
  return undefined;
}

/** The elements directly in one. */
export function elementsIn(node: XmlNode): readonly XmlNode[] {
  let found: XmlNode[] | undefined;
  for (const child of node.children)
    if (typeof child !== "string") found = found === undefined ? [child] : withOneMore(found, child);
  return found ?? NOTHING;
}

/** The elements of a name directly in one, of its own namespace. */
export function childrenNamed(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  let found: XmlNode[] | undefined;
  for (const child of node.children) {
    if (typeof child === "string" || child.namespace !== node.namespace) continue;
    if (names.includes(child.local)) found = found === undefined ? [child] : withOneMore(found, child);
  }
  return found ?? NOTHING;
}

/** All elements below one, in order, without itself. */
export function descendantsOf(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = [];
  gather(node, found);
  return found.length === 0 ? NOTHING : found;
}

/** Tells of an element and of all below it, in order, those left out that are not wanted and what is in them. */
export function forEachIn(
  node: XmlNode,
  visit: (node: XmlNode) => void,
  isWanted: (node: XmlNode) => boolean,
): void {
  visit(node);
  for (const child of node.children) {
    if (typeof child !== "string" && isWanted(child)) forEachIn(child, visit, isWanted);
  }
}

function gather(node: XmlNode, found: XmlNode[]): void {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    found.push(child);
    gather(child, found);
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
