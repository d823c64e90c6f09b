import { useMemo, useRef, useState, type ReactNode } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslation } from "react-i18next";
import { plainText } from "../../core/content.ts";
import { positionOf } from "../../core/segmentPages.ts";
import { StateMark } from "../ui/StateMark.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { useSegment, useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorSession } from "./EditorContext.tsx";
import { createStateReader, headingAt, headingsOf, type Heading } from "./headings.ts";
import styles from "./Outline.module.css";

/** Height of a line of the outline in CSS pixels. */
const LINE = 34;

/** The headings of the document, each with the state its part has reached; a press goes there. */
export function Outline(): ReactNode {
  const { t } = useTranslation("editor");
  const workbench = useWorkbench();
  const scroller = useRef<HTMLElement>(null);
  const [stateUnder] = useState(createStateReader);
  const starts = useWorkbenchState((state) => state.project.segments.starts);
  const headings = useMemo(
    () => headingsOf(workbench.store.getState().project),
    // eslint-disable-next-line react/exhaustive-deps -- headings move only when segments are split or joined.
    [workbench, starts],
  );
  const current = useWorkbenchState((state) =>
    state.active === null ? -1 : headingAt(headings, positionOf(state.project.segments, state.active)),
  );
  const virtualizer = useVirtualizer({
    count: headings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 8,
  });
  if (headings.length === 0) return <p className={styles.none}>{t("outline.none")}</p>;
  return (
    <nav ref={scroller} className={styles.outline} aria-label={t("outline.headings")}>
      <ol style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const heading = headings[index];
          return heading === undefined ? null : (
            <li key={key} className={styles.place} style={{ transform: `translateY(${start}px)` }}>
              <HeadingLine heading={heading} stateUnder={stateUnder} isCurrent={index === current} />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function HeadingLine({
  heading,
  stateUnder,
  isCurrent,
}: {
  readonly heading: Heading;
  readonly stateUnder: ReturnType<typeof createStateReader>;
  readonly isCurrent: boolean;
}): ReactNode {
  const session = useEditorSession();
  const segment = useSegment(heading.segment);
  const state = useWorkbenchState(({ project }) => stateUnder(project, heading));
  const language = useWorkbenchState(({ project }) => project.sourceLanguage);
  if (segment === undefined) return null;
  return (
    <button
      type="button"
      className={styles.heading}
      data-level={heading.level}
      aria-current={isCurrent ? "location" : undefined}
      onClick={() => session.move(heading.segment)}
    >
      <StateMark state={state} size={14} />
      {heading.document === undefined ? (
        <span className={styles.text} lang={language} dir={directionOf(language)}>
          {plainText(segment.source)}
        </span>
      ) : (
        <bdi className={styles.text} title={heading.document}>
          {heading.document}
        </bdi>
      )}
    </button>
  );
}
