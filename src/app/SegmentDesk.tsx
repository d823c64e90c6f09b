import { createContext, useContext } from "react";
import type { Side } from "../core/comment.ts";
import type { Content } from "../core/content.ts";
import type { Origin, SegmentId } from "../core/segment.ts";
import type { TextRange } from "../core/splice.ts";
import type { RestMarks } from "./restMarks.ts";

/** What panels beside the text may do to the segment being worked on; the screen that shows it fills this in. */
export interface SegmentDesk {
  /** The words marked in one of the open texts; `null` where none are. */
  readonly selected: (side: Side) => { readonly range: TextRange; readonly text: string } | null;
  /** Makes a change of what is being typed, so that what follows sees it. */
  readonly flush: () => void;
  /** Writes another target, says where it comes from, and leaves the caret at its end; `false` if that was refused. */
  readonly write: (target: Content, origin: Origin) => boolean;
  /** Puts content in place of the selection in the target, as if typed. */
  readonly insert: (content: Content) => void;
  /** Replaces a range of the target, by offsets of its flat text, and leaves the caret behind it; `false` if that was refused. */
  readonly replace: (range: TextRange, by: Content) => boolean;
  /** Marks a range of one of the open texts, and brings the focus there. */
  readonly mark: (side: Side, range: TextRange) => void;
  /** Marks texts of the rows nobody works in. */
  readonly markAtRest: RestMarks["show"];
  /** Goes to a segment, with the caret in its target. */
  readonly goTo: (segment: SegmentId) => void;
  /** Brings the focus back into the target. */
  readonly focus: () => void;
}

/** Provides the desk of the screen; the screen fills it, and tests do. */
export const SegmentDeskContext = createContext<SegmentDesk | null>(null);

/** The desk of the screen that is shown. */
export function useSegmentDesk(): SegmentDesk {
  const desk = useContext(SegmentDeskContext);
  if (desk === null) throw new Error("useSegmentDesk needs a screen with an open segment above it");
  return desk;
}
