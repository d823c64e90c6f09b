import type { Role } from "./actor.ts";
import type { ReviewState } from "./review.ts";

/** What can happen to a segment under review. */
export type ReviewEvent =
  | "pretranslate"
  | "edit"
  | "clear"
  | "confirm"
  | "revise_edit"
  | "approve_revision"
  | "approve_review"
  | "approve_proof"
  | "proof_edit"
  | "accept_suggestion"
  | "request_changes"
  | "sign_off"
  | "reopen"
  | "merge"
  | "split"
  | "source_changed";

/** A condition an event depends on; its name is also the code of the refusal. */
export type Guard =
  | "not_locked"
  | "target_nonempty"
  | "no_open_errors"
  | "comments_resolved"
  | "suggestions_decided"
  | "not_translator"
  | "stage_enabled"
  | "stages_complete"
  | "no_open_query"
  | "doc_checks_fresh"
  | "small_edit"
  | "reason_given";

/** One row of the table: from these states, for these roles, under these guards, to that state. */
export interface Transition {
  readonly event: ReviewEvent;
  readonly from: readonly ReviewState[];
  /** `same` keeps the state; `earliest` is the earliest of the joined parts. */
  readonly to: ReviewState | "same" | "earliest";
  /** `system` stands for what follows from something else, whoever did that. */
  readonly roles: readonly (Role | "system")[];
  readonly guards: readonly Guard[];
}

const BEFORE_RELEASE: readonly ReviewState[] = [
  "new",
  "draft",
  "translated",
  "changes_requested",
  "revised",
  "reviewed",
  "proofread",
];
const CONFIRMED: readonly ReviewState[] = ["translated", "revised", "reviewed", "proofread"];
const WRITERS: readonly Role[] = ["translator", "reviser", "manager"];

/**
 * The review machine: every way from one state to another, and no other way exists.
 * After ISO 17100: translation, revision by a second person, review, proofreading, release.
 */
export const REVIEW_TABLE: readonly Transition[] = [
  {
    event: "pretranslate",
    from: ["new"],
    to: "draft",
    roles: ["system", "translator", "manager"],
    guards: ["not_locked"],
  },
  { event: "edit", from: ["new", "draft"], to: "draft", roles: WRITERS, guards: ["not_locked"] },
  { event: "edit", from: ["translated"], to: "draft", roles: ["translator"], guards: ["not_locked"] },
  {
    event: "edit",
    from: ["changes_requested"],
    to: "changes_requested",
    roles: ["translator"],
    guards: ["not_locked"],
  },
  {
    event: "clear",
    from: ["draft", "changes_requested"],
    to: "new",
    roles: ["translator", "manager"],
    guards: ["not_locked"],
  },
  {
    event: "confirm",
    from: ["draft", "changes_requested"],
    to: "translated",
    roles: ["translator", "manager"],
    guards: ["not_locked", "target_nonempty", "no_open_errors", "comments_resolved"],
  },
  {
    event: "revise_edit",
    from: ["translated", "revised"],
    to: "translated",
    roles: ["reviser"],
    guards: ["not_locked"],
  },
  {
    event: "approve_revision",
    from: ["translated"],
    to: "revised",
    roles: ["reviser", "manager"],
    guards: ["not_locked", "not_translator", "no_open_errors", "suggestions_decided", "comments_resolved"],
  },
  {
    event: "approve_review",
    from: ["revised"],
    to: "reviewed",
    roles: ["reviewer", "manager"],
    guards: ["not_locked", "stage_enabled", "suggestions_decided"],
  },
  {
    event: "approve_proof",
    from: ["revised", "reviewed"],
    to: "proofread",
    roles: ["proofreader", "manager"],
    guards: ["not_locked", "stage_enabled", "stages_complete"],
  },
  {
    event: "proof_edit",
    from: ["revised", "reviewed", "proofread"],
    to: "same",
    roles: ["proofreader"],
    guards: ["not_locked", "small_edit"],
  },
  {
    event: "accept_suggestion",
    from: CONFIRMED,
    to: "translated",
    roles: ["reviser"],
    guards: ["not_locked"],
  },
  {
    event: "request_changes",
    from: CONFIRMED,
    to: "changes_requested",
    roles: ["reviser", "reviewer", "proofreader", "manager"],
    guards: ["not_locked", "reason_given"],
  },
  {
    event: "sign_off",
    from: CONFIRMED,
    to: "signed_off",
    roles: ["manager"],
    guards: ["stages_complete", "no_open_errors", "no_open_query", "doc_checks_fresh"],
  },
  {
    event: "reopen",
    from: ["signed_off"],
    to: "changes_requested",
    roles: ["manager"],
    guards: ["reason_given"],
  },
  { event: "merge", from: BEFORE_RELEASE, to: "earliest", roles: WRITERS, guards: ["not_locked"] },
  { event: "split", from: BEFORE_RELEASE, to: "draft", roles: WRITERS, guards: ["not_locked"] },
  {
    event: "source_changed",
    from: ["draft", "translated", "changes_requested", "revised", "reviewed", "proofread", "signed_off"],
    to: "draft",
    roles: ["system"],
    guards: [],
  },
];
