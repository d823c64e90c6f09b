import type { Restored } from "./change.ts";
import { restoreDocuments } from "./documentEffect.ts";
import type { Project } from "./project.ts";
import { sameSettings, withRules } from "./project.ts";
import type { RefusalCode } from "./reviewTransition.ts";
import type { Segment } from "./segment.ts";
import type { SegmentPages } from "./segmentPages.ts";
import { findSegment, positionOf, replaceSegments, spliceSegments } from "./segmentPages.ts";

/**
 * A project with earlier versions put back, the very same one if they stand there already.
 *
 * Undo is last in, first out: a restoration belongs on the project that it was made from. One that names segments
 * which are gone, are no neighbours any more or would come twice is refused; whether somebody else has written to
 * them since, it cannot see, and whoever keeps the steps must.
 */
export function restore(before: Project, action: Restored): Project | RefusalCode {
  const documented = action.documents === undefined ? before : restoreDocuments(before, action.documents);
  if (typeof documented === "string") return documented;
  const project = action.rules === undefined ? documented : withRules(documented, action.rules);
  let { segments } = project;
  let replacements: Segment[] = [];
  for (const run of action.runs) {
    if (keepsIds(run)) {
      if (run.from.some((id) => findSegment(segments, id) === undefined)) return "unknown_segment";
      replacements.push(...run.to);
      continue;
    }
    segments = replaceSegments(segments, replacements);
    replacements = [];
    const refusal = refusalOfRun(segments, run);
    if (refusal !== null) return refusal;
    segments = spliceSegments(segments, run.from, run.to);
  }
  segments = replaceSegments(segments, replacements);
  const name = action.name ?? project.name;
  const wanted = action.settings ?? project.settings;
  const settings = sameSettings(wanted, project.settings) ? project.settings : wanted;
  const same = segments === project.segments && name === project.name && settings === project.settings;
  return same ? project : { ...project, segments, name, settings };
}

type Run = Restored["runs"][number];

function keepsIds({ from, to }: Run): boolean {
  return from.length === to.length && from.every((id, index) => to[index]?.id === id);
}

function refusalOfRun(segments: SegmentPages, { from, to }: Run): RefusalCode | null {
  const [first] = from;
  if (first === undefined) return "unknown_segment";
  const start = positionOf(segments, first);
  if (start < 0) return "unknown_segment";
  for (const [index, id] of from.entries()) {
    const position = positionOf(segments, id);
    if (position < 0) return "unknown_segment";
    if (position !== start + index) return "not_neighbours";
  }
  const gone = new Set(from);
  const coming = new Set(to.map((segment) => segment.id));
  if (coming.size < to.length) return "changed_meanwhile";
  const taken = to.some(({ id }) => !gone.has(id) && findSegment(segments, id) !== undefined);
  return taken ? "changed_meanwhile" : null;
}
