import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CHECKS } from "../../assistance/checks/checks.ts";
import { NO_WISHES } from "../../core/checkWishes.ts";
import type { Severity } from "../../core/finding.ts";
import { useFindings } from "../FindingsContext.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { Amount } from "../ui/Counter.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { Select } from "../ui/Select.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import type { FindingChoice, FindingCounts } from "./checkList.ts";
import styles from "./ChecksScreen.module.css";
import { checkName } from "../findingWords.ts";

const CHOICES: readonly (Severity | "off")[] = ["error", "warning", "info", "off"];

/** Every check with how much it found and how grave that is in this project; what found most stands first. */
export function CheckKinds(props: {
  readonly counts: FindingCounts;
  readonly choice: FindingChoice;
  readonly onChoose: (check: string | null) => void;
}): ReactNode {
  const { t, i18n } = useTranslation(["checking", "checks"]);
  const { t: whyNot } = useTranslation("refusals");
  const { counts, choice, onChoose } = props;
  const workbench = useWorkbench();
  const findings = useFindings();
  const notify = useNotify();
  const wishes = useWorkbenchState((state) => state.project.settings.checks) ?? NO_WISHES;
  const isReading = useWorkbenchState((state) => state.access.type !== "write");
  const kinds = CHECKS.toSorted(
    (one, other) => (counts.checks.get(other.id) ?? 0) - (counts.checks.get(one.id) ?? 0),
  );
  const total = [...counts.checks.values()].reduce((sum, count) => sum + count, 0);
  const change = (check: string, usual: Severity | "off", severity: Severity | "off"): void => {
    const { settings } = workbench.store.getState().project;
    const { [check]: _before, ...others } = wishes.severities;
    const severities = severity === usual ? others : { ...others, [check]: severity };
    const outcome = workbench.dispatch([
      { type: "settingsChanged", settings: { ...settings, checks: { ...wishes, severities } } },
    ]);
    const refusal = refusalSentence(whyNot, outcome);
    if (refusal === undefined) void findings?.checkAll();
    else notify({ text: refusal, tone: "caution" });
  };
  return (
    <section className={styles.kinds} aria-label={t("kinds")}>
      <button
        type="button"
        className={styles.choose}
        aria-pressed={choice.check === null}
        onClick={() => onChoose(null)}
      >
        <span>{t("kinds.all")}</span>
        <Amount value={total} />
      </button>
      <ul className={styles.kindList}>
        {kinds.map(({ id, severity }) => {
          const name = checkName(i18n, id);
          return (
            <li key={id} className={styles.kindRow}>
              <button
                type="button"
                className={styles.choose}
                aria-pressed={choice.check === id}
                onClick={() => onChoose(choice.check === id ? null : id)}
              >
                <span>{name}</span>
                <Amount value={counts.checks.get(id) ?? 0} />
              </button>
              <Select
                label={t("severityOf", { check: name })}
                isLabelHidden
                isDisabled={isReading}
                value={wishes.severities[id] ?? severity}
                onChange={(chosen) => change(id, severity, chosen)}
                choices={CHOICES.map((value) => ({
                  value,
                  label: value === "off" ? t("off") : t(`checks:severity.${value}`),
                }))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
