import { directionOf } from "../language/directionRuns.ts";

const TRANSITIONAL = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

/** The vocabularies of Office Open XML (ECMA-376), transitional and strict, each with the prefix everybody knows it by. */
const VOCABULARIES: readonly (readonly [prefix: string, transitional: string, strict?: string])[] = [
  ["w", "wordprocessingml/2006/main", "wordprocessingml/main"],
  ["a", "drawingml/2006/main", "drawingml/main"],
  ["p", "presentationml/2006/main", "presentationml/main"],
  ["x", "spreadsheetml/2006/main", "spreadsheetml/main"],
  ["r", "officeDocument/2006/relationships", "officeDocument/relationships"],
  ["m", "officeDocument/2006/math", "officeDocument/math"],
  ["wp", "drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing"],
  ["pic", "drawingml/2006/picture", "drawingml/picture"],
  ["c", "drawingml/2006/chart", "drawingml/chart"],
  ["dgm", "drawingml/2006/diagram", "drawingml/diagram"],
  ["mc", "markup-compatibility/2006"],
  ["rel", "package/2006/relationships"],
  ["ct", "package/2006/content-types"],
];

/** From namespaces to the prefixes used here, whatever prefixes a document has. */
export const OFFICE_PREFIXES: ReadonlyMap<string, string> = new Map([
  ...VOCABULARIES.flatMap(([prefix, transitional, strict]) => [
    [`${TRANSITIONAL}/${transitional}`, prefix] as const,
    ...(strict === undefined ? [] : [[`${STRICT}/${strict}`, prefix] as const]),
  ]),
  ["http://www.w3.org/XML/1998/namespace", "xml"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
]);

/** The language tag office programs know for a language without a country. */
export function officeLanguage(language: string): string {
  if (language === "ar") return "ar-SA";
  return language === "en" ? "en-US" : language.replaceAll(/[^\w-]/gu, "");
}

/** The languages of a translation (BCP 47) and whether it turns the direction of the text. */
export interface Turn {
  readonly source: string;
  readonly target: string;
  readonly from: "rtl" | "ltr";
  readonly to: "rtl" | "ltr";
}

/** What writing a document from one language in the other means for its direction. */
export function turnOf(source: string, target: string): Turn {
  return { source, target, from: directionOf(source), to: directionOf(target) };
}

/** What every package of Office begins with (ECMA-376-2): the types of its parts, and which of them is the document. */
export const OFFICE_BEGINS: readonly string[] = ["[Content_Types].xml", "_rels/.rels"];
