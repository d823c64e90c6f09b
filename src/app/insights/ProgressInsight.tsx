import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectMeasure } from "../../assessment/projectMeasure.ts";
import { REVIEW_STATES, type ReviewState } from "../../core/review.ts";
import { Amount } from "../ui/Counter.tsx";
import { StateProgress } from "../ui/ProgressBar.tsx";
import { StateMark } from "../ui/StateMark.tsx";
import styles from "./Insights.module.css";

const OPEN: readonly ReviewState[] = ["new", "draft", "changes_requested"];

/** How much is done and how much is left, in words of the source; all states behind it. */
export function ProgressInsight(props: { readonly measure: ProjectMeasure }): ReactNode {
  const { t } = useTranslation(["insights", "states"]);
  const { segments, words, targetWords } = props.measure;
  const all = REVIEW_STATES.reduce((sum, state) => sum + words[state], 0);
  const left = OPEN.reduce((sum, state) => sum + words[state], 0);
  const share = all === 0 ? 0 : (all - left) / all;
  return (
    <section className={styles.insight} aria-labelledby="insight-progress">
      <h2 id="insight-progress">{t("progress")}</h2>
      <p className={styles.figure}>
        {/* All done is said only when all is done. */}
        <Amount value={share === 1 ? 1 : Math.min(share, 0.99)} style="percent" />
        <span>{t("confirmedShare")}</span>
      </p>
      <dl className={styles.pair}>
        <div>
          <dt>{t("wordsDone")}</dt>
          <dd>
            <Amount value={all - left} />
          </dd>
        </div>
        <div>
          <dt>{t("wordsLeft")}</dt>
          <dd>
            <Amount value={left} />
          </dd>
        </div>
        <div>
          <dt>{t("wordsWritten")}</dt>
          <dd>
            <Amount value={targetWords} />
          </dd>
        </div>
      </dl>
      <StateProgress label={t("byState")} counts={segments} />
      <details className={styles.behind}>
        <summary>{t("numbers")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("state")}</th>
              <th scope="col">{t("segments")}</th>
              <th scope="col">{t("sourceWords")}</th>
            </tr>
          </thead>
          <tbody>
            {REVIEW_STATES.map((state) => (
              <tr key={state}>
                <th scope="row">
                  <StateMark state={state} size={14} decorative /> {t(`states:${state}`)}
                </th>
                <td>
                  <Amount value={segments[state]} />
                </td>
                <td>
                  <Amount value={words[state]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
