import type { ReactNode } from "react";
import { Amount } from "../ui/Counter.tsx";
import styles from "./Insights.module.css";

/** One bar: what it counts, how many, and how it is drawn. */
export interface BarItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
  /** Told apart by pattern too: full, hatched, hollow. */
  readonly paint: "full" | "hatched" | "hollow";
}

/** Counts as bars of one scale, each with its words and number. */
export function BarList(props: { readonly label: string; readonly items: readonly BarItem[] }): ReactNode {
  const most = Math.max(1, ...props.items.map(({ value }) => value));
  return (
    <ul className={styles.bars} aria-label={props.label}>
      {props.items.map(({ key, label, value, paint }) => (
        <li key={key}>
          <span className={styles.barLabel}>{label}</span>
          <span className={styles.track} aria-hidden="true">
            <span data-paint={paint} style={{ inlineSize: `${(value / most) * 100}%` }} />
          </span>
          <Amount value={value} />
        </li>
      ))}
    </ul>
  );
}
