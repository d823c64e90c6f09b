import type { ReactNode } from "react";
import type { ReviewState } from "../../core/review.ts";
import { stateMarks } from "../../interchange/stateMarks.ts";
import styles from "./StateMark.module.css";

/** The drawing of a state, `size` pixels wide, with its name in the reader's language, or null where that stands beside it. */
export function StateSign(props: {
  readonly state: ReviewState;
  readonly size: number;
  readonly name: string | null;
}): ReactNode {
  const { state, size, name } = props;
  return (
    <svg
      className={styles.mark}
      data-state={state}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      {...(name === null ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      {name === null ? null : <title>{name}</title>}
      {stateMarks[state].map(({ data, paint }) => (
        <path key={data} d={data} className={styles[paint]} />
      ))}
    </svg>
  );
}
