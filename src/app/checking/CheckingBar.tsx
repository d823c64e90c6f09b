import { useState, type ReactNode } from "react";
import Download from "lucide-react/icons/download";
import ListChecks from "lucide-react/icons/list-checks";
import Settings2 from "lucide-react/icons/settings-2";
import Square from "lucide-react/icons/square";
import { useTranslation } from "react-i18next";
import { useAppearance } from "../AppearanceContext.tsx";
import { useKeysOf } from "../Commands.tsx";
import { downloadFile, fileNameOf } from "../download.ts";
import { useCheckRun, useFindings } from "../FindingsContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Menu } from "../ui/Menu.tsx";
import { WorkProgress } from "../ui/ProgressBar.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import type { FindingCounts, ListedFinding } from "./checkList.ts";
import styles from "./ChecksScreen.module.css";
import { CheckSettingsDialog } from "./CheckSettingsDialog.tsx";
import { GrammarNotice } from "./GrammarNotice.tsx";
import { reportOf } from "./reporting.ts";

/** How the checks stand, and what can be done about all of them: run, stop, settle how, report. */
export function CheckingBar(props: {
  readonly list: readonly ListedFinding[];
  readonly counts: FindingCounts;
}): ReactNode {
  const { t, i18n } = useTranslation(["checking", "checks"]);
  const { list, counts } = props;
  const findings = useFindings();
  const run = useCheckRun();
  const workbench = useWorkbench();
  const { appearance } = useAppearance();
  const keys = useKeysOf()("checkProject");
  const [isSettling, setSettling] = useState(false);
  const download = (format: "html" | "csv"): void => {
    void import("../../interchange/findingReport.ts").then(({ findingsCsv, findingsHtml }) => {
      const { project } = workbench.store.getState();
      const report = reportOf(project, list, i18n, appearance.language);
      const bytes = format === "html" ? findingsHtml(report) : findingsCsv(report);
      downloadFile({
        name: fileNameOf(`${project.name} ${t("report")}`, format),
        mediaType: format === "html" ? "text/html" : "text/csv",
        bytes,
      });
    });
  };
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.standing}>
        {run.type === "failed" ? t("run.failed") : null}
        {run.type === "running" ? t("run.running") : null}
        {run.type === "stopped" ? t("run.stopped") : null}
        {run.type === "never" ? t("notYet") : null}
        {run.type === "done"
          ? t("run.done", { errors: counts.severities.error, warnings: counts.severities.warning })
          : null}
      </p>
      <GrammarNotice />
      {run.type === "running" ? (
        <WorkProgress label={t("run.running")} done={run.checked} total={run.all} />
      ) : null}
      <div className={styles.acts}>
        {run.type === "running" ? (
          <Button size="small" icon={<Square aria-hidden />} onPress={() => findings?.stop()}>
            {t("stop")}
          </Button>
        ) : (
          <Button size="small" icon={<ListChecks aria-hidden />} onPress={() => void findings?.checkAll()}>
            {t("check")}
            {keys === undefined ? null : <Kbd parts={keys} />}
          </Button>
        )}
        <Button size="small" icon={<Settings2 aria-hidden />} onPress={() => setSettling(true)}>
          {t("settings")}
        </Button>
        <Menu
          label={t("report")}
          groups={[
            {
              id: "formats",
              entries: [
                { id: "html", label: t("report.html"), run: () => download("html") },
                { id: "csv", label: t("report.csv"), run: () => download("csv") },
              ],
            },
          ]}
        >
          <Button size="small" icon={<Download aria-hidden />}>
            {t("report")}
          </Button>
        </Menu>
      </div>
      {isSettling ? <CheckSettingsDialog onClose={() => setSettling(false)} /> : null}
    </div>
  );
}
