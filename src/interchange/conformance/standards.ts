import { checkSrx } from "./srx.ts";
import { checkTbx } from "./tbx.ts";
import { checkTmx } from "./tmx.ts";
import type { Report } from "./violation.ts";
import { checkXliff12 } from "./xliff12/xliff12.ts";
import { checkXliff2 } from "./xliff2/xliff2.ts";
import { attributeOf, type XmlNode } from "./xmlTree.ts";

/** A standard that files are checked against. */
export interface Standard {
  readonly id: string;
  /** Whether a document is meant to be of it, by its root element. */
  readonly recognise: (root: XmlNode) => boolean;
  readonly check: (root: XmlNode, report: Report) => void;
}

/** The standards in the order in which they are asked; a new one is a file and a line here. */
export const STANDARDS: readonly Standard[] = [
  { id: "xliff-2", recognise: isXliff2, check: checkXliff2 },
  { id: "xliff-1.2", recognise: ({ local }) => local === "xliff", check: checkXliff12 },
  { id: "tmx", recognise: ({ local }) => local === "tmx", check: checkTmx },
  { id: "srx", recognise: ({ local }) => local === "srx", check: checkSrx },
  { id: "tbx", recognise: ({ local }) => local === "martif" || local === "tbx", check: checkTbx },
];

function isXliff2(root: XmlNode): boolean {
  if (root.local !== "xliff") return false;
  return (
    root.namespace.startsWith("urn:oasis:names:tc:xliff:document:2") ||
    (attributeOf(root, "version") ?? "").startsWith("2")
  );
}
