import type { Change } from "../core/change.ts";
import type { Project, ProjectId } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import type { ProjectProgress } from "./progress.ts";

/**
 * Names one opening of a project for writing: a fresh value each time somebody claims it, never used again.
 * It is the fencing token that every write is checked against.
 */
export type OwnerId = string;

/**
 * Why keeping did not work; the `code` of the problems in a failure.
 *
 * `storage_full`: no space; nothing was written. `storage_unavailable`: the browser offers none (private mode, settings).
 * `storage_blocked`: another tab holds an older version of the store open. `storage_closed`: the connection was lost; trying again opens a new one.
 * `storage_failed`: anything else, facts `name` and `message` as the browser gives them. `record_damaged`, `record_missing`: what was read
 * cannot be understood or is not there, facts `record` and `fault`. `newer_version`: written by a later version, facts `found` and `known`.
 * `change_not_replayed`: a logged change does not fit the snapshot, facts `sequence` and `reason`.
 * `taken_over`: another owner has the project. `unknown_project`, `project_exists`: facts `project`. `unknown_resource`: facts `resource`.
 */
export type StorageCode =
  | "storage_full"
  | "storage_unavailable"
  | "storage_blocked"
  | "storage_closed"
  | "storage_failed"
  | "record_damaged"
  | "record_missing"
  | "newer_version"
  | "change_not_replayed"
  | "taken_over"
  | "unknown_project"
  | "unknown_resource"
  | "project_exists";

/** What a list of projects shows, known without opening any of them. Times are milliseconds since 1970 (UTC). */
export interface ProjectSummary extends ProjectProgress {
  readonly id: ProjectId;
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly createdAt: number;
  /** When the last change was made; the creation if there was none. */
  readonly updatedAt: number;
  /** When it was put in the bin, or null. */
  readonly removedAt: number | null;
  /** The file names of its documents. */
  readonly documents: readonly string[];
}

/** A project as it was found. */
export interface OpenedProject {
  readonly project: Project;
  /** The number of changes in its log; the next one gets this number plus one. */
  readonly sequence: number;
  /** How many changes lie behind the snapshot and were replayed. */
  readonly replayed: number;
  /** `damaged`: some records could not be read (see the problems); what is here may be read and exported but not written on. */
  readonly state: "whole" | "damaged";
}

/** A change with its place in the log, from 1. */
export interface LoggedChange {
  readonly sequence: number;
  readonly change: Change;
}

/** Space in bytes, as far as the browser tells. */
export interface StorageSpace {
  readonly used: number;
  readonly available: number;
}

/**
 * Where projects are kept: a snapshot of each in pages and one append-only log of changes, which is never cut.
 *
 * No method throws or rejects for a cause outside this program: failures carry a {@link StorageCode}.
 */
export interface ProjectStorage {
  /** All projects, the removed ones too, newest change first. */
  list(): Promise<Result<readonly ProjectSummary[]>>;
  /**
   * Keeps a new project, all of it or nothing; `log` is the history it comes with (restored back-ups), already contained in it.
   * Fails with `project_exists` if the id is known.
   */
  create(project: Project, log?: readonly Change[]): Promise<Result<ProjectSummary>>;
  /** Puts a project with this id in the place of the kept one, its log too; who had it open is taken over. */
  replace(project: Project, log: readonly Change[]): Promise<Result<ProjectSummary>>;
  /** Reads a project: the snapshot and the changes behind it. Whoever wants to write claims it first. */
  open(id: ProjectId): Promise<Result<OpenedProject>>;
  /** Makes `owner` the only one who can write; gives the owner before. Taking over is the same act: ask first. */
  claim(id: ProjectId, owner: OwnerId): Promise<Result<OwnerId | null>>;
  /** Gives the project free if `owner` still has it. */
  release(id: ProjectId, owner: OwnerId): Promise<Result<null>>;
  /** Who can write at present, or null. The owner may long be gone: a crash releases nothing. */
  ownerOf(id: ProjectId): Promise<Result<OwnerId | null>>;
  /**
   * Adds changes to the log, all or none, durable before it resolves; gives the number of changes the log then has.
   *
   * Sending changes again after an unclear failure is safe: what is in the log already is not added twice.
   * `progress` keeps the summary up to date. Fails with `taken_over` if `owner` does not have the project.
   */
  append(
    id: ProjectId,
    owner: OwnerId,
    changes: readonly Change[],
    progress?: ProjectProgress,
  ): Promise<Result<number>>;
  /**
   * Moves the snapshot up to a project as it is after the first `sequence` changes of the log, so that opening replays less.
   * Writes only pages that are not those of the last snapshot; gives their number. The log stays whole.
   */
  compact(id: ProjectId, owner: OwnerId, project: Project, sequence: number): Promise<Result<number>>;
  /** The log from a number on (from 1), in order. Damaged entries are left out and told in the problems. */
  readLog(id: ProjectId, from?: number): Promise<Result<readonly LoggedChange[]>>;
  /** Puts a project in the bin: it can still be brought back. */
  remove(id: ProjectId, at: number): Promise<Result<null>>;
  /** Takes a project out of the bin. */
  bringBack(id: ProjectId): Promise<Result<null>>;
  /** Deletes for good what was put in the bin at or before a time, and what unfinished writing left behind; gives the number of projects. */
  purge(removedUntil: number): Promise<Result<number>>;
  /** A small value kept beside the projects, such as a preference, as plain JSON data; undefined if there is none. */
  readSetting(key: string): Promise<Result<unknown>>;
  /** Keeps a small value; undefined deletes it. */
  writeSetting(key: string, value: unknown): Promise<Result<null>>;
  /** The space there is, or null if the browser does not tell. */
  estimate(): Promise<StorageSpace | null>;
  /** Whether the browser has promised not to clear the storage by itself. */
  persisted(): Promise<boolean>;
  /** Asks the browser for that promise. */
  persist(): Promise<boolean>;
  /** Lets go of the connection; the next call opens it again. */
  close(): void;
}

/** Whether a failure is of this kind. */
export function hasCode(problems: readonly Problem[], code: StorageCode): boolean {
  return problems.some((problem) => problem.code === code);
}
