import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type CheckWishes, NO_WISHES } from "../../core/checkWishes.ts";
import { useFindings } from "../FindingsContext.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import styles from "./Checking.module.css";

const HEADINGS: readonly CheckWishes["headings"][] = ["sentence", "title", "free"];

/** How the project is checked beside how grave each check is: words, names, what may stay Arabic, headings, length. */
export function CheckSettingsDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(["checking", "common"]);
  const { t: whyNot } = useTranslation("refusals");
  const workbench = useWorkbench();
  const findings = useFindings();
  const [before] = useState(() => workbench.store.getState().project.settings.checks ?? NO_WISHES);
  const [words, setWords] = useState(before.words.join("\n"));
  const [names, setNames] = useState(before.names.join("\n"));
  const [arabic, setArabic] = useState(before.allowedArabic.join("\n"));
  const [headings, setHeadings] = useState(before.headings);
  const [length, setLength] = useState(before.maxLength === undefined ? "" : String(before.maxLength));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const isLength = length.trim() === "" || /^[1-9]\d{0,5}$/u.test(length.trim());
  const keep = (): void => {
    if (!isLength) return;
    const { settings } = workbench.store.getState().project;
    const { maxLength: _old, ...rest } = settings.checks ?? NO_WISHES;
    const checks: CheckWishes = {
      ...rest,
      words: linesOf(words),
      names: linesOf(names),
      allowedArabic: linesOf(arabic),
      headings,
      ...(length.trim() === "" ? {} : { maxLength: Number(length) }),
    };
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
      width="normal"
      title={t("settings")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" onPress={keep}>
            {t("settings.keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {problem === undefined ? null : <p role="alert">{problem}</p>}
        <TextField
          label={t("settings.words")}
          help={t("settings.oneALine")}
          lines="several"
          dir="ltr"
          value={words}
          onChange={setWords}
        />
        <TextField
          label={t("settings.names")}
          help={t("settings.oneALine")}
          lines="several"
          dir="ltr"
          value={names}
          onChange={setNames}
        />
        <TextField
          label={t("settings.arabic")}
          help={t("settings.oneALine")}
          lines="several"
          dir="rtl"
          value={arabic}
          onChange={setArabic}
        />
        <Select
          label={t("settings.headings")}
          value={headings}
          onChange={setHeadings}
          choices={HEADINGS.map((value) => ({ value, label: t(`headings.${value}`) }))}
        />
        <TextField
          label={t("settings.length")}
          help={t("settings.lengthHelp")}
          problem={isLength ? undefined : t("settings.lengthProblem")}
          value={length}
          onChange={setLength}
        />
      </div>
    </Dialog>
  );
}

function linesOf(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split("\n")
        .map((line) => line.normalize("NFC").trim())
        .filter((line) => line !== ""),
    ),
  ];
}
