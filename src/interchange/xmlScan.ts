import { SaxesParser } from "saxes";
import type { Problem } from "../core/result.ts";
import type { XmlLimits } from "./xml.ts";

/** An element as it opens. Attributes are under their names as written, prefixes with them. */
export interface ScannedElement {
  /** The name without its prefix. */
  readonly name: string;
  /** The namespace its prefix stands for here; empty if there is none. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * What is called while a file is scanned. `end` is the UTF-16 offset behind the `>` of the tag; of an empty element both
 * calls have the same. Text comes with its references resolved and line ends as XML has them, CDATA too.
 */
export interface ScanHandler {
  readonly open: (element: ScannedElement, end: number) => void;
  readonly text: (text: string) => void;
  readonly close: (end: number) => void;
  /** A processing instruction, by the offset behind it. */
  readonly instruction?: (end: number) => void;
}

/** How a file is scanned. */
export interface ScanOptions {
  readonly limits: XmlLimits;
  /** Told now and then how much is done, from 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

// UTF-16 units a part: enough to cost nothing, few enough that progress moves.
const PART = 1024 * 1024;

class Stop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

class Malformed extends Error {}

/**
 * The parser with its errors thrown. It has no handler for them: with one handler more than `scanXml` sets its object has more
 * properties than V8 keeps in their fast form, and everything takes three times as long.
 */
class StrictParser extends SaxesParser<{ xmlns: false; position: false }> {
  override fail(message: string): this {
    throw new Malformed(message);
  }
}

/**
 * Scans an XML text once and tells where everything stands, for files that are patched in place. Gives back what stopped it:
 * `xml_malformed`, `xml_too_large`, `xml_too_deep`, `xml_doctype`, each with line and column. Prefixes without a declaration have
 * no namespace here: that is for a validator to say.
 */
export function scanXml(text: string, handler: ScanHandler, options: ScanOptions): Problem | undefined {
  const { limits, progress } = options;
  if (text.length > limits.length) {
    return { code: "xml_too_large", severity: "error", facts: { length: text.length, limit: limits.length } };
  }
  const parser = new StrictParser({ xmlns: false, position: false });
  const spaces = new NamespaceScopes();
  const stop = (code: string, facts: Problem["facts"]): never => {
    throw new Stop({ code, severity: "error", place: placeOf(text, parser.position), facts });
  };
  let depth = 0;
  // Where the next declaration of a namespace can be: no tag before it has one, so that their attributes need no look.
  let declaration = text.indexOf("xmlns");
  parser.on("doctype", () => stop("xml_doctype", {}));
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth) stop("xml_too_deep", { limit: limits.depth });
    if (declaration >= 0 && declaration < parser.position) {
      for (const key in attributes) {
        if (key.startsWith("xmlns")) spaces.declare(depth, key, attributes[key] ?? "");
      }
      declaration = text.indexOf("xmlns", parser.position);
    }
    const colon = name.indexOf(":");
    const namespace = spaces.find(colon < 0 ? "" : name.slice(0, colon));
    const local = colon < 0 ? name : name.slice(colon + 1);
    handler.open({ name: local, namespace, attributes }, parser.position);
  });
  parser.on("text", handler.text);
  parser.on("cdata", handler.text);
  const { instruction } = handler;
  if (instruction !== undefined) parser.on("processinginstruction", () => instruction(parser.position));
  parser.on("closetag", () => {
    handler.close(parser.position);
    spaces.leave(depth);
    depth -= 1;
  });
  try {
    for (let start = 0; start < text.length; start += PART) {
      parser.write(text.slice(start, start + PART));
      progress?.(Math.min(1, (start + PART) / text.length));
    }
    parser.close();
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    if (error instanceof Malformed) {
      const place = placeOf(text, parser.position);
      return { code: "xml_malformed", severity: "error", place, facts: { message: error.message } };
    }
    throw error;
  }
}

/** The offset of the `<` of the tag that ends before an offset: no tag of well-formed XML has another `<` inside. */
export function tagStart(text: string, end: number): number {
  return text.lastIndexOf("<", end - 1);
}

/** Line and column, from 1, of a UTF-16 offset; CR, LF and CRLF end a line. */
function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  const ends = /\r\n?|\n/gu;
  for (let found = ends.exec(text); found !== null && ends.lastIndex < offset; found = ends.exec(text)) {
    line += 1;
    start = ends.lastIndex;
  }
  return { line, column: Math.max(1, offset - start) };
}

/** Which namespace a prefix stands for: declarations in a pile, each with the depth of its element. */
class NamespaceScopes {
  private readonly declared: { readonly depth: number; readonly prefix: string; readonly uri: string }[] = [];

  declare(depth: number, attribute: string, uri: string): void {
    if (attribute === "xmlns") this.declared.push({ depth, prefix: "", uri });
    else if (attribute.startsWith("xmlns:")) this.declared.push({ depth, prefix: attribute.slice(6), uri });
  }

  leave(depth: number): void {
    while ((this.declared.at(-1)?.depth ?? -1) >= depth) this.declared.pop();
  }

  find(prefix: string): string {
    for (let index = this.declared.length - 1; index >= 0; index--) {
      const one = this.declared[index];
      if (one?.prefix === prefix) return one.uri;
    }
    return prefix === "xml" ? "http://www.w3.org/XML/1998/namespace" : "";
  }
}
