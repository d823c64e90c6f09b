import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { contentLength, flatText, sliceContent } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { ContentText } from "../ui/ContentText.tsx";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import styles from "./SegmentRow.module.css";
import { cutActive, leaveMode } from "./dividingActions.ts";
import { cutPlaces } from "./cutPlaces.ts";

/** The source while somebody looks for the place to cut it: a mark that arrow keys move from word to word. */
export function SplitField({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation("editor");
  const session = useEditorSession();
  const place = useRef<HTMLDivElement>(null);
  const language = useWorkbenchState((state) => state.project.sourceLanguage);
  const offset = useEditorState((state) => (state.mode.type === "split" ? state.mode.offset : 0));
  const text = flatText(segment.source);
  const places = cutPlaces(text);
  useEffect(() => {
    place.current?.focus();
  }, []);

  const moveTo = (index: number): void => {
    const next = places[Math.min(Math.max(index, 0), places.length - 1)];
    const { mode } = session.state.getState();
    if (next !== undefined && mode.type === "split")
      session.state.setState({ mode: { ...mode, offset: next } });
  };
  const index = places.indexOf(offset);
  const onKeyDown = (event: KeyboardEvent): void => {
    const forward = directionOf(language) === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    if (event.key === forward || event.key === "ArrowDown") moveTo(index + 1);
    else if (event.key === backward || event.key === "ArrowUp") moveTo(index - 1);
    else if (event.key === "Home") moveTo(0);
    else if (event.key === "End") moveTo(places.length - 1);
    else if (event.key === "Enter") cutActive(session);
    else if (event.key === "Escape") leaveMode(session);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const before = sliceContent(segment.source, 0, offset);
  const after = sliceContent(segment.source, offset, contentLength(segment.source));
  const words = (part: string, side: "end" | "start"): string => {
    const list = part.trim().split(/\s+/u);
    return (side === "end" ? list.slice(-2) : list.slice(0, 2)).join(" ");
  };
  return (
    <div
      ref={place}
      role="slider"
      tabIndex={0}
      className={styles.splitting}
      aria-label={t("split.label")}
      aria-valuemin={1}
      aria-valuemax={Math.max(places.length, 1)}
      aria-valuenow={index + 1}
      aria-valuetext={t("split.place", {
        before: words(flatText(before), "end"),
        after: words(flatText(after), "start"),
      })}
      onKeyDown={onKeyDown}
    >
      <ContentText language={language} content={before} />
      <span className={styles.cut} aria-hidden="true" />
      <span className={styles.second}>
        <ContentText language={language} content={after} />
      </span>
    </div>
  );
}
