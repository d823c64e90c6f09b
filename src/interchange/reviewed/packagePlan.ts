import type { Change } from "../../core/change.ts";
import { applyChange } from "../../core/changeEffect.ts";
import { sameContent } from "../../core/content.ts";
import type { Project } from "../../core/project.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import type { MergeDifference } from "./mergeDifference.ts";
import type { MergePlan } from "./mergePlan.ts";

/** A project with every change that led to it, oldest first. */
export interface LoggedProject {
  readonly project: Project;
  readonly log: readonly Change[];
}

/**
 * Compares a project file that came back with the project it was made of. What was done there since the two were one is
 * taken over change by change, with its authors and times; segments that were changed on both sides stay as they are here.
 */
export function planPackage(own: LoggedProject, returned: LoggedProject): MergePlan {
  const shared = sharedLength(own.log, returned.log);
  const theirs = returned.log.slice(shared);
  const changedHere = new Set(own.log.slice(shared).flatMap(touchedSegments));
  const touched = [...new Set(theirs.flatMap(touchedSegments))];
  const differences: MergeDifference[] = [];
  const refused = new Set<SegmentId>();
  for (const id of touched) {
    if (!changedHere.has(id)) continue;
    refused.add(id);
    if (differs(own.project, returned.project, id)) {
      differences.push({ segment: id, row: null, aspect: "row", status: "refused", reason: "changed_here" });
    }
  }
  const changes: Change[] = [];
  let current = own.project;
  for (const change of theirs) {
    const ids = touchedSegments(change);
    if (ids.length === 0 || ids.some((id) => refused.has(id))) {
      // What was done to several segments at once is taken whole or not at all, and so is what was built on it.
      for (const id of ids) refused.add(id);
      continue;
    }
    const effect = applyChange(current, change);
    if (effect.type === "refused") {
      for (const id of ids) refused.add(id);
      continue;
    }
    current = effect.project;
    changes.push(change);
  }
  let unchanged = 0;
  for (const id of touched) {
    const [before, after] = [findSegment(own.project.segments, id), findSegment(current.segments, id)];
    if (before === after) {
      unchanged += 1;
      continue;
    }
    const author = changes.findLast((change) => touchedSegments(change).includes(id))?.actor.name;
    differences.push(...differencesOf(id, before, after, author));
  }
  return { differences, changes, unchanged };
}

/** How many changes two logs begin with together. */
function sharedLength(one: readonly Change[], other: readonly Change[]): number {
  const length = one.findIndex((change, index) => other[index]?.id !== change.id);
  return length === -1 ? one.length : length;
}

function touchedSegments({ actions }: Change): readonly SegmentId[] {
  return actions.flatMap((action): readonly SegmentId[] => {
    if (action.type === "restored") {
      return action.runs.flatMap(({ from, to }) => [...from, ...to.map(({ id }) => id)]);
    }
    if (!("segment" in action)) return [];
    return "second" in action ? [action.segment, action.second] : [action.segment];
  });
}

function differs(one: Project, other: Project, id: SegmentId): boolean {
  const [mine, theirs] = [findSegment(one.segments, id), findSegment(other.segments, id)];
  if (mine === undefined || theirs === undefined) return mine !== theirs;
  return !sameContent(mine.target, theirs.target) || mine.review.state !== theirs.review.state;
}

function differencesOf(
  id: SegmentId,
  before: Segment | undefined,
  after: Segment | undefined,
  author: string | undefined,
): readonly MergeDifference[] {
  const common = {
    segment: id,
    row: null,
    status: "changed",
    ...(author === undefined ? {} : { author }),
  } as const;
  if (before === undefined || after === undefined) return [{ ...common, aspect: "row" }];
  const found: MergeDifference[] = [];
  if (!sameContent(before.target, after.target)) {
    found.push({ ...common, aspect: "target", before: before.target, after: after.target });
  }
  if (before.review.state !== after.review.state) {
    found.push({ ...common, aspect: "state", from: before.review.state, to: after.review.state });
  }
  if (before.comments !== after.comments) {
    const text = after.comments.at(-1)?.messages.at(-1)?.text;
    found.push({ ...common, aspect: "comment", ...(text === undefined ? {} : { text }) });
  }
  return found.length > 0 ? found : [{ ...common, aspect: "row" }];
}
