import { useEffect } from "react";
import { useAssisting } from "../AssistContext.tsx";
import { shownRanges } from "../textPlace.ts";
import { useWorkbench } from "../WorkbenchContext.tsx";
import "./termMarks.css";

/** Marks the terms of the active segment's source where they stand, by the CSS Custom Highlight API: the text is not cut up (B08). */
export function useTermMarks(): void {
  const assisting = useAssisting();
  const workbench = useWorkbench();
  useEffect(() => {
    if (assisting === null || typeof Highlight === "undefined") return undefined;
    const terms = new Highlight();
    CSS.highlights.set("term", terms);
    let frame = 0;
    const mark = (): void => {
      frame = 0;
      terms.clear();
      const { help } = assisting.state.getState();
      const { active } = workbench.store.getState();
      if (help === null || active !== help.segment) return;
      const row = `[data-segment="${CSS.escape(active)}"] [data-side="source"]`;
      const cell = document.querySelector(row);
      if (cell === null) return;
      for (const term of help.answer.terms) for (const range of shownRanges(cell, term)) terms.add(range);
    };
    const soon = (): void => {
      // The row opens first, and what it shows is there a frame later.
      if (frame === 0) frame = requestAnimationFrame(() => (frame = requestAnimationFrame(mark)));
    };
    const stop = [
      assisting.state.subscribe((now, before) => {
        if (now.help !== before.help) soon();
      }),
      workbench.store.subscribe((now, before) => {
        if (now.active !== before.active) soon();
      }),
    ];
    soon();
    return () => {
      for (const each of stop) each();
      cancelAnimationFrame(frame);
      CSS.highlights.delete("term");
    };
  }, [assisting, workbench]);
}
