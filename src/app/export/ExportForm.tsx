import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  EXPORT_LAYOUTS,
  EXPORT_UNITS,
  type ExportOptions,
} from "../../interchange/bilingual/exportOptions.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { Select } from "../ui/Select.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { ColumnsField } from "./ColumnsField.tsx";
import {
  CHOSEN_FORMATS,
  type ExportChoice,
  effectiveOptions,
  hasLayout,
  isWord,
  takesFindings,
} from "./exportChoice.ts";
import styles from "./ExportForm.module.css";
import { StatesField } from "./StatesField.tsx";

/** Everything that can be said about the document to be made; what a format cannot follow is not asked. */
export function ExportForm(props: {
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}): ReactNode {
  const { t } = useTranslation("exporting");
  const { choice, onChange } = props;
  const set = (part: Partial<ExportOptions>): void => {
    onChange({ ...choice, options: { ...choice.options, ...part } });
  };
  const options = effectiveOptions(choice);
  const documents = useWorkbenchState((state) => state.project.documents);
  return (
    <div className={styles.form}>
      <div className={styles.formats}>
        <RadioGroup
          label={t("format")}
          choices={CHOSEN_FORMATS.map((format) => ({ value: format, label: t(`format.${format}`) }))}
          value={choice.format}
          onChange={(format) => {
            onChange({ ...choice, format });
          }}
        />
      </div>
      {choice.format === "same" ? (
        <RadioGroup
          label={t("untranslated")}
          choices={(["source", "empty"] as const).map((each) => ({
            value: each,
            label: t(`untranslated.${each}`),
          }))}
          value={choice.untranslated}
          onChange={(untranslated) => {
            onChange({ ...choice, untranslated });
          }}
        />
      ) : hasLayout(choice.format) ? (
        <>
          <div className={styles.row}>
            <span className={styles.label} aria-hidden="true">
              {t("layout")}
            </span>
            <Segmented
              label={t("layout")}
              choices={EXPORT_LAYOUTS.map((layout) => ({ value: layout, label: t(`layout.${layout}`) }))}
              value={options.layout}
              onChange={(layout) => {
                set({ layout });
              }}
            />
          </div>
          <div className={styles.row}>
            <span className={styles.label} aria-hidden="true">
              {t("unit")}
            </span>
            <Segmented
              label={t("unit")}
              choices={EXPORT_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
              value={options.unit}
              onChange={(unit) => {
                set({ unit });
              }}
            />
          </div>
          <ColumnsField
            columns={options.columns}
            onChange={(columns) => {
              set({ columns });
            }}
          />
          <Select
            label={t("differences")}
            choices={(isWord(choice.format)
              ? (["none", "marks", "revisions"] as const)
              : (["none", "marks"] as const)
            ).map((each) => ({ value: each, label: t(`differences.${each}`) }))}
            value={options.differences}
            onChange={(differences) => {
              set({ differences });
            }}
          />
          {isWord(choice.format) && options.columns.includes("comments") ? (
            <Checkbox
              isSelected={options.commentsAs === "margin"}
              onChange={(isMargin) => {
                set({ commentsAs: isMargin ? "margin" : "column" });
              }}
            >
              {t("commentsInMargin")}
            </Checkbox>
          ) : null}
          <StatesField
            states={options.states}
            onChange={(states) => {
              set({ states });
            }}
          />
          <div className={styles.row}>
            <span className={styles.label} aria-hidden="true">
              {t("language")}
            </span>
            <Segmented
              label={t("language")}
              choices={(["en", "ar"] as const).map((language) => ({
                value: language,
                label: t(`language.${language}`),
              }))}
              value={options.language}
              onChange={(language) => {
                set({ language });
              }}
            />
          </div>
        </>
      ) : null}
      {takesFindings(choice.format, documents) ? (
        <Checkbox
          isSelected={choice.withFindings === true}
          onChange={(withFindings) => {
            onChange({ ...choice, withFindings });
          }}
        >
          {t("withFindings")}
        </Checkbox>
      ) : null}
    </div>
  );
}
