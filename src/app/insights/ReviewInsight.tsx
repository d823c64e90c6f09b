import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectMeasure } from "../../assessment/projectMeasure.ts";
import type { ReviewOutcome } from "../../assessment/reviewOutcome.ts";
import { BarList, type BarItem } from "./BarList.tsx";
import styles from "./Insights.module.css";

const OUTCOMES: readonly { readonly outcome: ReviewOutcome; readonly paint: BarItem["paint"] }[] = [
  { outcome: "approved_changed", paint: "full" },
  { outcome: "approved_unchanged", paint: "full" },
  { outcome: "changed", paint: "hatched" },
  { outcome: "sent_back", paint: "hatched" },
  { outcome: "opened", paint: "hatched" },
  { outcome: "never_opened", paint: "hollow" },
  { outcome: "unconfirmed", paint: "hollow" },
];

/** What a second person did with the translations: changed, left as they were, never opened, which are three different facts. */
export function ReviewInsight(props: { readonly measure: ProjectMeasure }): ReactNode {
  const { t } = useTranslation("insights");
  const { outcomes } = props.measure;
  return (
    <section className={styles.insight} aria-labelledby="insight-review">
      <h2 id="insight-review">{t("review")}</h2>
      <p className={styles.help}>{t("reviewHelp")}</p>
      <BarList
        label={t("review")}
        items={OUTCOMES.map(({ outcome, paint }) => ({
          key: outcome,
          label: t(`outcome.${outcome}`),
          value: outcomes[outcome],
          paint,
        }))}
      />
    </section>
  );
}
