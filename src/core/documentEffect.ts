import type { Block } from "./block.ts";
import type { Restored } from "./change.ts";
import type { AddedDocument } from "./addedDocument.ts";
import type { SourceDocument } from "./document.ts";
import type { Project } from "./project.ts";
import type { RefusalCode } from "./reviewTransition.ts";
import type { BlockId } from "./segment.ts";
import { appendSegments, findSegment } from "./segmentPages.ts";

/** A project with further documents behind those it has; refused if one of their ids is taken. */
export function addDocuments(project: Project, added: readonly AddedDocument[]): Project | RefusalCode {
  if (added.length === 0) return project;
  const framed = addFrames(project, added);
  if (typeof framed === "string") return framed;
  const segments = added.flatMap((one) => one.segments);
  const ids = new Set(segments.map((segment) => segment.id));
  const taken = segments.some(({ id }) => findSegment(project.segments, id) !== undefined);
  if (taken || ids.size < segments.length) return "changed_meanwhile";
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
  const blocks = new Map<BlockId, Block>();
  for (const block of project.blocks.values()) if (!gone.has(block.document)) blocks.set(block.id, block);
  const documents = project.documents.filter(({ id }) => !gone.has(id));
  if (documents.length > project.documents.length - gone.size) return "changed_meanwhile";
  return addFrames({ ...project, documents, blocks }, added);
}

function addFrames(
  project: Project,
  added: readonly Pick<AddedDocument, "document" | "blocks">[],
): Project | RefusalCode {
  if (added.length === 0) return project;
  const known = new Set(project.documents.map((document) => document.id));
  const blocks = new Map(project.blocks);
  for (const { document, blocks: own } of added) {
    if (known.has(document.id)) return "changed_meanwhile";
    known.add(document.id);
    for (const block of own) {
      if (blocks.has(block.id)) return "changed_meanwhile";
      blocks.set(block.id, block);
    }
  }
  return { ...project, documents: [...project.documents, ...added.map((one) => one.document)], blocks };
}

function blocksOf(project: Project, document: SourceDocument): readonly Block[] {
  return [...project.blocks.values()].filter((block) => block.document === document.id);
}
