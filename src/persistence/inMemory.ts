import type { Change } from "../core/change.ts";
import type { Project, ProjectId } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { createProgressCounter } from "./progress.ts";
import { notYetLogged, replayLog } from "./log.ts";
import type { LoggedChange, OwnerId, ProjectStorage, ProjectSummary } from "./storage.ts";
import { sortSummaries, summarise } from "./summary.ts";

interface Kept {
  readonly summary: ProjectSummary;
  readonly owner: OwnerId | null;
  readonly snapshot: Project;
  /** How many changes the snapshot contains. */
  readonly sequence: number;
  readonly log: readonly Change[];
}

/** Projects kept as long as the page lives: for tests, and for browsers that offer no storage. */
export function createInMemoryStorage(): ProjectStorage {
  const projects = new Map<ProjectId, Kept>();
  const settings = new Map<string, string>();
  const progressOf = createProgressCounter();

  function keep(project: Project, log: readonly Change[]): Result<ProjectSummary> {
    const summary = summarise(project, progressOf(project), log.at(-1)?.at ?? project.createdAt);
    projects.set(project.id, { summary, owner: null, snapshot: project, sequence: log.length, log });
    return success(summary);
  }

  function change<Value>(id: ProjectId, edit: (kept: Kept) => Result<Value>): Promise<Result<Value>> {
    const kept = projects.get(id);
    return Promise.resolve(kept === undefined ? failure("unknown_project", { project: id }) : edit(kept));
  }

  function update(id: ProjectId, edit: (kept: Kept) => Kept): Promise<Result<null>> {
    return change(id, (kept) => {
      projects.set(id, edit(kept));
      return success(null);
    });
  }

  return {
    list: () => Promise.resolve(success(sortSummaries([...projects.values()].map((kept) => kept.summary)))),
    create: (project, log = []) =>
      Promise.resolve(
        projects.has(project.id) ? failure("project_exists", { project: project.id }) : keep(project, log),
      ),
    replace: (project, log) => Promise.resolve(keep(project, log)),
    open: (id) =>
      change(id, ({ snapshot, sequence, log }) => {
        const behind = numbered(log).slice(sequence);
        const { project, problems } = replayLog(snapshot, behind);
        const state = problems.length === 0 ? "whole" : "damaged";
        return success({ project, sequence: log.length, replayed: behind.length, state }, problems);
      }),
    claim: (id, owner) =>
      change(id, (kept) => {
        projects.set(id, { ...kept, owner });
        return success(kept.owner);
      }),
    release: (id, owner) => update(id, (kept) => (kept.owner === owner ? { ...kept, owner: null } : kept)),
    ownerOf: (id) => change(id, (kept) => success(kept.owner)),
    append: (id, owner, changes, progress) =>
      change(id, (kept) => {
        if (kept.owner !== owner) return failure("taken_over", { project: id });
        const fresh = notYetLogged(changes, kept.log.at(-1)?.id);
        const log = [...kept.log, ...fresh];
        const updatedAt = log.at(-1)?.at ?? kept.summary.updatedAt;
        projects.set(id, { ...kept, log, summary: { ...kept.summary, ...progress, updatedAt } });
        return success(log.length);
      }),
    compact: (id, owner, project, sequence) =>
      change(id, (kept) => {
        if (kept.owner !== owner) return failure("taken_over", { project: id });
        const known = new Set(kept.snapshot.segments.pages);
        const pages = project.segments.pages.filter((page) => page.length > 0 && !known.has(page));
        const documents = project.documents.map((document) => document.name);
        const summary = { ...kept.summary, ...progressOf(project), documents };
        projects.set(id, { ...kept, snapshot: project, sequence, summary });
        return success(pages.length);
      }),
    readLog: (id, from = 1) => change(id, (kept) => success(numbered(kept.log).slice(Math.max(from - 1, 0)))),
    remove: (id, at) =>
      update(id, (kept) => ({ ...kept, owner: null, summary: { ...kept.summary, removedAt: at } })),
    bringBack: (id) => update(id, (kept) => ({ ...kept, summary: { ...kept.summary, removedAt: null } })),
    purge: (removedUntil) => {
      const gone = [...projects.values()].filter(
        ({ summary }) => summary.removedAt !== null && summary.removedAt <= removedUntil,
      );
      for (const { summary } of gone) projects.delete(summary.id);
      return Promise.resolve(success(gone.length));
    },
    readSetting: (key) => {
      const text = settings.get(key);
      const value: unknown = text === undefined ? undefined : JSON.parse(text);
      return Promise.resolve(success(value));
    },
    writeSetting: (key, value) => {
      if (value === undefined) settings.delete(key);
      else settings.set(key, JSON.stringify(value));
      return Promise.resolve(success(null));
    },
    estimate: () => Promise.resolve(null),
    persisted: () => Promise.resolve(false),
    persist: () => Promise.resolve(false),
    close: () => undefined,
  };
}

function numbered(log: readonly Change[]): readonly LoggedChange[] {
  return log.map((change, index) => ({ sequence: index + 1, change }));
}
