import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { REVIEW_STATES, type ReviewState } from "../../core/review.ts";
import { createProgressCounter } from "../../persistence/progress.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Amount } from "../ui/Counter.tsx";
import { StateMark } from "../ui/StateMark.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./ExportForm.module.css";

/** Which states the document takes in: all of them, or only the ticked ones. */
export function StatesField(props: {
  readonly states: readonly ReviewState[] | null;
  readonly onChange: (states: readonly ReviewState[] | null) => void;
}): ReactNode {
  const { t } = useTranslation(["exporting", "states"]);
  const [count] = useState(createProgressCounter);
  const project = useWorkbenchState((state) => state.project);
  const counts = useMemo(() => count(project).states, [count, project]);
  const { states, onChange } = props;
  const isTaken = (state: ReviewState): boolean => states === null || states.includes(state);
  const listed = REVIEW_STATES.filter((state) => counts[state] > 0 || !isTaken(state));
  return (
    <div role="group" aria-label={t("states")} className={styles.group}>
      <span className={styles.label} aria-hidden="true">
        {t("states")}
      </span>
      <Checkbox
        isSelected={states === null}
        isIndeterminate={states !== null && states.length > 0}
        onChange={() => {
          onChange(states === null ? [] : null);
        }}
      >
        {t("allStates")}
      </Checkbox>
      <ul className={styles.states}>
        {listed.map((state) => (
          <li key={state}>
            <Checkbox
              isSelected={isTaken(state)}
              onChange={(isSelected) => {
                const chosen = REVIEW_STATES.filter((each) => (each === state ? isSelected : isTaken(each)));
                onChange(chosen.length === REVIEW_STATES.length ? null : chosen);
              }}
            >
              <span className={styles.state}>
                <StateMark state={state} size={14} decorative />
                {t(`states:${state}`)}
                <Amount value={counts[state]} />
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
