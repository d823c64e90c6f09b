import { wrap } from "comlink";
import type { Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { BackedUpProject } from "../persistence/backup.ts";
import type { ProjectStorage } from "../persistence/storage.ts";
import type { BackupMaker } from "../worker/backupMaker.ts";
import type { ProjectSession } from "./projectSession.ts";

/** A back-up as it was made, and how much of the project's log it holds. */
export interface MadeBackup {
  readonly bytes: Uint8Array;
  readonly sequence: number;
}

/**
 * Backs up an open project with all that is in this window, also where the storage keeps nothing at present: then with as
 * much of its log as can be read. `null` if it was stopped by the signal.
 */
export async function makeBackup(
  session: ProjectSession,
  storage: ProjectStorage,
  madeAt: number,
  signal: AbortSignal,
): Promise<Result<MadeBackup | null>> {
  const found = await wholeProject(session, storage);
  if (found.type === "failure") return found;
  const bytes = signal.aborted ? null : await write(found.value, madeAt, signal);
  if (bytes === null) return success(null);
  return success({ bytes, sequence: session.sequence() }, found.problems);
}

/** The open project with its whole log, everything in this window with it. */
export async function wholeProject(
  session: ProjectSession,
  storage: ProjectStorage,
): Promise<Result<BackedUpProject>> {
  const { project } = session.workbench.store.getState();
  const status = await session.autosave.flush();
  const log = await storage.readLog(project.id);
  const changes = log.type === "success" ? log.value : [];
  if (status.type === "saved") {
    return success(
      { project: session.workbench.store.getState().project, log: changes.map(({ change }) => change) },
      log.problems,
    );
  }
  if (status.type === "saving" || status.type === "failed") {
    return success({ project, log: changes.map(({ change }) => change) });
  }
  // Another tab writes: what is kept is newer than what this one shows.
  const opened = await storage.open(project.id);
  if (opened.type === "failure") return opened;
  const { sequence } = opened.value;
  const contained = changes.filter((entry) => entry.sequence <= sequence).map(({ change }) => change);
  return success({ project: opened.value.project, log: contained }, opened.problems);
}

async function write(
  given: BackedUpProject,
  madeAt: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  if (typeof Worker === "undefined") {
    const { backupMaker } = await import("../worker/backupMaker.ts");
    return backupMaker.write(given, madeAt);
  }
  const worker = new Worker(new URL("../worker/backupMaker.worker.ts", import.meta.url), { type: "module" });
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener("abort", () => {
      resolve(null);
    });
  });
  try {
    return await Promise.race([wrap<BackupMaker>(worker).write(given, madeAt), stopped]);
  } finally {
    worker.terminate();
  }
}
