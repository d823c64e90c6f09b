import type { Project } from "../core/project.ts";
import type { ReviewState } from "../core/review.ts";
import type { Segment } from "../core/segment.ts";

/** How far a project is. */
export interface ProjectProgress {
  readonly name: string;
  readonly segmentCount: number;
  /** Segments by state; states nobody is in are zero. */
  readonly states: Readonly<Record<ReviewState, number>>;
}

type Counts = Record<ReviewState, number>;

/**
 * Makes a counter that remembers what it counted in each page: after one edit of 100,000 segments it looks at one page
 * of 256 and adds up 400 small tables.
 */
export function createProgressCounter(): (project: Project) => ProjectProgress {
  const counted = new WeakMap<readonly Segment[], Counts>();
  return (project) => {
    const states = noCounts();
    for (const page of project.segments.pages) {
      let counts = counted.get(page);
      if (counts === undefined) {
        counts = countPage(page);
        counted.set(page, counts);
      }
      addCounts(states, counts);
    }
    return { name: project.name, segmentCount: project.segments.length, states };
  };
}

function countPage(page: readonly Segment[]): Counts {
  const counts = noCounts();
  for (const segment of page) counts[segment.review.state]++;
  return counts;
}

function addCounts(sum: Counts, counts: Counts): void {
  sum.new += counts.new;
  sum.draft += counts.draft;
  sum.changes_requested += counts.changes_requested;
  sum.translated += counts.translated;
  sum.revised += counts.revised;
  sum.reviewed += counts.reviewed;
  sum.proofread += counts.proofread;
  sum.signed_off += counts.signed_off;
}

function noCounts(): Counts {
  return {
    new: 0,
    draft: 0,
    changes_requested: 0,
    translated: 0,
    revised: 0,
    reviewed: 0,
    proofread: 0,
    signed_off: 0,
  };
}
