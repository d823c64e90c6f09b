import type { Actor } from "../core/actor.ts";
import type { Action, TargetWritten } from "../core/change.ts";
import type { Content } from "../core/content.ts";
import { flatText, sameContent } from "../core/content.ts";
import type { Suggestion } from "../core/review.ts";
import { typingEvent } from "../core/reviewTransition.ts";
import type { Segment } from "../core/segment.ts";
import { isHeavyEdit, isSmallEdit } from "../language/editDistance.ts";

/** How a written target came about, beside its text. */
export type Writing = Omit<TargetWritten, "type" | "segment" | "target" | "smallEdit" | "heavyEdit">;

/** Who writes, and where the id of a suggestion comes from. */
export interface Writer {
  readonly actor: Actor;
  readonly newId: () => string;
}

/**
 * The action by which a person writes a target: as text, or as a suggestion where the role may only suggest (a
 * reviewer always, a proofreader beyond a small edit). How much is changed is measured here, for the table asks.
 */
export function writingAction(
  segment: Segment,
  target: Content,
  { actor, newId }: Writer,
  writing: Writing,
): Action {
  if (isSuggesting(segment, target, actor)) {
    const own = ownSuggestion(segment, actor.id);
    return { type: "suggested", segment: segment.id, suggestion: own?.id ?? newId(), content: target };
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

function isSuggesting(segment: Segment, target: Content, actor: Actor): boolean {
  if (segment.locked || sameContent(segment.target, target)) {
    return ownSuggestion(segment, actor.id) !== undefined;
  }
  if (actor.role === "reviewer") return true;
  if (ownSuggestion(segment, actor.id) !== undefined) return actor.role === "proofreader";
  const event = typingEvent(segment.review.state, actor);
  return event === "proof_edit" && !isSmallEdit(flatText(segment.target), flatText(target));
}

/** A person's own suggestion that still waits for a decision. */
export function ownSuggestion(segment: Segment, actorId: string): Suggestion | undefined {
  return segment.review.suggestions.find(
    (suggestion) => suggestion.decision === "pending" && suggestion.author.id === actorId,
  );
}
