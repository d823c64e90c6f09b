import { createContext, useContext, useSyncExternalStore } from "react";
import type { SaveStatus } from "../store/autosave.ts";
import type { ProjectSession } from "./projectSession.ts";

/** Provides the session of the open project; `OpenProject` fills it, and tests do. */
export const SessionContext = createContext<ProjectSession | null>(null);

/** The session of the open project. */
export function useSession(): ProjectSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession needs an open project above it");
  return session;
}

/** Whether what was done is kept by now. */
export function useSaveStatus(): SaveStatus {
  const session = useSession();
  return useSyncExternalStore(session.onStatus, session.status);
}
