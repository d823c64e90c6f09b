import type { ReactNode } from "react";
import styles from "./Bar.module.css";

/** The slim bar above a screen: what it is about at the start, tools in the middle, who and how at the end. */
export function Bar(props: {
  readonly label: string;
  readonly start?: ReactNode;
  readonly middle?: ReactNode;
  readonly end?: ReactNode;
}): ReactNode {
  return (
    <header className={styles.bar} aria-label={props.label}>
      <div className={styles.start}>{props.start}</div>
      {props.middle === undefined ? null : <div className={styles.middle}>{props.middle}</div>}
      <div className={styles.end}>{props.end}</div>
    </header>
  );
}

/** A hairline between groups of tools in a bar. */
export function BarGap(): ReactNode {
  return <span className={styles.gap} aria-hidden="true" />;
}
