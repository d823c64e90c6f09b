import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { SegmentId } from "../../core/segment.ts";
import type { MarksOfSegment } from "../restMarks.ts";
import type { EditorSession } from "./editorSession.ts";
import type { EditorState } from "./editorState.ts";

/** Provides the session of the translate screen; the screen fills it, and tests do. */
export const EditorContext = createContext<EditorSession | null>(null);

/** The session of the translate screen. */
export function useEditorSession(): EditorSession {
  const session = useContext(EditorContext);
  if (session === null) throw new Error("useEditorSession needs a translate screen above it");
  return session;
}

/** A part of what the screen knows; the component draws again when that part is another value. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  return useStore(useEditorSession().state, select);
}

/** What is marked in a segment nobody works in. */
export function useRestMarks(id: SegmentId): MarksOfSegment | undefined {
  return useStore(useEditorSession().restMarks.store, (marks) => marks.get(id));
}
