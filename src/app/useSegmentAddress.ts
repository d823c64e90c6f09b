import { useEffect, useRef } from "react";
import type { SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import { pathOf, type ProjectScreen } from "./routes.ts";
import { useWorkbench, useWorkbenchState } from "./WorkbenchContext.tsx";

/**
 * Keeps a screen and its address at one segment: goes where the address leads, and writes where the work is into the address
 * without a step in the browser's history.
 *
 * Which of the two spoke last is remembered; else each would follow the other back and forth where both change at once.
 */
export function useSegmentAddress(options: {
  readonly project: string;
  readonly screen: ProjectScreen;
  /** The segment the address names. */
  readonly asked: SegmentId | undefined;
  readonly goTo: (segment: SegmentId) => void;
}): void {
  const { project, screen, asked, goTo } = options;
  const workbench = useWorkbench();
  const last = useRef<SegmentId | undefined>(undefined);
  const go = useRef(goTo);
  useEffect(() => {
    go.current = goTo;
  });
  useEffect(() => {
    if (asked === undefined || asked === last.current) return;
    last.current = asked;
    if (findSegment(workbench.store.getState().project.segments, asked) !== undefined) go.current(asked);
  }, [workbench, asked]);
  const active = useWorkbenchState((state) => state.active);
  useEffect(() => {
    // The store, not what was drawn: the effect above may just have moved it.
    const present = workbench.store.getState().active;
    if (present === null || present === last.current) return;
    last.current = present;
    history.replaceState(history.state, "", `#${pathOf(project, screen, present)}`);
  }, [workbench, active, project, screen]);
}
