import { SaxesParser } from "saxes";
import type { Problem } from "../core/result.ts";
import { NamespaceScopes } from "./xmlNames.ts";
import type { ScanHandler, ScanOptions } from "./xmlEvents.ts";

class Stop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

class Malformed extends Error {}

/** The parser with its errors thrown, without the place that it would write into their words. */
class StrictParser extends SaxesParser<{ xmlns: false; position: false }> {
  override fail(message: string): this {
    throw new Malformed(message);
  }
}

/**
 * Scans as `scanXml` does, character by character and several times slower: for documents that are not well-formed, of which
 * it says why and where, and for what is rare (XML 1.1).
 */
export function scanStrictly(text: string, handler: ScanHandler, options: ScanOptions): Problem | undefined {
  const { limits, doctype } = options;
  const given = doctype === undefined ? text : withoutDoctype(text, doctype);
  const parser = new StrictParser({ xmlns: false, position: false });
  const scopes = new NamespaceScopes();
  const stop = (code: string, facts: Problem["facts"]): never => {
    throw new Stop({ code, severity: "error", place: placeIn(text, parser.position), facts });
  };
  let depth = 0;
  parser.on("doctype", () => stop("xml_doctype", {}));
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth) stop("xml_too_deep", { limit: limits.depth });
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "xmlns" || key.startsWith("xmlns:")) scopes.declare(depth, key, value);
    }
    const colon = name.indexOf(":");
    const namespace = scopes.find(colon < 0 ? "" : name.slice(0, colon));
    const { position } = parser;
    const element = { tag: name, name: name.slice(colon + 1), namespace, attributes };
    handler.open(element, position, text.lastIndexOf("<", position - 1));
  });
  const tell = (told: string): void => {
    if (depth > 0) handler.text(told);
  };
  parser.on("text", tell);
  parser.on("cdata", tell);
  parser.on("processinginstruction", () => {
    const { position } = parser;
    handler.instruction?.(position, text.lastIndexOf("<?", position - 1));
  });
  parser.on("closetag", () => {
    handler.close(parser.position);
    scopes.leave(depth);
    depth -= 1;
  });
  try {
    parser.write(given).close();
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    if (error instanceof Malformed) {
      const place = placeIn(text, parser.position);
      return { code: "xml_malformed", severity: "error", place, facts: { message: error.message } };
    }
    throw error;
  }
}

/** A document type that names its root and, at most, where its definition is: nothing can be declared in it. */
export function bareDoctype(root: string): RegExp {
  return new RegExp(String.raw`<!DOCTYPE[ \t\r\n]+${root}(?![\w:.-])[^[\]<>]*>`, "uy");
}

/** The text with the bare document type that stands before its root blanked out, at the same offsets. */
function withoutDoctype(text: string, root: string): string {
  const start = /^\uFEFF?(?:[ \t\r\n]+|<\?[^]*?\?>|<!--[^]*?-->)*/u.exec(text)?.[0].length ?? 0;
  const expression = bareDoctype(root);
  expression.lastIndex = start;
  const found = expression.exec(text)?.[0];
  if (found === undefined) return text;
  return text.slice(0, start) + found.replaceAll(/[^\r\n]/gu, " ") + text.slice(start + found.length);
}

/** Line and column, from 1, of a UTF-16 offset; CR, LF and CRLF end a line. */
export function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  const ends = /\r\n?|\n/gu;
  for (let found = ends.exec(text); found !== null && ends.lastIndex < offset; found = ends.exec(text)) {
    line += 1;
    start = ends.lastIndex;
  }
  return { line, column: Math.max(1, offset - start) };
}
