import type { EditorSession } from "./editorSession.ts";

/** Begins a comment on the words selected in the source or the target, or on the whole target. */
export function startComment(session: EditorSession): void {
  const { source, target } = session;
  const side = hasSelection(source) && !hasSelection(target) ? "source" : "target";
  const field = side === "source" ? source : target;
  const range = hasSelection(field) ? (field?.editor.selection() ?? null) : null;
  session.flush();
  const segment = session.active();
  if (segment === undefined) return;
  session.state.setState({ commentDraft: { segment: segment.id, side, range } });
}

function hasSelection(field: EditorSession["target"]): boolean {
  if (field === null) return false;
  const { start, end } = field.editor.selection();
  return end > start;
}
