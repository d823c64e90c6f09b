import { SaxesParser } from "saxes";
import type { Problem } from "../core/result.ts";

/** How much XML is read. */
export interface XmlLimits {
  /** Largest document in UTF-16 units. */
  readonly length: number;
  /** Deepest nesting of elements. */
  readonly depth: number;
}

/** Where the reader stands: line and column from 1. */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

/** An element as it opens: names without their prefix. */
export interface XmlElement {
  readonly name: string;
  /** The namespace, empty if there is none. */
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is called while a document is read; text and CDATA sections come as text. */
export interface XmlHandler {
  readonly open: (element: XmlElement, place: XmlPlace) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string, namespace: string, place: XmlPlace) => void;
}

class Stop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Reads a document and gives back what stopped it, if anything did: `xml_malformed`, `xml_too_large`, `xml_too_deep`,
 * `xml_doctype` (documents with a document type, and with it entities of their own, are refused).
 */
export function readXml(xml: string, limits: XmlLimits, handler: XmlHandler): Problem | undefined {
  if (xml.length > limits.length) {
    return { code: "xml_too_large", severity: "error", facts: { length: xml.length, limit: limits.length } };
  }
  const parser = new SaxesParser({ xmlns: true, position: true });
  const place = (): XmlPlace => ({ line: parser.line, column: parser.column + 1 });
  const stop = (code: string, facts: Problem["facts"]): never => {
    throw new Stop({ code, severity: "error", place: place(), facts });
  };
  let depth = 0;
  parser.on("error", (error) => stop("xml_malformed", { message: error.message.replace(/^\d+:\d+: /u, "") }));
  parser.on("doctype", () => stop("xml_doctype", {}));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > limits.depth) stop("xml_too_deep", { limit: limits.depth });
    const attributes = new Map(Object.values(tag.attributes).map((one) => [one.local, one.value]));
    handler.open({ name: tag.local, namespace: tag.uri, attributes }, place());
  });
  parser.on("text", handler.text);
  parser.on("cdata", handler.text);
  parser.on("closetag", (tag) => {
    depth -= 1;
    handler.close(tag.local, tag.uri, place());
  });
  try {
    parser.write(xml).close();
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
}

/** Text as the content of an element. */
export function escapeXmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** Text as the value of an attribute in double quotation marks. */
export function escapeXmlAttribute(text: string): string {
  return escapeXmlText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
