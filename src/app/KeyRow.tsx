import { useEffect, useState, type ReactNode } from "react";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { useCommandDesk } from "./Commands.tsx";
import { chordsOf, commandsSharing, type CommandId } from "./commands.ts";
import { useCommandTitle } from "./useCommandTitle.ts";
import styles from "./KeysDialog.module.css";
import { chordOf, chordProblem, formatChord, writeChord, type ChordProblem } from "./shortcuts.ts";
import { IconButton } from "./ui/IconButton.tsx";
import { Kbd } from "./ui/Kbd.tsx";

/** One command of the keys dialog: its chords as a button that records new ones, what stands against them, and the ways back. */
export function KeyRow(props: {
  readonly id: CommandId;
  readonly isRecording: boolean;
  readonly onRecord: (id: CommandId | undefined) => void;
  readonly onSet: (chords: readonly string[] | undefined) => void;
}): ReactNode {
  const { t } = useTranslation("commands");
  const titleOf = useCommandTitle();
  const { keys, platform, choice } = useCommandDesk();
  const { id, isRecording, onRecord, onSet } = props;
  const [problem, setProblem] = useState<ChordProblem | undefined>(undefined);
  const chords = chordsOf(id, keys, platform);
  const shared = chords
    .flatMap((chord) => commandsSharing(chord, keys, platform))
    .filter((other) => other !== id);
  const title = titleOf(id);

  useEffect(() => {
    if (!isRecording) return undefined;
    const record = (press: KeyboardEvent): void => {
      press.preventDefault();
      press.stopPropagation();
      if (press.key === "Escape") {
        setProblem(undefined);
        onRecord(undefined);
        return;
      }
      const chord = chordOf(press, platform);
      if (chord === undefined) return;
      const trouble = press.getModifierState("AltGraph") ? "altGr" : chordProblem(chord, platform);
      setProblem(trouble);
      if (trouble === undefined) onSet([writeChord(chord)]);
    };
    window.addEventListener("keydown", record, { capture: true });
    return () => {
      window.removeEventListener("keydown", record, { capture: true });
    };
  }, [isRecording, onRecord, onSet, platform]);

  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {title}
        {shared.length === 0 ? null : (
          <small>{t("keys.shared", { commands: shared.map((other) => titleOf(other)).join(" · ") })}</small>
        )}
        {problem === undefined ? null : <small role="alert">{t(`keys.problem.${problem}`)}</small>}
      </span>
      <button
        type="button"
        className={styles.keys}
        aria-label={t("keys.change", { command: title })}
        aria-pressed={isRecording}
        onClick={() => {
          onRecord(isRecording ? undefined : id);
        }}
      >
        {isRecording ? t("keys.press") : chords.length === 0 ? t("keys.none") : null}
        {isRecording
          ? null
          : chords.map((chord) => <Kbd key={writeChord(chord)} parts={formatChord(chord, platform)} />)}
      </button>
      <span className={styles.ways}>
        {choice.changed[id] === undefined ? null : (
          <IconButton
            size="small"
            label={t("keys.reset")}
            icon={<RotateCcw aria-hidden />}
            onPress={() => {
              onSet(undefined);
            }}
          />
        )}
        {chords.length === 0 ? null : (
          <IconButton
            size="small"
            label={t("keys.remove")}
            icon={<X aria-hidden />}
            onPress={() => {
              onSet([]);
            }}
          />
        )}
      </span>
    </li>
  );
}
