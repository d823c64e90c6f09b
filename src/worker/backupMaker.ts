import { type BackedUpProject, writeBackup } from "../persistence/backup.ts";

/** Writes back-up files: packing a large project takes seconds. */
export interface BackupMaker {
  write(backedUp: BackedUpProject, madeAt: number): Promise<Uint8Array>;
}

/** Writes back-ups in the thread it is called in. */
export const backupMaker: BackupMaker = {
  write: (backedUp, madeAt) => Promise.resolve(writeBackup(backedUp, { madeAt })),
};
