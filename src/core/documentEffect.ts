import type { Block } from "./block.ts";
import type { Restored } from "./change.ts";
import type { AddedDocument } from "./addedDocument.ts";
import type { SourceDocument } from "./document.ts";
import { haveOwnIds, idTable } from "./idTable.ts";
import type { Project } from "./project.ts";
import type { RefusalCode } from "./reviewTransition.ts";
import { appendSegments, findSegment } from "./segmentPages.ts";

/** A project with further documents behind those it has; refused if one of their ids is taken. */
export function addDocuments(project: Project, added: readonly AddedDocument[]): Project | RefusalCode {
  if (added.length === 0) return project;
  const framed = addFrames(project, added);
  if (typeof framed === "string") return framed;
  const segments = added.flatMap((one) => one.segments);
  const taken = segments.some(({ id }) => findSegment(project.segments, id) !== undefined);
  if (taken || !haveOwnIds(segments)) return "changed_meanwhile";
  return { ...framed, segments: appendSegments(project.segments, segments) };
}

/** What leads from the documents of one moment to those of another; undefined if they are the same. */
export function documentsBetween(from: Project, to: Project): Restored["documents"] {
  if (from.documents === to.documents) return undefined;
  const before = new Set(from.documents.map((document) => document.id));
  const after = new Set(to.documents.map((document) => document.id));
  const removed = from.documents.flatMap(({ id }) => (after.has(id) ? [] : [id]));
  const coming = to.documents.filter(({ id }) => !before.has(id));
  if (removed.length === 0 && coming.length === 0) return undefined;
  return { removed, added: coming.map((document) => ({ document, blocks: blocksOf(to, document) })) };
}

/** A project with documents and their blocks taken out and put back; the segments follow in the runs of the restoration. */
export function restoreDocuments(
  project: Project,
  { removed, added }: NonNullable<Restored["documents"]>,
): Project | RefusalCode {
  const gone = new Set(removed);
  if (gone.size === 0) return addFrames(project, added);
  const blocks = idTable(project.blocks.all.filter((block) => !gone.has(block.document)));
  const documents = project.documents.filter(({ id }) => !gone.has(id));
  if (documents.length > project.documents.length - gone.size) return "changed_meanwhile";
  return addFrames({ ...project, documents, blocks }, added);
}

function addFrames(
  project: Project,
  added: readonly Pick<AddedDocument, "document" | "blocks">[],
): Project | RefusalCode {
  if (added.length === 0) return project;
  const documents = [...project.documents, ...added.map((one) => one.document)];
  const blocks = [...project.blocks.all, ...added.flatMap((one) => one.blocks)];
  if (!haveOwnIds(documents) || !haveOwnIds(blocks)) return "changed_meanwhile";
  return { ...project, documents, blocks: idTable(blocks) };
}

function blocksOf(project: Project, document: SourceDocument): readonly Block[] {
  return project.blocks.all.filter((block) => block.document === document.id);
}
