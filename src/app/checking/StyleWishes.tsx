import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isParsed } from "../../assistance/checks/context.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Select } from "../ui/Select.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./Checking.module.css";
import { GRAMMAR_COST } from "./grammarCost.ts";
import type { WishesDraft } from "./wishesDraft.ts";

const DATES = [
  { value: "variety" },
  { value: "dayFirst", example: "26 November 2024" },
  { value: "monthFirst", example: "November 26, 2024" },
] as const;

const NUMBERS = [
  { value: "either" },
  { value: "comma", example: "12,345" },
  { value: "space", example: "12\u202F345" },
  { value: "none", example: "12345" },
] as const;

const PERCENTS = [
  { value: "either" },
  { value: "sign", example: "5%" },
  { value: "word", example: "5 percent" },
] as const;

/** How the project writes dates and numbers in English, and whether its grammar is looked at. */
export function StyleWishes(props: {
  readonly draft: WishesDraft;
  readonly write: (part: Partial<WishesDraft>) => void;
}): ReactNode {
  const { t } = useTranslation("checking");
  const { draft, write } = props;
  const targetLanguage = useWorkbenchState((state) => state.project.targetLanguage);
  const isEnglish = isParsed({ targetLanguage, severities: { grammar: "warning" } });
  return (
    <div className={styles.form}>
      <Select
        label={t("style.dates")}
        value={draft.dateOrder}
        onChange={(dateOrder) => write({ dateOrder })}
        choices={DATES.map(({ value, ...more }) => ({ value, label: t(`dates.${value}`, more) }))}
      />
      <Select
        label={t("style.numbers")}
        value={draft.grouping}
        onChange={(grouping) => write({ grouping })}
        choices={NUMBERS.map(({ value, ...more }) => ({ value, label: t(`grouping.${value}`, more) }))}
      />
      <Select
        label={t("style.percent")}
        value={draft.percent}
        onChange={(percent) => write({ percent })}
        choices={PERCENTS.map(({ value, ...more }) => ({ value, label: t(`percent.${value}`, more) }))}
      />
      <Checkbox
        isSelected={draft.grammar !== "off"}
        isDisabled={!isEnglish}
        help={t("grammar.help", GRAMMAR_COST)}
        onChange={(isWanted) => write({ grammar: isWanted ? "warning" : "off" })}
      >
        {t("grammar.check")}
      </Checkbox>
    </div>
  );
}
