import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EffortBand, ProjectMeasure } from "../../assessment/projectMeasure.ts";
import { Amount } from "../ui/Counter.tsx";
import { BarList, type BarItem } from "./BarList.tsx";
import styles from "./Insights.module.css";

const BANDS: readonly { readonly band: EffortBand; readonly paint: BarItem["paint"] }[] = [
  { band: "none", paint: "hollow" },
  { band: "small", paint: "hatched" },
  { band: "middle", paint: "full" },
  { band: "heavy", paint: "full" },
];

/** How much revision changed, by word error rate without shifts between what was confirmed and what stands now. */
export function EffortInsight(props: { readonly measure: ProjectMeasure }): ReactNode {
  const { t } = useTranslation("insights");
  const { edits, tokens, bands } = props.measure.effort;
  const reviewed = bands.none + bands.small + bands.middle + bands.heavy;
  return (
    <section className={styles.insight} aria-labelledby="insight-effort">
      <h2 id="insight-effort">{t("effort")}</h2>
      {reviewed === 0 ? (
        <p className={styles.help}>{t("effortNone")}</p>
      ) : (
        <>
          <p className={styles.figure}>
            <Amount value={tokens === 0 ? 0 : edits / tokens} style="percent" />
            <span>{t("effortShare")}</span>
          </p>
          <BarList
            label={t("effortBands")}
            items={BANDS.map(({ band, paint }) => ({
              key: band,
              label: t(`band.${band}`),
              value: bands[band],
              paint,
            }))}
          />
          <p className={styles.help}>{t("effortHelp", { edits, tokens })}</p>
        </>
      )}
    </section>
  );
}
