import type { Actor } from "../core/actor.ts";
import type { ProjectId } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import type { ProjectStorage } from "../persistence/storage.ts";
import type { Autosave, SaveStatus } from "../store/autosave.ts";
import { createAutosave } from "../store/autosave.ts";
import type { Access, Workbench } from "../store/workbench.ts";
import { createWorkbench } from "../store/workbench.ts";
import { browserClock, newId } from "./browserClock.ts";

/** An open project: its store, the keeping of its changes, and how the keeping stands. */
export interface ProjectSession {
  readonly workbench: Workbench;
  readonly autosave: Autosave;
  /** What could not be read when it was opened; empty for a whole project. */
  readonly problems: readonly Problem[];
  readonly status: () => SaveStatus;
  /** Hears of every new status, until the answer is called. */
  readonly onStatus: (listen: () => void) => () => void;
}

/** Opens a project from the storage, to write if it can be had for writing. */
export async function openSession(options: {
  readonly storage: ProjectStorage;
  readonly project: ProjectId;
  readonly actor: Actor;
}): Promise<Result<ProjectSession>> {
  const { storage, project: id, actor } = options;
  const owner = newId();
  const opened = await storage.open(id);
  if (opened.type === "failure") return opened;
  const { project, state } = opened.value;
  const claimed = state === "whole" ? await storage.claim(id, owner) : undefined;
  const access: Access =
    claimed?.type === "success" ? { type: "write" } : { type: "read_only", reason: "damaged" };
  const listeners = new Set<() => void>();
  const autosave = createAutosave({
    storage,
    projectId: id,
    owner: access.type === "write" ? owner : null,
    project: () => workbench.store.getState().project,
    clock: browserClock,
    opened: opened.value,
    onStatus: (status) => {
      if (status.type === "taken_over") workbench.setAccess({ type: "read_only", reason: "taken_over" });
      for (const listen of listeners) listen();
    },
  });
  const workbench = createWorkbench({
    project,
    actor,
    access,
    now: browserClock.now,
    newId,
    keep: autosave.enqueue,
  });
  const session: ProjectSession = {
    workbench,
    autosave,
    problems: opened.problems,
    status: autosave.status,
    onStatus: (listen) => {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
  };
  return { type: "success", value: session, problems: opened.problems };
}
