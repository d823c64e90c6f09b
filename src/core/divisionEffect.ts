import type { Actor } from "./actor.ts";
import type { Action } from "./change.ts";
import { contentLength } from "./content.ts";
import { joinedBase, joinedState, joinSegments, partState, splitSegment } from "./division.ts";
import type { Project } from "./project.ts";
import type { Stamp } from "./recording.ts";
import { record } from "./recording.ts";
import type { Review } from "./review.ts";
import { hasPendingSuggestion } from "./review.ts";
import type { RefusalCode } from "./reviewTransition.ts";
import { judge, plainFacts } from "./reviewTransition.ts";
import type { Segment } from "./segment.ts";
import { withReview } from "./segment.ts";
import { findSegment, positionOf, segmentAt, spliceSegments } from "./segmentPages.ts";

/** A project with one of its segments cut in two. */
export function split(
  project: Project,
  action: Extract<Action, { type: "split" }>,
  stamp: Stamp,
): Project | RefusalCode {
  const segment = findSegment(project.segments, action.segment);
  if (segment === undefined) return "unknown_segment";
  if (findSegment(project.segments, action.second) !== undefined) return "changed_meanwhile";
  const verdict = judge(segment, "split", plainFacts(stamp.actor, project.settings));
  if (verdict.type === "refused") return verdict.code;
  if (hasPendingSuggestion(segment.review)) return "suggestions_decided";
  const parts = splitSegment(segment, action.sourceOffset, action.targetOffset, action.second);
  if (parts === undefined) return "nothing_to_split";
  const reviewed = parts.map((part) => {
    const state = partState(part);
    const stale = part.review.stale && state !== "new";
    const review: Partial<Review> = { state, stale, base: null, approvals: [], confirmedBy: [] };
    return record(part, withReview(part, review), stamp, { cause: "split" });
  });
  return { ...project, segments: spliceSegments(project.segments, [segment.id], reviewed) };
}

/** A project with two neighbours of one block made one segment, which keeps the id of the first. */
export function join(
  project: Project,
  action: Extract<Action, { type: "joined" }>,
  stamp: Stamp,
): Project | RefusalCode {
  const { segments, settings } = project;
  const first = findSegment(segments, action.segment);
  if (first === undefined || findSegment(segments, action.second) === undefined) return "unknown_segment";
  const second = segmentAt(segments, positionOf(segments, first.id) + 1);
  if (second?.id !== action.second) return "not_neighbours";
  if (second.block !== first.block) return "other_block";
  for (const part of [first, second]) {
    const verdict = judge(part, "merge", plainFacts(stamp.actor, settings));
    if (verdict.type === "refused") return verdict.code;
    if (hasPendingSuggestion(part.review)) return "suggestions_decided";
  }
  const joined = joinSegments(first, second);
  const next = record(joined, withReview(joined, joinedReview(first, second, joined)), stamp, {
    cause: "joined",
  });
  return { ...project, segments: spliceSegments(segments, [first.id, second.id], [next]) };
}

/** The review of a joined segment: the earliest state, approvals void, whoever confirmed a part confirmed the whole. */
function joinedReview(first: Segment, second: Segment, joined: Segment): Review {
  const state = joinedState(first, second, joined.target);
  const one = first.review;
  const other = second.review;
  const known = new Set(one.suggestions.map((suggestion) => suggestion.id));
  return {
    state,
    stale: contentLength(joined.target) > 0 && (one.stale || other.stale),
    heavyEdit: one.heavyEdit || other.heavyEdit,
    confirmedBy: state === "new" || state === "draft" ? [] : bothActors(one.confirmedBy, other.confirmedBy),
    base: joinedBase(first, second),
    approvals: [],
    suggestions: [...one.suggestions, ...other.suggestions.filter(({ id }) => !known.has(id))],
    request: one.request ?? other.request,
  };
}

function bothActors(one: readonly Actor[], other: readonly Actor[]): readonly Actor[] {
  const known = new Set(one.map((actor) => `${actor.id} ${actor.name}`));
  return [...one, ...other.filter((actor) => !known.has(`${actor.id} ${actor.name}`))];
}
