import type { ProjectId } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { RecordDatabase } from "./recordDatabase.ts";
import { readProjectRow } from "./rows.ts";

/**
 * Deletes projects put in the bin at or before a time, and pages and files without a project: what a broken-off import left.
 * Gives the number of projects. A row that cannot be read keeps its pages: somebody may still rescue them.
 */
export function emptyBin(database: RecordDatabase, removedUntil: number): Promise<Result<number>> {
  return database.transact(
    { tables: ["projects", "snapshots", "pages", "log", "files"], mode: "durable" },
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
      for (const table of ["pages", "files"] as const) {
        for (const { owner } of await transaction.numbers(table)) if (!known.has(owner)) orphans.add(owner);
      }
      for (const id of gone) {
        transaction.delete("projects", id);
        transaction.delete("snapshots", id);
        transaction.deleteRange("log", { owner: id, from: 0 });
      }
      for (const owner of [...gone, ...orphans]) {
        transaction.deleteRange("pages", { owner, from: 0 });
        transaction.deleteRange("files", { owner, from: 0 });
      }
      return success(gone.length);
    },
  );
}
