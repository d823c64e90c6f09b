import { useEffect, type RefObject } from "react";
import { useEditorSession } from "./EditorContext.tsx";

/** Opens the row that is pressed, with the caret where it was pressed. One listener for all rows; keys have commands of their own. */
export function useRowOpening(scroller: RefObject<HTMLElement | null>): void {
  const session = useEditorSession();
  useEffect(() => {
    const view = scroller.current;
    if (view === null) return undefined;
    const open = (event: MouseEvent): void => {
      if (!(event.target instanceof Element)) return;
      const segment = event.target.closest<HTMLElement>("[data-segment]")?.dataset["segment"];
      const { active } = session.workbench.store.getState();
      if (segment === undefined) return;
      // Somebody who marks words to copy them does not want the row to open.
      if (window.getSelection()?.isCollapsed === false) return;
      // A field places its own caret; the paper around it leads into it.
      if (segment === active && event.target.closest('[contenteditable="true"], [role="slider"]') !== null)
        return;
      const side = event.target.closest('[data-side="source"]') === null ? "target" : "source";
      const caret = { x: event.clientX, y: event.clientY };
      session.move(segment, { side, caret }, "stay");
    };
    view.addEventListener("click", open);
    return () => {
      view.removeEventListener("click", open);
    };
  }, [session, scroller]);
}
