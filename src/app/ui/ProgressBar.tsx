import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewState } from "../../core/review.ts";
import { Amount } from "./Counter.tsx";
import styles from "./ProgressBar.module.css";
import { StateMark } from "./StateMark.tsx";

/** How many segments stand in each state; what is missing counts as none. */
export type StateCounts = Readonly<Partial<Record<ReviewState, number>>>;

/** From done to untouched: the bar fills from where reading begins. */
const order: readonly ReviewState[] = [
  "signed_off",
  "proofread",
  "reviewed",
  "revised",
  "translated",
  "changes_requested",
  "draft",
  "new",
];

/** The states of a document as parts of one bar, with their marks and counts below unless `legend` is `hidden`. */
export function StateProgress(props: {
  readonly label: string;
  readonly counts: StateCounts;
  readonly legend?: "shown" | "hidden";
}): ReactNode {
  const { t } = useTranslation("states");
  const parts = order
    .map((state) => ({ state, count: props.counts[state] ?? 0 }))
    .filter((part) => part.count > 0);
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <div className={styles.progress} role="group" aria-label={props.label}>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ state, count }) => (
          <span key={state} data-state={state} style={{ flexGrow: count / Math.max(total, 1) }} />
        ))}
      </div>
      <ul className={props.legend === "hidden" ? "visually-hidden" : styles.legend}>
        {parts.map(({ state, count }) => (
          <li key={state}>
            <StateMark state={state} size={14} decorative />
            <span>{t(state)}</span>
            <Amount value={count} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Long work under way: how much is done of what is known, or that something is going on if nothing is known. */
export function WorkProgress(props: {
  readonly label: string;
  readonly done?: number;
  readonly total?: number;
}): ReactNode {
  const known = props.done !== undefined && props.total !== undefined && props.total > 0;
  const share = known ? Math.min(1, (props.done ?? 0) / (props.total ?? 1)) : undefined;
  return (
    <div
      className={styles.work}
      role="progressbar"
      aria-label={props.label}
      {...(share === undefined
        ? {}
        : { "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": Math.round(share * 100) })}
    >
      <span
        data-unknown={share === undefined}
        style={share === undefined ? {} : { inlineSize: `${share * 100}%` }}
      />
    </div>
  );
}
