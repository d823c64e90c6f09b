import type { Block } from "../core/block.ts";
import type { Project, ProjectId } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { Segment } from "../core/segment.ts";
import { assembleProject } from "./assembly.ts";
import { withFiles } from "./keptFiles.ts";
import { replayLog } from "./log.ts";
import type { ProjectFrame } from "./projectRecord.ts";
import type { RecordDatabase, RecordTransaction } from "./recordDatabase.ts";
import type { RecordCodec } from "./records.ts";
import type { SnapshotRow } from "./rows.ts";
import { readProjectRow, readSnapshotRow } from "./rows.ts";
import type { LoggedChange, OpenedProject } from "./storage.ts";

/** Pages asked for before the first of them is there; more would not be quicker. */
const PAGES_AHEAD = 8;

/** A project as it was read, and the numbers its pages are kept under. */
export interface StoredProject {
  readonly opened: OpenedProject;
  /** The project before the changes behind the snapshot were replayed; its pages are the kept ones. */
  readonly snapshot: Project;
  readonly blocks: readonly number[];
  /** The number of each page of the snapshot, by its place. */
  readonly segments: readonly number[];
}

/** A page of a snapshot as it was understood; nothing where there is none. */
interface ReadPage<Item> {
  readonly number: number;
  readonly page: Result<readonly Item[]> | undefined;
}

/** A log record or file as it came out of the tables. */
interface Raw {
  readonly number: number;
  readonly value: unknown;
}

/**
 * Reads a project in one transaction, so that no write can come in between.
 *
 * Damaged pages and changes are left out and told, the state then is `damaged`; without a readable frame, or with anything
 * of a newer version, there is nothing to open.
 */
export async function readStoredProject(
  database: RecordDatabase,
  codec: RecordCodec,
  id: ProjectId,
): Promise<Result<StoredProject>> {
  const read = await database.transact(
    { tables: ["projects", "snapshots", "pages", "log", "files"], mode: "read" },
    async (transaction) => readRecords(transaction, codec, id),
  );
  if (read.type === "failure") return read;
  const { snapshot, frame, end, log, files } = read.value;
  const problems: Problem[] = [];
  const blocks = readable(read.value.blocks, problems);
  const segments = readable(read.value.segments, problems);
  const assembled = assembleProject({
    frame,
    blocks: blocks.map(({ page }) => page),
    segments: segments.map(({ page }) => page),
  });
  problems.push(...assembled.problems);
  const behind = readLog(log, snapshot.sequence + 1, end, codec);
  problems.push(...behind.problems);
  const newer = problems.find((problem) => problem.code === "newer_version");
  if (newer !== undefined) return { type: "failure", problems: [newer] };
  const replayed = replayLog(assembled.project, behind.changes);
  problems.push(...replayed.problems);
  const { documents, problems: gaps } = withFiles(replayed.project.documents, bytesIn(files));
  problems.push(...gaps);
  const opened: OpenedProject = {
    project: documents === replayed.project.documents ? replayed.project : { ...replayed.project, documents },
    sequence: end,
    replayed: behind.changes.length,
    state: problems.length === 0 ? "whole" : "damaged",
  };
  return success(
    {
      opened,
      snapshot: assembled.project,
      blocks: snapshot.blocks,
      segments: segments.map(({ number }) => number),
    },
    problems,
  );
}

/** Reads the log of a project from a number on; damaged entries are told and left out. */
export async function readStoredLog(
  database: RecordDatabase,
  codec: RecordCodec,
  id: ProjectId,
  from: number,
): Promise<Result<readonly LoggedChange[]>> {
  const read = await database.transact({ tables: ["projects", "log"], mode: "read" }, async (transaction) => {
    const row = await transaction.get("projects", id);
    if (row === undefined) return failure("unknown_project", { project: id });
    const known = readProjectRow(row);
    if (known.type === "failure") return known;
    return success({ end: known.value.end, log: await transaction.range("log", { owner: id, from }) });
  });
  if (read.type === "failure") return read;
  const { changes, problems } = readLog(read.value.log, Math.max(from, 1), read.value.end, codec);
  return success(changes, problems);
}

