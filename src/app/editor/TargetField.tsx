import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
import { codesOf, sameContent } from "../../core/content.ts";
import type { SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import { workingText, writingRefusal } from "../../store/writing.ts";
import { afterPaint } from "../afterPaint.ts";
import { browserClock } from "../browserClock.ts";
import { directionOf } from "../../language/directionRuns.ts";
import { openContentEditor, type ContentEditor } from "../contentEditor.ts";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import type { EditorSession } from "./editorSession.ts";
import { neighbour } from "./moving.ts";
import { ownHeight } from "./ownHeight.ts";
import { followTyping } from "../typing.ts";

/** The open target of the active segment: an editor that React makes and then leaves alone. */
export function TargetField(props: {
  readonly segment: SegmentId;
  readonly language: string;
  readonly label: string;
  readonly isReadOnly: boolean;
}): ReactNode {
  const { segment, language, label, isReadOnly } = props;
  const session = useEditorSession();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<ContentEditor | null>(null);
  const invisibles = useEditorState((state) => state.invisibles);
  const attributes = {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    lang: language,
    dir: directionOf(language),
    spellcheck: "true",
    ...(isReadOnly ? { "aria-readonly": "true" } : {}),
  };
  const latest = useRef({ attributes, invisibles });

  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const opened = open(session, segment, place.current, latest.current);
    editor.current = opened.editor;
    return () => {
      editor.current = null;
      opened.close();
    };
  }, [session, segment]);

  useEffect(() => {
    latest.current = { attributes, invisibles };
    editor.current?.setAttributes(attributes);
    // eslint-disable-next-line react/exhaustive-deps -- the attributes follow from these three.
  }, [label, language, isReadOnly]);
  useEffect(() => {
    latest.current = { ...latest.current, invisibles };
    editor.current?.showInvisibles(invisibles);
  }, [invisibles]);

  return <div ref={place} />;
}

function open(
  session: EditorSession,
  segment: SegmentId,
  place: HTMLElement,
  looks: { readonly attributes: Readonly<Record<string, string>>; readonly invisibles: boolean },
): { readonly editor: ContentEditor; readonly close: () => void } {
  const { workbench, state } = session;
  const find = (): ReturnType<typeof findSegment> =>
    findSegment(workbench.store.getState().project.segments, segment);
  const present = find();
  if (present === undefined) throw new Error(`no segment ${segment} to open a field for`);
  const actorId = (): string => workbench.store.getState().actor.id;
  let known = workingText(present, actorId());

  const typing = followTyping({
    workbench,
    clock: browserClock,
    afterPaint,
    segment,
    content: () => editor.content(),
    onWritten: (outcome, content) => {
      const written = find();
      if (written !== undefined) known = workingText(written, actorId());
      session.settle(segment, outcome, content);
    },
  });

  const editor = openContentEditor({
    place,
    content: state.getState().unkept.get(segment) ?? known,
    language: workbench.store.getState().project.targetLanguage,
    attributes: looks.attributes,
    invisibles: looks.invisibles,
    knownCodes: () => {
      const current = find();
      return current === undefined ? [] : [...codesOf(current.source), ...codesOf(current.target)];
    },
    mayChange: () => {
      const current = find();
      const code = current === undefined ? "unknown_segment" : writingRefusal(workbench, current);
      if (code === null) return true;
      const told = state.getState().refusal;
      if (told?.segment !== segment || told.code !== code) {
        state.setState({ refusal: { segment, code } });
        session.tell({ type: "refused", code });
      }
      return false;
    },
    onChange: typing.changed,
    onTaking: typing.endStep,
    onFocus: () => undefined,
    onBlur: typing.flush,
    onLeave: (direction) => {
      const next = neighbour(session, direction === "up" ? -1 : 1);
      if (next === undefined) return false;
      session.move(next, { side: "target", caret: direction === "up" ? "end" : "start" });
      return true;
    },
  });

  const height = ownHeight(editor.dom);

  /** Takes over what changed elsewhere: undo, replace, a suggestion accepted. What is being typed comes first. */
  const follow = (): void => {
    const current = find();
    if (current === undefined) return;
    const text = workingText(current, actorId());
    if (text === known || typing.isDirty()) return;
    if (editor.isComposing()) return;
    known = text;
    if (!sameContent(text, editor.content())) editor.show(text);
  };
  const unsubscribe = workbench.store.subscribe(follow);
  const afterComposition = (): void => {
    setTimeout(follow);
  };
  editor.dom.addEventListener("compositionend", afterComposition);

  const leave = (): void => {
    typing.flush();
  };
  // Before the listeners that put unsaved changes away: what is typed must be a change by then.
  window.addEventListener("pagehide", leave, { capture: true });
  window.addEventListener("visibilitychange", leave, { capture: true });

  const detach = session.attach("target", { segment, editor, flush: typing.flush });
  return {
    editor,
    close: () => {
      typing.flush();
      unsubscribe();
      editor.dom.removeEventListener("compositionend", afterComposition);
      window.removeEventListener("pagehide", leave, { capture: true });
      window.removeEventListener("visibilitychange", leave, { capture: true });
      detach();
      height.release();
      editor.destroy();
    },
  };
}
