import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NO_WISHES } from "../../core/checkWishes.ts";
import { useFindings } from "../FindingsContext.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import styles from "./Checking.module.css";
import { FalseFriendRows } from "./FalseFriendRows.tsx";
import { draftOf, type WishesDraft, wishesOf } from "./wishesDraft.ts";
import { StyleWishes } from "./StyleWishes.tsx";
import { WordWishes } from "./WordWishes.tsx";

/** How the project is checked beside how grave each check is: words and names, its own false friends, style and grammar. */
export function CheckSettingsDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(["checking", "common"]);
  const { t: whyNot } = useTranslation("refusals");
  const workbench = useWorkbench();
  const findings = useFindings();
  const [draft, setDraft] = useState(() => draftOf(workbench.store.getState().project.settings.checks));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const write = (part: Partial<WishesDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const wishes = wishesOf(draft);
  const keep = (): void => {
    const { settings } = workbench.store.getState().project;
    const checks = wishesOf(draft, settings.checks ?? NO_WISHES);
    if (checks === undefined) return;
    const refusal = refusalSentence(
      whyNot,
      workbench.dispatch([{ type: "settingsChanged", settings: { ...settings, checks } }]),
    );
    setProblem(refusal);
    if (refusal !== undefined) return;
    void findings?.checkAll();
    props.onClose();
  };
  return (
    <Dialog
      isOpen
      width="wide"
      title={t("settings")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={wishes === undefined} onPress={keep}>
            {t("settings.keep")}
          </Button>
        </>
      }
    >
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <div className={styles.settings}>
        <Tabs
          label={t("settings")}
          pages={[
            { id: "words", title: t("page.words"), content: <WordWishes draft={draft} write={write} /> },
            {
              id: "friends",
              title: t("page.friends"),
              count: draft.friends.length,
              content: <FalseFriendRows rows={draft.friends} onChange={(friends) => write({ friends })} />,
            },
            { id: "style", title: t("page.style"), content: <StyleWishes draft={draft} write={write} /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
