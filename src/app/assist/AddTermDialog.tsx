import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../core/result.ts";
import { ProblemList } from "../ProblemList.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { addTerm, openGlossaries, type TermDraft } from "./addingTerm.ts";
import type { Assisting } from "./assisting.ts";
import styles from "./Panels.module.css";

const NONE: readonly Problem[] = [];

/** Adds a term: what was marked in source and translation stands there already, and Enter keeps it. */
export function AddTermDialog(props: {
  readonly assisting: Assisting;
  readonly source: string;
  readonly target: string;
  readonly onClose: () => void;
}): ReactNode {
  const { assisting, onClose } = props;
  const { t } = useTranslation(["assist", "common"]);
  const announce = useAnnounce();
  const workbench = useWorkbench();
  const [glossaries] = useState(() => openGlossaries(assisting));
  const [glossary, setGlossary] = useState(glossaries[0]?.id ?? null);
  const [draft, setDraft] = useState<TermDraft>({ source: props.source, target: props.target, note: "" });
  const [problems, setProblems] = useState(NONE);
  const isReady = draft.source.trim() !== "" && draft.target.trim() !== "";
  const keep = async (): Promise<void> => {
    if (!isReady) return;
    const refused = await addTerm(assisting, workbench, glossary, draft);
    setProblems(refused);
    if (refused.length > 0) return;
    announce(t("addTerm.kept"));
    onClose();
  };
  const field = (name: keyof TermDraft, isFirst: boolean): ReactNode => (
    <TextField
      label={t(`addTerm.${name}`)}
      value={draft[name]}
      onChange={(value) => setDraft((before) => ({ ...before, [name]: value }))}
      onKeyDown={(event) => {
        if (event.key === "Enter") void keep();
        else event.continuePropagation();
      }}
      autoFocus={isFirst}
    />
  );
  const first = props.source === "" ? "source" : props.target === "" ? "target" : "note";
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t("addTerm.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={() => void keep()}>
            {t("addTerm.keep")}
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        {field("source", first === "source")}
        {field("target", first === "target")}
        {field("note", first === "note")}
        {glossaries.length > 1 ? (
          <Select
            label={t("addTerm.glossary")}
            choices={glossaries.map(({ id, name }) => ({ value: id, label: name }))}
            value={glossary ?? undefined}
            onChange={setGlossary}
          />
        ) : null}
        <ProblemList problems={problems} />
      </div>
    </Dialog>
  );
}
