import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectRules } from "../../core/projectRules.ts";
import type { Problem } from "../../core/result.ts";
import { projectSrx } from "../../interchange/projectSrx.ts";
import { ownSegmentation } from "../../language/ownSegmentation.ts";
import { downloadFile, fileNameOf } from "../download.ts";
import { ProblemList } from "../ProblemList.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { RulesField } from "../RulesField.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { readRulesFile } from "./readingRules.ts";
import styles from "./RulesDialog.module.css";

/** By which rules documents that come to the project are cut: shown, replaced by a file, given back, saved. */
export function RulesDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(["segmentation", "common"]);
  const { t: whyNot } = useTranslation("refusals");
  const workbench = useWorkbench();
  const notify = useNotify();
  const project = useWorkbenchState((state) => state.project);
  const canWrite = useWorkbenchState(
    (state) => state.access.type === "write" && state.actor.role !== "viewer",
  );
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const putInUse = (rules: ProjectRules | null): void => {
    const refusal = refusalSentence(whyNot, workbench.dispatch([{ type: "rulesChanged", rules }]));
    notify(
      refusal === undefined
        ? {
            text: t("changed"),
            tone: "success",
            action: { label: t("common:undo"), run: () => void workbench.undo() },
          }
        : { text: refusal, tone: "caution" },
    );
  };
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) {
      setProblems([]);
      putInUse(null);
      return;
    }
    const read = await readRulesFile(file, project.sourceLanguage);
    setProblems(read.problems);
    if (read.type === "success") putInUse(read.value);
  };
  const save = (): void => {
    downloadFile({
      name: fileNameOf(project.name, "srx"),
      mediaType: "application/xml",
      bytes: new TextEncoder().encode(projectSrx(project)),
    });
  };
  const { languageRules } = project.rules?.rules ?? ownSegmentation;
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t("title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={save}>{t("save")}</Button>
          <Button kind="primary" onPress={props.onClose}>
            {t("common:close")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t("about")}</p>
        <RulesField
          name={project.rules?.name ?? null}
          isDisabled={!canWrite}
          onChoose={(file) => void choose(file)}
        />
        <p className={styles.count}>
          {t("count", { count: languageRules.reduce((sum, list) => sum + list.rules.length, 0) })}
        </p>
        <ProblemList problems={problems} />
      </div>
    </Dialog>
  );
}
