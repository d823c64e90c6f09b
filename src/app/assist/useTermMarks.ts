import { useEffect } from "react";
import type { SegmentId } from "../../core/segment.ts";
import { isTypedBetween } from "../../store/workbench.ts";
import { useAssisting } from "../AssistContext.tsx";
import { rangeMarks } from "../rangeMarks.ts";
import type { RestMarks, SegmentMark } from "../restMarks.ts";
import { shownRanges } from "../textPlace.ts";
import { useWorkbench } from "../WorkbenchContext.tsx";

/** Marks wait this long (ms): until scrolling has come to rest, and until a row that opens is there. */
const REST = { scrolling: 160, opening: 40 };

/**
 * Marks the terms in the sources of all rows in sight where they stand: in the open one by the CSS Custom Highlight API, so that the
 * text is not cut up (B08); the others draw theirs themselves. While the list is scrolled nothing is done at all.
 */
export function useTermMarks(markAtRest: RestMarks["show"]): void {
  const assisting = useAssisting();
  const workbench = useWorkbench();
  useEffect(() => {
    if (assisting === null || typeof Highlight === "undefined") return undefined;
    const open = new Highlight();
    CSS.highlights.set("term", open);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    let list: Element | null = null;
    const mark = async (): Promise<void> => {
      const own = ++turn;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-segment]")];
      watchList(rows[0]?.parentElement ?? null);
      const found = await assisting.termPlaces.of(rows.map((row) => row.dataset["segment"] ?? ""));
      // What was asked for before something else happened is marked after it.
      if (own !== turn) return;
      const shown = rangeMarks([open]);
      const atRest = new Map<SegmentId, readonly SegmentMark[]>();
      texts.disconnect();
      for (const row of rows) {
        const id = row.dataset["segment"] ?? "";
        const places = found.get(id) ?? [];
        if (places.length === 0) continue;
        if (row.getAttribute("aria-selected") !== "true") {
          atRest.set(
            id,
            places.map(({ start, end }) => ({ side: "source", start, end, look: "term" })),
          );
          continue;
        }
        const cell = row.querySelector('[data-side="source"]');
        if (cell === null) continue;
        // Its text is made anew when it is opened for editing or labelled in another language.
        texts.observe(cell, { childList: true, subtree: true });
        for (const place of places) for (const range of shownRanges(cell, place)) shown.add(open, range);
      }
      shown.show();
      markAtRest("terms", atRest);
    };
    const after = (rest: number): void => {
      turn += 1;
      clearTimeout(timer);
      timer = setTimeout(() => void mark(), rest);
    };
    const onScroll = (): void => after(REST.scrolling);
    // Rows come and go by more than scrolling: a filter, a split, a narrower window.
    const rows = new MutationObserver(onScroll);
    const texts = new MutationObserver(() => after(REST.opening));
    const watchList = (present: Element | null): void => {
      if (present === list) return;
      list = present;
      rows.disconnect();
      if (present !== null) rows.observe(present, { childList: true });
    };
    const stop = [
      assisting.state.subscribe((now, before) => {
        if (now.help !== before.help || now.choice !== before.choice) after(REST.opening);
      }),
      workbench.store.subscribe((now, before) => {
        const isNews = now.project !== before.project && !isTypedBetween(before, now);
        if (now.active !== before.active || isNews) after(REST.opening);
      }),
    ];
    document.addEventListener("scroll", onScroll, { capture: true, passive: true });
    after(REST.opening);
    return () => {
      for (const each of stop) each();
      document.removeEventListener("scroll", onScroll, { capture: true });
      rows.disconnect();
      texts.disconnect();
      clearTimeout(timer);
      turn += 1;
      CSS.highlights.delete("term");
      markAtRest("terms", new Map());
    };
  }, [assisting, workbench, markAtRest]);
}
