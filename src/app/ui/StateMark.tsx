import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewState } from "../../core/review.ts";
import { StateSign } from "./StateSign.tsx";

/** The mark of a state, 14 to 20 pixels. `decorative` where the state's name stands beside it. */
export function StateMark(props: {
  readonly state: ReviewState;
  readonly size?: 14 | 16 | 18 | 20;
  readonly decorative?: boolean;
}): ReactNode {
  const { t } = useTranslation("states");
  const { state, size = 16, decorative = false } = props;
  return <StateSign state={state} size={size} name={decorative ? null : t(state)} />;
}
