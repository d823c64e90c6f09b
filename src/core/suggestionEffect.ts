import { samePerson } from "./actor.ts";
import type { Action } from "./change.ts";
import { sameContent } from "./content.ts";
import type { Stamp } from "./recording.ts";
import { record } from "./recording.ts";
import type { Suggestion } from "./review.ts";
import type { RefusalCode, TransitionFacts } from "./reviewTransition.ts";
import { judge } from "./reviewTransition.ts";
import type { Segment } from "./segment.ts";
import { HUMAN, isRendered, withReview } from "./segment.ts";
import { withTarget } from "./targetEffect.ts";

/**
 * A segment with one more suggestion (a rendering, never nothing), or with the author's own pending one brought up to
 * date: a suggestion follows its author's typing.
 */
export function suggest(
  segment: Segment,
  action: Extract<Action, { type: "suggested" }>,
  stamp: Stamp,
): Segment | RefusalCode {
  if (segment.locked) return "not_locked";
  if (stamp.actor.role === "viewer") return "not_for_role";
  if (!isRendered(segment.source, action.content)) return "target_nonempty";
  const { suggestions } = segment.review;
  const known = suggestions.find((candidate) => candidate.id === action.suggestion);
  if (known !== undefined) {
    if (known.decision !== "pending") return "unknown_suggestion";
    if (known.author.id !== stamp.actor.id) return "not_for_role";
    if (sameContent(known.content, action.content)) return segment;
    const updated = { ...known, content: action.content, at: stamp.at };
    return withReview(segment, {
      suggestions: suggestions.map((candidate) => (candidate === known ? updated : candidate)),
    });
  }
  const added: Suggestion = {
    id: action.suggestion,
    content: action.content,
    author: stamp.actor,
    at: stamp.at,
    decision: "pending",
  };
  return withReview(segment, { suggestions: [...suggestions, added] });
}

/** A segment with a suggestion accepted, which works like a reviser's edit, or rejected, which leaves the text alone. */
export function decideSuggestion(
  segment: Segment,
  action: Extract<Action, { type: "suggestionDecided" }>,
  stamp: Stamp,
  facts: TransitionFacts,
): Segment | RefusalCode {
  const { suggestions } = segment.review;
  const suggestion = suggestions.find((candidate) => candidate.id === action.suggestion);
  if (suggestion?.decision !== "pending") return "unknown_suggestion";
  const decided = suggestions.map((candidate) =>
    candidate === suggestion ? { ...candidate, decision: action.decision } : candidate,
  );
  if (action.decision === "rejected") {
    const refusal = refusalToReject(segment, suggestion, stamp, facts);
    return refusal ?? withReview(segment, { suggestions: decided });
  }
  const verdict = judge(segment, "accept_suggestion", facts);
  if (verdict.type === "refused") return verdict.code;
  if (!isRendered(segment.source, suggestion.content)) return "target_nonempty";
  const written = withReview(withTarget(segment, suggestion.content), {
    state: "translated",
    suggestions: decided,
    approvals: [],
    heavyEdit: segment.review.heavyEdit || action.heavyEdit === true,
  });
  return record(segment, { ...written, origin: HUMAN }, stamp, { cause: "suggestion_accepted" });
}

/**
 * Why somebody may not turn a suggestion down, or null. Who could accept it may; its author may withdraw it; and
 * where the text is being written again, so that the table accepts nothing, whoever writes may clear it away.
 */
function refusalToReject(
  segment: Segment,
  suggestion: Suggestion,
  stamp: Stamp,
  facts: TransitionFacts,
): RefusalCode | null {
  if (segment.locked) return "not_locked";
  if (samePerson(suggestion.author, stamp.actor)) return null;
  const verdict = judge(segment, "accept_suggestion", facts);
  if (verdict.type === "allowed") return null;
  const { role } = stamp.actor;
  const writes = role === "translator" || role === "reviser" || role === "manager";
  if (verdict.code !== "not_in_state") return verdict.code;
  return writes ? null : "not_for_role";
}
