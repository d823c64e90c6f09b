import { findById } from "../core/idTable.ts";
import { hasPendingSuggestion } from "../core/review.ts";
import type { Finding, Severity } from "../core/finding.ts";
import { openFindings } from "../core/openFindings.ts";
import type { DocumentId } from "../core/document.ts";
import type { Project } from "../core/project.ts";
import type { ReviewState } from "../core/review.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import type { SegmentPages } from "../core/segmentPages.ts";
import { eachSegment } from "../core/segmentPages.ts";
import { sameContent } from "../core/content.ts";

/** A property of segments one can filter by, beside their state. */
export type SegmentTrait =
  "open_comments" | "changed_in_revision" | "pending_suggestions" | "stale" | "locked" | "not_human";

/** All traits, in the order they are offered. */
export const SEGMENT_TRAITS: readonly SegmentTrait[] = [
  "open_comments",
  "changed_in_revision",
  "pending_suggestions",
  "stale",
  "locked",
  "not_human",
];

/** Which segments are shown: those in one of the states and with one of the traits; an empty list asks nothing. */
export interface SegmentFilter {
  readonly states: readonly ReviewState[];
  readonly traits: readonly SegmentTrait[];
  /** Open findings of one of these severities; absent asks nothing. */
  readonly findings?: readonly Severity[];
  /** Only segments of these documents; absent asks nothing. Whoever filters a project asks {@link inDocuments}. */
  readonly documents?: readonly DocumentId[];
}

/** Findings of the checks by segment, as far as they are known. */
type KnownFindings = ReadonlyMap<SegmentId, readonly Finding[]>;

/** The filter that shows everything; shared. */
export const SHOW_ALL: SegmentFilter = { states: [], traits: [] };

/** Whether a filter asks for anything. */
export function isFiltering(filter: SegmentFilter): boolean {
  const { states, traits, findings = [], documents = [] } = filter;
  return [states, traits, findings, documents].some((asked) => asked.length > 0);
}

/** Whether a segment lies in one of the documents a filter asks for. */
export function inDocuments(project: Project, segment: Segment, { documents = [] }: SegmentFilter): boolean {
  return (
    documents.length === 0 || documents.includes(findById(project.blocks, segment.block)?.document ?? "")
  );
}

/** The segments a filter lets through, in order. */
export function matchingSegments(segments: SegmentPages, filter: SegmentFilter): readonly SegmentId[] {
  const ids: SegmentId[] = [];
  for (const segment of eachSegment(segments)) if (passes(segment, filter)) ids.push(segment.id);
  return ids;
}

/** Whether a filter lets a segment through. Where no findings are known, it cannot ask for them. */
export function passes(segment: Segment, filter: SegmentFilter, known?: KnownFindings): boolean {
  const { states, traits, findings = [] } = filter;
  if (findings.length > 0 && known !== undefined && !hasFinding(segment, findings, known)) return false;
  if (states.length > 0 && !states.includes(segment.review.state)) return false;
  return traits.length === 0 || traits.some((trait) => hasTrait(segment, trait));
}

function hasTrait(segment: Segment, trait: SegmentTrait): boolean {
  switch (trait) {
    case "open_comments":
      return segment.comments.some((comment) => comment.resolved === null);
    case "changed_in_revision":
      return segment.review.base !== null && !sameContent(segment.review.base, segment.target);
    case "pending_suggestions":
      return hasPendingSuggestion(segment.review);
    case "stale":
      return segment.review.stale;
    case "locked":
      return segment.locked;
    case "not_human":
      return segment.origin.type !== "human";
  }
}

function hasFinding(segment: Segment, severities: readonly Severity[], known: KnownFindings): boolean {
  return openFindings(segment, known.get(segment.id) ?? []).some(({ severity }) =>
    severities.includes(severity),
  );
}
