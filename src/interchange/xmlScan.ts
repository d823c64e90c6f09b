import type { Problem } from "../core/result.ts";
import { hasXmlCharacters } from "./xmlCharacters.ts";
import type { ScanHandler, ScanOptions } from "./xmlEvents.ts";
import { contentStart, XmlScanner } from "./xmlScanner.ts";
import { placeIn, scanStrictly } from "./xmlStrict.ts";

const SILENT: ScanHandler = { open: () => undefined, text: () => undefined, close: () => undefined };

/**
 * Scans an XML text once and tells where everything stands, for files that are patched in place. Gives back what stopped it:
 * `xml_malformed`, `xml_too_large`, `xml_too_deep`, `xml_doctype`, each with line and column. Prefixes without a declaration have
 * no namespace here: that is for a validator to say.
 */
export function scanXml(text: string, handler: ScanHandler, options: ScanOptions): Problem | undefined {
  const { limits } = options;
  if (text.length > limits.length) {
    return { code: "xml_too_large", severity: "error", facts: { length: text.length, limit: limits.length } };
  }
  const start = hasXmlCharacters(text, options.isClean ?? false) ? contentStart(text) : undefined;
  if (start === undefined) return scanStrictly(text, handler, options);
  const scanner = new XmlScanner(text, handler, options);
  if (scanner.run(start)) return undefined;
  const place = placeIn(text, scanner.place);
  return (
    scanStrictly(text, SILENT, options) ?? {
      code: "xml_malformed",
      severity: "error",
      place,
      facts: { message: "unexpected character" },
    }
  );
}

/** The offset of the `<` of the tag that ends before an offset: no tag of well-formed XML has another `<` inside. */
export function tagStart(text: string, end: number): number {
  let at = end - 1;
  // Tags are short, and there are a million of them: this takes a fraction of what lastIndexOf does.
  while (at >= 0 && text.charCodeAt(at) !== 0x3c) at -= 1;
  return at;
}
