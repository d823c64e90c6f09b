import type { Change } from "../core/change.ts";
import type { Project, ProjectId } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { emptyBin } from "./bin.ts";
import { filesIn, filesOf } from "./keptFiles.ts";
import { notYetLogged } from "./log.ts";
import type { PlannedPages } from "./pageRegister.ts";
import { createPageRegister } from "./pageRegister.ts";
import { createProgressCounter } from "./progress.ts";
import type { RecordDatabase, RecordTable, RecordTransaction } from "./recordDatabase.ts";
import { parseJson } from "./fieldReader.ts";
import type { RecordCodec } from "./records.ts";
import { createRecordCodec } from "./records.ts";
import type { ProjectRow } from "./rows.ts";
import { readProjectRow, readSnapshotRow } from "./rows.ts";
import type { OwnerId, ProjectStorage, ProjectSummary } from "./storage.ts";
import { readStoredLog, readStoredProject } from "./storedProject.ts";
import { sortSummaries, summarise } from "./summary.ts";

/** Pages written in one go (32 × 128 segments): about 20 ms of the main thread, so that typing goes on meanwhile. */
const PAGES_AT_ONCE = 32;

/** What keeping projects in tables needs. */
export interface KeptProjectsOptions extends Pick<ProjectStorage, "estimate" | "persisted" | "persist"> {
  readonly database: RecordDatabase;
  readonly codec?: RecordCodec;
}

/**
 * Projects kept in tables: one small row and one snapshot row each, the snapshot's pages, and a numbered log.
 *
 * Pages are written once, under numbers never used before, and become part of the project only when the snapshot row that names them
 * is written: whatever ends this program in between, the old snapshot and the whole log are there.
 */
