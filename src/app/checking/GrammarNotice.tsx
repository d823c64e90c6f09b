import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useGrammarRun } from "../FindingsContext.tsx";
import { ProblemList } from "../ProblemList.tsx";
import styles from "./Checking.module.css";
import { GRAMMAR_COST } from "./grammarCost.ts";

const UNAVAILABLE = [{ code: "grammar_unavailable", severity: "warning", facts: {} }] as const;

/** Says that grammar is being fetched or cannot be had; nothing while it is there or nobody asked for it. */
export function GrammarNotice(): ReactNode {
  const { t } = useTranslation("checking");
  const run = useGrammarRun();
  if (run === "failed") return <ProblemList problems={UNAVAILABLE} />;
  return (
    <p role="status" className={styles.coming}>
      {run === "coming" ? t("grammar.coming", { size: GRAMMAR_COST.size }) : null}
    </p>
  );
}
