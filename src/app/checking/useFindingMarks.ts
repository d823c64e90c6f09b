import { useEffect } from "react";
import { type Finding, type Severity } from "../../core/finding.ts";
import { openFindings } from "../../core/openFindings.ts";
import { contentLength } from "../../core/content.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import { isTypedBetween } from "../../store/workbench.ts";
import { workingText } from "../../store/writing.ts";
import { useFindings } from "../FindingsContext.tsx";
import { rangeMarks, type RangeMarks } from "../rangeMarks.ts";
import type { RestMarks, SegmentMark } from "../restMarks.ts";
import { shownRanges } from "../textPlace.ts";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { sameFinding } from "./findingActions.ts";

const SEVERITIES: readonly Severity[] = ["info", "warning", "error"];

/** A rest (ms) before marks are drawn anew: long enough not to share a frame with a key. */
const REST = 80;

/**
 * Marks findings in the rows in sight where they stand, in open texts by the CSS Custom Highlight API: the text is not cut up (B08), and
 * while somebody types, the marks move with the words. Rows carry `data-segment`, their texts `data-side`.
 */
export function useFindingMarks(markAtRest: RestMarks["show"]): void {
  const findings = useFindings();
  const workbench = useWorkbench();
  useEffect(() => {
    if (findings === null || typeof Highlight === "undefined") return undefined;
    const marks = new Map(SEVERITIES.map((severity) => [severity, new Highlight()] as const));
    const lookedAt = new Highlight();
    for (const [severity, highlight] of marks) {
      highlight.priority = SEVERITIES.indexOf(severity);
      CSS.highlights.set(`finding-${severity}`, highlight);
    }
    CSS.highlights.set("finding-looked", lookedAt);
    let timer: ReturnType<typeof setTimeout> | undefined;

    const toMark = (segment: Segment, known: readonly Finding[]): readonly Finding[] => {
      const isShown = workingText(segment, workbench.store.getState().actor.id) === segment.target;
      return openFindings(segment, known).filter(
        (finding) =>
          (finding.side === "source" || isShown) &&
          // What is said of the whole text is said in the margin; a line below all of it would hide the others.
          !isOfWhole(finding, segment),
      );
    };
    const marksOf = (segment: Segment, known: readonly Finding[]): readonly SegmentMark[] => {
      const { looked } = findings.store.getState();
      return toMark(segment, known).flatMap((finding) => {
        const place = { side: finding.side, ...placeOf(finding, segment) };
        const mark: SegmentMark = { ...place, look: `finding-${finding.severity}` };
        return sameFinding(finding, looked) ? [mark, { ...place, look: "finding-looked" }] : [mark];
      });
    };
    const markOpen = (
      row: HTMLElement,
      segment: Segment,
      known: readonly Finding[],
      shown: RangeMarks,
    ): void => {
      const { looked } = findings.store.getState();
      for (const finding of toMark(segment, known)) {
        const cell = row.querySelector(`[data-side="${finding.side}"]`);
        if (cell === null) continue;
        for (const range of shownRanges(cell, placeOf(finding, segment))) {
          const highlight = marks.get(finding.severity);
          if (highlight !== undefined) shown.add(highlight, range);
          if (sameFinding(finding, looked)) shown.add(lookedAt, range);
        }
      }
    };
    const mark = (): void => {
      timer = undefined;
      const shown = rangeMarks([...marks.values(), lookedAt]);
      const atRest = new Map<SegmentId, readonly SegmentMark[]>();
      const { bySegment } = findings.store.getState();
      const { segments } = workbench.store.getState().project;
      const rows = bySegment.size === 0 ? [] : document.querySelectorAll<HTMLElement>("[data-segment]");
      for (const row of rows) {
        const known = bySegment.get(row.dataset["segment"] ?? "");
        const segment = known === undefined ? undefined : findSegment(segments, row.dataset["segment"] ?? "");
        if (known === undefined || segment === undefined) continue;
        if (row.getAttribute("aria-selected") === "true") markOpen(row, segment, known, shown);
        else atRest.set(segment.id, marksOf(segment, known));
      }
      shown.show();
      markAtRest("findings", atRest);
    };
    const soon = (): void => {
      timer ??= setTimeout(mark, REST);
    };
    // Rows that come into sight; what an open editor changes in itself is none of them.
    const watch = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target instanceof Element && target.closest(".ProseMirror") === null))
        soon();
    });
    const main = document.querySelector("main");
    if (main !== null) watch.observe(main, { childList: true, subtree: true });
    const stop = [
      findings.store.subscribe((now, before) => {
        if (now.bySegment !== before.bySegment || now.looked !== before.looked) soon();
      }),
      workbench.store.subscribe((now, before) => {
        // What is typed moves the marks along; new ones come with new findings.
        if (isTypedBetween(before, now)) return;
        if (now.active !== before.active || now.project !== before.project) soon();
      }),
    ];
    soon();
    return () => {
      for (const each of stop) each();
      watch.disconnect();
      clearTimeout(timer);
      for (const severity of SEVERITIES) CSS.highlights.delete(`finding-${severity}`);
      CSS.highlights.delete("finding-looked");
      markAtRest("findings", new Map());
    };
  }, [findings, workbench, markAtRest]);
}

/** Where something is missing there is nothing to underline: the character before it is, or the one after. */
function placeOf(
  { side, start, end }: Finding,
  segment: Segment,
): { readonly start: number; readonly end: number } {
  if (start < end) return { start, end };
  return start > 0
    ? { start: start - 1, end: start }
    : { start, end: Math.min(1, contentLength(segment[side])) };
}

/** Whether a finding is about a whole text of several words. */
function isOfWhole({ side, start, end }: Finding, segment: Segment): boolean {
  return start === 0 && end > 24 && end >= contentLength(segment[side]);
}
