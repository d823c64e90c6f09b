import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../core/finding.ts";
import { useCheckRun, useFindings, useFindingsState } from "../FindingsContext.tsx";
import { useCommands } from "../Commands.tsx";
import { ProjectBar } from "../ProjectBar.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { CheckKinds } from "./CheckKinds.tsx";
import { countFindings, type FindingChoice, listFindings, type ListedFinding } from "./checkList.ts";
import { CheckingBar } from "./CheckingBar.tsx";
import styles from "./ChecksScreen.module.css";
import { FindingList } from "./FindingList.tsx";
import { WaiveDialog } from "./WaiveDialog.tsx";

const NO_FINDINGS: ReadonlyMap<string, readonly Finding[]> = new Map();

/** All findings of a project: by kind, to be gone through, mended, let stand and reported. */
export function ChecksScreen(props: { readonly project: string }): ReactNode {
  const { t } = useTranslation(["checking", "checks"]);
  const findings = useFindings();
  const run = useCheckRun();
  const project = useDeferredValue(useWorkbenchState((state) => state.project));
  const bySegment = useDeferredValue(useFindingsState((state) => state.bySegment, NO_FINDINGS));
  const [choice, setChoice] = useState<FindingChoice>({ check: null, severity: "all" });
  const [waiving, setWaiving] = useState<readonly Finding[]>([]);
  const list = useMemo(() => listFindings(project, bySegment), [project, bySegment]);
  const counts = useMemo(() => countFindings(list), [list]);
  const shown = useMemo(() => list.filter((each) => isChosen(each, choice)), [list, choice]);
  useCommands([
    { id: "nextFinding", run: () => focusFinding(1) },
    { id: "previousFinding", run: () => focusFinding(-1) },
    { id: "checkProject", run: () => void findings?.checkAll() },
  ]);
  return (
    <div className={styles.screen}>
      <ProjectBar screen="checks" />
      <main tabIndex={-1} className={styles.main}>
        <h1 className="visually-hidden">{t("title")}</h1>
        <CheckingBar list={list} counts={counts} />
        <div className={styles.columns}>
          <CheckKinds counts={counts} choice={choice} onChoose={(check) => setChoice({ ...choice, check })} />
          <section className={styles.findings} aria-label={t("open")}>
            <div className={styles.choices}>
              <Segmented
                label={t("show")}
                value={choice.severity}
                onChange={(severity) => setChoice({ ...choice, severity })}
                choices={[
                  { value: "all", label: t("show.all") },
                  { value: "error", label: t("show.errors", { count: counts.severities.error }) },
                  { value: "warning", label: t("show.warnings", { count: counts.severities.warning }) },
                  { value: "info", label: t("show.infos", { count: counts.severities.info }) },
                  { value: "waived", label: t("show.waived", { count: counts.waived }) },
                ]}
              />
            </div>
            {shown.length > 0 ? (
              <FindingList
                project={props.project}
                list={shown}
                onWaive={(each) => setWaiving(each.map(({ finding }) => finding))}
              />
            ) : (
              <EmptyState level={2} title={t(run.type === "done" ? "nothing" : "notYet")} />
            )}
          </section>
        </div>
      </main>
      {waiving.length === 0 ? null : <WaiveDialog findings={waiving} onClose={() => setWaiving([])} />}
    </div>
  );
}

function isChosen({ finding, waiver }: ListedFinding, { check, severity }: FindingChoice): boolean {
  if (check !== null && finding.check !== check) return false;
  if (severity === "waived") return waiver !== undefined;
  return waiver === undefined && (severity === "all" || finding.severity === severity);
}

/** Moves the focus to the finding before or after the one that has it. */
function focusFinding(direction: -1 | 1): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
  const at = all.findIndex((each) => each === document.activeElement);
  all[at < 0 ? (direction === 1 ? 0 : all.length - 1) : at + direction]?.focus();
}
