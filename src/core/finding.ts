import type { SegmentId } from "./segment.ts";
import type { Waiver } from "./waiver.ts";

/** How grave a finding is: an error blocks confirmation, a warning must be seen, an info is a mark in the margin. */
export type Severity = "error" | "warning" | "info";

/** A plain edit of a target: the range of its flat text (UTF-16) that becomes `text`. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What fills the gaps of a finding's sentence. */
export type FindingFacts = Readonly<Record<string, string | number>>;

/**
 * What a check says of one segment: a range of the flat text of one side (UTF-16), a message whose words live in the
 * interface languages, the facts for it, and edits that would mend it.
 */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly segment: SegmentId;
  readonly side: "source" | "target";
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly facts: FindingFacts;
  readonly fixes: readonly Fix[];
}

/** What makes two findings of a segment the same to a waiver: check, message and facts, wherever they stand. */
export function findingKey({ check, message, facts }: Pick<Finding, "check" | "message" | "facts">): string {
  const told = Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([check, message, ...told]);
}

/** The waiver of a segment that lets a finding stand in the present text, if there is one. */
export function waiverOf(finding: Finding, hash: string, waivers: readonly Waiver[]): Waiver | undefined {
  if (waivers.length === 0) return undefined;
  const key = findingKey(finding);
  return waivers.find((waiver) => waiver.hash === hash && waiver.key === key);
}
