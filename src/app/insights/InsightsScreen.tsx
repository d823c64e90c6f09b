import { useDeferredValue, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProjectBar } from "../ProjectBar.tsx";
import { WorkProgress } from "../ui/ProgressBar.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { EffortInsight } from "./EffortInsight.tsx";
import styles from "./Insights.module.css";
import { createMeasurer, type MeasuringProgress } from "./measuring.ts";
import { PeopleInsight } from "./PeopleInsight.tsx";
import { ProgressInsight } from "./ProgressInsight.tsx";
import { ReviewInsight } from "./ReviewInsight.tsx";

/** How the work on a project stands, as pictures with their numbers; it counts texts, and puts nobody in an order. */
export function InsightsScreen(_props: { readonly project: string }): ReactNode {
  const { t } = useTranslation("insights");
  const project = useDeferredValue(useWorkbenchState((state) => state.project));
  const [measurer] = useState(createMeasurer);
  const [progress, setProgress] = useState<MeasuringProgress | null>(null);
  useEffect(() => {
    let wanted = true;
    void measurer(project, setProgress, () => wanted);
    return () => {
      wanted = false;
    };
  }, [measurer, project]);
  return (
    <div className={styles.screen}>
      <ProjectBar screen="insights" />
      <main tabIndex={-1} className={styles.main}>
        <h1 className="visually-hidden">{t("title")}</h1>
        {progress === null || progress.done === progress.total ? null : (
          <div className={styles.measuring}>
            <WorkProgress label={t("measuring")} done={progress.done} total={progress.total} />
          </div>
        )}
        {progress === null ? null : (
          <>
            <ProgressInsight measure={progress.measure} />
            <ReviewInsight measure={progress.measure} />
            <EffortInsight measure={progress.measure} />
            <PeopleInsight measure={progress.measure} />
          </>
        )}
      </main>
    </div>
  );
}
