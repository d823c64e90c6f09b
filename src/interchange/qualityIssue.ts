import type { CheckId } from "../assistance/checks/checkId.ts";
import type { Severity } from "../core/finding.ts";
import type { SegmentId } from "../core/segment.ts";

/** The kinds of localization quality issues of ITS 2.0 that the checks speak of. */
type IssueType =
  | "terminology"
  | "mistranslation"
  | "untranslated"
  | "duplication"
  | "inconsistency"
  | "grammar"
  | "style"
  | "characters"
  | "misspelling"
  | "typographical"
  | "locale-violation"
  | "inconsistent-entities"
  | "numbers"
  | "markup"
  | "whitespace"
  | "length"
  | "uncategorized"
  | "other";

/** What a check says of a segment, for files that have a place for it. */
export interface QualityIssue {
  readonly segment: SegmentId;
  /** The id of the check. */
  readonly check: string;
  readonly severity: Severity;
  /** The finding in the words of a reader's language. */
  readonly sentence: string;
}

/** Quality issues by segment. */
export type QualityIssues = ReadonlyMap<SegmentId, readonly QualityIssue[]>;

/** Issues in the order given, by segment. */
export function issuesBySegment(issues: readonly QualityIssue[]): QualityIssues {
  const found = new Map<SegmentId, QualityIssue[]>();
  for (const issue of issues) {
    const known = found.get(issue.segment);
    if (known === undefined) found.set(issue.segment, [issue]);
    else known.push(issue);
  }
  return found;
}

const TYPES: Readonly<Record<CheckId, IssueType>> = {
  empty_target: "untranslated",
  untranslated: "untranslated",
  leftover_arabic: "untranslated",
  length_ratio: "length",
  numbers: "numbers",
  units: "numbers",
  dates: "inconsistent-entities",
  names_latin: "inconsistent-entities",
  confusable: "mistranslation",
  source_suspect: "uncategorized",
  transliteration: "inconsistent-entities",
  negation: "mistranslation",
  dual: "mistranslation",
  gender_pronoun: "grammar",
  number_agreement: "grammar",
  glossary: "terminology",
  forbidden_term: "terminology",
  false_friend: "mistranslation",
  calque: "style",
  inconsistent_target: "inconsistency",
  inconsistent_source: "inconsistency",
  arabic_punctuation: "typographical",
  bidi_controls: "characters",
  encoding: "characters",
  quotes: "typographical",
  brackets: "typographical",
  terminal_punctuation: "typographical",
  capitalization: "typographical",
  repeated_word: "duplication",
  whitespace: "whitespace",
  double_punctuation: "typographical",
  tags: "markup",
  url_email: "inconsistent-entities",
  a_an: "grammar",
  spelling: "misspelling",
  grammar: "grammar",
  heading_style: "style",
  english_variant: "locale-violation",
  unedited_match: "uncategorized",
  max_length: "length",
};

const TYPE_BY_CHECK: ReadonlyMap<string, IssueType> = new Map(Object.entries(TYPES));

/** The kind that ITS has for what a check finds. */
export function issueTypeOf(check: string): IssueType {
  return TYPE_BY_CHECK.get(check) ?? "other";
}

/** How grave an issue is, on the scale of ITS from 0 to 100. */
export const ISSUE_WEIGHTS: Readonly<Record<Severity, number>> = { error: 100, warning: 50, info: 10 };
