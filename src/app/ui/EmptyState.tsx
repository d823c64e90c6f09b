import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** What a view says when it has nothing to show: a heading, what it means, what can be done. */
export function EmptyState(props: {
  readonly title: string;
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 1 | 2 | 3;
}): ReactNode {
  const Heading = `h${props.level ?? 1}` as const;
  return (
    <div className={styles.empty}>
      {props.mark === undefined ? null : <div className={styles.mark}>{props.mark}</div>}
      <Heading className={styles.title}>{props.title}</Heading>
      {props.children === undefined ? null : <div className={styles.text}>{props.children}</div>}
      {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
