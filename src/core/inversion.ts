import type { Change, Restored } from "./change.ts";
import { documentsBetween } from "./documentEffect.ts";
import type { Project } from "./project.ts";
import { sameSettings } from "./project.ts";
import { sameRules } from "./projectRules.ts";
import type { Segment } from "./segment.ts";
import type { SegmentPages } from "./segmentPages.ts";

/** The action that turns the project after a change back into the one before it. */
export function invertChange(before: Project, after: Project, change: Change): Restored {
  const documents = documentsBetween(after, before);
  return {
    type: "restored",
    of: change.id,
    runs: runsBetween(after.segments, before.segments),
    ...(sameSettings(before.settings, after.settings) ? {} : { settings: before.settings }),
    ...(sameRules(before.rules, after.rules) ? {} : { rules: before.rules ?? null }),
    ...(before.name === after.name ? {} : { name: before.name }),
    ...(documents === undefined ? {} : { documents }),
  };
}

type Run = Restored["runs"][number];

/**
 * The runs that lead from one order of segments to another. Pages that both share are skipped, so the cost is that
 * of the pages in which they differ; what differs between two shared pages is one stretch, however it is paged.
 */
function runsBetween(from: SegmentPages, to: SegmentPages): readonly Run[] {
  const runs: Run[] = [];
  let stretch: Stretch = { from: [], to: [] };
  let shared: readonly Segment[] = [];
  const count = Math.max(from.pages.length, to.pages.length);
  for (let number = 0; number < count; number++) {
    const current = from.pages[number] ?? [];
    const wanted = to.pages[number] ?? [];
    // A run needs a segment to stand at: a stretch that has none yet goes on into the next page.
    const rests = stretch.to.length === 0 || stretch.from.length > 0;
    if (current === wanted && rests) {
      if (current.length === 0) continue;
      runs.push(...runsOf(stretch));
      stretch = { from: [], to: [] };
      shared = current;
      continue;
    }
    stretch.from.push(...current);
    stretch.to.push(...wanted);
  }
  const last = stretch.from.length > 0 ? [] : shared;
  runs.push(...runsOf({ from: [...last, ...stretch.from], to: [...last, ...stretch.to] }));
  return runs;
}

/** Neighbours as they are and as they are to be. */
interface Stretch {
  readonly from: Segment[];
  readonly to: Segment[];
}

/**
 * The runs within a stretch. Segments that both sides have, always in the same order, divide it; what comes in where
 * nothing goes out is put with the one after it, or before it at the end.
 */
function runsOf({ from, to }: Stretch): readonly Run[] {
  const present = new Set(from.map((segment) => segment.id));
  const wanted = new Set(to.map((segment) => segment.id));
  const groups: Stretch[] = [];
  let open: Stretch = { from: [], to: [] };
  let place = 0;
  for (const target of to) {
    if (!present.has(target.id)) {
      open.to.push(target);
      continue;
    }
    for (let gone = from[place]; gone !== undefined && !wanted.has(gone.id); gone = from[++place]) {
      open.from.push(gone);
    }
    const current = from[place++];
    if (current?.id !== target.id) throw new Error(`segment ${target.id} has changed its place`);
    if (open.from.length > 0) {
      groups.push(open, { from: [current], to: [target] });
    } else {
      groups.push({ from: [current], to: [...open.to, target] });
    }
    open = { from: [], to: [] };
  }
  open.from.push(...from.slice(place));
  if (open.from.length > 0) groups.push(open);
  else groups.at(-1)?.to.push(...open.to);
  return groups
    .filter((group) => group.from.length !== 1 || group.to.length !== 1 || group.from[0] !== group.to[0])
    .map((group) => ({ from: group.from.map((segment) => segment.id), to: group.to }));
}
