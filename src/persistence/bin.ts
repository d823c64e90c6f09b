import type { ProjectId } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { RecordDatabase } from "./recordDatabase.ts";
import { readProjectRow } from "./rows.ts";

/**
 * Deletes projects put in the bin at or before a time, and pages without a project: what a broken-off import left.
 * Gives the number of projects. A row that cannot be read keeps its pages: somebody may still rescue them.
 */
export function emptyBin(database: RecordDatabase, removedUntil: number): Promise<Result<number>> {
  return database.transact(
    { tables: ["projects", "snapshots", "pages", "log"], mode: "durable" },
    async (transaction) => {
      const gone: ProjectId[] = [];
      const known = new Set<string>();
      for (const id of await transaction.keys("projects")) {
        known.add(id);
        const row = readProjectRow(await transaction.get("projects", id));
        if (row.type === "failure") continue;
        const { removedAt } = row.value.summary;
        if (removedAt !== null && removedAt <= removedUntil) gone.push(id);
      }
      const orphans = new Set<string>();
      for (const { owner } of await transaction.numbers("pages")) if (!known.has(owner)) orphans.add(owner);
      for (const id of gone) {
        transaction.delete("projects", id);
        transaction.delete("snapshots", id);
        transaction.deleteRange("log", { owner: id, from: 0 });
      }
      for (const id of [...gone, ...orphans]) transaction.deleteRange("pages", { owner: id, from: 0 });
      return success(gone.length);
    },
  );
}
