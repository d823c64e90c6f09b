import type { Content } from "../core/content.ts";
import {
  contentLength,
  contentOf,
  EMPTY_CONTENT,
  flatText,
  hasVisibleText,
  joinParts,
} from "../core/content.ts";
import type { SourceDocument } from "../core/document.ts";
import { findById } from "../core/idTable.ts";
import type { Project } from "../core/project.ts";
import type { Segment } from "../core/segment.ts";
import { eachSegment } from "../core/segmentPages.ts";
import { matchBlocks } from "./blockMatching.ts";
import type { WriteOptions } from "./format.ts";

/** What a writer puts in the place of the blocks of a document, met in their order. */
export interface Translations {
  /**
   * The text for the next piece of the file, or undefined where the piece stays as it is: it has nothing visible, no
   * block, or a block nobody has translated any of.
   */
  readonly next: (piece: Content) => Content | undefined;
}

/** The segments of each block of a document, by the number of the block. */
export function segmentsByBlock(
  project: Project,
  document: SourceDocument,
): ReadonlyMap<number, readonly Segment[]> {
  const found = new Map<number, Segment[]>();
  for (const segment of eachSegment(project.segments)) {
    const block = findById(project.blocks, segment.block);
    if (block === undefined || block.document !== document.id) continue;
    const own = found.get(block.number);
    if (own === undefined) found.set(block.number, [segment]);
    else own.push(segment);
  }
  return found;
}

/**
 * The texts that a writer of a document puts down, for all `pieces` of its file; they are counted as {@link assembleDocument}
 * counts them.
 */
export function createTranslations(
  project: Project,
  document: SourceDocument,
  options: WriteOptions,
  pieces: readonly Content[],
): Translations {
  const segments = segmentsByBlock(project, document);
  const blocks = project.blocks.all
    .filter((block) => block.document === document.id)
    .toSorted((one, other) => one.number - other.number);
  const sources = blocks.map(
    ({ number, after }) =>
      (segments.get(number) ?? []).map(({ before, source }) => before + flatText(source)).join("") + after,
  );
  const matched = matchBlocks(pieces.filter(hasVisibleText).map(flatText), sources);
  let count = 0;
  return {
    next: (piece) => {
      if (!hasVisibleText(piece)) return undefined;
      const block = blocks[matched[count] ?? -1];
      count += 1;
      const own = block === undefined ? undefined : segments.get(block.number);
      if (block === undefined || own === undefined || options.side === "source") return undefined;
      return blockTarget(own, options.untranslated, block.after);
    },
  };
}

/**
 * The translation of a block: its targets with the white space of the block around them, and between them what the
 * translator put there (a space if nothing else is known). Undefined if no segment of it is translated and its source is to stay.
 */
export function blockTarget(
  segments: readonly Segment[],
  untranslated: "source" | "empty",
  after: string,
): Content | undefined {
  const translated = segments.some((segment) => contentLength(segment.target) > 0);
  if (!translated) return untranslated === "source" ? undefined : EMPTY_CONTENT;
  const parts: Content[number][] = [];
  let previous: "source" | "target" | "nothing" = "nothing";
  for (const [index, segment] of segments.entries()) {
    const written =
      contentLength(segment.target) > 0 ? "target" : untranslated === "source" ? "source" : "nothing";
    if (index === 0) parts.push(...contentOf(segment.before));
    else if (written === "source" && previous === "source") parts.push(segment.before);
    else if (written !== "nothing" && previous !== "nothing")
      parts.push(segment.targetBefore ?? spaceBefore(segment));
    if (written === "nothing") continue;
    for (const part of written === "source" ? segment.source : segment.target) parts.push(part);
    previous = written;
  }
  parts.push(after);
  return joinParts(parts);
}

/** What stands between two sentences: nothing where the source has nothing and a code, such as a line break, comes next. */
function spaceBefore({ before, target }: Segment): string {
  const [first] = target;
  return before === "" && typeof first === "object" && first.kind === "standalone" ? "" : " ";
}
