import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommandDesk } from "./Commands.tsx";
import { commandGroups, shownKeys, type CommandGroup, type CommandId } from "./commands.ts";
import { useCommandTitle } from "./useCommandTitle.ts";
import { keyPresetNames } from "./keyPresets.ts";
import { KeyRow } from "./KeyRow.tsx";
import styles from "./KeysDialog.module.css";
import { Button } from "./ui/Button.tsx";
import { Dialog } from "./ui/Dialog.tsx";
import { SearchField } from "./ui/SearchField.tsx";
import { Select } from "./ui/Select.tsx";
import { scoreWords } from "./wordSearch.ts";

const groups: readonly CommandGroup[] = ["translate", "matches", "move", "review", "edit", "view"];

/** All commands with their keys, to look up and to change; presets follow the habits of other tools. */
export function KeysDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("commands");
  const titleOf = useCommandTitle();
  const { keys, platform, choice, choose } = useCommandDesk();
  const [query, setQuery] = useState("");
  const [recording, setRecording] = useState<CommandId | undefined>(undefined);

  const matches = (id: CommandId): boolean =>
    scoreWords(query, [titleOf(id), (shownKeys(id, keys, platform) ?? []).join(" ")]) > 0;
  const set = (id: CommandId, chords: readonly string[] | undefined): void => {
    const { [id]: _dropped, ...others } = choice.changed;
    choose({ ...choice, changed: chords === undefined ? others : { ...others, [id]: chords } });
    setRecording(undefined);
  };

  return (
    <Dialog title={t("title.keys")} isOpen onClose={props.onClose}>
      <div className={styles.tools}>
        <SearchField label={t("keys.search")} value={query} onChange={setQuery} />
        <Select
          label={t("keys.preset")}
          isLabelHidden
          value={choice.preset}
          onChange={(preset) => {
            choose({ ...choice, preset });
          }}
          choices={keyPresetNames.map((name) => ({ value: name, label: t(`keys.preset.${name}`) }))}
        />
        <Button
          kind="quiet"
          isDisabled={Object.keys(choice.changed).length === 0}
          onPress={() => {
            choose({ ...choice, changed: {} });
          }}
        >
          {t("keys.resetAll")}
        </Button>
      </div>
      {groups.map((group) => {
        const ids: readonly CommandId[] = commandGroups[group].filter(matches);
        return ids.length === 0 ? null : (
          <section key={group} className={styles.group}>
            <h3>{t(`group.${group}`)}</h3>
            <ul>
              {ids.map((id) => (
                <KeyRow
                  key={id}
                  id={id}
                  isRecording={recording === id}
                  onRecord={setRecording}
                  onSet={(chords) => {
                    set(id, chords);
                  }}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}
