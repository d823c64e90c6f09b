import type { Action, TargetWritten } from "../core/change.ts";
import type { Content } from "../core/content.ts";
import { flatText, sameContent } from "../core/content.ts";
import { typingEvent } from "../core/reviewTransition.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import type { RefusalCode } from "../core/reviewTransition.ts";
import { isHeavyEdit, isSmallEdit } from "../language/editDistance.ts";
import type { Outcome, Workbench } from "./workbench.ts";

/** How a written target came about, beside its text. */
type Writing = Omit<TargetWritten, "type" | "segment" | "target" | "smallEdit" | "heavyEdit">;

/**
 * Writes a target in the way the person's role asks for: as text, or as a suggestion where the role may only suggest
 * (a reviewer always, a proofreader beyond a small edit).
 */
export function writeTarget(
  workbench: Workbench,
  id: SegmentId,
  target: Content,
  writing: Writing = { cause: "written" },
): Outcome {
  const { project } = workbench.store.getState();
  const segment = findSegment(project.segments, id);
  if (segment === undefined) return { type: "refused", code: "unknown_segment", action: 0, segment: id };
  return workbench.dispatch([writingAction(workbench, segment, target, writing)]);
}

/** The action that writes a target in the present role. */
export function writingAction(
  workbench: Workbench,
  segment: Segment,
  target: Content,
  writing: Writing,
): Action {
  const { actor } = workbench.store.getState();
  if (isSuggesting(workbench, segment, target)) {
    const own = ownSuggestion(segment, actor.id);
    const suggestion = own?.id ?? workbench.newId();
    return { type: "suggested", segment: segment.id, suggestion, content: target };
  }
  const event = typingEvent(segment.review.state, actor);
  const before = flatText(event === "revise_edit" ? (segment.review.base ?? segment.target) : segment.target);
  const after = flatText(target);
  return {
    type: "targetWritten",
    segment: segment.id,
    target,
    ...writing,
    ...(event === "proof_edit" ? { smallEdit: isSmallEdit(before, after) } : {}),
    ...(event === "revise_edit" ? { heavyEdit: isHeavyEdit(before, after) } : {}),
  };
}

/** Why a person may not type in a segment now; `null` if they may, as text or as a suggestion. */
export function writingRefusal(workbench: Workbench, segment: Segment): RefusalCode | "read_only" | null {
  const { access, actor } = workbench.store.getState();
  if (access.type !== "write") return "read_only";
  if (segment.locked) return "not_locked";
  if (actor.role === "reviewer" || typingEvent(segment.review.state, actor) !== undefined) return null;
  return actor.role === "viewer" ? "not_for_role" : "not_in_state";
}

/** The text a person works on: their own pending suggestion where they may only suggest, else the target. */
export function workingText(segment: Segment, actorId: string): Content {
  return ownSuggestion(segment, actorId)?.content ?? segment.target;
}

function isSuggesting(workbench: Workbench, segment: Segment, target: Content): boolean {
  const { actor } = workbench.store.getState();
  if (segment.locked || sameContent(segment.target, target))
    return ownSuggestion(segment, actor.id) !== undefined;
  if (actor.role === "reviewer") return true;
  if (ownSuggestion(segment, actor.id) !== undefined) return actor.role === "proofreader";
  const event = typingEvent(segment.review.state, actor);
  return event === "proof_edit" && !isSmallEdit(flatText(segment.target), flatText(target));
}

function ownSuggestion(
  segment: Segment,
  actorId: string,
): Segment["review"]["suggestions"][number] | undefined {
  return segment.review.suggestions.find(
    (suggestion) => suggestion.decision === "pending" && suggestion.author.id === actorId,
  );
}

/** Copies the source into the target, codes and all. */
export function copySource(workbench: Workbench, id: SegmentId): Outcome {
  const { project } = workbench.store.getState();
  const segment = findSegment(project.segments, id);
  if (segment === undefined) return { type: "refused", code: "unknown_segment", action: 0, segment: id };
  return writeTarget(workbench, id, segment.source, { cause: "copied" });
}

/** Puts an earlier version of a target back. */
export function restoreRevision(workbench: Workbench, id: SegmentId, target: Content): Outcome {
  return writeTarget(workbench, id, target, { cause: "revision_restored" });
}