export function createKeptProjects(options: KeptProjectsOptions): ProjectStorage {
  const { database, codec = createRecordCodec() } = options;
  const progressOf = createProgressCounter();
  const register = createPageRegister(codec);
  /** Projects some of whose records cannot be read: moving their snapshot up would throw the damaged ones away. */
  const damaged = new Set<ProjectId>();

  /** Reads a project's row, hands it to `edit`, and keeps the row that comes back. */
  function withRow<Value>(
    mode: "read" | "durable",
    id: ProjectId,
    edit: (row: ProjectRow) => readonly [ProjectRow, Value],
  ): Promise<Result<Value>> {
    return database.transact({ tables: ["projects"], mode }, async (transaction) => {
      const row = await rowIn(transaction, id);
      if (row.type === "failure") return row;
      const [next, value] = edit(row.value);
      if (next !== row.value) transaction.put("projects", id, next);
      return success(value);
    });
  }

  async function writePages(id: ProjectId, { missing }: PlannedPages): Promise<Result<null>> {
    for (let start = 0; start < missing.length; start += PAGES_AT_ONCE) {
      const some = missing.slice(start, start + PAGES_AT_ONCE);
      const texts = some.map(({ number, text }) => ({ number, text: text() }));
      const written = await database.transact({ tables: ["pages"], mode: "write" }, (transaction) => {
        for (const { number, text } of texts) transaction.put("pages", [id, number], text);
        return Promise.resolve(success(null));
      });
      if (written.type === "failure") return written;
    }
    return success(null);
  }

  /** Writes the rows that make planned pages the project's snapshot, and deletes all pages that are no longer in it. */
  async function settle(
    transaction: RecordTransaction,
    project: Project,
    planned: PlannedPages,
    row: ProjectRow,
    sequence: number,
  ): Promise<void> {
    const { blocks, segments } = planned;
    const frame = codec.writeFrame(project);
    transaction.put("projects", project.id, row);
    transaction.put("snapshots", project.id, { id: project.id, sequence, frame, blocks, segments });
    const named = new Set([...blocks, ...segments]);
    for (const { number } of await transaction.numbers("pages", project.id)) {
      if (!named.has(number)) transaction.delete("pages", [project.id, number]);
    }
  }

  /** Keeps a whole project with its log, in the place of nothing or of the one with its id. */
  async function keep(
    project: Project,
    log: readonly Change[],
    may: "create" | "replace",
  ): Promise<Result<ProjectSummary>> {
    const { id } = project;
    const refused = failure("project_exists", { project: id });
    const first = await database.transact({ tables: ["projects"], mode: "read" }, async (transaction) => {
      const value = await transaction.get("projects", id);
      if (value === undefined) return success(1);
      if (may === "create") return refused;
      const row = readProjectRow(value);
      return success(row.type === "success" ? row.value.nextPage : 1);
    });
    if (first.type === "failure") return first;
    const planned = register.plan(project, new Set(), first.value);
    const written = await writePages(id, planned);
    if (written.type === "failure") return written;
    const summary = summarise(project, progressOf(project), log.at(-1)?.at ?? project.createdAt);
    const texts = log.map((change) => codec.writeChanges([change]));
    return database.transact(
      { tables: ["projects", "snapshots", "pages", "log", "files"], mode: "durable" },
      async (transaction) => {
        if (may === "create" && (await transaction.get("projects", id)) !== undefined) return refused;
        transaction.deleteRange("log", { owner: id, from: 0 });
        transaction.deleteRange("files", { owner: id, from: 0 });
        for (const { number, bytes } of filesOf(project.documents)) {
          transaction.put("files", [id, number], bytes);
        }
        for (const [index, text] of texts.entries()) transaction.put("log", [id, index + 1], text);
        const row: ProjectRow = {
          id,
          summary,
          owner: null,
          end: log.length,
          lastChange: log.at(-1)?.id ?? null,
          nextPage: planned.next,
        };
        await settle(transaction, project, planned, row, log.length);
        return success(summary);
      },
    );
  }

  async function compact(
    id: ProjectId,
    owner: OwnerId,
    project: Project,
    sequence: number,
  ): Promise<Result<number>> {
    if (damaged.has(id)) return failure("record_damaged", { record: id, fault: "opened damaged" });
    const planned = await database.transact(
      { tables: ["projects", "snapshots"], mode: "write" },
      async (transaction) => {
        const row = await ownedRow(transaction, id, owner);
        if (row.type === "failure") return row;
        const snapshot = readSnapshotRow(await transaction.get("snapshots", id));
        if (snapshot.type === "failure") return snapshot;
        const { blocks, segments } = snapshot.value;
        const pages = register.plan(project, new Set([...blocks, ...segments]), row.value.nextPage);
        transaction.put("projects", id, { ...row.value, nextPage: pages.next });
        return success(pages);
      },
    );
    if (planned.type === "failure") return planned;
    const written = await writePages(id, planned.value);
    if (written.type === "failure") return written;
    return database.transact(
      { tables: ["projects", "snapshots", "pages"], mode: "durable" },
      async (transaction) => {
        const row = await ownedRow(transaction, id, owner);
        if (row.type === "failure") return row;
        if (sequence > row.value.end) throw new Error(`snapshot at ${sequence} of a log of ${row.value.end}`);
        const documents = project.documents.map((document) => document.name);
        const summary = { ...row.value.summary, ...progressOf(project), documents };
        await settle(transaction, project, planned.value, { ...row.value, summary }, sequence);
        return success(planned.value.newSegmentPages);
      },
    );
  }

  return {
    list: () =>
      database.transact({ tables: ["projects"], mode: "read" }, async (transaction) => {
        const problems: Problem[] = [];
        const summaries: ProjectSummary[] = [];
        for (const value of await transaction.all("projects")) {
          const row = readProjectRow(value);
          if (row.type === "success") summaries.push(row.value.summary);
          else problems.push(...row.problems);
        }
        return success(sortSummaries(summaries), problems);
      }),
    create: (project, log = []) => keep(project, log, "create"),
    replace: (project, log) => keep(project, log, "replace"),
    async open(id) {
      const stored = await readStoredProject(database, codec, id);
      if (stored.type === "failure") return stored;
      const { opened } = stored.value;
      if (opened.state === "damaged") damaged.add(id);
      else {
        damaged.delete(id);
        register.learn(stored.value);
      }
      return success(opened, stored.problems);
    },
    claim: (id, owner) => withRow("durable", id, (row) => [{ ...row, owner }, row.owner]),
    release: (id, owner) =>
      withRow("durable", id, (row) => [row.owner === owner ? { ...row, owner: null } : row, null]),
    ownerOf: (id) => withRow("read", id, (row) => [row, row.owner]),
    append: (id, owner, changes, progress) =>
      database.transact({ tables: tablesFor(changes), mode: "durable" }, async (transaction) => {
        const row = await ownedRow(transaction, id, owner);
        if (row.type === "failure") return row;
        const { summary, end, lastChange } = row.value;
        const fresh = notYetLogged(changes, lastChange ?? undefined);
        const last = fresh.at(-1);
        if (last === undefined) return success(end);
        for (const [index, change] of fresh.entries()) {
          transaction.put("log", [id, end + index + 1], codec.writeChanges([change]));
          for (const { number, bytes } of filesIn(change)) transaction.put("files", [id, number], bytes);
        }
        const updated = { ...summary, ...progress, updatedAt: last.at };
        const next = { ...row.value, summary: updated, end: end + fresh.length, lastChange: last.id };
        transaction.put("projects", id, next);
        return success(next.end);
      }),
    compact,
    readLog: (id, from = 1) => readStoredLog(database, codec, id, from),
    remove: (id, removedAt) =>
      withRow("durable", id, (row) => [
        { ...row, owner: null, summary: { ...row.summary, removedAt } },
        null,
      ]),
    bringBack: (id) =>
      withRow("durable", id, (row) => [{ ...row, summary: { ...row.summary, removedAt: null } }, null]),
    purge: (removedUntil) => emptyBin(database, removedUntil),
    readSetting: (key) =>
      database.transact({ tables: ["settings"], mode: "read" }, async (transaction) => {
        const text = await transaction.get("settings", key);
        if (text === undefined) return success(undefined);
        const value = typeof text === "string" ? parseJson(text) : undefined;
        return value === undefined
          ? failure("record_damaged", { record: `setting ${key}`, fault: "json" })
          : success(value);
      }),
    writeSetting: (key, value) =>
      database.transact({ tables: ["settings"], mode: "durable" }, (transaction) => {
        if (value === undefined) transaction.delete("settings", key);
        else transaction.put("settings", key, JSON.stringify(value));
        return Promise.resolve(success(null));
      }),
    estimate: () => options.estimate(),
    persisted: () => options.persisted(),
    persist: () => options.persist(),
    close: () => {
      database.close();
    },
  };
}

/** Typing must not wait for the table of files: it is opened only for changes that bring some. */
function tablesFor(changes: readonly Change[]): readonly RecordTable[] {
  const bringsFiles = changes.some((change) => filesIn(change).length > 0);
  return bringsFiles ? ["projects", "log", "files"] : ["projects", "log"];
}

async function rowIn(transaction: RecordTransaction, id: ProjectId): Promise<Result<ProjectRow>> {
  const value = await transaction.get("projects", id);
  return value === undefined ? failure("unknown_project", { project: id }) : readProjectRow(value);
}

async function ownedRow(
  transaction: RecordTransaction,
  id: ProjectId,
  owner: OwnerId,
): Promise<Result<ProjectRow>> {
  const row = await rowIn(transaction, id);
  if (row.type === "failure" || row.value.owner === owner) return row;
  return failure("taken_over", { project: id });
}
