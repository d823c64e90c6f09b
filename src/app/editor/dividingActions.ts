import { flatText } from "../../core/content.ts";
import { positionOf } from "../../core/segmentPages.ts";
import { joinWithNext, proposedTargetOffset, splitAt } from "../../store/dividing.ts";
import { nearestCut } from "./cutPlaces.ts";
import type { EditorSession } from "./editorSession.ts";

/** Splits where the caret stands in the source; from the target it first asks where to cut the source. */
export function splitActive(session: EditorSession): void {
  session.flush();
  const segment = session.active();
  if (segment === undefined) return;
  if (session.state.getState().mode.type === "split") {
    cutActive(session);
    return;
  }
  const source = flatText(segment.source);
  const target = flatText(segment.target);
  const inSource =
    session.source?.editor.hasFocus() === true ? session.source.editor.selection().start : null;
  if (inSource !== null && inSource > 0 && inSource < source.length) {
    cut(session, inSource, proposedTargetOffset(source, inSource, target));
    return;
  }
  const caret = session.target?.editor.hasFocus() === true ? session.target.editor.selection().start : 0;
  const inside = caret > 0 && caret < target.length;
  const share = inside ? caret / target.length : 0.5;
  const offset = nearestCut(source, Math.round(source.length * share));
  if (offset === undefined) {
    session.settle(segment.id, { type: "refused", code: "nothing_to_split", action: 0, segment: segment.id });
    return;
  }
  session.state.setState({
    mode: { type: "split", segment: segment.id, offset, target: inside ? caret : null },
    refusal: null,
  });
}

/** Cuts at the mark of the split mode. */
export function cutActive(session: EditorSession): void {
  const { mode } = session.state.getState();
  const segment = session.active();
  if (mode.type !== "split" || segment === undefined) return;
  const proposed = proposedTargetOffset(flatText(segment.source), mode.offset, flatText(segment.target));
  session.state.setState({ mode: { type: "translate" } });
  cut(session, mode.offset, mode.target ?? proposed);
}

function cut(session: EditorSession, sourceOffset: number, targetOffset: number): void {
  const segment = session.active();
  if (segment === undefined) return;
  const outcome = splitAt(session.workbench, segment.id, sourceOffset, targetOffset);
  if (session.settle(segment.id, outcome)) {
    const number = positionOf(session.workbench.store.getState().project.segments, segment.id) + 1;
    session.tell({ type: "said", words: "said.split", facts: { first: number, second: number + 1 } });
  }
  focusTarget(session);
}

/** Joins the active segment with the next one of its block. */
export function joinActive(session: EditorSession): void {
  session.flush();
  const segment = session.active();
  if (segment === undefined) return;
  if (session.settle(segment.id, joinWithNext(session.workbench, segment.id)))
    session.tell({ type: "said", words: "said.joined", facts: {} });
  focusTarget(session);
}

/** Opens the source for editing. */
export function startEditingSource(session: EditorSession): void {
  session.flush();
  const segment = session.active();
  if (segment !== undefined) session.state.setState({ mode: { type: "edit_source", segment: segment.id } });
}

/** Leaves splitting or source editing without doing anything. */
export function leaveMode(session: EditorSession): void {
  session.state.setState({ mode: { type: "translate" } });
  focusTarget(session);
}

function focusTarget(session: EditorSession): void {
  // The row may be drawn anew first.
  requestAnimationFrame(() => {
    session.target?.editor.focus();
  });
}
