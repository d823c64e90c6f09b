import type { Change, ChangeId } from "../core/change.ts";
import { applyChange } from "../core/changeEffect.ts";
import type { Project, ProjectId } from "../core/project.ts";
import type { Problem } from "../core/result.ts";
import { filesIn } from "../persistence/keptFiles.ts";
import { createRecordCodec } from "../persistence/records.ts";
import type { OwnerId } from "../persistence/storage.ts";
import type { UnsavedChanges } from "./autosave.ts";

/**
 * A small store of texts that takes them at once, such as `localStorage`.
 *
 * It is the second line: a page that is closed, reloaded or crashes cannot wait for a database, but what it wrote here is there
 * afterwards. It does not outlive the kill of a whole browser by itself (Chromium writes it out seconds later); against that stands that
 * changes go to the database at once. Methods may throw where the browser refuses: it is only ever the second line.
 */
export interface EmergencyStore {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
}

const PREFIX = "muqabala.unsaved";

/** Where one opening of a project puts the changes that are not durable yet. */
export function unsavedChangesIn(store: EmergencyStore, project: ProjectId, owner: OwnerId): UnsavedChanges {
  const codec = createRecordCodec();
  const key = `${PREFIX} ${project} ${owner}`;
  let kept = false;
  return {
    keep(changes) {
      kept = attempt(() => {
        // A file has no room here: whoever added it has it still, and adds it again.
        const small = changes.filter((change) => filesIn(change).length === 0);
        store.write(key, codec.writeChanges(small));
        return true;
      }, kept);
    },
    clear() {
      if (!kept) return;
      kept = attempt(() => {
        store.remove(key);
        return false;
      }, true);
    },
  };
}

/** What earlier openings of a project left behind. */
export interface LeftBehind {
  /** The changes that fit the project, in order, and the project after them. */
  readonly changes: readonly Change[];
  readonly project: Project;
  /** `unsaved_refused`: a change no longer fits, facts `reason`, `segment` and what was written as `text`; or what was there cannot be read. */
  readonly problems: readonly Problem[];
  /** To be called when `changes` are durable: only what did not fit stays there, to be told again. */
  readonly settle: () => void;
  /** Forgets what did not fit too: its text was told and taken care of. */
  readonly dismiss: () => void;
}

/**
 * Finds changes that were made but not durable when an earlier opening of this project ended, and fits them onto the project.
 * `logged` gives the ids of the changes in the log, among which some of them may be after all (asked only if there are any);
 * `isPresent` tells which owners still live and look after their own.
 */
export async function findLeftBehind(options: {
  readonly store: EmergencyStore;
  readonly project: Project;
  readonly logged: () => Promise<ReadonlySet<ChangeId>>;
  readonly isPresent: (owner: OwnerId) => Promise<boolean>;
}): Promise<LeftBehind> {
  const { store, isPresent } = options;
  const codec = createRecordCodec();
  const prefix = `${PREFIX} ${options.project.id} `;
  const refusedKey = `${prefix}refused`;
  const keys = attempt(store.keys, []).filter((key) => key.startsWith(prefix));
  const problems: Problem[] = [];
  const found: Change[] = [];
  const read: string[] = [];
  for (const key of keys) {
    if (await isPresent(key.slice(prefix.length))) continue;
    const text = attempt(() => store.read(key), null);
    if (text === null) continue;
    const changes = codec.readChanges(text);
    if (changes.type === "failure") {
      problems.push(...changes.problems);
      continue;
    }
    read.push(key);
    found.push(...changes.value);
  }
  const logged = found.length === 0 ? new Set<ChangeId>() : await options.logged();
  let { project } = options;
  const changes: Change[] = [];
  const refused: Change[] = [];
  for (const change of found.toSorted((one, other) => one.at - other.at)) {
    if (logged.has(change.id)) continue;
    const effect = applyChange(project, change);
    if (effect.type === "applied") {
      project = effect.project;
      changes.push(change);
    } else {
      refused.push(change);
      const { code: reason, segment } = effect;
      const facts = { reason, segment: segment ?? "", text: writtenIn(change) };
      problems.push({ code: "unsaved_refused", severity: "error", facts });
    }
  }
  return {
    changes,
    project,
    problems,
    settle() {
      if (refused.length > 0) attempt(() => store.write(refusedKey, codec.writeChanges(refused)), undefined);
      for (const key of read) {
        if (key !== refusedKey || refused.length === 0) attempt(() => store.remove(key), undefined);
      }
    },
    dismiss() {
      attempt(() => store.remove(refusedKey), undefined);
    },
  };
}

function writtenIn(change: Change): string {
  return change.actions
    .flatMap((action) => (action.type === "targetWritten" ? action.target : []))
    .filter((part) => typeof part === "string")
    .join("");
}

function attempt<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
