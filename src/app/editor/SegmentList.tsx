import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAppearance } from "../AppearanceContext.tsx";
import { useCommentMarks } from "../useCommentMarks.ts";
import { passingText } from "../ui/passingText.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import { estimateHeights } from "./rowHeights.ts";
import { useRowSetting } from "./rowSetting.ts";
import { SegmentRow } from "./SegmentRow.tsx";
import styles from "./SegmentList.module.css";
import { indexInOrder, type SegmentOrder } from "./segmentOrder.ts";
import { useFoundMarks } from "./useFoundMarks.ts";
import { useRowOpening } from "./useRowOpening.ts";
import { rowPlace, useRowWindow } from "./useRowWindow.ts";

/** The active row lands within this part of the window's height, where a translator sees what comes before and after. */
const BAND = { from: 0.12, to: 0.45 };

/** All segments as rows, of which only those in sight exist; the active one always does. */
export function SegmentList(props: { readonly order: SegmentOrder }): ReactNode {
  const { order } = props;
  const { t } = useTranslation("editor");
  const session = useEditorSession();
  const { appearance, locale } = useAppearance();
  const numbers = useMemo(() => new Intl.NumberFormat(locale), [locale]);
  const scroller = useRef<HTMLDivElement>(null);
  const active = useWorkbenchState((state) => state.active);
  const activeIndex = useWorkbenchState((state) =>
    state.active === null ? -1 : indexInOrder(order, state.project.segments, state.active),
  );
  const stacked = appearance.columns === "stacked";
  const guesses = useMemo(
    () => estimateHeights(order, { scale: appearance.textScale, stacked }),
    [order, appearance.textScale, stacked],
  );
  const setting = useRowSetting();
  const { rows, total, bring } = useRowWindow({ scroller, ids: order.ids, guesses, activeIndex });

  const placed = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (active === null || activeIndex < 0 || placed.current === active) return;
    const view = scroller.current;
    if (view === null) return;
    const first = placed.current === null;
    placed.current = active;
    if (!first && session.arrival === "stay") return;
    const height = view.clientHeight;
    const before = session.placeOfRow;
    const place = Math.min(Math.max(before ?? height * BAND.from, height * BAND.from), height * BAND.to);
    bring(activeIndex, place);
    // eslint-disable-next-line react/exhaustive-deps -- it goes there once for each segment that becomes active.
  }, [active, activeIndex, session]);

  // Where the active row stands in the window, for the next one to stand there too.
  useEffect(() => {
    session.locate(() => placeOfActive(scroller.current));
  }, [session]);
  useFoundMarks(scroller);
  useCommentMarks(
    scroller,
    useEditorState((state) => state.lookedComment),
    session.restMarks.show,
  );
  useRowOpening(scroller);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={t("list.label")}
      aria-rowcount={order.ids.length}
      aria-colcount={4}
      tabIndex={0}
    >
      <div className={styles.sheet} role="rowgroup" style={{ blockSize: total }}>
        {rows.map(({ index, id, key, start }) => (
          <div
            key={key}
            data-index={index}
            data-segment={passingText(id)}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={index === activeIndex}
            className={styles.place}
            style={{ transform: rowPlace(start) }}
          >
            <SegmentRow
              id={id}
              number={(order.positions[index] ?? index) + 1}
              shownNumber={numbers.format((order.positions[index] ?? index) + 1)}
              startsBlock={order.starts[index] === 1}
              isActive={index === activeIndex}
              setting={setting}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function placeOfActive(view: HTMLElement | null): number | null {
  const row = view?.querySelector('[role="row"][aria-selected="true"]') ?? null;
  if (view === null || row === null) return null;
  const place = row.getBoundingClientRect().top - view.getBoundingClientRect().top;
  return place >= 0 && place < view.clientHeight ? place : null;
}
