import { useEffect, useRef, type ReactNode } from "react";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import { useTranslation } from "react-i18next";
import { newId } from "../browserClock.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./FalseFriendRows.module.css";
import { faultOf, type FriendDraft } from "./wishesDraft.ts";

const COLUMNS = [
  { id: "source", dir: "rtl" },
  { id: "wrong", dir: "ltr" },
  { id: "right", dir: "ltr" },
] as const;

/** The project's own false friends as a small table that is written in: Arabic words, the wrong English, the right. */
export function FalseFriendRows(props: {
  readonly rows: readonly FriendDraft[];
  readonly onChange: (rows: readonly FriendDraft[]) => void;
}): ReactNode {
  const { t } = useTranslation("checking");
  const { rows, onChange } = props;
  const table = useRef<HTMLDivElement>(null);
  const goTo = useRef<string | undefined>(undefined);
  // A row that was added, or the way to add one after a row went, has the focus.
  useEffect(() => {
    if (goTo.current === undefined) return;
    table.current?.querySelector<HTMLElement>(`[data-place="${goTo.current}"] :is(input, button)`)?.focus();
    goTo.current = undefined;
  }, [rows]);
  const add = (): void => {
    const row: FriendDraft = { key: newId(), source: "", wrong: "", right: "" };
    goTo.current = row.key;
    onChange([...rows, row]);
  };
  return (
    <div ref={table} className={styles.friends}>
      <p className={styles.help}>{t("friends.help")}</p>
      {rows.length === 0 ? null : (
        <table className={styles.table} aria-label={t("page.friends")}>
          <thead>
            <tr>
              {COLUMNS.map(({ id }) => (
                <th key={id} scope="col">
                  {t(`friends.${id}`)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t("friends.act")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key} data-place={row.key}>
                {COLUMNS.map(({ id, dir }) => (
                  <td key={id} data-column={t(`friends.${id}`)}>
                    <TextField
                      label={t("friends.field", { column: t(`friends.${id}`), row: index + 1 })}
                      isLabelHidden
                      dir={dir}
                      value={row[id]}
                      problem={faultIn(row, id, t("friends.fault.source"), t("friends.fault.wrong"))}
                      onChange={(value) =>
                        onChange(rows.map((each) => (each === row ? { ...row, [id]: value } : each)))
                      }
                    />
                  </td>
                ))}
                <td>
                  <IconButton
                    label={t("friends.remove", { row: index + 1 })}
                    icon={<Trash2 aria-hidden />}
                    onPress={() => {
                      onChange(rows.filter((each) => each !== row));
                      goTo.current = "add";
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div data-place="add">
        <Button icon={<Plus aria-hidden />} onPress={add}>
          {t("friends.add")}
        </Button>
      </div>
    </div>
  );
}

/** A row that is only begun is not scolded yet: its wrong words come after its Arabic. */
function faultIn(row: FriendDraft, column: string, noSource: string, noWrong: string): string | undefined {
  const fault = faultOf(row);
  if (fault !== column || (row.wrong.trim() === "" && row.right.trim() === "")) return undefined;
  return fault === "source" ? noSource : noWrong;
}
