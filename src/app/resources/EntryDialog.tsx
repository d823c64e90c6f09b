import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  newEntry,
  TERM_STATUSES,
  type GlossaryEntry,
  type TermStatus,
} from "../../assistance/glossary/glossary.ts";
import type { Problem } from "../../core/result.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import type { Assisting } from "../AssistContext.tsx";
import { newId } from "../browserClock.ts";
import { ProblemList } from "../ProblemList.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { keepEntry } from "./keepingEntries.ts";
import styles from "./Resources.module.css";
import type { Entry } from "./useEntries.ts";

const NONE: readonly Problem[] = [];

/** Edits an entry; `null` is a term that is not there yet. */
export function EntryDialog(props: {
  readonly assisting: Assisting;
  readonly head: ResourceHead;
  readonly entry: Entry | null;
  readonly onClose: () => void;
}): ReactNode {
  const { assisting, head, onClose } = props;
  const { t } = useTranslation(["resources", "common"]);
  const [entry, setEntry] = useState<Entry>(
    props.entry ?? { type: "glossary", entry: newEntry({ id: newId(), source: "", target: "" }) },
  );
  const [problems, setProblems] = useState(NONE);
  const isReady = entry.entry.source.trim() !== "" && entry.entry.target.trim() !== "";
  const keep = async (): Promise<void> => {
    const kept = await keepEntry(assisting, head, entry);
    setProblems(kept.problems);
    if (kept.type === "success") onClose();
  };
  const write = (side: "source" | "target", value: string): void => {
    setEntry((before) =>
      before.type === "memory"
        ? { type: "memory", entry: { ...before.entry, [side]: value } }
        : { type: "glossary", entry: { ...before.entry, [side]: value } },
    );
  };
  const lines = entry.type === "memory" ? "several" : "one";
  return (
    <Dialog
      isOpen
      title={props.entry === null ? t("addTerm") : t("editEntry")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={() => void keep()}>
            {t("keepEntry")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t("entry.source")}
          value={entry.entry.source}
          lines={lines}
          onChange={(value) => write("source", value)}
          autoFocus
        />
        <TextField
          label={t("entry.target")}
          value={entry.entry.target}
          lines={lines}
          onChange={(value) => write("target", value)}
        />
        {entry.type === "glossary" ? (
          <TermFields entry={entry.entry} onChange={(term) => setEntry({ type: "glossary", entry: term })} />
        ) : null}
        <ProblemList problems={problems} />
      </div>
    </Dialog>
  );
}

/** What a term has beside itself and its rendering; lists are separated by a stroke, as in tables. */
function TermFields(props: {
  readonly entry: GlossaryEntry;
  readonly onChange: (entry: GlossaryEntry) => void;
}): ReactNode {
  const { entry, onChange } = props;
  const { t } = useTranslation("resources");
  const list = (field: "sourceVariants" | "targetVariants" | "forbidden"): ReactNode => (
    <TextField
      label={t(`entry.${field}`)}
      help={t("entry.lists")}
      defaultValue={entry[field].join(" | ")}
      onChange={(value) => onChange({ ...entry, [field]: partsOf(value) })}
    />
  );
  return (
    <>
      <Select<TermStatus>
        label={t("entry.status")}
        choices={TERM_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={entry.status}
        onChange={(status) => onChange({ ...entry, status })}
      />
      {list("sourceVariants")}
      {list("targetVariants")}
      {list("forbidden")}
      <TextField
        label={t("entry.partOfSpeech")}
        value={entry.partOfSpeech}
        onChange={(partOfSpeech) => onChange({ ...entry, partOfSpeech })}
      />
      <TextField
        label={t("entry.note")}
        value={entry.note}
        lines="several"
        onChange={(note) => onChange({ ...entry, note })}
      />
    </>
  );
}

function partsOf(text: string): readonly string[] {
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
