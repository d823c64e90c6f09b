import type { DocumentId, SourceDocument } from "../core/document.ts";
import { findById } from "../core/idTable.ts";
import type { Project } from "../core/project.ts";
import type { ReviewState } from "../core/review.ts";
import type { SegmentId } from "../core/segment.ts";
import { eachSegment } from "../core/segmentPages.ts";

/** A document of a project, where it begins, and how far it is. */
export interface DocumentStanding {
  readonly document: SourceDocument;
  /** Null for a document without segments. */
  readonly first: SegmentId | null;
  readonly segments: number;
  readonly states: Readonly<Partial<Record<ReviewState, number>>>;
}

/** All documents of a project in their order; looks at every segment once. */
export function standingOf(project: Project): readonly DocumentStanding[] {
  const found = new Map<DocumentId, { first: SegmentId; segments: number; states: StateCounts }>();
  for (const segment of eachSegment(project.segments)) {
    const id = findById(project.blocks, segment.block)?.document ?? "";
    const known = found.get(id) ?? { first: segment.id, segments: 0, states: {} };
    found.set(id, known);
    known.segments += 1;
    const { state } = segment.review;
    known.states[state] = (known.states[state] ?? 0) + 1;
  }
  return project.documents.map((document) => ({
    document,
    ...(found.get(document.id) ?? { first: null, segments: 0, states: {} }),
  }));
}

type StateCounts = Partial<Record<ReviewState, number>>;
