import { useMemo } from "react";
import { findById } from "../../core/idTable.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import type { Workbench } from "../../store/workbench.ts";
import type { SegmentAnswer } from "../../worker/segmentHelp.ts";
import { useAssistState } from "../AssistContext.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import type { Assisting } from "./assisting.ts";
import { fileMatches, insertablesOf, type Insertable } from "./insertable.ts";

/** What memories and glossaries know of a segment; `null` until the answer is there. */
export function useAnswer(id: SegmentId): SegmentAnswer | null {
  return useAssistState<SegmentAnswer | null>(
    ({ help }) => (help?.segment === id ? help.answer : null),
    null,
  );
}

/** What can be inserted into a segment, in the order of the numbers. */
export function useInsertables(id: SegmentId): readonly Insertable[] {
  const answer = useAnswer(id);
  const workbench = useWorkbench();
  const block = useWorkbenchState(({ project }) => findSegment(project.segments, id)?.block);
  return useMemo(() => {
    const { blocks } = workbench.store.getState().project;
    return insertablesOf(answer, fileMatches(findById(blocks, block ?? "")?.matches, id));
  }, [workbench, answer, block, id]);
}

/** What can be inserted into the active segment now. */
export function insertablesNow(workbench: Workbench, assisting: Assisting | null): readonly Insertable[] {
  const { project, active } = workbench.store.getState();
  const segment: Segment | undefined = active === null ? undefined : findSegment(project.segments, active);
  if (segment === undefined) return [];
  const help = assisting?.state.getState().help ?? null;
  const answer = help?.segment === segment.id ? help.answer : null;
  return insertablesOf(answer, fileMatches(findById(project.blocks, segment.block)?.matches, segment.id));
}
