import type { Actor } from "./actor.ts";
import type { Content } from "./content.ts";
import type { Approval, ApprovalStage, Review, ReviewState } from "./review.ts";
import { REVIEW_STATES, UNTOUCHED_REVIEW } from "./review.ts";
import type { Revision } from "./revision.ts";
import type { Origin, Segment } from "./segment.ts";
import { contentHash } from "./segment.ts";

/** The states a file can bring a segment in. */
export type ImportedState = ReviewState;

/** What a file says of a segment's translation. */
export interface ImportedTarget {
  readonly target: Content;
  readonly state: ImportedState;
  readonly origin?: Origin;
  /** What is signed off comes locked, as it is here. */
  readonly locked?: boolean;
  /** Why changes are asked for, where they are and the file tells. */
  readonly request?: NonNullable<Review["request"]>;
  /** The tool or person named by the file; the same object for all segments of a file. */
  readonly by: Actor;
  /** The same one as a list that all segments share, so that 100,000 need not have one each; made where absent. */
  readonly confirmedBy?: readonly Actor[];
  /** Who approved it, where the file says; the same as wrote it if absent. */
  readonly revisedBy?: Actor;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** Which stage a state stands for having passed. */
const PASSED: readonly (readonly [ReviewState, ApprovalStage])[] = [
  ["revised", "revise"],
  ["reviewed", "review"],
  ["proofread", "proofread"],
  ["signed_off", "sign_off"],
];

/**
 * A segment with the translation and the state its file brings: as if the one named by the file had written and
 * confirmed it, so that a reviser sees what is changed from there on. An empty target leaves it new, and only locks it.
 */
export function importTarget(segment: Segment, given: ImportedTarget): Segment {
  const { target, by, at } = given;
  const locked = (given.locked ?? false) || (given.state === "signed_off" && target.length > 0);
  if (target.length === 0) return locked ? { ...segment, locked } : segment;
  const state: ImportedState = given.state === "new" ? "draft" : given.state;
  const { id, block, before, source, comments, targetBefore } = segment;
  const revision: Revision = {
    id: "imported",
    author: by,
    since: at,
    at,
    cause: "imported",
    source,
    target,
    state,
    basedOn: null,
  };
  const isApproved = given.revisedBy !== undefined && passedStages(state).length > 0;
  // Written out, not spread: an import makes 100,000 of them.
  const imported: Segment = {
    id,
    block,
    before,
    source,
    target,
    origin: given.origin ?? segment.origin,
    locked,
    review: state === "draft" ? DRAFT_REVIEW : confirmedReview(state, source, given),
    comments,
    history: isApproved ? [revision, approvedBy(given, revision)] : [revision],
  };
  return targetBefore === undefined ? imported : { ...imported, targetBefore };
}

/** The review of a draft that a file brought; shared by all of them. */
const DRAFT_REVIEW: Review = { ...UNTOUCHED_REVIEW, state: "draft" };

const NO_APPROVALS: readonly Approval[] = [];

function confirmedReview(state: ImportedState, source: Content, given: ImportedTarget): Review {
  const { target, by, at, revisedBy } = given;
  return {
    state,
    stale: false,
    heavyEdit: false,
    confirmedBy: given.confirmedBy ?? [by],
    base: target,
    approvals:
      state === "translated" || state === "changes_requested"
        ? NO_APPROVALS
        : approvalsOf(state, source, target, revisedBy ?? by, at),
    suggestions: UNTOUCHED_REVIEW.suggestions,
    request: state === "changes_requested" ? (given.request ?? null) : null,
  };
}

/** The stages that a state has passed. */
function passedStages(state: ImportedState): readonly ApprovalStage[] {
  if (state === "changes_requested") return [];
  const rank = REVIEW_STATES.indexOf(state);
  return PASSED.filter(([reached]) => rank >= REVIEW_STATES.indexOf(reached)).map(([, stage]) => stage);
}

/** The version of the one who approved the imported text. */
function approvedBy({ revisedBy, by }: ImportedTarget, written: Revision): Revision {
  return {
    ...written,
    id: "imported:approved",
    author: revisedBy ?? by,
    cause: "approved",
    basedOn: written.id,
  };
}

/** One approval for each stage a state has passed, all of the one text. */
function approvalsOf(
  state: ImportedState,
  source: Content,
  target: Content,
  by: Actor,
  at: number,
): readonly Approval[] {
  const hash = contentHash(source, target);
  return passedStages(state).map((stage) => ({
    stage,
    by,
    at,
    hash,
    solo: false,
  }));
}
