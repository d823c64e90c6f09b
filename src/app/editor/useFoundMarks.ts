import { useEffect, type RefObject } from "react";
import { rangeMarks } from "../rangeMarks.ts";
import { useEditorSession } from "./EditorContext.tsx";
import { rangeOf } from "./textRange.ts";

/** Marks what was found in the rows in sight, by the CSS Custom Highlight API: the text itself is not cut up (B08). */
export function useFoundMarks(scroller: RefObject<HTMLElement | null>): void {
  const session = useEditorSession();
  useEffect(() => {
    const view = scroller.current;
    if (view === null || typeof Highlight === "undefined") return undefined;
    const found = new Highlight();
    const current = new Highlight();
    current.priority = 1;
    CSS.highlights.set("found", found);
    CSS.highlights.set("found-current", current);
    let frame = 0;
    const mark = (): void => {
      frame = 0;
      const shown = rangeMarks([found, current]);
      const { search } = session.state.getState();
      const here = search?.hits[search.current];
      for (const row of search === null ? [] : view.querySelectorAll<HTMLElement>("[data-segment]")) {
        const cell = row.querySelector(`[data-side="${search?.side}"]`);
        const hits = search?.bySegment.get(row.dataset["segment"] ?? "");
        if (cell === null || hits === undefined) continue;
        for (const hit of hits) {
          const range = rangeOf(cell, hit);
          if (range !== undefined) shown.add(hit === here ? current : found, range);
        }
      }
      shown.show();
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(mark);
    };
    const watch = new MutationObserver(soon);
    const listen = (): void => {
      watch.disconnect();
      if (session.state.getState().search !== null)
        watch.observe(view, { childList: true, subtree: true, characterData: true });
      soon();
    };
    let last = session.state.getState().search;
    const unsubscribe = session.state.subscribe(({ search }) => {
      if (search === last) return;
      last = search;
      listen();
    });
    listen();
    return () => {
      unsubscribe();
      watch.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete("found");
      CSS.highlights.delete("found-current");
    };
  }, [session, scroller]);
}
