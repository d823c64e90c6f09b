import type { StoreApi } from "zustand/vanilla";
import type { Content } from "../../core/content.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment, segmentAt } from "../../core/segmentPages.ts";
import type { Side } from "../../core/comment.ts";
import type { Outcome, Workbench } from "../../store/workbench.ts";
import type { ContentEditor } from "../contentEditor.ts";
import { createRestMarks, type RestMarks } from "../restMarks.ts";
import type { EditorState, RefusedCode } from "./editorState.ts";
import { createEditorState } from "./editorState.ts";
import type { Panels } from "./panels.ts";
import { orderOf, type SegmentOrder } from "./segmentOrder.ts";

/** Where the focus goes when a row opens: an end of a text, or a point of the window. */
export interface Landing {
  readonly side: Side;
  readonly caret: "start" | "end" | { readonly x: number; readonly y: number };
}

/** A field of the active row. */
export interface LiveField {
  readonly segment: SegmentId;
  readonly editor: ContentEditor;
  readonly flush: () => void;
}

/** What is said about something done: a key of the editor's words and what is filled in. */
export type EditorMessage =
  | { readonly type: "refused"; readonly code: RefusedCode }
  | {
      readonly type: "said";
      readonly words: EditorWords;
      readonly facts: Readonly<Record<string, string | number>>;
    };

/** The sentences that are only said, not shown. */
export type EditorWords =
  | "said.confirmed"
  | "said.allConfirmed"
  | "said.fromStart"
  | "said.copied"
  | "said.noMissingCode"
  | "said.split"
  | "said.joined"
  | "said.locked"
  | "said.unlocked"
  | "said.sourceEdited"
  | "said.undone"
  | "said.redone"
  | "said.nothingToUndo"
  | "said.nothingToRedo"
  | "said.replaced"
  | "said.invisiblesShown"
  | "said.invisiblesHidden"
  | "said.moved";

/** How the active row comes into view: where the one before stood, or not at all. */
export type Arrival = "keep_place" | "stay";

/** The translate screen at work: its store, its fields, the order it shows, and the ways to act on them. */
export interface EditorSession {
  readonly workbench: Workbench;
  readonly state: StoreApi<EditorState>;
  /** What is marked in the rows that are not active. */
  readonly restMarks: RestMarks;
  /** The fields of the active row while they are mounted. */
  readonly target: LiveField | null;
  readonly source: LiveField | null;
  readonly order: SegmentOrder;
  readonly arrival: Arrival;
  /** Where in the window the last active row stood, in px from the top of the list; `null` if it was out of sight. */
  readonly placeOfRow: number | null;
  /** A field of the active row is mounted; until the answer is called. */
  readonly attach: (side: Side, field: LiveField) => () => void;
  readonly showOrder: (order: SegmentOrder) => void;
  /** Who tells the person something. */
  readonly hear: (tell: (message: EditorMessage) => void) => void;
  /** Who knows where the active row stands. */
  readonly locate: (measure: () => number | null) => void;
  /** Says where the focus goes when another row opens; `null` leaves it. */
  readonly expect: (landing: Landing | null, arrival?: Arrival) => void;
  readonly tell: (message: EditorMessage) => void;
  /** Makes changes of what was typed. */
  readonly flush: () => void;
  /** Goes to a segment, keeping what was typed where one was. */
  readonly move: (id: SegmentId, landing?: Landing | null, arrival?: Arrival) => void;
  /** The active segment as it is now. */
  readonly active: () => Segment | undefined;
  /** Notes what became of an act on a segment; `true` if it was done. */
  readonly settle: (segment: SegmentId, outcome: Outcome, unkept?: Content) => boolean;
}

/** Makes the session of a translate screen, at a segment if one is named. */
export function createEditorSession(
  workbench: Workbench,
  options: {
    readonly panels: Panels;
    readonly invisibles?: boolean;
    readonly segment?: SegmentId | undefined;
  },
): EditorSession {
  const { panels, invisibles = false, segment: asked } = options;
  const state = createEditorState({ panels, invisibles });
  const { segments } = workbench.store.getState().project;
  const fields: { source: LiveField | null; target: LiveField | null } = { source: null, target: null };
  let order: SegmentOrder | null = null;
  let landing: Landing | null = { side: "target", caret: "end" };
  let arrival: Arrival = "keep_place";
  let placeOfRow: number | null = null;
  let measurePlace = (): number | null => null;
  let tell = (_message: EditorMessage): void => undefined;
  const session: EditorSession = {
    workbench,
    state,
    restMarks: createRestMarks(),
    get target() {
      return fields.target;
    },
    get source() {
      return fields.source;
    },
    get order() {
      // The list shows its own before anybody asks; going through all segments twice would be felt in a long document.
      order ??= orderOf(segments, new Set());
      return order;
    },
    get arrival() {
      return arrival;
    },
    get placeOfRow() {
      return placeOfRow;
    },
    attach: (side, field) => {
      fields[side] = field;
      if (landing?.side === side) {
        const { caret } = landing;
        landing = null;
        land(field.editor, caret);
      }
      return () => {
        if (fields[side] === field) fields[side] = null;
      };
    },
    showOrder: (next) => {
      order = next;
    },
    hear: (next) => {
      tell = next;
    },
    locate: (next) => {
      measurePlace = next;
    },
    expect: (next, how = "keep_place") => {
      landing = next;
      arrival = how;
      placeOfRow = measurePlace();
    },
    tell: (message) => {
      tell(message);
    },
    flush: () => fields.target?.flush(),
    move: (id, wanted = { side: "target", caret: "end" }, how = "keep_place") => {
      session.flush();
      const { active } = workbench.store.getState();
      if (state.getState().mode.type !== "translate") state.setState({ mode: { type: "translate" } });
      if (active === id) {
        const field = wanted === null ? null : fields[wanted.side];
        if (wanted !== null && field !== null) land(field.editor, wanted.caret);
        return;
      }
      session.expect(wanted, how);
      workbench.goTo(id);
    },
    active: () => {
      const { project, active } = workbench.store.getState();
      return active === null ? undefined : findSegment(project.segments, active);
    },
    settle: (segment, outcome, unkept) => {
      const code = refusedCode(outcome);
      const before = state.getState();
      if (code === null) {
        if (before.refusal !== null || before.unkept.has(segment)) {
          state.setState({ refusal: null, unkept: without(before.unkept, segment) });
        }
        return true;
      }
      state.setState({
        refusal: { segment, code },
        ...(unkept === undefined ? {} : { unkept: new Map([...before.unkept, [segment, unkept]]) }),
      });
      session.tell({ type: "refused", code });
      return false;
    },
  };
  const named = asked === undefined ? undefined : findSegment(segments, asked);
  const first = named ?? segmentAt(segments, 0);
  if (first !== undefined && (named !== undefined || workbench.store.getState().active === null))
    workbench.goTo(first.id);
  return session;
}

function land(editor: ContentEditor, caret: Landing["caret"]): void {
  if (typeof caret === "string") editor.focus(caret);
  else editor.focusAt(caret);
}

function refusedCode(outcome: Outcome): RefusedCode | null {
  if (outcome.type === "done") return null;
  return outcome.type === "read_only" ? "read_only" : outcome.code;
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
