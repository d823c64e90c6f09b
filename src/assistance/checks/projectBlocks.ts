import { blockOf, type Project } from "../../core/project.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import type { CheckedBlock } from "./documentCheck.ts";
import { type Unit, unitOf } from "./unit.ts";

/** The blocks of a project for the checks, in order. */
export function blocksOf(project: Project): readonly CheckedBlock[] {
  const blocks: Unit[][] = [];
  let last: string | undefined;
  for (const segment of eachSegment(project.segments)) {
    const unit = unitOf(segment, blockOf(project, segment).kind);
    if (segment.block === last) blocks.at(-1)?.push(unit);
    else blocks.push([unit]);
    last = segment.block;
  }
  return blocks;
}
