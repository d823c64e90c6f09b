import { createContext, useContext, useSyncExternalStore } from "react";
import type { Problem } from "../core/result.ts";
import type { SaveStatus } from "../store/autosave.ts";
import type { ProjectSession } from "./projectSession.ts";

/** The session of the open project, and how to take the project over from another tab. */
export interface SessionControl {
  readonly session: ProjectSession;
  /** Makes this tab the one that writes; the other one is told and reads from then on. */
  readonly takeOver: () => void;
  /** What of an earlier opening could not be read or brought back; empty once it was put aside. */
  readonly refused: readonly Problem[];
  readonly dismissRefused: () => void;
}

/** Provides the session of the open project; `OpenProject` fills it, and tests do. */
export const SessionContext = createContext<SessionControl | null>(null);

/** The session of the open project, and how to take it over. */
export function useSessionControl(): SessionControl {
  const control = useContext(SessionContext);
  if (control === null) throw new Error("useSession needs an open project above it");
  return control;
}

/** The session of the open project. */
export function useSession(): ProjectSession {
  return useSessionControl().session;
}

/** Whether what was done is kept by now. */
export function useSaveStatus(): SaveStatus {
  const session = useSession();
  return useSyncExternalStore(session.onStatus, session.status);
}

/** Why what was done is not kept; null while all goes well. Whoever shows only trouble draws nothing at each saving. */
export function useSaveTrouble(): Extract<SaveStatus, { readonly type: "failed" | "taken_over" }> | null {
  const session = useSession();
  return useSyncExternalStore(session.onStatus, () => {
    const status = session.status();
    return status.type === "failed" || status.type === "taken_over" ? status : null;
  });
}
