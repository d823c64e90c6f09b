import type { Block } from "./block.ts";
import type { SourceDocument } from "./document.ts";
import type { Project } from "./project.ts";
import { documentNumber } from "./document.ts";
import type { Segment } from "./segment.ts";

/** A document with its blocks and segments, both in order: what a project gets when a file is added. */
export interface AddedDocument {
  readonly document: SourceDocument;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
}

/** The number the next document of a project gets, from 1: behind all that it has. */
export function nextDocumentNumber(project: Project): number {
  return Math.max(0, ...project.documents.map(({ id }) => documentNumber(id) ?? 0)) + 1;
}
