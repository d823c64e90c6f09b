import type { Change } from "../core/change.ts";
import type { Project, ProjectId } from "../core/project.ts";
import type { Problem } from "../core/result.ts";
import { createProgressCounter } from "../persistence/progress.ts";
import type { OpenedProject, OwnerId, ProjectStorage } from "../persistence/storage.ts";
import { hasCode } from "../persistence/storage.ts";
import type { Clock } from "./clock.ts";

/**
 * How the keeping stands. `waiting` counts changes that are made but not yet durable.
 *
 * `saved` is only said when everything is durable; `failed` tries again by itself at `retryAt` (milliseconds since 1970);
 * `taken_over` and `read_only` are final.
 */
export type SaveStatus =
  | { readonly type: "saved"; readonly at: number | null }
  | { readonly type: "saving"; readonly waiting: number }
  | {
      readonly type: "failed";
      readonly waiting: number;
      readonly problems: readonly Problem[];
      readonly retryAt: number;
    }
  | { readonly type: "taken_over"; readonly waiting: number }
  | { readonly type: "read_only" };

/** A place that takes text at once, without waiting, for changes that are not durable yet. */
export interface UnsavedChanges {
  /** Puts these changes there in place of what was there. */
  keep(changes: readonly Change[]): void;
  clear(): void;
}

/** What autosave works with. */
export interface AutosaveOptions {
  readonly storage: ProjectStorage;
  readonly projectId: ProjectId;
  /** The owner this opening claimed the project for; null if it only reads. */
  readonly owner: OwnerId | null;
  /** The project with everything enqueued so far, no more and no less. */
  readonly project: () => Project;
  readonly clock: Clock;
  readonly onStatus?: (status: SaveStatus) => void;
  /** Told after each write, with the length of the log. */
  readonly onAppended?: (sequence: number) => void;
  readonly unsaved?: UnsavedChanges;
  /** What opening gave: the length of the log, and how much of it lay behind the snapshot. */
  readonly opened?: Pick<OpenedProject, "sequence" | "replayed">;
}

/** Writes changes to the storage in their order, each as soon as the one before is durable. */
export interface Autosave {
  enqueue(change: Change): void;
  /** Resolves when all that was enqueued is durable, or cannot be for now: the status tells. */
  flush(): Promise<SaveStatus>;
  status(): SaveStatus;
  /** Tries again at once after a failure. */
  retry(): void;
  /** The page may be going away: puts what is not durable where it takes no waiting. To be called on `pagehide` and when hidden. */
  leave(): void;
  /** Another opening has the project now: nothing more will be written. */
  loseOwnership(): void;
  /** Writes what is left, moves the snapshot up and gives the project free. */
  close(): Promise<SaveStatus>;
}

/** The snapshot moves up after this many changes: replaying them costs about 10 ms on opening. */
const COMPACT_AFTER = 400;

/** Rest (ms) before the snapshot moves up, so that it falls into a pause of the work. */
const COMPACT_REST = 2_000;

/** Waits (ms) between attempts after failures; the last one repeats. */
const RETRY_WAITS: readonly number[] = [500, 1_000, 2_000, 5_000, 10_000, 30_000];

/** Keeps a project's changes as they are made. Nothing is delayed: an idle autosave writes within the call. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { storage, projectId, owner, clock, unsaved } = options;
  const progressOf = createProgressCounter();
  let queue: readonly Change[] = [];
  let status: SaveStatus = owner === null ? { type: "read_only" } : { type: "saved", at: null };
  let writing: Promise<void> | null = null;
  let compacting: Promise<void> | null = null;
  let behind = options.opened?.replayed ?? 0;
  let sequence = options.opened?.sequence ?? null;
  let failures = 0;
  let closed = false;
  let stopRetry = (): void => undefined;
  let stopRest = (): void => undefined;

  function tell(next: SaveStatus): void {
    status = next;
    options.onStatus?.(next);
  }

  function isFinal(): boolean {
    return status.type === "taken_over" || status.type === "read_only";
  }

  function write(): void {
    if (owner === null || writing !== null || queue.length === 0 || isFinal()) return;
    stopRetry();
    stopRest();
    const batch = queue;
    const progress = progressOf(options.project());
    writing = storage.append(projectId, owner, batch, progress).then((result) => {
      writing = null;
      if (result.type === "failure") fail(result.problems);
      else settle(batch.length, result.value);
    });
    tell({ type: "saving", waiting: batch.length });
  }

  function settle(written: number, length: number): void {
    failures = 0;
    sequence = length;
    behind += written;
    queue = queue.slice(written);
    options.onAppended?.(length);
    if (queue.length === 0) unsaved?.clear();
    if (isFinal()) return;
    if (queue.length > 0) {
      write();
      return;
    }
    tell({ type: "saved", at: clock.now() });
    planCompaction();
  }

  function fail(problems: readonly Problem[]): void {
    unsaved?.keep(queue);
    if (hasCode(problems, "taken_over")) {
      tell({ type: "taken_over", waiting: queue.length });
      return;
    }
    if (isFinal()) return;
    const wait = RETRY_WAITS[Math.min(failures, RETRY_WAITS.length - 1)] ?? 0;
    failures++;
    tell({ type: "failed", waiting: queue.length, problems, retryAt: clock.now() + wait });
    if (!closed) stopRetry = clock.after(wait, write);
  }

  function planCompaction(): void {
    stopRest();
    if (behind < COMPACT_AFTER || closed || isFinal()) return;
    stopRest = clock.after(COMPACT_REST, () => void compact());
  }

  async function compact(): Promise<void> {
    if (owner === null || sequence === null || queue.length > 0 || compacting !== null || isFinal()) return;
    const contained = behind;
    compacting = storage.compact(projectId, owner, options.project(), sequence).then((result) => {
      if (result.type === "success") behind -= contained;
      else if (hasCode(result.problems, "taken_over")) fail(result.problems);
    });
    await compacting;
    compacting = null;
  }

  async function flush(): Promise<SaveStatus> {
    if (status.type === "failed") write();
    while (writing !== null) await writing;
    return status;
  }

  return {
    enqueue(change) {
      if (owner === null)
        throw new Error(`change ${change.id} made in a project that is open for reading only`);
      queue = [...queue, change];
      if (status.type === "failed" || status.type === "taken_over") {
        tell({ ...status, waiting: queue.length });
        unsaved?.keep(queue);
        return;
      }
      if (writing !== null) tell({ type: "saving", waiting: queue.length });
      write();
    },
    flush,
    status: () => status,
    retry() {
      if (status.type === "failed") write();
    },
    leave() {
      if (queue.length > 0) unsaved?.keep(queue);
      if (status.type === "failed") write();
    },
    loseOwnership() {
      if (isFinal()) return;
      stopRetry();
      stopRest();
      if (queue.length > 0) unsaved?.keep(queue);
      tell({ type: "taken_over", waiting: queue.length });
    },
    async close() {
      closed = true;
      const last = await flush();
      stopRetry();
      stopRest();
      if (compacting !== null) await compacting;
      if (owner === null || last.type !== "saved") return last;
      if (behind >= COMPACT_AFTER / 4) await compact();
      await storage.release(projectId, owner);
      return last;
    },
  };
}
