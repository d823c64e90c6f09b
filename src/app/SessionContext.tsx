import { createContext, useContext, useRef, useSyncExternalStore } from "react";
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

/** What keeps work from being kept. */
type SaveTrouble = Extract<SaveStatus, { readonly type: "failed" | "taken_over" }>;

/**
 * Why what was done is not kept; null while all goes well. A failure stands while keeping is tried again, so that nothing jumps with
 * each attempt, and whoever shows only trouble draws nothing at each saving.
 */
export function useSaveTrouble(): SaveTrouble | null {
  const session = useSession();
  const standing = useRef<SaveTrouble | null>(null);
  return useSyncExternalStore(session.onStatus, () => {
    const status = session.status();
    if (status.type !== "saving")
      standing.current = status.type === "failed" || status.type === "taken_over" ? status : null;
    return standing.current;
  });
}
