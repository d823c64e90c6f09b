import { failure, type Problem, type Result, success } from "../../core/result.ts";
import { decodeXml } from "../xmlBytes.ts";
import { STANDARDS } from "./standards.ts";
import { collectViolations, type Violation } from "./violation.ts";
import { readXmlTree } from "./treeReader.ts";

/** What a file was taken for and where it does not do what that asks. */
export interface Conformance {
  /** The standard's id, such as `xliff-2`. */
  readonly standard: string;
  readonly violations: readonly Violation[];
}

// The standards that are defined by a DTD have their files name it; it is never fetched, and nothing may be declared in it.
const BARE_DOCTYPES = ["tmx", "martif"];

// What stops the reader of XML is a constraint of its own, with a place like the others.
const UNREAD: ReadonlyMap<string, string> = new Map([
  ["xml_malformed", "well_formed"],
  ["xml_too_deep", "too_deep"],
  ["xml_doctype", "doctype"],
]);

/**
 * Checks a file against the standard that its root element shows it to be of. A file that is no XML breaks `well_formed`;
 * one that is deeper than what is read `too_deep`; one with a document type `doctype`.
 * Problems: those of encodings, `standard_unknown` {root}.
 */
export function checkConformance(bytes: Uint8Array): Result<Conformance> {
  const decoded = decodeXml(bytes);
  if (decoded.type === "failure") return decoded;
  const { text, isClean } = decoded.value;
  const tree = readXmlTree(text, BARE_DOCTYPES, isClean);
  if ("code" in tree) return success({ standard: "xml", violations: [unread(tree)] }, decoded.problems);
  const { root, doctype } = tree;
  const standard = STANDARDS.find(({ recognise }) => recognise(root));
  if (standard === undefined) return failure("standard_unknown", { root: root.name });
  const { report, violations } = collectViolations();
  if (doctype !== undefined && !doctype.startsWith(root.name)) report("doctype", root);
  standard.check(root, report);
  return success({ standard: standard.id, violations: violations() }, decoded.problems);
}

function unread({ code, place, facts }: Problem): Violation {
  return {
    constraint: UNREAD.get(code) ?? "well_formed",
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    facts,
  };
}
