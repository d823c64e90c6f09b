import { SaxesParser } from "saxes";
import type { Problem, Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { XmlLimits } from "./xml.ts";

/** An element and where it stands in its document, in UTF-16 offsets. */
export interface PlacedElement {
  /** The name with the prefix that the reader gave to its namespace, whatever the document calls it; without prefix if unknown. */
  readonly tag: string;
  /** The name as it is in the document. */
  readonly name: string;
  /** Values by name, with prefixes as in `tag`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PlacedElement | undefined;
  readonly children: readonly (PlacedElement | string)[];
  readonly start: number;
  /** Where the content begins and ends; both `end` if the element is a single tag. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

interface OpenElement extends PlacedElement {
  readonly children: (PlacedElement | string)[];
  contentEnd: number;
  end: number;
}

class Stop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Reads a document as a tree that knows its offsets, names made uniform by a table from namespaces to prefixes.
 * Problems: those of `readXml`.
 */
export function readPlacedXml(
  xml: string,
  limits: XmlLimits,
  prefixes: ReadonlyMap<string, string>,
): Result<PlacedElement> {
  if (xml.length > limits.length) {
    return failed({
      code: "xml_too_large",
      severity: "error",
      facts: { length: xml.length, limit: limits.length },
    });
  }
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stop = (code: string, facts: Problem["facts"]): never => {
    const place = { line: parser.line, column: parser.column + 1 };
    throw new Stop({ code, severity: "error", place, facts });
  };
  const named = (namespace: string, local: string): string => {
    const prefix = prefixes.get(namespace);
    return prefix === undefined || prefix === "" ? local : `${prefix}:${local}`;
  };
  let root: PlacedElement | undefined;
  let current: OpenElement | undefined;
  const open: OpenElement[] = [];
  parser.on("error", (error) => stop("xml_malformed", { message: error.message.replace(/^\d+:\d+: /u, "") }));
  parser.on("doctype", () => stop("xml_doctype", {}));
  parser.on("opentag", (tag) => {
    if (open.length >= limits.depth) stop("xml_too_deep", { limit: limits.depth });
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      attributes.set(named(uri, local), value);
    }
    const end = parser.position;
    const element: OpenElement = {
      tag: named(tag.uri, tag.local),
      name: tag.name,
      attributes,
      parent: current,
      children: [],
      // No value of an attribute can hold this sign.
      start: xml.lastIndexOf("<", end - 1),
      contentStart: end,
      contentEnd: end,
      end,
    };
    current?.children.push(element);
    root ??= element;
    open.push(element);
    current = element;
  });
  const text = (data: string): void => {
    current?.children.push(data);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", (tag) => {
    if (current !== undefined && !tag.isSelfClosing) {
      current.end = parser.position;
      current.contentEnd = xml.lastIndexOf("<", current.end - 1);
    }
    open.pop();
    current = open.at(-1);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Stop) return failed(error.problem);
    throw error;
  }
  if (root === undefined)
    return failed({ code: "xml_malformed", severity: "error", facts: { message: "no root element" } });
  return success(root);
}

/** The elements directly in one. */
export function elementsIn(element: PlacedElement): readonly PlacedElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first element of a name directly in one. */
export function childNamed(element: PlacedElement | undefined, tag: string): PlacedElement | undefined {
  for (const child of element?.children ?? [])
    if (typeof child !== "string" && child.tag === tag) return child;
  return undefined;
}

/** All elements below one, in order, without itself. */
export function* elementsBelow(element: PlacedElement): Generator<PlacedElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elementsBelow(child);
  }
}

/** The text directly in an element. */
export function ownText(element: PlacedElement): string {
  return element.children.filter((child) => typeof child === "string").join("");
}

/** The text of an element and all below it. */
export function wholeText(element: PlacedElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : wholeText(child))).join("");
}

/** A start tag with an attribute set, or without it; `name` with the prefix the document uses, `value` as it is in XML. */
export function tagWithAttribute(tag: string, name: string, value: string | undefined): string {
  const found = new RegExp(String.raw`\s+${name}\s*=\s*(?:"[^"]*"|'[^']*')`, "u").exec(tag);
  const by = value === undefined ? "" : ` ${name}="${value}"`;
  if (found !== null) {
    return tag.slice(0, found.index) + by + tag.slice(found.index + found[0].length);
  }
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  return tag.slice(0, end).trimEnd() + by + tag.slice(end);
}

function failed(problem: Problem): Result<never> {
  return { type: "failure", problems: [problem] };
}
