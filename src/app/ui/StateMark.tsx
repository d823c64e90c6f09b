import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewState } from "../../core/review.ts";
import { stateMarks } from "../../interchange/stateMarks.ts";
import styles from "./StateMark.module.css";

/** The mark of a state, 14 to 20 pixels. `decorative` where the state's name stands beside it. */
export function StateMark(props: {
  readonly state: ReviewState;
  readonly size?: 14 | 16 | 18 | 20;
  readonly decorative?: boolean;
}): ReactNode {
  const { t } = useTranslation("states");
  const { state, size = 16, decorative = false } = props;
  const name = t(state);
  return (
    <svg
      className={styles.mark}
      data-state={state}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      {decorative ? null : <title>{name}</title>}
      {stateMarks[state].map(({ data, paint }) => (
        <path key={data} d={data} className={styles[paint]} />
      ))}
    </svg>
  );
}
