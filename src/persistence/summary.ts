import type { Project } from "../core/project.ts";
import type { ProjectProgress } from "./progress.ts";
import type { ProjectSummary } from "./storage.ts";

/** Everything a list of projects shows of one. */
export function summarise(project: Project, progress: ProjectProgress, updatedAt: number): ProjectSummary {
  return {
    ...progress,
    id: project.id,
    sourceLanguage: project.sourceLanguage,
    targetLanguage: project.targetLanguage,
    createdAt: project.createdAt,
    updatedAt,
    removedAt: null,
    documents: project.documents.map((document) => document.name),
  };
}

/** Summaries in the order of the list: the last changed first. */
export function sortSummaries(summaries: readonly ProjectSummary[]): readonly ProjectSummary[] {
  return summaries.toSorted((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1));
}