/** The records of a project: pages in order, as they were understood; the rest as it came. */
interface ProjectRecords {
  readonly snapshot: SnapshotRow;
  readonly frame: ProjectFrame;
  readonly end: number;
  readonly blocks: readonly ReadPage<Block>[];
  readonly segments: readonly ReadPage<Segment>[];
  readonly log: readonly Raw[];
  readonly files: readonly Raw[];
}

async function readRecords(
  transaction: RecordTransaction,
  codec: RecordCodec,
  id: ProjectId,
): Promise<Result<ProjectRecords>> {
  const value = await transaction.get("projects", id);
  if (value === undefined) return failure("unknown_project", { project: id });
  const row = readProjectRow(value);
  if (row.type === "failure") return row;
  const snapshot = readSnapshotRow(await transaction.get("snapshots", id));
  if (snapshot.type === "failure") return snapshot;
  const frame = codec.readFrame(snapshot.value.frame);
  if (frame.type === "failure") return frame;
  const blocks = await readPages(transaction, id, snapshot.value.blocks, codec.readBlocks);
  const segments = await readPages(transaction, id, snapshot.value.segments, codec.readSegments);
  const [log, files] = await Promise.all([
    transaction.range("log", { owner: id, from: snapshot.value.sequence + 1 }),
    transaction.range("files", { owner: id, from: 0 }),
  ]);
  return success({
    snapshot: snapshot.value,
    frame: frame.value,
    end: row.value.end,
    blocks,
    segments,
    log,
    files,
  });
}

/**
 * Reads pages and understands each as soon as it is there, so that its text is garbage at once, which costs nothing. All texts of
 * 100,000 segments together are 70 MB, and clearing them away later stops the screen for 50 ms.
 */
async function readPages<Item>(
  transaction: RecordTransaction,
  owner: ProjectId,
  numbers: readonly number[],
  read: (text: string) => Result<readonly Item[]>,
): Promise<readonly ReadPage<Item>[]> {
  const pages: ReadPage<Item>[] = [];
  const asked = numbers.entries();
  const readOn = async (): Promise<void> => {
    for (const [place, number] of asked) {
      const text = await transaction.get("pages", [owner, number]);
      pages[place] = { number, page: typeof text === "string" ? read(text) : undefined };
    }
  };
  await Promise.all(Array.from({ length: PAGES_AHEAD }, readOn));
  return pages;
}

function bytesIn(files: readonly Raw[]): ReadonlyMap<number, Uint8Array> {
  const bytes = new Map<number, Uint8Array>();
  for (const { number, value } of files) if (value instanceof Uint8Array) bytes.set(number, value);
  return bytes;
}

/** The pages that can be read; those that are missing or damaged are told. */
function readable<Item>(
  pages: readonly ReadPage<Item>[],
  problems: Problem[],
): readonly { readonly number: number; readonly page: readonly Item[] }[] {
  return pages.flatMap(({ number, page }) => {
    if (page?.type === "success") return [{ number, page: page.value }];
    if (page === undefined) problems.push(missing(`page ${number}`));
    else problems.push(...page.problems.map((problem) => placed(problem, `page ${number}`)));
    return [];
  });
}

function readLog(
  raw: readonly Raw[],
  from: number,
  end: number,
  codec: RecordCodec,
): { readonly changes: readonly LoggedChange[]; readonly problems: readonly Problem[] } {
  const found = new Map(raw.map(({ number, value }) => [number, value]));
  const changes: LoggedChange[] = [];
  const problems: Problem[] = [];
  for (let sequence = from; sequence <= end; sequence++) {
    const text = found.get(sequence);
    if (typeof text !== "string") {
      problems.push(missing(`change ${sequence}`));
      continue;
    }
    const read = codec.readChanges(text);
    if (read.type === "success") for (const change of read.value) changes.push({ sequence, change });
    else problems.push(...read.problems.map((problem) => placed(problem, `change ${sequence}`)));
  }
  return { changes, problems };
}

function missing(entry: string): Problem {
  return { code: "record_missing", severity: "error", place: { entry }, facts: { record: entry } };
}

function placed(problem: Problem, entry: string): Problem {
  return { ...problem, place: { entry } };
}
