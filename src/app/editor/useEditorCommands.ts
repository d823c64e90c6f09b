import { useCommands } from "../Commands.tsx";
import { joinActive, splitActive, startEditingSource } from "./dividingActions.ts";
import type { EditorSession } from "./editorSession.ts";
import {
  confirmActive,
  copySourceToTarget,
  goNextUnconfirmed,
  insertNextCode,
  step,
  toggleLock,
  travel,
} from "./segmentActions.ts";

/** Hands the commands of the translate screen in: menu, palette, keys and help read them there. */
export function useEditorCommands(session: EditorSession): void {
  useCommands([
    { id: "confirm", run: () => confirmActive(session, "next") },
    { id: "confirmNextUnconfirmed", run: () => confirmActive(session, "next_unconfirmed") },
    { id: "nextUnconfirmed", run: () => goNextUnconfirmed(session) },
    { id: "previousSegment", run: () => step(session, -1) },
    { id: "nextSegment", run: () => step(session, 1) },
    { id: "copySource", run: () => copySourceToTarget(session) },
    { id: "insertNextCode", run: () => insertNextCode(session) },
    { id: "splitSegment", run: () => splitActive(session) },
    { id: "joinSegments", run: () => joinActive(session) },
    { id: "editSource", run: () => startEditingSource(session) },
    { id: "lockSegment", run: () => toggleLock(session) },
    { id: "undo", run: () => travel(session, "undo") },
    { id: "redo", run: () => travel(session, "redo") },
    {
      id: "toggleInvisibles",
      run: () => {
        const shown = !session.state.getState().invisibles;
        session.state.setState({ invisibles: shown });
        session.tell({
          type: "said",
          words: shown ? "said.invisiblesShown" : "said.invisiblesHidden",
          facts: {},
        });
      },
    },
  ]);
}
