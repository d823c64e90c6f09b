import type { Actor } from "../../core/actor.ts";
import type { Content } from "../../core/content.ts";
import type { ReviewState } from "../../core/review.ts";
import type { RefusalCode } from "../../core/reviewTransition.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";

/** Why something that came back is not taken: what happened to the document, or what the review does not allow. */
export type MergeRefusal =
  | "source_altered"
  | "row_missing"
  | "row_unknown"
  | "row_doubled"
  | "outside_rows"
  | "code_missing"
  | "changed_here"
  | "paragraph_row"
  | "state_unknown"
  | "state_unreachable"
  | RefusalCode;

/** What a difference is about. */
export type MergeAspect = "row" | "target" | "state" | "comment";

/** One thing that came back different, and whether it can be taken. */
export interface MergeDifference {
  /** Null for a row that names no segment of the project. */
  readonly segment: SegmentId | null;
  /** The row of the document, from 1; null for a segment that has none, and for what stands outside the rows. */
  readonly row: number | null;
  readonly aspect: MergeAspect;
  readonly status: "changed" | "refused";
  /** Why it is refused. */
  readonly reason?: MergeRefusal;
  /** Who is said to have done it. */
  readonly author?: string;
  /** The texts of a changed target, before and after. */
  readonly before?: Content;
  readonly after?: Content;
  /** The states of a changed state. */
  readonly from?: ReviewState;
  readonly to?: ReviewState;
  /** What a comment says, or what a column held that was not understood. */
  readonly text?: string;
}

/** Who takes a document back, and what must be handed in. */
export interface MergeOptions {
  /** The person that a name stands for, in the role in which the edits are made. */
  readonly actorOf: (name: string) => Actor;
  /** The name for edits that the document gives no name for. */
  readonly name: string;
  /** When it is taken back, in milliseconds since 1970 (UTC): the time of edits that carry none. */
  readonly at: number;
  readonly newId: () => string;
  /** What the checks say of a segment: errors stand before an approval. */
  readonly inspect: (segment: Segment) => {
    readonly openErrors: number;
    readonly documentChecksFresh: boolean;
  };
}
