import type { Action } from "../core/change.ts";
import type { Side } from "../core/comment.ts";
import { CODE_CHARACTER, flatText, replaceRange } from "../core/content.ts";
import type { Project } from "../core/project.ts";
import type { SegmentId } from "../core/segment.ts";
import { eachSegment, findSegment } from "../core/segmentPages.ts";
import type { Splice } from "../core/splice.ts";
import type { FoundPlace, TextQuery } from "../language/textSearch.ts";
import { createFinder } from "../language/textSearch.ts";
import type { SegmentFilter } from "./segmentFilter.ts";
import { passes } from "./segmentFilter.ts";
import { writingAction, writingRefusal } from "./writing.ts";
import type { Outcome, Workbench } from "./workbench.ts";

/** What is looked for, on which side and in which segments. */
export interface Query extends TextQuery {
  readonly side: Side;
  readonly filter: SegmentFilter;
}

/** One place found, in UTF-16 offsets of the flat text, with what would stand there after replacing. */
export interface Hit extends FoundPlace {
  readonly segment: SegmentId;
}

/** The places found, or why the query cannot be run. `more` says that only the first ones are listed. */
export type Findings =
  | { readonly type: "found"; readonly hits: readonly Hit[]; readonly more: boolean }
  | { readonly type: "unreadable"; readonly message: string };

/** Hits listed at most: what a person may look through. */
export const MOST_HITS = 10_000;

/** Finds all places in a project, with what each would become. A regular expression may run long: the screen asks the worker instead. */
export function findAll(project: Project, query: Query, replacement = ""): Findings {
  if (query.text === "") return { type: "found", hits: [], more: false };
  const finder = createFinder(query, replacement);
  if (finder.type === "unreadable") return finder;
  const hits: Hit[] = [];
  for (const segment of eachSegment(project.segments)) {
    if (!passes(segment, query.filter)) continue;
    for (const place of finder.find(flatText(segment[query.side]))) {
      if (hits.length === MOST_HITS) return { type: "found", hits, more: true };
      hits.push({ segment: segment.id, ...place });
    }
  }
  return { type: "found", hits, more: false };
}

/** What replacing would come to: the actions, and how many hits cannot be replaced because their segment may not be edited. */
export interface ReplacePlan {
  readonly actions: readonly Action[];
  readonly replaced: number;
  readonly refused: number;
}

/** Looks at a replacement before it is done: only targets, only segments that may be edited, never across a code. */
export function planReplace(workbench: Workbench, hits: readonly Hit[]): ReplacePlan {
  const { project } = workbench.store.getState();
  const bySegment = new Map<SegmentId, Hit[]>();
  for (const hit of hits) bySegment.set(hit.segment, [...(bySegment.get(hit.segment) ?? []), hit]);
  const actions: Action[] = [];
  let replaced = 0;
  for (const [id, own] of bySegment) {
    const segment = findSegment(project.segments, id);
    if (segment === undefined || writingRefusal(workbench, segment) !== null) continue;
    const text = flatText(segment.target);
    const possible = own.filter((hit) => !text.slice(hit.start, hit.end).includes(CODE_CHARACTER));
    if (possible.length === 0) continue;
    let target = segment.target;
    for (const hit of possible.toSorted((one, other) => other.start - one.start)) {
      target = replaceRange(target, hit.start, hit.end, hit.replacement);
    }
    const splices: readonly Splice[] = possible
      .toSorted((one, other) => one.start - other.start)
      .map((hit) => ({ start: hit.start, removed: hit.end - hit.start, inserted: hit.replacement.length }));
    actions.push(writingAction(workbench, segment, target, { cause: "replaced", splices }));
    replaced += possible.length;
  }
  return { actions, replaced, refused: hits.length - replaced };
}

/** Replaces as planned, as one change and one undo. */
export function carryOutReplace(workbench: Workbench, plan: ReplacePlan): Outcome {
  return workbench.dispatch(plan.actions);
}
