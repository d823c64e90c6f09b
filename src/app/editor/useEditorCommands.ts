import { browserStorage } from "../browserStorage.ts";
import { useCommands } from "../Commands.tsx";
import { startComment } from "./commenting.ts";
import { joinActive, splitActive, startEditingSource } from "./dividingActions.ts";
import type { EditorSession } from "./editorSession.ts";
import { keepInvisibles } from "./invisiblesChoice.ts";
import { togglePanel } from "./panelActions.ts";
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
  const openFind = (find: "find" | "replace"): void => {
    session.flush();
    session.state.setState(({ findAsked }) => ({ find, findAsked: findAsked + 1 }));
  };
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
    { id: "find", run: () => openFind("find") },
    { id: "replace", run: () => openFind("replace") },
    { id: "goTo", run: () => session.state.setState({ goTo: "open" }) },
    { id: "comment", run: () => startComment(session) },
    {
      id: "compareRevisions",
      when: () => (session.active()?.history.length ?? 0) > 1,
      run: () => session.state.setState({ comparing: "open" }),
    },
    { id: "toggleOutline", run: () => togglePanel(session, "outline") },
    { id: "togglePanel", run: () => togglePanel(session, "side") },
    {
      id: "toggleInvisibles",
      run: () => {
        const shown = !session.state.getState().invisibles;
        session.state.setState({ invisibles: shown });
        keepInvisibles(browserStorage(), shown);
        session.tell({
          type: "said",
          words: shown ? "said.invisiblesShown" : "said.invisiblesHidden",
          facts: {},
        });
      },
    },
  ]);
}
