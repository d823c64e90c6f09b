import type { Actor } from "./actor.ts";
import type { Content } from "./content.ts";
import { contentLength } from "./content.ts";
import type { Approval, ApprovalStage, ReviewState } from "./review.ts";
import { REVIEW_STATES, UNTOUCHED_REVIEW } from "./review.ts";
import type { Origin, Segment } from "./segment.ts";
import { contentHash } from "./segment.ts";

/** The states a file can bring a segment in; a request for changes needs a person's reason and comes as a draft. */
export type ImportedState = Exclude<ReviewState, "changes_requested">;

/** What a file says of a segment's translation. */
export interface ImportedTarget {
  readonly target: Content;
  readonly state: ImportedState;
  readonly origin?: Origin;
  readonly locked?: boolean;
  /** The tool or person named by the file; the same object for all segments of a file. */
  readonly by: Actor;
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
  const locked = given.locked ?? false;
  if (contentLength(target) === 0) return locked ? { ...segment, locked } : segment;
  const state: ImportedState = given.state === "new" ? "draft" : given.state;
  const rank = REVIEW_STATES.indexOf(state);
  const confirmed = rank >= REVIEW_STATES.indexOf("translated");
  const approvals: Approval[] = [];
  for (const [reached, stage] of PASSED) {
    if (rank < REVIEW_STATES.indexOf(reached)) break;
    approvals.push({ stage, by, at, hash: contentHash(segment.source, target), solo: false });
  }
  const review = {
    ...UNTOUCHED_REVIEW,
    state,
    ...(confirmed ? { confirmedBy: [by], base: target, approvals } : {}),
  };
  return {
    ...segment,
    target,
    locked,
    origin: given.origin ?? segment.origin,
    review,
    history: [
      {
        id: "imported",
        author: by,
        since: at,
        at,
        cause: "imported",
        source: segment.source,
        target,
        state,
        basedOn: null,
      },
    ],
  };
}
