import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { codesOf, sameContent } from "../../core/content.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import { workingText, writingRefusal } from "../../store/writing.ts";
import { afterPaint } from "../afterPaint.ts";
import { browserClock } from "../browserClock.ts";
import { openContentEditor } from "../contentEditor.ts";
import { languageName } from "../languageName.ts";
import { refusalSentence } from "../refusalWords.ts";
import { followTyping } from "../typing.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useReviewSession } from "./ReviewContext.tsx";
import styles from "./ReviewRow.module.css";
import type { ReviewSession } from "./reviewState.ts";

/** The translation of a row open for editing: as text, or as a suggestion where the role may only suggest. Escape leaves it. */
export function ReviewField({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation(["review", "refusals"]);
  const { t: whyNot } = useTranslation("refusals");
  const session = useReviewSession();
  const { locale } = useAppearance();
  const language = useWorkbenchState((state) => state.project.targetLanguage);
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const label = t("field", { language: languageName(language, locale) });
  const latest = useRef({ whyNot, announce });
  useEffect(() => {
    latest.current = { whyNot, announce };
  });
  const { id } = segment;
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const attributes = {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label,
      lang: language,
      dir: directionOf(language),
      spellcheck: "true",
    };
    return open(session, id, place.current, attributes, (outcome) => {
      const sentence = refusalSentence(latest.current.whyNot, outcome);
      setRefusal(sentence);
      if (sentence !== undefined) latest.current.announce(sentence, "assertive");
    });
  }, [session, id, label, language]);
  return (
    <>
      <div ref={place} className={styles.field} />
      <p className={styles.fieldHelp} data-unread="">
        {refusal ?? t("fieldHelp")}
      </p>
    </>
  );
}

function open(
  session: ReviewSession,
  id: SegmentId,
  place: HTMLElement,
  attributes: Readonly<Record<string, string>>,
  onOutcome: (outcome: Parameters<typeof refusalSentence>[1]) => void,
): () => void {
  const { workbench, state } = session;
  const find = (): Segment | undefined => findSegment(workbench.store.getState().project.segments, id);
  const text = (): Segment["target"] => {
    const present = find();
    return present === undefined ? [] : workingText(present, workbench.store.getState().actor.id);
  };
  let known = text();
  const leave = (): void => {
    typing.flush();
    session.wantsFocus = true;
    state.setState({ editing: null });
    document.querySelector<HTMLElement>(`[data-segment="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  };
  const typing = followTyping({
    workbench,
    clock: browserClock,
    afterPaint,
    segment: id,
    content: () => editor.content(),
    onWritten: (outcome) => {
      known = text();
      onOutcome(outcome);
    },
  });
  const editor = openContentEditor({
    place,
    content: known,
    language: workbench.store.getState().project.targetLanguage,
    attributes,
    invisibles: false,
    knownCodes: () => {
      const present = find();
      return present === undefined ? [] : [...codesOf(present.source), ...codesOf(present.target)];
    },
    mayChange: () => {
      const present = find();
      return present !== undefined && writingRefusal(workbench, present) === null;
    },
    onChange: typing.changed,
    onTaking: typing.endStep,
    onFocus: () => undefined,
    onBlur: typing.flush,
    onLeave: () => false,
    onKey: (event) => {
      if (event.key !== "Escape" || event.isComposing) return false;
      leave();
      return true;
    },
  });
  session.flush = typing.flush;
  const unsubscribe = workbench.store.subscribe(() => {
    const present = text();
    if (present === known || typing.isDirty() || editor.isComposing()) return;
    known = present;
    if (!sameContent(present, editor.content())) editor.show(present);
  });
  // Before the listeners that put unsaved changes away: what is typed must be a change by then.
  window.addEventListener("pagehide", typing.flush, { capture: true });
  window.addEventListener("visibilitychange", typing.flush, { capture: true });
  editor.focus("end");
  return () => {
    typing.flush();
    session.flush = () => undefined;
    unsubscribe();
    window.removeEventListener("pagehide", typing.flush, { capture: true });
    window.removeEventListener("visibilitychange", typing.flush, { capture: true });
    editor.destroy();
  };
}
