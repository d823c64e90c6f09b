import type { StoreApi } from "zustand/vanilla";
import type { Content } from "../../core/content.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment, segmentAt } from "../../core/segmentPages.ts";
import type { Side } from "../../core/comment.ts";
import type { Outcome, Workbench } from "../../store/workbench.ts";
import type { ContentEditor } from "../contentEditor.ts";
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

/** The translate screen at work: its store, its fields, the order it shows, and the ways to act on them. */
export interface EditorSession {
  readonly workbench: Workbench;
  readonly state: StoreApi<EditorState>;
  /** The fields of the active row while it is mounted. */
  target: LiveField | null;
  source: LiveField | null;
  order: SegmentOrder;
  /** Where the focus goes when the next row opens; `null` leaves it. */
  landing: Landing | null;
  /** How the active row is to be brought into view. */
  arrival: "keep_place" | "stay";
  /** Where in the window the last active row stood, in px from the top of the list; `null` if it was out of sight. */
  placeOfRow: number | null;
  measurePlace: () => number | null;
  /** Tells the person something. */
  tell: (message: EditorMessage) => void;
  /** Makes changes of what was typed. */
  readonly flush: () => void;
  /** Goes to a segment, keeping what was typed where one was. */
  readonly move: (id: SegmentId, landing?: Landing | null, arrival?: "keep_place" | "stay") => void;
  /** The active segment as it is now. */
  readonly active: () => Segment | undefined;
  /** Notes what became of an act on a segment; `true` if it was done. */
  readonly settle: (segment: SegmentId, outcome: Outcome, unkept?: Content) => boolean;
}

/** Makes the session of a translate screen, at a segment if one is named. */
export function createEditorSession(
  workbench: Workbench,
  { panels, segment: asked }: { readonly panels: Panels; readonly segment?: SegmentId | undefined },
): EditorSession {
  const state = createEditorState(panels);
  const { segments } = workbench.store.getState().project;
  const session: EditorSession = {
    workbench,
    state,
    target: null,
    source: null,
    order: orderOf(segments, new Set()),
    landing: null,
    arrival: "keep_place",
    placeOfRow: null,
    measurePlace: () => null,
    tell: () => undefined,
    flush: () => session.target?.flush(),
    move: (id, landing = { side: "target", caret: "end" }, arrival = "keep_place") => {
      session.flush();
      const { active } = workbench.store.getState();
      if (state.getState().mode.type !== "translate") state.setState({ mode: { type: "translate" } });
      if (active === id) {
        if (landing !== null) land(session[landing.side]?.editor, landing);
        return;
      }
      session.landing = landing;
      session.arrival = arrival;
      session.placeOfRow = session.measurePlace();
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
  session.landing = { side: "target", caret: "end" };
  return session;
}

/** Puts focus and caret of a field where they are wanted. */
export function land(editor: ContentEditor | undefined, landing: Landing): void {
  if (editor === undefined) return;
  if (typeof landing.caret === "string") editor.focus(landing.caret);
  else editor.focusAt(landing.caret);
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
