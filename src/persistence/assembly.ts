import type { Block } from "../core/block.ts";
import type { IdTable } from "../core/idTable.ts";
import { findById, idTable } from "../core/idTable.ts";
import type { Project } from "../core/project.ts";
import type { Problem } from "../core/result.ts";
import type { BlockId, Segment, SegmentId } from "../core/segment.ts";
import { bindPages } from "../core/segmentPages.ts";
import { textHash } from "../core/textHash.ts";
import type { ProjectFrame } from "./projectRecord.ts";

/** The parts of a project as they were read. */
export interface ProjectParts {
  readonly frame: ProjectFrame;
  readonly blocks: readonly (readonly Block[])[];
  readonly segments: readonly (readonly Segment[])[];
}

/** Blocks a page: three in four paragraphs are one segment, so about as many records as pages of segments. */
const BLOCKS_PER_PAGE = 512;

/** Blocks in pages as they are kept. */
export function pageBlocks({ all }: IdTable<Block>): readonly (readonly Block[])[] {
  const pages: (readonly Block[])[] = [];
  for (let start = 0; start < all.length; start += BLOCKS_PER_PAGE)
    pages.push(all.slice(start, start + BLOCKS_PER_PAGE));
  return pages;
}

/**
 * A project put together from its parts.
 *
 * Two segments of one id keep the first, with `record_damaged`; a segment whose block is missing gets a plain paragraph, so that
 * it can be shown, with `record_missing`.
 */
export function assembleProject(parts: ProjectParts): {
  readonly project: Project;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const kept = idTable(parts.blocks.flat());
  const standIns = new Map<BlockId, Block>();
  const document = parts.frame.documents[0]?.id ?? "";
  for (const page of parts.segments) {
    for (const segment of page) {
      if (findById(kept, segment.block) !== undefined || standIns.has(segment.block)) continue;
      problems.push(problem("record_missing", { record: `block ${segment.block}` }));
      const number = kept.all.length + standIns.size + 1;
      standIns.set(segment.block, standIn(segment.block, document, number));
    }
  }
  const blocks = standIns.size === 0 ? kept : idTable([...kept.all, ...standIns.values()]);
  let segments = bindPages(parts.segments);
  const twins = repeatedIds(parts.segments);
  if (twins.size > 0) {
    const known = new Set<SegmentId>();
    const pages = parts.segments.map((page) =>
      page.filter(({ id }) => {
        if (!twins.has(id) || !known.has(id)) return known.add(id);
        problems.push(problem("record_damaged", { record: "segments", fault: `id ${id}` }));
        return false;
      }),
    );
    segments = bindPages(pages);
  }
  return { project: { ...parts.frame, blocks, segments }, problems };
}

/** The ids that more than one segment has. Looked for by hashes: a map of all ids costs more than it tells. */
function repeatedIds(pages: readonly (readonly Segment[])[]): ReadonlySet<SegmentId> {
  const [met, shared] = [new Set<number>(), new Set<number>()];
  for (const page of pages) {
    for (const { id } of page) {
      const hash = textHash(id);
      (met.has(hash) ? shared : met).add(hash);
    }
  }
  const [once, twice] = [new Set<SegmentId>(), new Set<SegmentId>()];
  if (shared.size === 0) return twice;
  for (const page of pages)
    for (const { id } of page) if (shared.has(textHash(id))) (once.has(id) ? twice : once).add(id);
  return twice;
}

function standIn(id: BlockId, document: string, number: number): Block {
  return { id, document, number, kind: "paragraph", after: "\n" };
}

function problem(code: Problem["code"], facts: Problem["facts"]): Problem {
  return { code, severity: "error", facts };
}
