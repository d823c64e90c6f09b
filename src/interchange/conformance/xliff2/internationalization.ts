import {
  attributeIn,
  attributeOf,
  childrenNamed,
  descendantsOf,
  type XmlNode,
  XML_NAMESPACE,
} from "../xmlTree.ts";
import type { Report } from "../violation.ts";
import { checkUnique } from "./identifiers.ts";
import { PROVENANCE } from "./moduleTables.ts";
import { MODULES } from "./namespaces.ts";

const CATEGORIES: ReadonlySet<string> = new Set(
  (
    "allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter " +
    "localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size " +
    "target-pointer terminology text-analysis translate"
  ).split(" "),
);

const ISSUE = ["Type", "Comment", "Severity", "ProfileRef", "Enabled"].map((end) => `locQualityIssue${end}`);

/** Pairs of ITS attributes of which the first is alone where it is, and the others that then may not be there. */
const EXCLUSIVE: readonly (readonly [string, readonly string[]])[] = [
  ["locQualityIssuesRef", ISSUE],
  ["locQualityRatingScore", ["locQualityRatingVote"]],
  ["taIdentRef", ["taSource", "taIdent"]],
  ["provenanceRecordsRef", PROVENANCE],
];

/**
 * The ITS attributes of an element of the core. Constraints: `its_version_missing`, `its_annotation_type`, `its_exclusive`,
 * `its_needs`, `its_annotators_ref`, `its_issues_ref`, `its_provenance_ref`.
 */
export function checkItsAttributes(node: XmlNode, report: Report): void {
  const own = node.attributes.filter(({ namespace }) => isIts(namespace));
  if (own.length === 0) return;
  const its = (name: string, at = node): string | undefined => attributeIn(at, MODULES.its, name);
  const around: XmlNode[] = [];
  for (let at: XmlNode | undefined = node; at !== undefined; at = at.parent) around.push(at);
  if (!around.some((at) => its("version", at) !== undefined)) return report("its_version_missing", node);
  if (node.local === "mrk" || node.local === "sm") {
    const type = attributeOf(node, "type");
    const isTerm = type === "term" || type === "its:term-no";
    const isTyped = own.some(
      ({ local }) => local !== "version" && local !== "termConfidence" && local !== "annotatorsRef",
    );
    if (type !== undefined && type !== "its:generic" && type !== "generic" && isTyped && !isTerm) {
      report("its_annotation_type", node, { value: type });
    }
  }
  for (const [first, others] of EXCLUSIVE) {
    if (its(first) === undefined) continue;
    const other = others.find((name) => its(name) !== undefined);
    if (other !== undefined)
      report("its_exclusive", node, { attribute: `its:${first}`, other: `its:${other}` });
  }
  const needs = (attribute: string, other: string, isThere: boolean): void => {
    if (its(attribute) !== undefined && !isThere) {
      report("its_needs", node, { attribute: `its:${attribute}`, other: `its:${other}` });
    }
  };
  needs("taSource", "taIdent", its("taIdent") !== undefined);
  needs("taIdent", "taSource", its("taSource") !== undefined);
  for (const rating of ["locQualityRatingScore", "locQualityRatingVote"]) {
    needs(
      `${rating}Threshold`,
      rating,
      around.some((at) => its(rating, at) !== undefined),
    );
  }
  checkAnnotators(node, its("annotatorsRef"), report);
  checkStandoff(node, its("locQualityIssuesRef"), "locQualityIssues", "its_issues_ref", report);
  checkStandoff(node, its("provenanceRecordsRef"), "provenanceRecords", "its_provenance_ref", report);
}

/** Whether a namespace is one of the two of the ITS module. */
function isIts(namespace: string): boolean {
  return namespace === MODULES.its || namespace.startsWith("urn:oasis:names:tc:xliff:itsm:");
}

function checkAnnotators(node: XmlNode, value: string | undefined, report: Report): void {
  if (value === undefined) return;
  const categories = value
    .trim()
    .split(/\s+/u)
    .map((one) => /^([^|]+)\|[^|]+$/u.exec(one)?.[1]);
  const isRight =
    categories.every((category) => category !== undefined && CATEGORIES.has(category)) &&
    new Set(categories).size === categories.length;
  if (!isRight) report("its_annotators_ref", node, { value });
}

/** References to records that stand apart are `#its=id`, with the records in a container around the element. */
function checkStandoff(
  node: XmlNode,
  value: string | undefined,
  element: string,
  constraint: string,
  report: Report,
): void {
  if (value === undefined || !value.startsWith("#")) return;
  const id = /(?:^#|\/)its=([^/=]+)$/u.exec(value)?.[1];
  for (let at: XmlNode | undefined = node; at !== undefined && id !== undefined; at = at.parent) {
    const isThere = [...descendantsOf(at)].some(
      (one) =>
        one.local === element &&
        one.namespace === MODULES.its &&
        attributeIn(one, XML_NAMESPACE, "id") === id,
    );
    if (isThere) return;
  }
  report(constraint, node, { value });
}

/**
 * Records of ITS that stand apart in a container. Constraints: `its_record_id_unique`, `its_issue_empty`,
 * `its_provenance_empty`.
 */
export function checkItsRecords(records: readonly XmlNode[], report: Report): void {
  checkUnique(records, "its_record_id_unique", report);
  for (const record of records) {
    for (const issue of childrenNamed(record, "locQualityIssue")) {
      const isEmpty = ISSUE.slice(0, 2).every((name) => attributeOf(issue, name) === undefined);
      if (isEmpty) report("its_issue_empty", issue);
    }
    for (const provenance of childrenNamed(record, "provenanceRecord")) {
      const isEmpty = PROVENANCE.every((name) => attributeOf(provenance, name) === undefined);
      if (isEmpty) report("its_provenance_empty", provenance);
    }
  }
}
