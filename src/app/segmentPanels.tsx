import { lazy, type ComponentType } from "react";
import type { SegmentId } from "../core/segment.ts";
import { useOpenFindingCount } from "./FindingsContext.tsx";
import { useMatchCount, useTermCount } from "./AssistContext.tsx";

/** A page about the active segment beside the text; its title is `panel.…` of the editor's words. */
export interface SegmentPanel {
  readonly id: "matches" | "terms" | "checks";
  /** Loaded when it is first shown. It must not read anything while somebody types. */
  readonly Content: ComponentType<{ readonly id: SegmentId }>;
}

/** All pages that other features bring, in the order of their titles; a new one is a line here. */
export const segmentPanels: readonly SegmentPanel[] = [
  {
    id: "matches",
    Content: lazy(async () => ({ default: (await import("./assist/MatchesPanel.tsx")).MatchesPanel })),
  },
  {
    id: "terms",
    Content: lazy(async () => ({ default: (await import("./assist/TermsPanel.tsx")).TermsPanel })),
  },
  {
    id: "checks",
    Content: lazy(async () => ({ default: (await import("./checking/ChecksPanel.tsx")).ChecksPanel })),
  },
];

/** How much there is to see on each page, for its title; 0 shows none. */
export function usePanelCounts(id: SegmentId): Readonly<Record<SegmentPanel["id"], number>> {
  return { matches: useMatchCount(id), terms: useTermCount(id), checks: useOpenFindingCount(id) };
}

/** Keys and marks that memories and glossaries bring; it draws nothing by itself. */
export const SegmentAssistance = lazy(async () => ({
  default: (await import("./assist/SegmentAssistance.tsx")).SegmentAssistance,
}));

/** Drafts by machine, where one was chosen; it draws only what it asks. */
export const SegmentDrafting = lazy(async () => ({
  default: (await import("./drafting/MachineDrafting.tsx")).MachineDrafting,
}));

/** Carries confirmed translations over to equal sources; it draws only what it asks. */
export const SegmentPropagation = lazy(async () => ({
  default: (await import("./propagating/Propagating.tsx")).Propagating,
}));

/** Keys and marks that the checks bring; it draws only what it asks. */
export const SegmentChecks = lazy(async () => ({
  default: (await import("./checking/SegmentChecks.tsx")).SegmentChecks,
}));
