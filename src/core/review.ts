import type { Actor } from "./actor.ts";
import type { Content } from "./content.ts";

/** Where a segment stands in the work. */
export type ReviewState =
  "new" | "draft" | "changes_requested" | "translated" | "revised" | "reviewed" | "proofread" | "signed_off";

/** All states, earliest first: the order in which a join takes the state of its parts. */
export const REVIEW_STATES: readonly ReviewState[] = [
  "new",
  "draft",
  "changes_requested",
  "translated",
  "revised",
  "reviewed",
  "proofread",
  "signed_off",
];

/** A step of the work that can be part of a project. */
export type Stage = "translate" | "revise" | "review" | "proofread" | "sign_off";

/** The stages an approval can stand for. */
export type ApprovalStage = "revise" | "review" | "proofread" | "sign_off";

/** Somebody's word that one source and one target, named by their hash, are right. */
export interface Approval {
  readonly stage: ApprovalStage;
  readonly by: Actor;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
  /** SHA-256 of source, NUL, target: another text voids the approval. */
  readonly hash: string;
  /** Given by the one who confirmed the translation, where the project allows that. */
  readonly solo: boolean;
}

/** A rendering proposed by somebody who may not write it. */
export interface Suggestion {
  readonly id: string;
  readonly content: Content;
  readonly author: Actor;
  readonly at: number;
  readonly decision: "pending" | "accepted" | "rejected";
}

/** What kind of fault a request for changes names. */
export type ReasonCode = "accuracy" | "terminology" | "grammar" | "spelling" | "style" | "length" | "other";

/** All reason codes. */
export const REASON_CODES: readonly ReasonCode[] = [
  "accuracy",
  "terminology",
  "grammar",
  "spelling",
  "style",
  "length",
  "other",
];

/** Why changes are asked for, or a release is taken back: a code and a sentence. */
export interface Reason {
  readonly code: ReasonCode;
  readonly comment: string;
}

/** Everything that is known of a segment's review, beside its text. */
export interface Review {
  readonly state: ReviewState;
  /** The source changed after the translation. */
  readonly stale: boolean;
  /** A reviser changed more than half of the words. */
  readonly heavyEdit: boolean;
  /** Who confirmed the current translation; more than one after a join. */
  readonly confirmedBy: readonly Actor[];
  /** The version under review: the translator's, with the changes accepted so far. */
  readonly base: Content | null;
  /** Approvals of the current text; a change of text empties this list. */
  readonly approvals: readonly Approval[];
  readonly suggestions: readonly Suggestion[];
  readonly request: (Reason & { readonly by: Actor; readonly at: number }) | null;
}

/** The review of a segment nobody has touched; shared by all of them. */
export const UNTOUCHED_REVIEW: Review = {
  state: "new",
  stale: false,
  heavyEdit: false,
  confirmedBy: [],
  base: null,
  approvals: [],
  suggestions: [],
  request: null,
};

/** The earlier of two states. */
export function earlierState(one: ReviewState, other: ReviewState): ReviewState {
  return REVIEW_STATES.indexOf(one) <= REVIEW_STATES.indexOf(other) ? one : other;
}

/** Whether a suggestion still waits for a decision. */
export function hasPendingSuggestion(review: Review): boolean {
  return review.suggestions.some((suggestion) => suggestion.decision === "pending");
}
