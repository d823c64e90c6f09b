import { createContext, useContext, useSyncExternalStore } from "react";
import type { Finding } from "../core/finding.ts";
import { openFindings } from "../core/openFindings.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import type { CheckRun, Findings, FindingsState } from "../store/findings.ts";

/** Provides the findings of the open project; null where nothing is checked. `OpenProject` fills it, and tests do. */
export const FindingsContext = createContext<Findings | null>(null);

/** The findings of the open project, and the ways to bring them up to date. */
export function useFindings(): Findings | null {
  return useContext(FindingsContext);
}

const NONE: readonly Finding[] = [];
const NEVER: CheckRun = { type: "never" };

/** A part of what is known of the findings; the component draws again when that part is another value. */
export function useFindingsState<Part>(select: (state: FindingsState) => Part, otherwise: Part): Part {
  const findings = useFindings();
  return useSyncExternalStore(
    (listen) => findings?.store.subscribe(listen) ?? (() => undefined),
    () => (findings === null ? otherwise : select(findings.store.getState())),
  );
}

/** All that was found in a segment, waived or not. */
export function useFindingsOf(id: SegmentId): readonly Finding[] {
  return useFindingsState((state) => state.bySegment.get(id) ?? NONE, NONE);
}

/** What was found in a segment and still stands open. */
export function useOpenFindings(segment: Segment): readonly Finding[] {
  return openFindings(segment, useFindingsOf(segment.id));
}

/** How the checks over the whole project stand. */
export function useCheckRun(): CheckRun {
  return useFindingsState((state) => state.run, NEVER);
}
