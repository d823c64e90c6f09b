import { createStore, type StoreApi } from "zustand/vanilla";
import type { Side } from "../../core/comment.ts";
import type { Content } from "../../core/content.ts";
import type { RefusalCode } from "../../core/reviewTransition.ts";
import type { SegmentId } from "../../core/segment.ts";
import type { TextRange } from "../../core/splice.ts";
import type { Panels } from "./panels.ts";
import type { Hit } from "../../store/search.ts";
import type { SegmentFilter } from "../../store/segmentFilter.ts";
import { SHOW_ALL } from "../../store/segmentFilter.ts";

/** Why something was not done, as a person is told it. */
export type RefusedCode = RefusalCode | "read_only";

/** What the active row is open for. */
export type EditorMode =
  | { readonly type: "translate" }
  | {
      readonly type: "split";
      readonly segment: SegmentId;
      readonly offset: number;
      readonly target: number | null;
    }
  | { readonly type: "edit_source"; readonly segment: SegmentId };

/** A comment about to be written. */
export interface CommentDraft {
  readonly segment: SegmentId;
  readonly side: Side;
  /** The words it is about; the whole text if none were selected. */
  readonly range: TextRange | null;
}

/** What was found, and which of it is looked at. */
export interface Search {
  readonly side: Side;
  readonly hits: readonly Hit[];
  readonly bySegment: ReadonlyMap<SegmentId, readonly Hit[]>;
  readonly current: number;
  /** There are more places than are listed. */
  readonly more: boolean;
}

/** What the screen knows beside the project: how it is looked at, and what was typed but could not be kept. */
export interface EditorState {
  readonly mode: EditorMode;
  readonly refusal: { readonly segment: SegmentId; readonly code: RefusedCode } | null;
  /** Text that was refused, by segment: it stays until it can be kept. */
  readonly unkept: ReadonlyMap<SegmentId, Content>;
  readonly invisibles: boolean;
  readonly find: "closed" | "find" | "replace";
  /** How often find was asked for: asking again goes back to its field. */
  readonly findAsked: number;
  readonly search: Search | null;
  readonly goTo: "closed" | "open";
  readonly comparing: "closed" | "open";
  readonly panels: Panels;
  readonly filter: SegmentFilter;
  /** The segments the filter hid when it was applied; what changes afterwards stays in sight. */
  readonly hidden: ReadonlySet<SegmentId>;
  readonly commentDraft: CommentDraft | null;
  /** The thread that is looked at in the panel. */
  readonly lookedComment: string | null;
}

/** Makes the state of one translate screen. */
export function createEditorState(looks: Pick<EditorState, "panels" | "invisibles">): StoreApi<EditorState> {
  return createStore<EditorState>(() => ({
    mode: { type: "translate" },
    refusal: null,
    unkept: new Map(),
    find: "closed",
    findAsked: 0,
    search: null,
    goTo: "closed",
    comparing: "closed",
    ...looks,
    filter: SHOW_ALL,
    hidden: new Set(),
    commentDraft: null,
    lookedComment: null,
  }));
}
