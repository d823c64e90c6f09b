import {
  addMeasures,
  measureSegments,
  NO_MEASURE,
  type ProjectMeasure,
} from "../../assessment/projectMeasure.ts";
import type { Project } from "../../core/project.ts";
import type { Segment } from "../../core/segment.ts";

/** How far a measuring is: pages measured of all, and what they come to. */
export interface MeasuringProgress {
  readonly done: number;
  readonly total: number;
  readonly measure: ProjectMeasure;
}

/** Time (ms) of measuring between two frames. */
const SLICE = 12;

/**
 * Makes a measurer that remembers what it measured in each page: after one edit it looks at one page. It works in slices
 * between frames; `isWanted` says after each of them whether to go on.
 */
export function createMeasurer(): (
  project: Project,
  tell: (progress: MeasuringProgress) => void,
  isWanted: () => boolean,
) => Promise<void> {
  const known = new WeakMap<readonly Segment[], ProjectMeasure>();
  return async (project, tell, isWanted) => {
    const { pages } = project.segments;
    let measure = NO_MEASURE;
    let began = performance.now();
    for (const [index, page] of pages.entries()) {
      const own = known.get(page) ?? measureSegments(page);
      known.set(page, own);
      measure = addMeasures(measure, own);
      if (performance.now() - began < SLICE) continue;
      tell({ done: index + 1, total: pages.length, measure });
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted()) return;
      began = performance.now();
    }
    tell({ done: pages.length, total: pages.length, measure });
  };
}
