import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import ListChecks from "lucide-react/icons/list-checks";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useTranslation } from "react-i18next";
import { positionOf } from "../../core/segmentPages.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useCommentMarks } from "../useCommentMarks.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useReviewSession, useReviewState } from "./ReviewContext.tsx";
import styles from "./ReviewList.module.css";
import { firstInQueue, type Queue } from "./reviewQueue.ts";
import { ReviewRow } from "./ReviewRow.tsx";
import type { ReviewActs } from "./useReviewCommands.ts";

/** Rows kept ready beyond the window, on either side: a turn of the wheel. */
const OVERSCAN = 8;

/** A first guess of a row (px) until it is measured: its padding, a line of Arabic, and the letters such a line holds. */
const ROW = { padding: 34, line: 39, characters: 58 };

/** The active row lands within this part of the window's height. */
const BAND = { from: 0.1, to: 0.5 };

/** The queue as rows, of which only those in sight and the active one exist. */
export function ReviewList(props: { readonly acts: ReviewActs }): ReactNode {
  const { t } = useTranslation("review");
  const session = useReviewSession();
  const { appearance } = useAppearance();
  const queue = useReviewState((state) => state.queue);
  const look = useReviewState((state) => state.comment);
  const scroller = useRef<HTMLDivElement>(null);
  const active = useWorkbenchState((state) => state.active);
  const activeIndex = useWorkbenchState((state) =>
    state.active === null
      ? -1
      : indexOf(queue, positionOf(state.project.segments, state.active), state.active),
  );
  const getItemKey = useMemo(() => (index: number) => queue.ids[index] ?? index, [queue]);
  const rangeExtractor = useMemo(
    () => (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeIndex < 0 || indexes.includes(activeIndex)) return indexes;
      return [...indexes, activeIndex].toSorted((one, other) => one - other);
    },
    [activeIndex],
  );
  // eslint-disable-next-line react/incompatible-library -- what it gives is used in this component alone.
  const virtualizer = useVirtualizer({
    count: queue.ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const lines = Math.ceil(((queue.lengths[index] ?? 0) * appearance.textScale) / ROW.characters);
      return ROW.padding + Math.max(1, lines) * ROW.line * appearance.textScale;
    },
    getItemKey,
    rangeExtractor,
    overscan: OVERSCAN,
    paddingStart: 16,
    paddingEnd: 240,
  });
  useCommentMarks(scroller, look);

  const placed = useRef<{ readonly queue: Queue; readonly active: string | null } | null>(null);
  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null || activeIndex < 0) return;
    if (placed.current?.active === active && placed.current.queue === queue) return;
    const isNew = placed.current?.queue !== queue;
    placed.current = { queue, active };
    const row = view.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
    const start = virtualizer.measurementsCache[activeIndex]?.start ?? 0;
    const place = start - view.scrollTop;
    const [from, to] = [view.clientHeight * BAND.from, view.clientHeight * BAND.to];
    // In a list that is new the rows above are not measured yet; going by the index finds the place again when they are.
    if (isNew) virtualizer.scrollToIndex(activeIndex, { align: activeIndex === 0 ? "start" : "center" });
    else if (place < from || place > to)
      virtualizer.scrollToOffset(Math.max(0, start - Math.min(Math.max(place, from), to)));
    if (session.wantsFocus) row?.focus({ preventScroll: true });
    session.wantsFocus = false;
  }, [active, activeIndex, queue, session, virtualizer]);

  // Whoever comes from another screen by keyboard goes on in the active row, as soon as it is drawn.
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
    if (!row) return;
    arrived.current = true;
    if (document.activeElement === document.body) row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const onRow = event.target instanceof Element && event.target.matches('[role="row"], [data-change]');
    if (!onRow) return;
    if (event.key === "ArrowDown") session.step(1);
    else if (event.key === "ArrowUp") session.step(-1);
    else if (event.key === "Enter") props.acts.edit();
    else return;
    event.preventDefault();
  };

  if (queue.ids.length === 0) {
    return (
      <EmptyState title={t("empty.title")} mark={<ListChecks aria-hidden />} level={2}>
        <p>{t("empty.text")}</p>
      </EmptyState>
    );
  }
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={t("list")}
      aria-rowcount={queue.ids.length}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet} role="rowgroup" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const id = queue.ids[index];
          return id === undefined ? null : (
            <ReviewRow
              key={key}
              id={id}
              index={index}
              number={(queue.positions[index] ?? index) + 1}
              startsBlock={queue.starts[index] === 1}
              isActive={index === activeIndex}
              start={start}
              measure={virtualizer.measureElement}
              acts={props.acts}
            />
          );
        })}
      </div>
    </div>
  );
}

function indexOf(queue: Queue, position: number, id: string): number {
  const index = firstInQueue(queue, position);
  return queue.ids[index] === id ? index : -1;
}
