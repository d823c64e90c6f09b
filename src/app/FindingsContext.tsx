import { createContext, useContext, useSyncExternalStore } from "react";
import type { Finding } from "../core/finding.ts";
import { openFindings } from "../core/openFindings.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import type { GrammarRun } from "../store/checkerDoor.ts";
import type { CheckRun, Findings, FindingsState } from "../store/findings.ts";
import { useLateWorkbenchState } from "./WorkbenchContext.tsx";

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

/** How many findings of a segment stand open. */
export function useOpenFindingCount(id: SegmentId): number {
  const findings = useFindingsOf(id);
  return useLateWorkbenchState((state) => {
    const segment = findings.length === 0 ? undefined : findSegment(state.project.segments, id);
    return segment === undefined ? 0 : openFindings(segment, findings).length;
  });
}

/** How many of its gravest findings a segment has, errors or warnings. */
export interface WorstFindings {
  readonly severity: "error" | "warning";
  readonly count: number;
}

/** What the margin of a segment shows of its findings; null if there is neither an error nor a warning. */
export function useWorstFindings(segment: Segment): WorstFindings | null {
  const findings = useFindingsOf(segment.id);
  if (findings.length === 0) return null;
  const open = openFindings(segment, findings);
  for (const severity of ["error", "warning"] as const) {
    const count = open.filter((finding) => finding.severity === severity).length;
    if (count > 0) return { severity, count };
  }
  return null;
}

/** How it stands with the grammar that the project asks for. */
export function useGrammarRun(): GrammarRun {
  return useFindingsState((state) => state.grammar, "off");
}

/** How the checks over the whole project stand. */
export function useCheckRun(): CheckRun {
  return useFindingsState((state) => state.run, NEVER);
}
