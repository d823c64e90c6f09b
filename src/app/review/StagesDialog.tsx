import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Stage } from "../../core/review.ts";
import { refusalSentence } from "../refusalWords.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { Switch } from "../ui/Switch.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./ReviewDialogs.module.css";

const ORDER: readonly Stage[] = ["translate", "revise", "review", "proofread", "sign_off"];

/** How the project is worked on: which stages it has, and whether one may approve one's own work. A manager's to change. */
export function StagesDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(["review", "common"]);
  const { t: whyNot } = useTranslation("refusals");
  const workbench = useWorkbench();
  const notify = useNotify();
  const settings = useWorkbenchState((state) => state.project.settings);
  const isManager = useWorkbenchState((state) => state.actor.role === "manager");
  const [chosen, setChosen] = useState<readonly Stage[]>(settings.stages);
  const [solo, setSolo] = useState(settings.solo);
  const turn = (stage: Stage) => (on: boolean) => {
    setChosen(ORDER.filter((each) => (each === stage ? on : chosen.includes(each))));
  };
  const keep = (): void => {
    const outcome = workbench.dispatch([
      { type: "settingsChanged", settings: { ...settings, stages: chosen, solo } },
    ]);
    const refusal = refusalSentence(whyNot, outcome);
    if (refusal !== undefined) notify({ text: refusal, tone: "caution" });
    props.onClose();
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t("settings.title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={!isManager} onPress={keep}>
            {t("settings.keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {isManager ? null : <p className={styles.notice}>{t("settings.onlyManager")}</p>}
        <Switch
          isSelected={chosen.includes("review")}
          onChange={turn("review")}
          isDisabled={!isManager}
          help={t("settings.reviewHelp")}
        >
          {t("settings.review")}
        </Switch>
        <Switch
          isSelected={chosen.includes("proofread")}
          onChange={turn("proofread")}
          isDisabled={!isManager}
          help={t("settings.proofreadHelp")}
        >
          {t("settings.proofread")}
        </Switch>
        <Switch isSelected={solo} onChange={setSolo} isDisabled={!isManager} help={t("settings.soloHelp")}>
          {t("settings.solo")}
        </Switch>
      </div>
    </Dialog>
  );
}
