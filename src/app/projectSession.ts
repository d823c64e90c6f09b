import type { Actor } from "../core/actor.ts";
import type { ProjectId } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { ProjectStorage } from "../persistence/storage.ts";
import type { Autosave, SaveStatus } from "../store/autosave.ts";
import { createAutosave } from "../store/autosave.ts";
import type { Clock } from "../store/clock.ts";
import type { Inspection } from "../store/inspection.ts";
import type { Presence, TabChannel } from "../store/ownership.ts";
import { followProject } from "../store/ownership.ts";
import { openProject } from "../store/projectOpening.ts";
import type { Findings } from "../store/findings.ts";
import type { EmergencyStore } from "../store/unsavedChanges.ts";
import type { Access, Workbench } from "../store/workbench.ts";
import { createWorkbench } from "../store/workbench.ts";

/** An open project: its store, the keeping of its changes, and how the keeping stands. */
export interface ProjectSession {
  readonly workbench: Workbench;
  readonly autosave: Autosave;
  /** What the checks find; null where they could not be loaded. */
  readonly findings: Findings | null;
  /** What could not be read or brought back when it was opened; empty for a whole project. */
  readonly problems: readonly Problem[];
  /** Changes of an earlier opening that were not durable when it ended and are here again. */
  readonly recovered: number;
  /** Forgets what could not be brought back; until then each opening tells it again. */
  readonly dismissRefused: () => void;
  /** How the keeping stands; `saved` is not said while something typed is not a change yet. */
  readonly status: () => SaveStatus;
  /** How many changes the log holds: a measure of the work in it. */
  readonly sequence: () => number;
  /** Hears of every new status, until the answer is called. */
  readonly onStatus: (listen: () => void) => () => void;
  /** Writes what is left and lets go of the project. */
  readonly close: () => Promise<void>;
}

/** A reading tab looks again this long (ms) after the writing one wrote: typing comes in bursts. */
const NEWS_REST = 1000;

/** The standing of a segment where the checks could not be loaded: work goes on, but nothing is released. */
const UNSEEN: Inspection = { openErrors: 0, documentChecksFresh: false };

/** What a session works with; the browser's parts are handed in. */
export interface SessionOptions {
  readonly storage: ProjectStorage;
  readonly project: ProjectId;
  readonly actor: Actor;
  readonly mode: "if_free" | "take_over";
  readonly clock: Clock;
  readonly newId: () => string;
  readonly channel: TabChannel;
  readonly presence: Presence;
  readonly emergency: EmergencyStore;
  /** Brings the checks, which are large; they come while the project is read. Without it nothing is checked. */
  readonly bringChecks?: () => Promise<(workbench: Workbench, clock: Clock) => Findings>;
  /** Told, in a session that only reads, when the tab that wrote let the project go. */
  readonly onReleased: () => void;
}

/** Opens a project from the storage, to write if it can be had for writing. */
export async function openSession(options: SessionOptions): Promise<Result<ProjectSession>> {
  const { project: id, clock, newId, channel } = options;
  let onTaken = (): void => undefined;
  const coming = options.bringChecks?.().catch(() => null);
  const opening = await openProject(
    {
      ...options,
      onTaken: () => {
        onTaken();
      },
    },
    options.mode,
  );
  if (opening.type === "failure") return opening;
  const { opened, access: allowed, recovered, dismissRefused } = opening.value;
  const startChecks = await coming;
  const writing = allowed.type === "write" ? allowed : null;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listen of listeners) listen();
  };
  let typed = 0;
  let sequence = opened.sequence;
  const access: Access =
    allowed.type === "write"
      ? { type: "write" }
      : { type: "read_only", reason: allowed.reason === "damaged" ? "damaged" : "open_elsewhere" };
  const autosave = createAutosave({
    storage: options.storage,
    projectId: id,
    owner: writing?.ownership.owner ?? null,
    project: () => workbench.store.getState().project,
    clock,
    opened,
    ...(writing === null ? {} : { unsaved: writing.unsaved }),
    onStatus: (status) => {
      if (status.type === "taken_over") workbench.setAccess({ type: "read_only", reason: "taken_over" });
      tell();
    },
    onAppended: (length) => {
      sequence = length;
      writing?.ownership.announce(length);
    },
  });
  const workbench = createWorkbench({
    project: opened.project,
    actor: options.actor,
    access,
    now: () => clock.now(),
    newId,
    keep: (change) => {
      autosave.enqueue(change);
    },
    holdTyped: () => {
      typed += 1;
      tell();
      return () => {
        typed -= 1;
        tell();
      };
    },
    ...(startChecks === undefined ? {} : { inspect: (segment) => findings?.inspect(segment) ?? UNSEEN }),
  });
  const findings = startChecks?.(workbench, clock) ?? null;
  onTaken = () => {
    autosave.loseOwnership();
  };
  let stopWaiting = (): void => undefined;
  const readAgain = async (): Promise<void> => {
    const news = await options.storage.open(id);
    if (news.type === "success") workbench.store.setState({ project: news.value.project });
  };
  const stopFollowing =
    access.type === "read_only" && access.reason === "open_elsewhere"
      ? followProject({
          project: id,
          channel,
          onAppended: () => {
            stopWaiting();
            stopWaiting = clock.after(NEWS_REST, () => void readAgain());
          },
          onReleased: options.onReleased,
        })
      : () => undefined;
  const session: ProjectSession = {
    workbench,
    autosave,
    findings,
    problems: opening.problems,
    recovered,
    dismissRefused,
    status: () => {
      const kept = autosave.status();
      return typed > 0 && kept.type === "saved" ? { type: "saving", waiting: 0 } : kept;
    },
    sequence: () => sequence,
    onStatus: (listen) => {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
    close: async () => {
      stopFollowing();
      stopWaiting();
      findings?.close();
      await autosave.close();
      writing?.ownership.end();
    },
  };
  return success(session, opening.problems);
}
