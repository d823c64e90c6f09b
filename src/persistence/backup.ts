import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { zipSync } from "fflate";
import type { Change } from "../core/change.ts";
import type { Project } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { assembleProject, pageBlocks } from "./assembly.ts";
import type { ArchiveLimits } from "./backupArchive.ts";
import { BACKUP_LIMITS, readArchive } from "./backupArchive.ts";
import type { BackupManifest } from "./backupManifest.ts";
import { BACKUP_FORMAT, readManifest } from "./backupManifest.ts";
import { filesOf, withFiles } from "./keptFiles.ts";
import type { RecordCodec } from "./records.ts";
import { createRecordCodec } from "./records.ts";

/** A project as a back-up holds it: what it is and how it came to be. */
export interface BackedUpProject {
  readonly project: Project;
  /** Every change, in order; all of them are contained in the project. */
  readonly log: readonly Change[];
}

/** What a back-up file gave. */
export interface ReadBackup extends BackedUpProject {
  /** When the back-up was made; milliseconds since 1970 (UTC). */
  readonly madeAt: number;
  /** `damaged`: parts could not be read (see the problems); the rest is here. */
  readonly state: "whole" | "damaged";
}

/** Changes an entry of the log. */
const CHANGES_AT_ONCE = 1_000;

/** ZIP knows no dates before 1980; entries all carry this one, so that the same project gives the same bytes. */
const ENTRY_DATE = Date.UTC(1980, 0, 2);

/**
 * Writes a project as one `.muqabala` file: a ZIP of JSON texts with a version, its pages and log in numbered entries, the files its
 * documents were read from under the documents' numbers, and a manifest that names each entry with its SHA-256.
 */
export function writeBackup(
  { project, log }: BackedUpProject,
  { madeAt, codec = createRecordCodec() }: { readonly madeAt: number; readonly codec?: RecordCodec },
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries: Record<string, Uint8Array> = {};
  const listed: Record<string, string> = {};
  const addBytes = (name: string, bytes: Uint8Array): void => {
    entries[name] = bytes;
    listed[name] = bytesToHex(sha256(bytes));
  };
  const add = (name: string, text: string): void => {
    addBytes(name, encoder.encode(text));
  };
  add("project.json", codec.writeFrame(project));
  for (const [index, page] of pageBlocks(project.blocks).entries())
    add(entryName("blocks", index), codec.writeBlocks(page));
  const pages = project.segments.pages.filter((page) => page.length > 0);
  for (const [index, page] of pages.entries()) add(entryName("segments", index), codec.writeSegments(page));
  for (let start = 0; start < log.length; start += CHANGES_AT_ONCE) {
    const some = log.slice(start, start + CHANGES_AT_ONCE);
    add(entryName("log", start / CHANGES_AT_ONCE), codec.writeChanges(some));
  }
  for (const { number, bytes } of filesOf(project.documents)) addBytes(`files/${number}`, bytes);
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    version: codec.version,
    madeAt,
    segments: project.segments.length,
    changes: log.length,
    entries: listed,
  };
  const all = { "manifest.json": encoder.encode(JSON.stringify(manifest, null, 2)), ...entries };
  return zipSync(all, { level: 6, mtime: ENTRY_DATE });
}

/**
 * Reads a `.muqabala` file.
 *
 * Fails with `backup_unreadable` (no ZIP), `backup_foreign` (a ZIP of something else), `newer_version`, `unsafe_entry`, `backup_too_large` or
 * `backup_project_lost` (its `project.json` missing or damaged). Other damaged or missing entries are told as `entry_damaged`,
 * `entry_missing` or `record_damaged` with the entry as place, and the rest is given.
 */
export function readBackup(
  bytes: Uint8Array,
  {
    codec = createRecordCodec(),
    limits = BACKUP_LIMITS,
  }: { readonly codec?: RecordCodec; readonly limits?: ArchiveLimits } = {},
): Result<ReadBackup> {
  const archive = readArchive(bytes, limits);
  if (archive.type === "failure") return archive;
  const manifest = readManifest(archive.value.get("manifest.json"), codec.version);
  if (manifest.type === "failure") return manifest;
  const { entries, madeAt } = manifest.value;
  const frame = readEntry("project.json", entries, archive.value, codec.readFrame);
  if (frame.type === "failure") return frame.problems.some(isNewer) ? frame : lost(frame.problems);
  const problems: Problem[] = [...archive.problems];
  const all = <Item>(
    folder: string,
    read: (text: string) => Result<readonly Item[]>,
  ): readonly (readonly Item[])[] =>
    Object.keys(entries)
      .filter((name) => name.startsWith(`${folder}/`))
      .toSorted()
      .flatMap((name) => {
        const page = readEntry(name, entries, archive.value, read);
        if (page.type === "success") return [page.value];
        problems.push(...page.problems);
        return [];
      });
  const { project, problems: gaps } = assembleProject({
    frame: frame.value,
    blocks: all("blocks", codec.readBlocks),
    segments: all("segments", codec.readSegments),
  });
  const log = all("log", codec.readChanges).flat();
  problems.push(...gaps);
  const files = new Map<number, Uint8Array>();
  for (const name of Object.keys(entries)) {
    if (!name.startsWith("files/")) continue;
    const bytes = checkEntry(name, entries, archive.value);
    if (bytes.type === "success") files.set(Number(name.slice("files/".length)), bytes.value);
    else problems.push(...bytes.problems);
  }
  const { documents, problems: missing } = withFiles(project.documents, files);
  problems.push(...missing);
  const newer = problems.find(isNewer);
  if (newer !== undefined) return { type: "failure", problems: [newer] };
  const state = problems.some((problem) => problem.severity === "error") ? "damaged" : "whole";
  return success({ project: { ...project, documents }, log, madeAt, state }, problems);
}

function isNewer({ code }: Problem): boolean {
  return code === "newer_version";
}

/** Without what all parts belong to there is no rest. */
function lost(problems: readonly Problem[]): Result<never> {
  return {
    type: "failure",
    problems: problems.map((problem) => ({ ...problem, code: "backup_project_lost" })),
  };
}

function readEntry<Value>(
  name: string,
  listed: BackupManifest["entries"],
  archive: ReadonlyMap<string, Uint8Array>,
  read: (text: string) => Result<Value>,
): Result<Value> {
  const bytes = checkEntry(name, listed, archive);
  if (bytes.type === "failure") return bytes;
  const result = read(new TextDecoder("utf-8").decode(bytes.value));
  if (result.type === "success") return result;
  return {
    type: "failure",
    problems: result.problems.map((problem) => ({ ...problem, place: { entry: name } })),
  };
}

/** The bytes of an entry, if they are those that the manifest names. */
function checkEntry(
  name: string,
  listed: BackupManifest["entries"],
  archive: ReadonlyMap<string, Uint8Array>,
): Result<Uint8Array> {
  const place = { entry: name };
  const bytes = archive.get(name);
  if (bytes === undefined) return failure("entry_missing", {}, place);
  return listed[name] === bytesToHex(sha256(bytes)) ? success(bytes) : failure("entry_damaged", {}, place);
}

/** Numbers of six digits keep the entries in order as long as a project has fewer than 128 million segments. */
function entryName(folder: string, index: number): string {
  return `${folder}/${String(index + 1).padStart(6, "0")}.json`;
}
