import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslation } from "react-i18next";
import { positionOf } from "../../core/segmentPages.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { passageAt, passagesOf } from "./passages.ts";
import { PassageView } from "./PassageView.tsx";
import type { Edition } from "./edition.ts";
import styles from "./ReadScreen.module.css";

/** Passages kept ready beyond the window, on either side. */
const OVERSCAN = 6;

/** A first guess of a passage (px) until it is measured: the space around it, a line of Arabic, and the letters such a line holds. */
const PASSAGE = { space: 18, line: 39, characters: 54 };

/** The document as pages, of which only what is in sight exists; on paper all of it. */
export function FacingPages(props: { readonly project: string; readonly edition: Edition }): ReactNode {
  const { t } = useTranslation("read");
  const workbench = useWorkbench();
  const { appearance } = useAppearance();
  const name = useWorkbenchState((state) => state.project.name);
  const segments = useWorkbenchState((state) => state.project.segments);
  const passages = useMemo(() => passagesOf(segments), [segments]);
  const isPrinting = usePrinting();
  const scroller = useRef<HTMLElement>(null);
  // eslint-disable-next-line react/incompatible-library -- what it gives is used in this component alone.
  const virtualizer = useVirtualizer({
    count: passages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const length = passages[index]?.length ?? 0;
      const lines = Math.max(1, Math.ceil((length * appearance.textScale) / PASSAGE.characters));
      return PASSAGE.space + lines * PASSAGE.line * appearance.textScale;
    },
    overscan: OVERSCAN,
    paddingStart: 40,
    paddingEnd: 160,
  });

  // Reading begins where the work is.
  const placed = useRef(false);
  useLayoutEffect(() => {
    if (placed.current) return;
    placed.current = true;
    const { active, project } = workbench.store.getState();
    const position = active === null ? 0 : positionOf(project.segments, active);
    if (position > 0) virtualizer.scrollToIndex(passageAt(passages, position), { align: "center" });
  }, [workbench, passages, virtualizer]);

  if (passages.length === 0) {
    return (
      <main tabIndex={-1} className={styles.main}>
        <EmptyState title={t("empty")} />
      </main>
    );
  }
  const pages = (index: number): ReactNode => {
    const passage = passages[index];
    return passage === undefined ? null : (
      <PassageView project={props.project} passage={passage} edition={props.edition} />
    );
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard.
    <main ref={scroller} tabIndex={0} aria-label={t("pages")} className={styles.main}>
      <h1 className="visually-hidden">
        <bdi>{name}</bdi>
      </h1>
      {isPrinting ? (
        passages.map((passage, index) => <div key={passage.start}>{pages(index)}</div>)
      ) : (
        <div className={styles.sheet} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {pages(index)}
            </div>
          ))}
        </div>
      )}
    </main>
  );
}

/** Whether the page is being put on paper, where nothing may be left out because it is out of sight. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => {
      flushSync(() => {
        setPrinting(true);
      });
    };
    const end = (): void => {
      setPrinting(false);
    };
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
