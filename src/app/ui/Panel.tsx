import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAppearance } from "../AppearanceContext.tsx";
import styles from "./Panel.module.css";

/** The narrowest and widest a panel gets, in CSS pixels: a list of matches at 12 rem, half a laptop screen. */
const narrowest = 200;
const widest = 640;
const step = 16;

/**
 * An aside at the start or end of the page that one can hide, and make wider by dragging its edge or with arrow keys. Width and
 * openness belong to the caller, who keeps them.
 */
export function Panel(props: {
  readonly label: string;
  readonly side: "start" | "end";
  readonly isOpen: boolean;
  readonly width: number;
  readonly onResize: (width: number) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation("common");
  const { appearance } = useAppearance();
  const { side, width, onResize } = props;
  const drag = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const [dragging, setDragging] = useState(false);
  if (!props.isOpen) return null;
  // A move to the right widens the panel whose free edge looks right.
  const rightward = (side === "start") === (appearance.language !== "ar") ? 1 : -1;
  const resize = (wanted: number): void => {
    const next = Math.round(Math.min(widest, Math.max(narrowest, wanted)));
    if (next !== width) onResize(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const change = { ArrowRight: step * rightward, ArrowLeft: -step * rightward }[event.key];
    if (change !== undefined) resize(width + change);
    else if (event.key === "Home") resize(narrowest);
    else if (event.key === "End") resize(widest);
    else return;
    event.preventDefault();
  };
  return (
    <aside className={styles.panel} data-side={side} aria-label={props.label} style={{ inlineSize: width }}>
      <div className={styles.content}>{props.children}</div>
      <div
        className={styles.edge}
        data-dragging={dragging}
        role="separator"
        aria-orientation="vertical"
        aria-label={t("resize", { panel: props.label })}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        aria-valuenow={width}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { x: event.clientX, width };
          setDragging(true);
        }}
        onPointerMove={(event) => {
          if (drag.current !== undefined)
            resize(drag.current.width + (event.clientX - drag.current.x) * rightward);
        }}
        onPointerUp={() => {
          drag.current = undefined;
          setDragging(false);
        }}
        onPointerCancel={() => {
          drag.current = undefined;
          setDragging(false);
        }}
      />
    </aside>
  );
}
