import { contentOf } from "../../core/content.ts";
import { findSegment } from "../../core/segmentPages.ts";
import type { Workbench } from "../../store/workbench.ts";
import type { SegmentMatch } from "../../worker/segmentHelp.ts";
import type { SegmentDesk } from "../SegmentDesk.tsx";
import { withCodes, type Insertable } from "./insertable.ts";

/** The most a rendering's origin can say: the same source. */
const EXACT = 100;

/** Inserts something: a match takes the place of the target, a term goes to the caret. `false` if it was refused. */
export function insert(desk: SegmentDesk, workbench: Workbench, what: Insertable): boolean {
  if (what.type === "term") {
    desk.insert(contentOf(what.term.entry.target));
    return true;
  }
  if (what.type === "match") return write(desk, workbench, what.match.entry.target, what.match.score);
  return desk.write(what.match.target, { type: "memory", score: Math.min(EXACT, what.match.score ?? 0) });
}

/** Puts a match in the place of the target with the numbers and names of the source; `false` if there are none. */
export function insertAdapted(desk: SegmentDesk, workbench: Workbench, match: SegmentMatch): boolean {
  const { substitution } = match;
  return substitution !== null && write(desk, workbench, substitution.target, match.score);
}

function write(desk: SegmentDesk, workbench: Workbench, text: string, score: number): boolean {
  const { project, active } = workbench.store.getState();
  const source = active === null ? undefined : findSegment(project.segments, active)?.source;
  if (source === undefined) return false;
  return desk.write(withCodes(text, source), { type: "memory", score: Math.min(EXACT, score) });
}
