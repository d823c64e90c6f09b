import { findById, idTable } from "../core/idTable.ts";
import type { Project, ProjectId, Settings } from "../core/project.ts";
import { pagesOf } from "../core/segmentPages.ts";
import type { ReadDocument } from "./format.ts";

/** What a new project is made of; `at` in milliseconds since 1970 (UTC), languages in BCP 47. */
export interface NewProject {
  readonly id: ProjectId;
  readonly name: string;
  readonly languages: { readonly source: string; readonly target: string };
  readonly settings: Settings;
  readonly at: number;
  /** In order; their numbers, given when they were read, must differ. */
  readonly documents: readonly ReadDocument[];
}

/** A project of documents just read, untranslated. */
export function createProject(given: NewProject): Project {
  const all = given.documents.flatMap((read) => read.blocks);
  const blocks = idTable(all);
  if (blocks.all.length < all.length) {
    const twin = all.find((block) => findById(blocks, block.id) !== block);
    throw new Error(`there are two blocks ${twin?.id}`);
  }
  return {
    id: given.id,
    name: given.name,
    sourceLanguage: given.languages.source,
    targetLanguage: given.languages.target,
    createdAt: given.at,
    settings: given.settings,
    documents: given.documents.map((read) => read.document),
    blocks,
    segments: pagesOf(given.documents.flatMap((read) => read.segments)),
  };
}
