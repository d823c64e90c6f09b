import type { Actor } from "./actor.ts";
import type { Comment, CommentMessage } from "./comment.ts";
import type { Content } from "./content.ts";
import type { AddedDocument } from "./addedDocument.ts";
import type { DocumentId } from "./document.ts";
import type { Settings } from "./project.ts";
import type { ProjectRules } from "./projectRules.ts";
import type { Reason } from "./review.ts";
import type { RevisionCause } from "./revision.ts";
import type { Origin, Segment, SegmentId } from "./segment.ts";
import type { Splice } from "./splice.ts";

/** Names a change; unique within a project. */
export type ChangeId = string;

/** A target was written: by typing, inserting, replacing, accepting or rejecting. */
export interface TargetWritten {
  readonly type: "targetWritten";
  readonly segment: SegmentId;
  readonly target: Content;
  readonly cause: Extract<
    RevisionCause,
    "written" | "pretranslated" | "copied" | "replaced" | "change_rejected" | "revision_restored"
  >;
  /** How the old text became the new one, for what is tied to ranges; found by common ends if absent. */
  readonly splices?: readonly Splice[];
  /** Where the text comes from; a person if absent. */
  readonly origin?: Origin;
  /** Whether a proofreader's edit is small enough to keep the approvals. */
  readonly smallEdit?: boolean;
  /** Whether a reviser changed more than half of the words. */
  readonly heavyEdit?: boolean;
}

/** Something was decided about a segment. */
export interface Decided {
  readonly type: "decided";
  readonly segment: SegmentId;
  readonly event:
    | "confirm"
    | "approve_revision"
    | "approve_review"
    | "approve_proof"
    | "request_changes"
    | "sign_off"
    | "reopen";
  readonly reason?: Reason;
  /** Findings of severity error without a waiver, when it was decided. */
  readonly openErrors: number;
  readonly documentChecksFresh: boolean;
}

/** One thing done to a project; several make a change. */
export type Action =
  | TargetWritten
  | Decided
  | { readonly type: "baseMoved"; readonly segment: SegmentId; readonly base: Content }
  | {
      readonly type: "suggested";
      readonly segment: SegmentId;
      readonly suggestion: string;
      readonly content: Content;
    }
  | {
      readonly type: "suggestionDecided";
      readonly segment: SegmentId;
      readonly suggestion: string;
      readonly decision: "accepted" | "rejected";
      readonly heavyEdit?: boolean;
    }
  | {
      readonly type: "split";
      readonly segment: SegmentId;
      /** Where to cut, in UTF-16 offsets of the flat texts. */
      readonly sourceOffset: number;
      readonly targetOffset: number;
      /** The id of the second part. */
      readonly second: SegmentId;
    }
  | { readonly type: "joined"; readonly segment: SegmentId; readonly second: SegmentId }
  | {
      readonly type: "sourceEdited";
      readonly segment: SegmentId;
      readonly source: Content;
      readonly splices?: readonly Splice[];
      /** Whether old and new say the same but for marks and spellings (key K1): the review then stands. */
      readonly equivalent: boolean;
    }
  | { readonly type: "lockChanged"; readonly segment: SegmentId; readonly locked: boolean }
  | { readonly type: "commentAdded"; readonly segment: SegmentId; readonly comment: Comment }
  | {
      readonly type: "commentReplied";
      readonly segment: SegmentId;
      readonly comment: string;
      readonly message: CommentMessage;
    }
  | {
      readonly type: "commentEdited";
      readonly segment: SegmentId;
      readonly comment: string;
      readonly message: string;
      readonly text: string;
    }
  | {
      readonly type: "commentResolved";
      readonly segment: SegmentId;
      readonly comment: string;
      readonly resolved: boolean;
    }
  | { readonly type: "commentRemoved"; readonly segment: SegmentId; readonly comment: string }
  | {
      readonly type: "waived";
      readonly segment: SegmentId;
      /** The hash of the texts it is given for (`contentHash`). */
      readonly hash: string;
      /** `findingKey` of the finding. */
      readonly key: string;
      readonly reason: string;
    }
  | { readonly type: "unwaived"; readonly segment: SegmentId; readonly hash: string; readonly key: string }
  | { readonly type: "settingsChanged"; readonly settings: Settings }
  | { readonly type: "rulesChanged"; readonly rules: ProjectRules | null }
  | { readonly type: "renamed"; readonly name: string }
  | { readonly type: "documentsAdded"; readonly documents: readonly AddedDocument[] }
  | Restored;

/** Earlier versions were put back: what undo and redo do. */
export interface Restored {
  readonly type: "restored";
  /** The change that is undone or done again. */
  readonly of: ChangeId;
  /** Runs of neighbours, by their ids, and the segments that stand there now. */
  readonly runs: readonly { readonly from: readonly SegmentId[]; readonly to: readonly Segment[] }[];
  readonly settings?: Settings;
  /** Null for the rules of the product. */
  readonly rules?: ProjectRules | null;
  readonly name?: string;
  /** Documents that go, and those that come back behind the others; their segments are in the runs. */
  readonly documents?: {
    readonly removed: readonly DocumentId[];
    readonly added: readonly Pick<AddedDocument, "document" | "blocks">[];
  };
}

/** What somebody did at one moment: the unit of the log and of undo. All of it happens or none. */
export interface Change {
  readonly id: ChangeId;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly actor: Actor;
  readonly actions: readonly Action[];
}
