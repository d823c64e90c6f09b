import { flatText } from "../../core/content.ts";
import { blockOf, type Project } from "../../core/project.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment, positionOf, segmentAt } from "../../core/segmentPages.ts";
import type { SegmentQuestion } from "../../worker/segmentHelp.ts";

/** The key of a segment's own entry in memories. */
export function recordKey(project: Project, segment: SegmentId): string {
  return `${recordPrefix(project)}${segment}`;
}

/** What the keys of a project's entries begin with. */
export function recordPrefix(project: Project): string {
  return `${project.id}/`;
}

/** What is to be asked about a segment; undefined once it is gone. */
export function questionAbout(project: Project, id: SegmentId): SegmentQuestion | undefined {
  const segment = findSegment(project.segments, id);
  if (segment === undefined) return undefined;
  const at = positionOf(project.segments, id);
  return {
    key: recordKey(project, id),
    source: flatText(segment.source),
    previous: neighbourText(project, segment, at - 1),
    next: neighbourText(project, segment, at + 1),
  };
}

/** The source of a neighbour in the same document. */
function neighbourText(project: Project, segment: Segment, at: number): string | null {
  const other = segmentAt(project.segments, at);
  if (other === undefined) return null;
  const isNear = blockOf(project, other).document === blockOf(project, segment).document;
  return isNear ? flatText(other.source) : null;
}
