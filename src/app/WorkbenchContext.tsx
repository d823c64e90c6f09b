import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import { isTypedBetween, TYPING_REST, type Workbench, type WorkbenchState } from "../store/workbench.ts";

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

/** A part of the store's state for somebody who looks at it out of the corner of an eye: typing shows in it when the typing has rested. */
export function useLateWorkbenchState<Part>(select: (state: WorkbenchState) => Part): Part {
  return usePacedWorkbenchState("late", select);
}

/** A part of the store's state, at once or late, as it is with `useLateWorkbenchState`. */
export function usePacedWorkbenchState<Part>(
  pace: "at_once" | "late",
  select: (state: WorkbenchState) => Part,
): Part {
  const { store } = useWorkbench();
  const late = useMemo(() => lateStateOf(store), [store]);
  return useSyncExternalStore(pace === "late" ? late.subscribe : store.subscribe, () =>
    select(pace === "late" ? late.read() : store.getState()),
  );
}

/** The state of a store, but for what was typed since the typing last rested. */
function lateStateOf(store: Workbench["store"]): {
  readonly read: () => WorkbenchState;
  readonly subscribe: (listen: () => void) => () => void;
} {
  /** What is shown to those who listen; who does not listen yet sees the present. */
  let shown: WorkbenchState | null = null;
  return {
    read: () => shown ?? store.getState(),
    subscribe: (listen) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = (): void => {
        shown = store.getState();
        listen();
      };
      const unsubscribe = store.subscribe((state, before) => {
        clearTimeout(timer);
        if (isTypedBetween(before, state)) timer = setTimeout(look, TYPING_REST);
        else look();
      });
      // What happened between the first look and now.
      look();
      return () => {
        unsubscribe();
        clearTimeout(timer);
        shown = null;
      };
    },
  };
}
