import type { Change, Restored } from "./change.ts";
import type { Project } from "./project.ts";
import type { Segment } from "./segment.ts";

/** The action that turns the project after a change back into the one before it. */
export function invertChange(before: Project, after: Project, change: Change): Restored {
  return {
    type: "restored",
    of: change.id,
    runs: runsBetween(after, before),
    ...(before.settings === after.settings ? {} : { settings: before.settings }),
    ...(before.name === after.name ? {} : { name: before.name }),
  };
}

type Run = Restored["runs"][number];

/** The runs that lead from one project to another: single segments where ids agree, stretches where they do not. */
function runsBetween(from: Project, to: Project): readonly Run[] {
  const runs: Run[] = [];
  let stretch: { from: Segment[]; to: Segment[] } | undefined;
  const count = Math.max(from.segments.pages.length, to.segments.pages.length);
  for (let number = 0; number < count; number++) {
    const current = from.segments.pages[number] ?? [];
    const wanted = to.segments.pages[number] ?? [];
    if (current === wanted) {
      if (current.length === 0 || stretch === undefined) continue;
      runs.push(trim(stretch.from, stretch.to));
      stretch = undefined;
      continue;
    }
    const sameIds =
      stretch === undefined &&
      current.length === wanted.length &&
      current.every((segment, index) => wanted[index]?.id === segment.id);
    if (sameIds) {
      for (const [index, segment] of current.entries()) {
        const replacement = wanted[index];
        if (replacement !== undefined && replacement !== segment)
          runs.push({ from: [segment.id], to: [replacement] });
      }
      continue;
    }
    stretch ??= { from: [], to: [] };
    stretch.from.push(...current);
    stretch.to.push(...wanted);
  }
  if (stretch !== undefined) runs.push(trim(stretch.from, stretch.to));
  return runs;
}

/** A stretch without the segments that are the same at its beginning and end. */
function trim(from: readonly Segment[], to: readonly Segment[]): Run {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter - 1 && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < shorter - 1 - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return {
    from: from.slice(start, from.length - tail).map((segment) => segment.id),
    to: to.slice(start, to.length - tail),
  };
}
