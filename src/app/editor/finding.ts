import type { SegmentId } from "../../core/segment.ts";
import { findSegment, positionOf } from "../../core/segmentPages.ts";
import type { Hit, Query } from "../../store/search.ts";
import { carryOutReplace, planReplace, type ReplacePlan } from "../../store/search.ts";
import { writingRefusal } from "../../store/writing.ts";
import type { EditorSession } from "./editorSession.ts";
import type { Search } from "./editorState.ts";

/** What was found, with the hit nearest behind where the work is as the current one. */
export function searchOf(session: EditorSession, query: Query, hits: readonly Hit[], more: boolean): Search {
  const bySegment = new Map<SegmentId, Hit[]>();
  for (const hit of hits) {
    const own = bySegment.get(hit.segment);
    if (own === undefined) bySegment.set(hit.segment, [hit]);
    else own.push(hit);
  }
  return { side: query.side, hits, bySegment, more, current: currentOf(session, hits) };
}

/** The hit that was looked at, if it is still there; else the first one from the active segment on. */
function currentOf(session: EditorSession, hits: readonly Hit[]): number {
  const { search } = session.state.getState();
  const last = search?.hits[search.current];
  const same = hits.findIndex((hit) => hit.segment === last?.segment && hit.start === last.start);
  if (same >= 0) return same;
  const { project, active } = session.workbench.store.getState();
  const from = active === null ? 0 : positionOf(project.segments, active);
  const next = hits.findIndex((hit) => positionOf(project.segments, hit.segment) >= from);
  return Math.max(next, 0);
}

/** Goes to the hit before or after the current one, or to the current one, round the ends. */
export function lookAt(session: EditorSession, step: -1 | 0 | 1): void {
  const { search } = session.state.getState();
  if (search === null || search.hits.length === 0) return;
  const current = (search.current + step + search.hits.length) % search.hits.length;
  const hit = search.hits[current];
  if (hit === undefined) return;
  session.state.setState({ search: { ...search, current } });
  session.move(hit.segment, null);
}

/** Closes find and replace; the words last looked at are selected in the text. */
export function leaveFind(session: EditorSession): void {
  const { search } = session.state.getState();
  const hit = search?.hits[search.current];
  session.state.setState({ find: "closed", search: null });
  const field = search?.side === "source" ? session.source : session.target;
  if (hit !== undefined && field?.segment === hit.segment) field.editor.select(hit);
  (field ?? session.target)?.editor.focus();
}

/** Replaces the current hit, and looks at the next one; `false` if it cannot be replaced. */
export function replaceCurrent(session: EditorSession): boolean {
  session.flush();
  const { search } = session.state.getState();
  const hit = search?.hits[search.current];
  if (search === null || hit === undefined) return false;
  const plan = planReplace(session.workbench, [hit]);
  const next = search.hits[search.current + 1];
  if (plan.replaced === 0) {
    const segment = findSegment(session.workbench.store.getState().project.segments, hit.segment);
    const code = segment === undefined ? "unknown_segment" : writingRefusal(session.workbench, segment);
    if (code !== null && code !== "read_only")
      session.settle(hit.segment, { type: "refused", code, action: 0, segment: hit.segment });
    return false;
  }
  if (!session.settle(hit.segment, carryOutReplace(session.workbench, plan))) return false;
  // The places behind it have moved; the search that follows finds them anew.
  if (next !== undefined) session.move(next.segment, null);
  return true;
}

/** Replaces as planned, as one step of undo. */
export function replaceAll(session: EditorSession, plan: ReplacePlan): boolean {
  const { active } = session.workbench.store.getState();
  const outcome = carryOutReplace(session.workbench, plan);
  if (!session.settle(active ?? "", outcome)) return false;
  session.tell({ type: "said", words: "said.replaced", facts: { count: plan.replaced } });
  return true;
}
