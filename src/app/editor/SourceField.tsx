import { useLayoutEffect, useRef, type ReactNode } from "react";
import { codesOf } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";
import { editSource } from "../../store/dividing.ts";
import { directionOf } from "../../language/directionRuns.ts";
import { openContentEditor } from "../contentEditor.ts";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import { neighbour } from "./moving.ts";

/** The source of the active segment: a caret can move in it to say where to cut, and it can be opened for editing. */
export function SourceField(props: {
  readonly segment: Segment;
  readonly language: string;
  readonly label: string;
  readonly isEditing: boolean;
}): ReactNode {
  const { segment, language, label, isEditing } = props;
  const session = useEditorSession();
  const invisibles = useEditorState((state) => state.invisibles);
  const place = useRef<HTMLDivElement>(null);
  const { id, source } = segment;

  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const stop = (): void => {
      session.state.setState({ mode: { type: "translate" } });
      session.target?.editor.focus();
    };
    const editor = openContentEditor({
      place: place.current,
      content: source,
      language,
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        lang: language,
        dir: directionOf(language),
        spellcheck: "false",
        ...(isEditing ? {} : { "aria-readonly": "true", inputmode: "none" }),
      },
      invisibles,
      knownCodes: () => codesOf(source),
      mayChange: () => isEditing,
      onChange: () => undefined,
      onFocus: () => undefined,
      onBlur: () => undefined,
      onLeave: (direction) => {
        if (isEditing) return false;
        const next = neighbour(session, direction === "up" ? -1 : 1);
        if (next === undefined) return false;
        session.move(next, { side: "source", caret: direction === "up" ? "end" : "start" });
        return true;
      },
      onKey: (event) => {
        if (!isEditing || event.isComposing) return false;
        if (event.key === "Escape") stop();
        else if (event.key === "Enter") {
          const outcome = editSource(session.workbench, id, editor.content());
          if (!session.settle(id, outcome)) return true;
          session.tell({ type: "said", words: "said.sourceEdited", facts: {} });
          stop();
        } else return false;
        return true;
      },
    });
    const detach = session.attach("source", { segment: id, editor, flush: () => undefined });
    if (isEditing) editor.focus("end");
    return () => {
      detach();
      editor.destroy();
    };
  }, [session, id, source, language, label, isEditing, invisibles]);

  return <div ref={place} />;
}
