const BASE = "urn:oasis:names:tc:opendocument:xmlns:";

/** From the namespaces of OpenDocument 1.0 to 1.4 to the prefixes used here, whatever prefixes a document has. */
export const ODF_PREFIXES: ReadonlyMap<string, string> = new Map([
  ...["office", "text", "table", "style", "meta"].map((name) => [`${BASE}${name}:1.0`, name] as const),
  [`${BASE}drawing:1.0`, "draw"],
  [`${BASE}xsl-fo-compatible:1.0`, "fo"],
  [`${BASE}svg-compatible:1.0`, "svg"],
  [`${BASE}manifest:1.0`, "manifest"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://www.w3.org/1999/xlink", "xlink"],
]);

/** Declarations of the prefixes that made markup uses, so that it stands wherever it is put. */
export const DECLARED: Readonly<Record<string, string>> = {
  "xmlns:style": `${BASE}style:1.0`,
  "xmlns:fo": `${BASE}xsl-fo-compatible:1.0`,
};
