import type { Action } from "../core/change.ts";
import type { Code, Content } from "../core/content.ts";
import { codesOf, joinParts, sameContent } from "../core/content.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import type { Occurrences } from "./occurrences.ts";
import type { Outcome, Workbench } from "./workbench.ts";
import { writingRefusal } from "./writing.ts";

/** An occurrence of a source that a translation can be carried over to, with what would stand there. */
export interface Propagation {
  readonly segment: SegmentId;
  /** What is there now: nothing, or a draft that would be replaced. */
  readonly before: Content;
  readonly after: Content;
}

/**
 * Where a segment's translation can be carried over to: open occurrences of the same source which do not have it yet. Never a
 * confirmed or locked one, and none whose codes the translation cannot be given.
 */
export function propagationsOf(
  workbench: Workbench,
  occurrences: Occurrences,
  id: SegmentId,
): readonly Propagation[] {
  const { project } = workbench.store.getState();
  const from = findSegment(project.segments, id);
  if (from === undefined || from.target.length === 0) return [];
  return occurrences.of(project, id).flatMap((occurrence) => {
    if (!isOpen(occurrence) || writingRefusal(workbench, occurrence) !== null) return [];
    const after = carriedTarget(from, occurrence);
    if (after === undefined || sameContent(occurrence.target, after)) return [];
    return [{ segment: occurrence.id, before: occurrence.target, after }];
  });
}

/** Fills occurrences as one change, undone in one step; their origin is `propagated` and they stay drafts. */
export function propagate(workbench: Workbench, propagations: readonly Propagation[]): Outcome {
  return workbench.dispatch(
    propagations.map(({ segment, after }): Action => ({
      type: "targetWritten",
      segment,
      target: after,
      cause: "pretranslated",
      origin: { type: "propagated" },
    })),
  );
}

/** What nobody has stood for yet: new, or a draft. */
function isOpen({ review, locked }: Segment): boolean {
  return !locked && (review.state === "new" || review.state === "draft");
}

/** A target with the codes of its source exchanged for those of an equal source; undefined where it has others. */
export function carriedTarget(
  from: Pick<Segment, "source" | "target">,
  to: Pick<Segment, "source">,
): Content | undefined {
  const [mine, theirs] = [codesOf(from.source), codesOf(to.source)];
  if (mine.length !== theirs.length) return undefined;
  const counterpart = new Map(mine.map((code, place) => [codeName(code), theirs[place]]));
  const parts: (string | Code)[] = [];
  for (const part of from.target) {
    const code = typeof part === "string" ? part : counterpart.get(codeName(part));
    if (code === undefined) return undefined;
    parts.push(code);
  }
  return joinParts(parts);
}

function codeName({ kind, id }: Code): string {
  return `${kind} ${id}`;
}
