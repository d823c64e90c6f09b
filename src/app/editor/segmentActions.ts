import { codesOf } from "../../core/content.ts";
import { positionOf } from "../../core/segmentPages.ts";
import { decide, setLocked } from "../../store/reviewing.ts";
import { copySource } from "../../store/writing.ts";
import type { EditorSession } from "./editorSession.ts";
import { neighbour, nextUnconfirmed } from "./moving.ts";

/** Confirms the active segment and goes on; what is confirmed already is only left behind. */
export function confirmActive(session: EditorSession, then: "next" | "next_unconfirmed"): void {
  session.flush();
  const segment = session.active();
  if (segment === undefined) return;
  if (session.state.getState().unkept.has(segment.id)) {
    const { refusal } = session.state.getState();
    if (refusal !== null) session.tell({ type: "refused", code: refusal.code });
    return;
  }
  const { state } = segment.review;
  const isOpen = state === "new" || state === "draft" || state === "changes_requested";
  if (isOpen) {
    const refused = { type: "refused", code: "target_nonempty", action: 0, segment: segment.id } as const;
    const outcome = state === "new" ? refused : decide(session.workbench, segment.id, "confirm");
    if (!session.settle(segment.id, outcome)) return;
  }
  if (then === "next") goNext(session);
  else goNextUnconfirmed(session);
}

function goNext(session: EditorSession): void {
  const next = neighbour(session, 1);
  if (next === undefined) session.tell({ type: "said", words: "said.confirmed", facts: {} });
  else goTo(session, next);
}

/** Goes to the next segment that is not confirmed, from the start again at the end. */
export function goNextUnconfirmed(session: EditorSession): void {
  session.flush();
  const next = nextUnconfirmed(session);
  if (next === undefined) {
    session.tell({ type: "said", words: "said.allConfirmed", facts: {} });
    return;
  }
  goTo(session, next.id);
  if (next.wrapped) session.tell({ type: "said", words: "said.fromStart", facts: {} });
}

/** Goes one segment back or on. */
export function step(session: EditorSession, direction: -1 | 1): void {
  const next = neighbour(session, direction);
  if (next !== undefined) goTo(session, next);
}

function goTo(session: EditorSession, id: string): void {
  session.move(id);
  const number = positionOf(session.workbench.store.getState().project.segments, id) + 1;
  session.tell({ type: "said", words: "said.moved", facts: { number } });
}

/** Copies source to target. */
export function copySourceToTarget(session: EditorSession): void {
  session.flush();
  const segment = session.active();
  if (segment === undefined) return;
  if (!session.settle(segment.id, copySource(session.workbench, segment.id))) return;
  session.target?.editor.focus("end");
  session.tell({ type: "said", words: "said.copied", facts: {} });
}

/** Puts the first code of the source that the target lacks at the caret. */
export function insertNextCode(session: EditorSession): void {
  const segment = session.active();
  const { target } = session;
  if (segment === undefined || target === null) return;
  const present = codesOf(target.editor.content());
  const missing = codesOf(segment.source).find(
    (code) => !present.some((other) => other.id === code.id && other.kind === code.kind),
  );
  if (missing === undefined) session.tell({ type: "said", words: "said.noMissingCode", facts: {} });
  else target.editor.insert([missing]);
  target.editor.focus();
}

/** Locks the active segment, or unlocks it. */
export function toggleLock(session: EditorSession): void {
  session.flush();
  const segment = session.active();
  if (segment === undefined) return;
  if (session.settle(segment.id, setLocked(session.workbench, segment.id, !segment.locked))) {
    session.tell({ type: "said", words: segment.locked ? "said.unlocked" : "said.locked", facts: {} });
  }
}

/** Takes the last step back, or does it again, wherever in the document it was. */
export function travel(session: EditorSession, direction: "undo" | "redo"): void {
  session.flush();
  const { active } = session.workbench.store.getState();
  session.expect({ side: "target", caret: "end" });
  const done = direction === "undo" ? session.workbench.undo() : session.workbench.redo();
  const undo = direction === "undo";
  if (session.workbench.store.getState().active === active) session.expect(null);
  if (!done) {
    session.tell({ type: "said", words: undo ? "said.nothingToUndo" : "said.nothingToRedo", facts: {} });
    return;
  }
  session.state.setState({ mode: { type: "translate" }, refusal: null });
  session.tell({ type: "said", words: undo ? "said.undone" : "said.redone", facts: {} });
}
