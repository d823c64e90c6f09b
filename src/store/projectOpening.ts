import type { Project } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { OpenedProject } from "../persistence/storage.ts";
import type { UnsavedChanges } from "./autosave.ts";
import type { ClaimOptions, Ownership } from "./ownership.ts";
import { claimProject } from "./ownership.ts";
import type { EmergencyStore } from "./unsavedChanges.ts";
import { findLeftBehind, unsavedChangesIn } from "./unsavedChanges.ts";

/** What one may do with a project that was opened, and for reading only, why. */
export type OpeningAccess =
  | { readonly type: "write"; readonly ownership: Ownership; readonly unsaved: UnsavedChanges }
  | { readonly type: "read_only"; readonly reason: "owned_elsewhere" | "damaged" };

/** A project opened in this tab. */
export interface ProjectOpening {
  readonly opened: OpenedProject;
  readonly access: OpeningAccess;
  /** How many changes of an earlier opening, made but not durable when it ended, were brought back. */
  readonly recovered: number;
  /** Forgets what could not be brought back (`unsaved_refused` in the problems); until then each opening tells it again. */
  readonly dismissRefused: () => void;
}

/** What opening works with. */
export interface OpeningOptions extends ClaimOptions {
  readonly emergency: EmergencyStore;
}

/**
 * Opens a project: claims it, reads it, and brings back what an earlier opening left behind.
 *
 * `if_free` opens for reading only where a living tab writes on it; `take_over` takes it from that tab. A damaged project is
 * given free again and opened for reading only. Problems are those of the reading, and `unsaved_refused` for what could not be brought back.
 */
export async function openProject(
  options: OpeningOptions,
  mode: "if_free" | "take_over",
): Promise<Result<ProjectOpening>> {
  const { storage, project: id } = options;
  const claimed = await claimProject(options, mode);
  if (claimed.type === "failure") {
    if (!claimed.problems.some((problem) => problem.code === "owned_elsewhere")) return claimed;
    const opened = await storage.open(id);
    if (opened.type === "failure") return opened;
    return readOnly(opened.value, opened.problems, "owned_elsewhere");
  }
  const ownership = claimed.value;
  const opened = await storage.open(id);
  if (opened.type === "failure" || opened.value.state === "damaged") {
    await storage.release(id, ownership.owner);
    ownership.end();
    return opened.type === "failure" ? opened : readOnly(opened.value, opened.problems, "damaged");
  }
  const recovered = await bringBack(options, ownership, opened.value);
  return success(
    {
      opened: recovered.opened,
      access: { type: "write", ownership, unsaved: unsavedChangesIn(options.emergency, id, ownership.owner) },
      recovered: recovered.count,
      dismissRefused: recovered.dismiss,
    },
    [...opened.problems, ...recovered.problems],
  );
}

async function bringBack(
  options: OpeningOptions,
  ownership: Ownership,
  opened: OpenedProject,
): Promise<{
  readonly opened: OpenedProject;
  readonly count: number;
  readonly problems: readonly Problem[];
  readonly dismiss: () => void;
}> {
  const { storage, project: id, emergency, presence } = options;
  const left = await findLeftBehind({
    store: emergency,
    project: opened.project,
    logged: async () => {
      const log = await storage.readLog(id);
      return new Set(log.type === "success" ? log.value.map((entry) => entry.change.id) : []);
    },
    isPresent: (owner) => presence.isPresent(owner),
  });
  if (left.changes.length === 0) {
    left.settle();
    return { opened, count: 0, problems: left.problems, dismiss: left.dismiss };
  }
  const appended = await storage.append(id, ownership.owner, left.changes);
  if (appended.type === "failure")
    return { opened, count: 0, problems: appended.problems, dismiss: left.dismiss };
  left.settle();
  const count = left.changes.length;
  const now = grown(opened, left.project, appended.value, count);
  return { opened: now, count, problems: left.problems, dismiss: left.dismiss };
}

function grown(opened: OpenedProject, project: Project, sequence: number, by: number): OpenedProject {
  return { ...opened, project, sequence, replayed: opened.replayed + by };
}

function readOnly(
  opened: OpenedProject,
  problems: readonly Problem[],
  reason: "owned_elsewhere" | "damaged",
): Result<ProjectOpening> {
  return success(
    { opened, access: { type: "read_only", reason }, recovered: 0, dismissRefused: () => undefined },
    problems,
  );
}
