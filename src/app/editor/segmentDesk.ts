import { plainText, replaceRange, sliceContent, type Content } from "../../core/content.ts";
import type { Side } from "../../core/comment.ts";
import type { TextRange } from "../../core/splice.ts";
import { workingText, writeTarget } from "../../store/writing.ts";
import type { SegmentDesk } from "../SegmentDesk.tsx";
import type { EditorSession, LiveField } from "./editorSession.ts";

/** The desk of the translate screen: what its panels may do to the active segment. */
export function createSegmentDesk(session: EditorSession): SegmentDesk {
  const { workbench } = session;
  const fieldOf = (side: Side): LiveField | null => (side === "source" ? session.source : session.target);
  const write = (target: Content, writing: Parameters<typeof writeTarget>[3]): boolean => {
    const segment = session.active();
    if (segment === undefined) return false;
    return session.settle(segment.id, writeTarget(workbench, segment.id, target, writing));
  };
  return {
    selected: (side) => {
      const field = fieldOf(side);
      if (field === null) return null;
      const range = field.editor.selection();
      if (range.start >= range.end) return null;
      return { range, text: plainText(sliceContent(field.editor.content(), range.start, range.end)) };
    },
    flush: session.flush,
    write: (target, origin) => {
      session.flush();
      if (!write(target, { cause: "replaced", origin })) return false;
      session.target?.editor.focus("end");
      return true;
    },
    insert: (content) => {
      session.target?.editor.insert(content);
      session.target?.editor.focus();
    },
    replace: (range: TextRange, by) => {
      session.flush();
      const segment = session.active();
      if (segment === undefined) return false;
      const text = workingText(segment, workbench.store.getState().actor.id);
      if (!write(replaceRange(text, range.start, range.end, by), { cause: "replaced" })) return false;
      const end =
        range.start + by.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 0);
      session.target?.editor.select({ start: end, end });
      session.target?.editor.focus();
      return true;
    },
    mark: (side, range) => {
      const field = fieldOf(side);
      field?.editor.select(range);
      field?.editor.focus();
    },
    markAtRest: session.restMarks.show,
    goTo: (segment) => session.move(segment),
    focus: () => session.target?.editor.focus(),
  };
}
