import type { Project } from "../../src/core/project.ts";
import { eachSegment } from "../../src/core/segmentPages.ts";

/** Everything of a project but how its segments are laid out in pages: for comparing. */
export function contentsOf(project: Project): unknown {
  const { segments, blocks, ...frame } = project;
  return { ...frame, blocks: [...blocks.values()], segments: [...eachSegment(segments)] };
}
