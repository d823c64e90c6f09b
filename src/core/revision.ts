import type { Actor } from "./actor.ts";
import type { Content } from "./content.ts";
import type { ReviewState } from "./review.ts";

/** What brought a revision about. */
export type RevisionCause =
  | "written"
  | "pretranslated"
  | "copied"
  | "replaced"
  | "change_accepted"
  | "change_rejected"
  | "revision_restored"
  | "suggestion_accepted"
  | "confirmed"
  | "approved"
  | "changes_requested"
  | "signed_off"
  | "reopened"
  | "source_edited"
  | "split"
  | "joined"
  | "imported";

/** One version of a target: its text, who wrote or approved it, when, why, and in which state it left the segment. */
export interface Revision {
  /** Unique within a segment, also after split and join. */
  readonly id: string;
  readonly author: Actor;
  /** When this version began and when it was last written to; milliseconds since 1970 (UTC). */
  readonly since: number;
  readonly at: number;
  readonly cause: RevisionCause;
  readonly source: Content;
  readonly target: Content;
  /** The state after it. */
  readonly state: ReviewState;
  /** The id of the version it was based on. */
  readonly basedOn: string | null;
  readonly note?: string;
}

/** Typing of one author within this time (5 minutes, in ms) is one revision: long enough for a sentence, short enough to find one's way back. */
const SITTING = 5 * 60 * 1000;

/**
 * A history with one more revision, or with its last one brought up to date where the same author goes on typing in
 * an open sitting. A sitting is over where the last version has a meaning of its own, such as somebody's word on it.
 */
export function addRevision(
  history: readonly Revision[],
  revision: Omit<Revision, "since" | "basedOn">,
  sitting: "open" | "over",
): readonly Revision[] {
  const last = history.at(-1);
  if (
    sitting === "open" &&
    last !== undefined &&
    revision.cause === "written" &&
    last.cause === "written" &&
    last.author.id === revision.author.id &&
    last.author.role === revision.author.role &&
    last.state === revision.state &&
    revision.at >= last.at &&
    revision.at - last.since < SITTING
  ) {
    return [
      ...history.slice(0, -1),
      { ...last, at: revision.at, source: revision.source, target: revision.target },
    ];
  }
  return [...history, { ...revision, since: revision.at, basedOn: last?.id ?? null }];
}
