import type { ReactNode } from "react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { useTranslation } from "react-i18next";
import type { ExportColumn } from "../../interchange/bilingual/exportOptions.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { languageName } from "../languageName.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { listedColumns, moveColumn, toggleColumn } from "./exportChoice.ts";
import styles from "./ExportForm.module.css";

/** Which columns the document has, and in which order. */
export function ColumnsField(props: {
  readonly columns: readonly ExportColumn[];
  readonly onChange: (columns: readonly ExportColumn[]) => void;
}): ReactNode {
  const { t } = useTranslation("exporting");
  const { locale } = useAppearance();
  const announce = useAnnounce();
  const sourceLanguage = useWorkbenchState((state) => state.project.sourceLanguage);
  const targetLanguage = useWorkbenchState((state) => state.project.targetLanguage);
  const { columns, onChange } = props;
  const nameOf = (column: ExportColumn): string => {
    if (column === "source") return languageName(sourceLanguage, locale);
    if (column === "target") return languageName(targetLanguage, locale);
    return t(`column.${column}`);
  };
  const move = (column: ExportColumn, by: 1 | -1): void => {
    const moved = moveColumn(columns, column, by);
    if (moved === columns) return;
    onChange(moved);
    announce(
      t("columnPlace", { column: nameOf(column), place: moved.indexOf(column) + 1, count: moved.length }),
    );
  };
  return (
    <div role="group" aria-label={t("columns")} className={styles.group}>
      <span className={styles.label} aria-hidden="true">
        {t("columns")}
      </span>
      <ul className={styles.columns}>
        {listedColumns(columns).map((column) => {
          const place = columns.indexOf(column);
          return (
            <li key={column}>
              <Checkbox
                isSelected={place >= 0}
                isDisabled={column === "target"}
                onChange={() => {
                  onChange(toggleColumn(columns, column));
                }}
              >
                {nameOf(column)}
              </Checkbox>
              {place < 0 ? null : (
                <span className={styles.moves}>
                  <IconButton
                    size="small"
                    label={t("columnEarlier", { column: nameOf(column) })}
                    icon={<ArrowUp aria-hidden />}
                    isDisabled={place === 0}
                    onPress={() => {
                      move(column, -1);
                    }}
                  />
                  <IconButton
                    size="small"
                    label={t("columnLater", { column: nameOf(column) })}
                    icon={<ArrowDown aria-hidden />}
                    isDisabled={place === columns.length - 1}
                    onPress={() => {
                      move(column, 1);
                    }}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
