import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CheckWishes } from "../../core/checkWishes.ts";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./Checking.module.css";
import { isLength, type WishesDraft } from "./wishesDraft.ts";

const HEADINGS: readonly CheckWishes["headings"][] = ["sentence", "title", "free"];

/** Words and names that are right here, Arabic that may stand, headings, and how long a segment may be. */
export function WordWishes(props: {
  readonly draft: WishesDraft;
  readonly write: (part: Partial<WishesDraft>) => void;
}): ReactNode {
  const { t } = useTranslation("checking");
  const { draft, write } = props;
  return (
    <div className={styles.form}>
      <TextField
        label={t("settings.words")}
        help={t("settings.oneALine")}
        lines="several"
        dir="ltr"
        value={draft.words}
        onChange={(words) => write({ words })}
      />
      <TextField
        label={t("settings.names")}
        help={t("settings.oneALine")}
        lines="several"
        dir="ltr"
        value={draft.names}
        onChange={(names) => write({ names })}
      />
      <TextField
        label={t("settings.arabic")}
        help={t("settings.oneALine")}
        lines="several"
        dir="rtl"
        value={draft.arabic}
        onChange={(arabic) => write({ arabic })}
      />
      <Select
        label={t("settings.headings")}
        value={draft.headings}
        onChange={(headings) => write({ headings })}
        choices={HEADINGS.map((value) => ({ value, label: t(`headings.${value}`) }))}
      />
      <TextField
        label={t("settings.length")}
        help={t("settings.lengthHelp")}
        problem={isLength(draft.length) ? undefined : t("settings.lengthProblem")}
        value={draft.length}
        onChange={(length) => write({ length })}
      />
    </div>
  );
}
