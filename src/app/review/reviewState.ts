import { createStore, type StoreApi } from "zustand/vanilla";
import type { Side } from "../../core/comment.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment, positionOf } from "../../core/segmentPages.ts";
import type { TextRange } from "../../core/splice.ts";
import type { TextChange } from "../../language/textChange.ts";
import { changesUnderReview } from "../../store/reviewing.ts";
import type { Workbench } from "../../store/workbench.ts";
import { firstInQueue, type Queue, type QueueFilter } from "./reviewQueue.ts";

/** The three ways to look at a changed text. */
export type ReviewView = "inline" | "sides" | "clean";

/** What is asked in a window over the page. */
export type ReviewDialog =
  | { readonly type: "request_changes" | "reopen"; readonly segment: SegmentId }
  | {
      readonly type: "comment";
      readonly segment: SegmentId;
      readonly side: Side;
      readonly range: TextRange | undefined;
    }
  | {
      readonly type: "compare";
      readonly segment: SegmentId;
      readonly initial: { readonly before: string; readonly after: string } | undefined;
    }
  | { readonly type: "bulk"; readonly event: "approve" | "sign_off" }
  | { readonly type: "settings" };

/** What the review screen knows beside the project. */
export interface ReviewState {
  readonly view: ReviewView;
  readonly filter: QueueFilter;
  readonly queue: Queue;
  /** Which change of the active segment is looked at, from 0. */
  readonly change: number;
  /** The segment whose translation is being edited in its row. */
  readonly editing: SegmentId | null;
  /** The thread whose words are marked more than the others. */
  readonly comment: string | null;
  readonly dialog: ReviewDialog | null;
}

/** The review screen at work: its store and the moves within the queue. */
export interface ReviewSession {
  readonly workbench: Workbench;
  readonly state: StoreApi<ReviewState>;
  readonly active: () => Segment | undefined;
  /** The changes of the active segment. */
  readonly changes: () => readonly TextChange[];
  /** Goes to a segment; the row takes the focus unless it `stays`. */
  readonly goTo: (segment: SegmentId, focus?: "row" | "stays") => void;
  /** Goes one row back or on in the queue. */
  readonly step: (direction: -1 | 1) => void;
  /** Whether the row that becomes active takes the focus. */
  wantsFocus: boolean;
  /** Keeps what is typed in the row that is being edited. */
  flush: () => void;
}

/** Makes the session of a review screen. */
export function createReviewSession(workbench: Workbench, queue: Queue, filter: QueueFilter): ReviewSession {
  const state = createStore<ReviewState>(() => ({
    view: "inline",
    filter,
    queue,
    change: 0,
    editing: null,
    comment: null,
    dialog: null,
  }));
  const session: ReviewSession = {
    workbench,
    state,
    wantsFocus: false,
    flush: () => undefined,
    active: () => {
      const { project, active } = workbench.store.getState();
      return active === null ? undefined : findSegment(project.segments, active);
    },
    changes: () => {
      const segment = session.active();
      return segment === undefined ? [] : changesUnderReview(segment);
    },
    goTo: (segment, focus = "row") => {
      session.flush();
      session.wantsFocus = focus === "row";
      if (workbench.store.getState().active !== segment) state.setState({ change: 0, editing: null });
      workbench.goTo(segment);
    },
    step: (direction) => {
      const { project, active } = workbench.store.getState();
      const now = state.getState().queue;
      const at = active === null ? -1 : firstInQueue(now, positionOf(project.segments, active));
      const isShown = now.ids[at] === active;
      const next = now.ids[direction === 1 && !isShown ? at : at + direction];
      if (next !== undefined) session.goTo(next);
    },
  };
  return session;
}
