import { useEffect, type RefObject } from "react";
import { plainText } from "../core/content.ts";
import type { Comment } from "../core/comment.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import { isTypedBetween, TYPING_REST } from "../store/workbench.ts";
import { workingText } from "../store/writing.ts";
import { rangeMarks, type RangeMarks } from "./rangeMarks.ts";
import type { RestMarks, SegmentMark } from "./restMarks.ts";
import { shownRanges } from "./textPlace.ts";
import { useWorkbench } from "./WorkbenchContext.tsx";

/** Rest (ms) before marks are drawn anew: long enough not to share a frame with a key. */
const REST = 60;

/**
 * Marks the words that open comments are about in the rows in sight, in open texts as well, by the CSS Custom Highlight API, so that
 * the text is not cut up (B08). Rows carry `data-segment`, their texts `data-side`; `current` is the thread that is looked at. While
 * somebody types, the marks move with the words. With `markAtRest`, rows at rest draw their marks themselves.
 */
export function useCommentMarks(
  scroller: RefObject<HTMLElement | null>,
  current: string | null,
  markAtRest?: RestMarks["show"],
): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const view = scroller.current;
    if (view === null || typeof Highlight === "undefined") return undefined;
    const open = new Highlight();
    const looked = new Highlight();
    looked.priority = 1;
    CSS.highlights.set("comment", open);
    CSS.highlights.set("comment-current", looked);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isShown = (segment: Segment): boolean =>
      workingText(segment, workbench.store.getState().actor.id) === segment.target;
    const toMark = (segment: Segment): readonly Comment[] =>
      segment.comments.filter(
        ({ id, resolved, side }) =>
          (resolved === null || id === current) && (side === "source" || isShown(segment)),
      );
    const marksOf = (segment: Segment): readonly SegmentMark[] =>
      toMark(segment).map(({ id, side, start, end }) => ({
        side,
        start,
        end,
        look: id === current ? "comment-current" : "comment",
      }));
    const markRow = (row: HTMLElement, segment: Segment, shown: RangeMarks): void => {
      const field = row.querySelector('[data-side="target"] .ProseMirror');
      const isTyped = field !== null && isShown(segment) && field.textContent !== plainText(segment.target);
      // What is being typed is not in the segment yet: its marks move with the words by themselves.
      if (isTyped) {
        for (const marks of [open, looked])
          for (const range of marks) if (field.contains(range.startContainer)) shown.add(marks, range);
      }
      for (const comment of toMark(segment)) {
        if (comment.side === "target" && isTyped) continue;
        const cell = row.querySelector(`[data-side="${comment.side}"]`);
        if (cell === null) continue;
        const marks = comment.id === current ? looked : open;
        for (const range of shownRanges(cell, comment)) shown.add(marks, range);
      }
    };
    const mark = (): void => {
      timer = undefined;
      const shown = rangeMarks([open, looked]);
      const atRest = new Map<SegmentId, readonly SegmentMark[]>();
      const { segments } = workbench.store.getState().project;
      for (const row of view.querySelectorAll<HTMLElement>("[data-segment]")) {
        const segment = findSegment(segments, row.dataset["segment"] ?? "");
        if (segment === undefined || segment.comments.length === 0) continue;
        if (markAtRest === undefined || row.getAttribute("aria-selected") === "true")
          markRow(row, segment, shown);
        else atRest.set(segment.id, marksOf(segment));
      }
      shown.show();
      markAtRest?.("comments", atRest);
    };
    const soon = (rest: number): void => {
      clearTimeout(timer);
      timer = setTimeout(mark, rest);
    };
    // Rows that come into sight; what an open editor changes in itself is none of them.
    const watch = new MutationObserver((changes) => {
      const isNews = changes.some(
        ({ target }) => target instanceof Element && target.closest(".ProseMirror") === null,
      );
      if (isNews) timer ??= setTimeout(mark, REST);
    });
    // A row that flies by may be taken over by another segment.
    watch.observe(view, { childList: true, subtree: true, attributeFilter: ["data-segment"] });
    const unsubscribe = workbench.store.subscribe((state, before) => {
      if (state.project === before.project && state.actor === before.actor) return;
      soon(isTypedBetween(before, state) ? TYPING_REST : REST);
    });
    soon(0);
    return () => {
      unsubscribe();
      watch.disconnect();
      clearTimeout(timer);
      CSS.highlights.delete("comment");
      CSS.highlights.delete("comment-current");
    };
  }, [workbench, scroller, current, markAtRest]);
}
