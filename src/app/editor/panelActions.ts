import { browserStorage } from "../browserStorage.ts";
import type { EditorSession } from "./editorSession.ts";
import { keepPanels, type Panels } from "./panels.ts";

/** Opens or closes a panel, and remembers it. */
export function togglePanel(session: EditorSession, name: keyof Panels): void {
  const { panels } = session.state.getState();
  setPanels(session, { ...panels, [name]: { ...panels[name], isOpen: !panels[name].isOpen } });
}

/** Makes a panel wider or narrower, and remembers it. */
export function resizePanel(session: EditorSession, name: keyof Panels, width: number): void {
  const { panels } = session.state.getState();
  setPanels(session, { ...panels, [name]: { ...panels[name], width } });
}

function setPanels(session: EditorSession, panels: Panels): void {
  session.state.setState({ panels });
  keepPanels(browserStorage(), panels);
}
