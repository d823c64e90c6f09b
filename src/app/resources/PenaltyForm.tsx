import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AssistChoice } from "../../worker/segmentHelp.ts";
import { type Assisting, useAssistState } from "../AssistContext.tsx";
import { PointsField } from "./PointsField.tsx";
import styles from "./Resources.module.css";

/** A penalty of a whole score hides an entry; ages are told in days, up to a century. */
const MOST = { points: 100, days: 36_525 };

/** What is taken off the scores of matches that deserve less trust, and the least score that is shown. */
export function PenaltyForm({ assisting }: { readonly assisting: Assisting }): ReactNode {
  const { t } = useTranslation("resources");
  const choice = useAssistState<AssistChoice | null>((state) => state.choice, null);
  if (choice === null) return null;
  const { penalties, threshold } = choice;
  const change = (next: Partial<AssistChoice["penalties"]>): void => {
    assisting.choose({ ...choice, penalties: { ...penalties, ...next } });
  };
  return (
    <details className={styles.penalties}>
      <summary>{t("penalties.title")}</summary>
      <div className={styles.form}>
        <p className={styles.faint}>{t("penalties.help")}</p>
        <div className={styles.pair}>
          <PointsField
            label={t("penalties.days")}
            value={penalties.age.days}
            most={MOST.days}
            onChange={(days) => change({ age: { ...penalties.age, days } })}
          />
          <PointsField
            label={t("penalties.age")}
            value={penalties.age.points}
            most={MOST.points}
            onChange={(points) => change({ age: { ...penalties.age, points } })}
          />
          <PointsField
            label={t("penalties.machine")}
            value={penalties.origin.machine}
            most={MOST.points}
            onChange={(machine) => change({ origin: { ...penalties.origin, machine } })}
          />
          <PointsField
            label={t("penalties.alignment")}
            value={penalties.origin.alignment}
            most={MOST.points}
            onChange={(alignment) => change({ origin: { ...penalties.origin, alignment } })}
          />
          <PointsField
            label={t("penalties.threshold")}
            value={threshold}
            most={MOST.points}
            onChange={(least) => assisting.choose({ ...choice, threshold: Math.max(1, least) })}
          />
        </div>
      </div>
    </details>
  );
}
