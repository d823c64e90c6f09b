import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import type { Workbench, WorkbenchState } from "../store/workbench.ts";

/** Provides the open project's store; `OpenProject` fills it, and tests do. */
export const WorkbenchContext = createContext<Workbench | null>(null);

/** The store of the open project. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error("useWorkbench needs an open project above it");
  return workbench;
}

/** A part of the store's state; the component draws again when that part is another value. */
export function useWorkbenchState<Part>(select: (state: WorkbenchState) => Part): Part {
  return useStore(useWorkbench().store, select);
}

/** One segment as it is now; undefined once it was joined away. */
export function useSegment(id: SegmentId): Segment | undefined {
  return useWorkbenchState((state) => findSegment(state.project.segments, id));
}
