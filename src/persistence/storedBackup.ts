import type { ProjectId } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { ReadBackup } from "./backup.ts";
import { writeBackup } from "./backup.ts";
import type { ProjectStorage, ProjectSummary } from "./storage.ts";

/** Writes the back-up of a kept project as it is now. What was damaged is told in the problems; the rest is in it. */
export async function backUpProject(
  storage: ProjectStorage,
  id: ProjectId,
  madeAt: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const opened = await storage.open(id);
  if (opened.type === "failure") return opened;
  const log = await storage.readLog(id);
  if (log.type === "failure") return log;
  const { project, sequence } = opened.value;
  // Another tab may have written between the two readings: only what the project contains belongs to it.
  const contained = log.value.filter((entry) => entry.sequence <= sequence).map((entry) => entry.change);
  const known = new Set(opened.problems.map((problem) => problem.place?.entry));
  const more = log.problems.filter((problem) => !known.has(problem.place?.entry));
  return success(writeBackup({ project, log: contained }, { madeAt }), [...opened.problems, ...more]);
}

/**
 * Keeps a project read from a back-up, beside the others under a new id, or in the place of the one with its id. The log comes along.
 */
export function restoreProject(
  storage: ProjectStorage,
  backup: Pick<ReadBackup, "project" | "log">,
  place: { readonly type: "beside"; readonly id: ProjectId } | { readonly type: "replace" },
): Promise<Result<ProjectSummary>> {
  const { project, log } = backup;
  if (place.type === "replace") return storage.replace(project, log);
  return storage.create({ ...project, id: place.id }, log);
}
