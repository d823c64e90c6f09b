import type { Problem } from "../../core/result.ts";
import { withOneMore } from "../shortList.ts";
import type { ScannedElement } from "../xmlEvents.ts";
import { AttributeBag, NamespaceScopes } from "../xmlNames.ts";
import { scanXml } from "../xmlScan.ts";
import { XmlScanner } from "../xmlScanner.ts";
import { readStrictTree, TREE_DEPTH } from "./strictTree.ts";
import { type NodeSource, Places, TreeNode } from "./treeNode.ts";
import { XML_NAMESPACE, type XmlAttribute, type XmlTree } from "./xmlTree.ts";

// Document types stand before the root, behind a licence at most.
const START = 16 * 1024;

const LIMITS = { length: Number.POSITIVE_INFINITY, depth: TREE_DEPTH };

/**
 * Reads a document whole. Nothing outside it is read: of document types only bare ones of the given names are passed
 * over. Problems as of `readXml`: `xml_malformed`, `xml_too_deep`, `xml_doctype`. `isClean` as in `decodeXml`.
 */
export function readXmlTree(xml: string, doctypesOf: readonly string[], isClean: boolean): XmlTree | Problem {
  return readPlainTree(xml, doctypesOf, isClean) ?? readStrictTree(xml, doctypesOf);
}

/** A document with anything that is not plain, of which the strict reader has to say whether it is right. */
class NotPlain extends Error {}

/** The tree of a document that is well-formed, with its namespaces, beyond doubt; undefined for any other. */
function readPlainTree(xml: string, doctypesOf: readonly string[], isClean: boolean): XmlTree | undefined {
  const found = /<!(--|DOCTYPE\s+([\w:.-]+)[^[\]<>]*>)/u.exec(xml.slice(0, START));
  const doctype = found?.[2];
  const isKnown = doctype !== undefined && doctypesOf.includes(doctype);
  const builder = new TreeBuilder(xml);
  try {
    const problem = scanXml(xml, builder, {
      limits: LIMITS,
      isClean,
      ...(isKnown ? { doctype } : {}),
    });
    const { root } = builder;
    if (problem !== undefined || root === undefined) return undefined;
    return { root, doctype: isKnown ? found?.[0].slice("<!DOCTYPE".length, -1).trim() : undefined };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

// UTF-16 units below which what is in an element is not kept: units of translation and less.
const SMALL = 4096;
// Elements whose content was read again lately and is still there.
const FILLED = 16;

class TreeBuilder implements NodeSource {
  root: TreeNode | undefined;
  private current: TreeNode | undefined;
  /** The element that is read again. */
  private again: TreeNode | undefined;
  private readonly filled: TreeNode[] = [];
  private scanner: XmlScanner | undefined;
  private depth = 0;
  private readonly scopes = new NamespaceScopes();
  private readonly places: Places;

  constructor(private readonly xml: string) {
    this.places = new Places(xml);
  }

  placeAt(offset: number): { readonly line: number; readonly column: number } {
    return this.places.placeAt(offset);
  }

  fill(node: TreeNode): void {
    this.scanner ??= new XmlScanner(this.xml, this, { limits: LIMITS });
    if (this.filled.length >= FILLED) this.filled.shift()?.empty();
    this.filled.push(node);
    this.again = node;
    this.current = undefined;
    this.scopes.restore(node.scope);
    this.scanner.again(node.start, node.end, node.scope);
    this.again = undefined;
  }

  readonly open = ({ tag, name, namespace, attributes }: ScannedElement, _: number, start: number): void => {
    const { current } = this;
    this.depth += 1;
    // Documents that are not for the scanner come with attributes of another make.
    if (!(attributes instanceof AttributeBag)) throw new NotPlain();
    if (tag.length !== name.length && (namespace === "" || !isQualified(tag))) throw new NotPlain();
    const scope = this.scopes.keep();
    const own = this.attributesOf(attributes);
    if (current === undefined && this.again !== undefined) {
      this.current = this.again;
      return;
    }
    const node = new TreeNode(tag, name, namespace, own, current, start, scope, this);
    current?.append(node);
    this.root ??= node;
    this.current = node;
  };

  readonly text = (text: string): void => {
    this.current?.append(text);
  };

  readonly close = (end: number): void => {
    const { current, again } = this;
    if (current !== undefined && again === undefined) {
      current.end = end;
      if (end - current.start < SMALL) current.empty();
    }
    this.current = current === again ? undefined : current?.parent;
    this.scopes.leave(this.depth);
    this.depth -= 1;
  };

  readonly instruction = (end: number, start: number): void => {
    // With namespaces, the name of an instruction has no colon.
    if (/^<\?[^\s?]*:/u.test(this.xml.slice(start, end))) throw new NotPlain();
  };

  private attributesOf(bag: AttributeBag): readonly XmlAttribute[] {
    let own: XmlAttribute[] = [];
    let prefixed = 0;
    for (const name in bag) if (isDeclaration(name)) this.declare(name, bag[name] ?? "");
    for (const name in bag) {
      if (isDeclaration(name)) continue;
      const value = bag[name] ?? "";
      const colon = name.indexOf(":");
      if (colon >= 0) prefixed += 1;
      own = withOneMore(
        own,
        colon < 0 ? { name, local: name, namespace: "", value } : this.prefixed(name, colon, value),
      );
    }
    // Two names may be one and the same under different prefixes.
    if (prefixed > 1 && hasDoubles(own)) throw new NotPlain();
    return own.length === 0 ? NO_ATTRIBUTES : own;
  }

  private prefixed(name: string, colon: number, value: string): XmlAttribute {
    const namespace = this.scopes.find(name.slice(0, colon));
    if (namespace === "" || !isQualified(name)) throw new NotPlain();
    return { name, local: name.slice(colon + 1), namespace, value };
  }

  private declare(name: string, uri: string): void {
    const isOdd =
      uri !== uri.trim() ||
      uri === XML_NAMESPACE ||
      uri === "http://www.w3.org/2000/xmlns/" ||
      (name !== "xmlns" &&
        (uri === "" || !isQualified(name) || name === "xmlns:xml" || name === "xmlns:xmlns"));
    if (isOdd) throw new NotPlain();
    this.scopes.declare(this.depth, name, uri);
  }
}

function isDeclaration(name: string): boolean {
  return name.startsWith("xmlns") && (name.length === 5 || name.charAt(5) === ":");
}

/** Whether a name with a prefix has one colon, with something on either side. */
function isQualified(name: string): boolean {
  const colon = name.indexOf(":");
  return colon > 0 && colon < name.length - 1 && colon === name.lastIndexOf(":");
}

function hasDoubles(attributes: readonly XmlAttribute[]): boolean {
  return attributes.some((one, index) =>
    attributes
      .slice(0, index)
      .some(({ local, namespace }) => local === one.local && namespace === one.namespace),
  );
}
