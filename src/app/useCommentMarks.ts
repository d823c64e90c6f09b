import { useEffect, type RefObject } from "react";
import { findSegment } from "../core/segmentPages.ts";
import { shownRanges } from "./textPlace.ts";
import { useWorkbench } from "./WorkbenchContext.tsx";

/**
 * Marks the words that open comments are about in the rows in sight, by the CSS Custom Highlight API, so that the text is not cut
 * up (B08). Rows carry `data-segment`, their texts `data-side`; `current` is the thread that is looked at.
 */
export function useCommentMarks(scroller: RefObject<HTMLElement | null>, current: string | null): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const view = scroller.current;
    if (view === null || typeof Highlight === "undefined") return undefined;
    const open = new Highlight();
    const looked = new Highlight();
    looked.priority = 1;
    CSS.highlights.set("comment", open);
    CSS.highlights.set("comment-current", looked);
    let frame = 0;
    const mark = (): void => {
      frame = 0;
      open.clear();
      looked.clear();
      const { segments } = workbench.store.getState().project;
      for (const row of view.querySelectorAll<HTMLElement>("[data-segment]")) {
        const comments = findSegment(segments, row.dataset["segment"] ?? "")?.comments ?? [];
        for (const comment of comments) {
          if (comment.resolved !== null && comment.id !== current) continue;
          const cell = row.querySelector(`[data-side="${comment.side}"]`);
          if (cell === null) continue;
          const marks = comment.id === current ? looked : open;
          for (const range of shownRanges(cell, comment)) marks.add(range);
        }
      }
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(mark);
    };
    const watch = new MutationObserver(soon);
    watch.observe(view, { childList: true, subtree: true, characterData: true });
    const unsubscribe = workbench.store.subscribe((state, before) => {
      if (state.project !== before.project) soon();
    });
    soon();
    return () => {
      unsubscribe();
      watch.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete("comment");
      CSS.highlights.delete("comment-current");
    };
  }, [workbench, scroller, current]);
}
