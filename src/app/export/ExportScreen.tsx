import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from "react";
import Download from "lucide-react/icons/download";
import { useTranslation } from "react-i18next";
import type { ExportFont } from "../../interchange/bilingual/exporter.ts";
import { findHindrances } from "../../interchange/bilingual/hindrances.ts";
import { useFindings, useFindingsState } from "../FindingsContext.tsx";
import { ProblemList } from "../ProblemList.tsx";
import { ProjectBar } from "../ProjectBar.tsx";
import { TakeBackButton } from "../TakeBack.tsx";
import { Button } from "../ui/Button.tsx";
import { WorkProgress } from "../ui/ProgressBar.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { type ExportChoice, effectiveOptions, hasLayout, orderOf, takesFindings } from "./exportChoice.ts";
import { fetchExportFonts } from "./exportFonts.ts";
import { ExportForm } from "./ExportForm.tsx";
import { ExportPreview } from "./ExportPreview.tsx";
import styles from "./ExportScreen.module.css";
import { foundIssues } from "./foundIssues.ts";
import { HindranceList } from "./HindranceList.tsx";
import { useExportChoice } from "./useExportChoice.ts";
import { useExporting } from "./useExporting.ts";

const NO_FONTS: readonly ExportFont[] = [];

/** Where the bilingual document is made: what it is to be, what it looks like, what stands in its way, and the file. */
export function ExportScreen(props: { readonly project: string }): ReactNode {
  const [choice, choose] = useExportChoice(props.project);
  const { t } = useTranslation("exporting");
  return (
    <div className={styles.screen}>
      <ProjectBar screen="export" />
      <main tabIndex={-1} className={styles.main}>
        <h1 className="visually-hidden">{t("title")}</h1>
        {choice === null ? null : <Making choice={choice} onChange={choose} />}
      </main>
    </div>
  );
}

function Making(props: {
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}): ReactNode {
  const { t, i18n } = useTranslation(["exporting", "common"]);
  const { choice, onChange } = props;
  const project = useWorkbenchState((state) => state.project);
  const exporting = useExporting();
  const [fonts, setFonts] = useState<readonly ExportFont[] | null>(null);
  useEffect(() => {
    void fetchExportFonts().then(setFonts);
  }, []);
  // Typing into the form goes first; looking through a large project follows.
  const shown = useDeferredValue(choice);
  const findings = useFindingsState((state) => state.bySegment, undefined);
  const hindrances = useMemo(
    () =>
      findHindrances(
        project,
        hasLayout(shown.format) ? effectiveOptions(shown) : { ...shown.options, states: null },
        findings,
      ),
    [project, shown, findings],
  );
  const checked = useFindings();
  const begin = async (): Promise<void> => {
    const asks = choice.withFindings === true && takesFindings(choice.format, project.documents);
    const issues = asks ? await foundIssues(project, checked, i18n) : undefined;
    exporting.start(project, orderOf(choice, issues), fonts ?? NO_FONTS);
  };
  const isEmpty = hasLayout(choice.format) && choice.options.states?.length === 0;
  return (
    <>
      <section className={styles.choices} aria-label={t("choices")}>
        <ExportForm choice={choice} onChange={onChange} />
        <div className={styles.end}>
          <div className={styles.before}>
            <ProblemList problems={exporting.problems} />
            <HindranceList hindrances={hindrances} />
          </div>
          <div className={styles.make}>
            {exporting.isRunning ? (
              <div className={styles.running}>
                <WorkProgress label={t("making")} />
                <span aria-hidden="true">{t("making")}</span>
                <Button onPress={exporting.cancel}>{t("common:cancel")}</Button>
              </div>
            ) : (
              <Button
                kind="primary"
                icon={<Download aria-hidden />}
                isDisabled={isEmpty || fonts === null}
                onPress={() => void begin()}
              >
                {hindrances.length === 0 ? t("export") : t("exportAnyway")}
              </Button>
            )}
            <TakeBackButton />
          </div>
        </div>
      </section>
      <div className={styles.preview}>
        {fonts === null ? null : <ExportPreview project={project} choice={shown} fonts={fonts} />}
      </div>
    </>
  );
}
