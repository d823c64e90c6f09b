import type { Block } from "../../core/block.ts";
import { flatText } from "../../core/content.ts";
import { blockOf, type Project } from "../../core/project.ts";
import type { Segment } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import type { CheckedBlock } from "./documentCheck.ts";
import { maskMarkup } from "./markup.ts";
import { type Unit, unitOf } from "./unit.ts";

/** A unit and what is needed to put it together with the others of its block. */
export interface BlockUnit {
  readonly unit: Unit;
  /** The id of its block. */
  readonly block: string;
  /** The most characters the whole block may have. */
  readonly limit?: number;
}

/** The blocks of a project for the checks, in order. */
export function blocksOf(project: Project): readonly CheckedBlock[] {
  const units: BlockUnit[] = [];
  for (const segment of eachSegment(project.segments))
    units.push(blockUnit(segment, blockOf(project, segment)));
  return gatherBlocks(units).map(boundBlock);
}

/** A segment for the checks, with its block. */
export function blockUnit(segment: Segment, { id, kind, limit }: Block): BlockUnit {
  const unit = unitOf(segment, kind);
  return { unit, block: id, ...(limit === undefined ? {} : { limit }) };
}

/** Units in order, those of one block together. */
export function gatherBlocks(units: Iterable<BlockUnit>): readonly (readonly BlockUnit[])[] {
  const blocks: BlockUnit[][] = [];
  for (const each of units) {
    const open = blocks.at(-1);
    if (open !== undefined && open[0]?.block === each.block) open.push(each);
    else blocks.push([each]);
  }
  return blocks;
}

/** The units of a block. Where its file bounds the length of the whole, its last text may have what the others leave. */
export function boundBlock(units: readonly BlockUnit[]): CheckedBlock {
  const limit = units[0]?.limit;
  if (limit === undefined) return units.map(({ unit }) => unit);
  const last = units.findLastIndex(({ unit }) => unit.target.length > 0);
  let left = limit;
  return units.map(({ unit }, index) => {
    if (index !== last) {
      left -= charactersOf(unit);
      return unit;
    }
    return { ...unit, maxLength: Math.max(left, 0) };
  });
}

/** Code points without markup, and the space before the next segment. */
function charactersOf({ target }: Unit): number {
  const text = maskMarkup(flatText(target)).replaceAll("\uFFFC", "");
  return text === "" ? 0 : [...text].length + 1;
}
