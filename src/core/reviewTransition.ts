import type { Actor } from "./actor.ts";
import { samePerson } from "./actor.ts";
import { hasOpenComment } from "./comment.ts";
import type { Settings } from "./project.ts";
import type { ApprovalStage, Reason, ReviewState, Stage } from "./review.ts";
import { hasPendingSuggestion } from "./review.ts";
import type { Guard, ReviewEvent, Transition } from "./reviewTable.ts";
import { REVIEW_TABLE } from "./reviewTable.ts";
import type { Segment } from "./segment.ts";
import { contentHash, isRendered } from "./segment.ts";

/** What the guards need to know beside the segment itself. */
export interface TransitionFacts {
  readonly actor: Actor;
  readonly settings: Settings;
  /** Findings of severity error without a waiver. */
  readonly openErrors: number;
  /** Whether the checks over the whole document have seen the present texts. */
  readonly documentChecksFresh: boolean;
  /** Whether an edit is small: at most a tenth of the words, and nothing that carries facts. */
  readonly smallEdit: boolean;
  readonly reason: Reason | null;
}

/** Why something may not happen: a guard, the state, the role, or the place it was aimed at. */
export type RefusalCode =
  | Guard
  | "not_in_state"
  | "not_for_role"
  | "unknown_segment"
  | "unknown_comment"
  | "unknown_suggestion"
  | "not_neighbours"
  | "other_block"
  | "nothing_to_split"
  | "changed_meanwhile";

/** The answer of the table: the state it leads to, or why not. */
export type Verdict =
  | { readonly type: "allowed"; readonly to: ReviewState | "earliest"; readonly solo: boolean }
  | { readonly type: "refused"; readonly code: RefusalCode };

/** Facts for events whose guards ask for nothing special. */
export function plainFacts(actor: Actor, settings: Settings): TransitionFacts {
  return { actor, settings, openErrors: 0, documentChecksFresh: true, smallEdit: false, reason: null };
}

/** Asks the table whether an event may happen to a segment; the first guard that fails is the answer. */
export function judge(segment: Segment, event: ReviewEvent, facts: TransitionFacts): Verdict {
  const { state } = segment.review;
  const rows = REVIEW_TABLE.filter((row) => row.event === event && row.from.includes(state));
  if (rows.length === 0) return { type: "refused", code: "not_in_state" };
  const row = rows.find((candidate) => isFor(candidate, facts.actor));
  if (row === undefined) return { type: "refused", code: "not_for_role" };
  let solo = false;
  for (const guard of row.guards) {
    if (holds(guard, segment, row, facts)) continue;
    if (guard !== "not_translator" || !facts.settings.solo) return { type: "refused", code: guard };
    solo = true;
  }
  return { type: "allowed", to: row.to === "same" ? state : row.to, solo };
}

/** The event by which a role's typing changes the text of a segment in some state, if the table has one. */
export function typingEvent(
  state: ReviewState,
  actor: Actor,
): "edit" | "revise_edit" | "proof_edit" | undefined {
  for (const event of ["edit", "revise_edit", "proof_edit"] as const) {
    const found = REVIEW_TABLE.some(
      (row) => row.event === event && row.from.includes(state) && isFor(row, actor),
    );
    if (found) return event;
  }
  return undefined;
}

function isFor(row: Transition, actor: Actor): boolean {
  return row.roles.includes(actor.role) || row.roles.every((role) => role === "system");
}

function holds(guard: Guard, segment: Segment, row: Transition, facts: TransitionFacts): boolean {
  switch (guard) {
    case "not_locked":
      return !segment.locked;
    case "target_nonempty":
      return isRendered(segment.source, segment.target);
    case "no_open_errors":
      return facts.openErrors === 0;
    case "comments_resolved":
      return !hasOpenComment(segment.comments, "must_fix");
    case "suggestions_decided":
      return !hasPendingSuggestion(segment.review);
    case "not_translator":
      return !segment.review.confirmedBy.some((confirmer) => samePerson(confirmer, facts.actor));
    case "stage_enabled":
      return facts.settings.stages.includes(stageOf(row.event));
    case "stages_complete":
      return stagesBefore(row.event, facts.settings.stages).every((stage) =>
        isPassed(segment, stage, facts.settings),
      );
    case "no_open_query":
      return !hasOpenComment(segment.comments, "query");
    case "doc_checks_fresh":
      return facts.documentChecksFresh;
    case "small_edit":
      return facts.smallEdit;
    case "reason_given":
      return facts.reason !== null && facts.reason.comment.trim() !== "";
  }
}

/** The stage that an approving event completes; `translate` for all other events. */
export function stageOf(event: ReviewEvent): Stage {
  switch (event) {
    case "approve_revision":
      return "revise";
    case "approve_review":
      return "review";
    case "approve_proof":
      return "proofread";
    case "sign_off":
      return "sign_off";
    default:
      return "translate";
  }
}

const APPROVALS_IN_ORDER: readonly ApprovalStage[] = ["revise", "review", "proofread", "sign_off"];

function stagesBefore(event: ReviewEvent, enabled: readonly Stage[]): readonly ApprovalStage[] {
  const own = stageOf(event);
  const place = APPROVALS_IN_ORDER.findIndex((stage) => stage === own);
  return APPROVALS_IN_ORDER.slice(0, Math.max(place, 0)).filter((stage) => enabled.includes(stage));
}

/**
 * Whether a stage was passed for exactly the present source and target. An approval of one's own work counts only
 * while the project allows that: turned off, it must be given by somebody else.
 */
function isPassed(segment: Segment, stage: ApprovalStage, settings: Settings): boolean {
  const given = segment.review.approvals.filter(
    (approval) => approval.stage === stage && (settings.solo || !approval.solo),
  );
  if (given.length === 0) return false;
  const hash = contentHash(segment.source, segment.target);
  return given.some((approval) => approval.hash === hash);
}
