import type { Writing } from "../assessment/writingAction.ts";
import { ownSuggestion, writingAction as actionOf } from "../assessment/writingAction.ts";
import type { Action } from "../core/change.ts";
import type { Content } from "../core/content.ts";
import { typingEvent } from "../core/reviewTransition.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import type { RefusalCode } from "../core/reviewTransition.ts";
import type { Outcome, Workbench } from "./workbench.ts";

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
  return actionOf(segment, target, { actor, newId: workbench.newId }, writing);
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
