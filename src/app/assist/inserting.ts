import { contentOf, type Content } from "../../core/content.ts";
import { findSegment } from "../../core/segmentPages.ts";
import type { Workbench } from "../../store/workbench.ts";
import type { SegmentDesk } from "../SegmentDesk.tsx";
import type { Insertable } from "./insertable.ts";
import { withCodes } from "./insertable.ts";

/** Inserts something: a match takes the place of the target, a term goes to the caret. */
export function insert(desk: SegmentDesk, workbench: Workbench, what: Insertable): boolean {
  if (what.type === "term") {
    desk.insert(contentOf(what.term.entry.target));
    return true;
  }
  const { project, active } = workbench.store.getState();
  const source = active === null ? undefined : findSegment(project.segments, active)?.source;
  if (source === undefined) return false;
  return what.type === "match"
    ? insertRendering(desk, withCodes(what.match.entry.target, source), what.match.score)
    : insertRendering(desk, what.match.target, what.match.score ?? 0);
}

/** Puts a rendering from a memory in the place of the target. */
function insertRendering(desk: SegmentDesk, target: Content, score: number): boolean {
  return desk.write(target, { type: "memory", score: Math.min(100, score) });
}
