import * as v from "valibot";
import type { ProjectId } from "../core/project.ts";
import type { ProjectStorage } from "../persistence/storage.ts";

/** What is known of a project's back-ups: how long its log was at the last one, and when a reminder was put aside. */
export interface BackupMemory {
  /** Changes that are in a back-up, or came with the project when this device first saw it. */
  readonly backedUp: number;
  /** When a reminder was put aside (ms since 1970), with how many changes in the log; null if never. */
  readonly dismissed: { readonly at: number; readonly sequence: number } | null;
}

const memorySchema = v.object({
  backedUp: v.number(),
  dismissed: v.nullable(v.object({ at: v.number(), sequence: v.number() })),
});

/** Work (changes) that is worth a word: about half an hour. */
const WORTH_KEEPING = 60;

/** Work since a dismissal that is worth another word before its time: about a day. */
const MUCH_WORK = 600;

/** A dismissal holds for a week (ms). */
const DISMISSED_FOR = 7 * 24 * 60 * 60 * 1000;

/** Whether to remind of a back-up now, where the browser has not promised to keep the storage. */
export function isReminderDue(
  memory: BackupMemory,
  present: { readonly now: number; readonly sequence: number },
): boolean {
  const { backedUp, dismissed } = memory;
  if (present.sequence - backedUp < WORTH_KEEPING) return false;
  if (dismissed === null) return true;
  return (
    present.now - dismissed.at >= DISMISSED_FOR ||
    present.sequence - Math.max(dismissed.sequence, backedUp) >= MUCH_WORK
  );
}

/** What is known of a project's back-ups; a project that is seen for the first time counts as it is, with its log so long. */
export async function readBackupMemory(
  storage: ProjectStorage,
  project: ProjectId,
  sequence: number,
): Promise<BackupMemory> {
  const kept = await storage.readSetting(settingOf(project));
  const read = v.safeParse(memorySchema, kept.type === "success" ? kept.value : undefined);
  if (read.success) return read.output;
  const memory: BackupMemory = { backedUp: sequence, dismissed: null };
  await storage.writeSetting(settingOf(project), memory);
  return memory;
}

/** Remembers that a project was backed up with so many changes in it. */
export async function rememberBackup(
  storage: ProjectStorage,
  project: ProjectId,
  sequence: number,
): Promise<void> {
  await storage.writeSetting(settingOf(project), { backedUp: sequence, dismissed: null });
}

/** Remembers that the reminder was put aside. */
export async function rememberDismissal(
  storage: ProjectStorage,
  project: ProjectId,
  dismissed: { readonly at: number; readonly sequence: number },
): Promise<void> {
  const memory = await readBackupMemory(storage, project, dismissed.sequence);
  await storage.writeSetting(settingOf(project), { ...memory, dismissed });
}

function settingOf(project: ProjectId): string {
  return `backup.${project}`;
}
