import { issueTypeOf, ISSUE_WEIGHTS, type QualityIssue } from "../qualityIssue.ts";
import { attributeText } from "../xliff/freshBlocks.ts";
import type { NamedValues } from "../xliff/ownNote.ts";
import { ITS, OWN_ISSUES } from "./itsRecords.ts";
import type { Attributes, TranslationUnit } from "./unit.ts";

/** An issue and the id, in its unit, of the segment it is about; undefined where the unit has but one. */
export interface PlacedIssue {
  readonly issue: QualityIssue;
  readonly segment: string | undefined;
}

/** The id of the list of issues of a unit: unique in the document, as `xml:id` has to be. */
export function issuesId(file: number, unit: string): string {
  return `${OWN_ISSUES}${file + 1}-${unit.replaceAll(":", "_3A")}`;
}

/** Issues as a list that stands apart in its unit. */
export function issuesMarkup(id: string, issues: readonly PlacedIssue[]): string {
  const records = issues.map(({ issue, segment }) => {
    const about = segment === undefined ? "" : `${segment}: `;
    const comment = attributeText(about + issue.sentence);
    return `<its:locQualityIssue locQualityIssueType="${issueTypeOf(issue.check)}" locQualityIssueComment="${comment}" locQualityIssueSeverity="${ISSUE_WEIGHTS[issue.severity]}"/>`;
  });
  return `<its:locQualityIssues xml:id="${id}">${records.join("")}</its:locQualityIssues>`;
}

/** The attributes of a unit that gets, keeps or loses its list of issues; declarations where nobody around has made them. */
export function issueAttributes(unit: TranslationUnit, id: string, isThere: boolean): NamedValues {
  if (!isThere) return { "its:locQualityIssuesRef": undefined };
  const { attributes } = unit.root;
  return {
    ...(attributes["xmlns:its"] === ITS ? {} : { "xmlns:its": ITS }),
    ...(attributes["its:version"] === undefined ? { "its:version": "2.0" } : {}),
    "its:locQualityIssuesRef": `#its=${id}`,
  };
}

/** Whether a unit already tells of quality in others' words, which may not stand beside a list of ours. */
export function hasOthersIssues(attributes: Attributes, own: string | undefined): boolean {
  return Object.entries(attributes).some(
    ([name, value]) =>
      name.startsWith("its:locQualityIssue") && (own === undefined || !value.endsWith(`=${own}`)),
  );
}
