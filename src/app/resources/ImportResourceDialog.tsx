import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../core/result.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import type { Assisting } from "../AssistContext.tsx";
import { newId } from "../browserClock.ts";
import { LanguageSelect } from "../LanguageSelect.tsx";
import { ProblemList } from "../ProblemList.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { WorkProgress } from "../ui/ProgressBar.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { attach } from "./attaching.ts";
import styles from "./Resources.module.css";

/** A file to be kept, or `null` for a resource that begins empty. */
export type Incoming = { readonly name: string; readonly bytes: Uint8Array } | null;

const NONE: readonly Problem[] = [];

/** Asks what a file is to become, keeps it, and has the project use it. */
export function ImportResourceDialog(props: {
  readonly assisting: Assisting;
  readonly incoming: Incoming;
  readonly onClose: () => void;
  readonly onKept: (id: string) => void;
}): ReactNode {
  const { assisting, incoming, onClose } = props;
  const { t } = useTranslation(["resources", "common"]);
  const notify = useNotify();
  const [type, setType] = useState<ResourceHead["type"]>(() => likelyType(incoming));
  const [name, setName] = useState(() => incoming?.name.replace(/\.[^.]*$/u, "") ?? "");
  const source = useWorkbenchState(({ project }) => project.sourceLanguage);
  const target = useWorkbenchState(({ project }) => project.targetLanguage);
  const [sourceLanguage, setSourceLanguage] = useState(source);
  const [targetLanguage, setTargetLanguage] = useState(target);
  const [problems, setProblems] = useState(NONE);
  const [isRunning, setRunning] = useState(false);
  const isReady = name.trim() !== "" && !isRunning;
  const keep = async (): Promise<void> => {
    setRunning(true);
    const order = { id: newId(), type, name: name.trim(), sourceLanguage, targetLanguage };
    const kept =
      incoming === null
        ? await assisting.assistant.make({ ...order, project: null, entries: [] })
        : await assisting.assistant.importFile(incoming.bytes, order);
    setRunning(false);
    if (kept.type === "failure") {
      setProblems(kept.problems);
      return;
    }
    const { choice } = assisting.state.getState();
    assisting.choose(attach(choice, order.id, incoming === null ? "update" : "read"));
    notify({ text: t("kept", { count: kept.value.count }), tone: "success" });
    props.onKept(order.id);
    // What was left out is told before the dialog closes.
    if (kept.problems.length === 0) onClose();
    else setProblems(kept.problems);
  };
  return (
    <Dialog
      isOpen
      title={incoming === null ? t("begin") : t("import")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={() => void keep()}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {incoming === null ? null : <bdi className={styles.name}>{incoming.name}</bdi>}
        <Segmented
          label={t("what")}
          value={type}
          onChange={setType}
          choices={[
            { value: "memory", label: t("one.memory") },
            { value: "glossary", label: t("one.glossary") },
          ]}
        />
        <TextField label={t("name")} value={name} onChange={setName} autoFocus />
        <div className={styles.pair}>
          <LanguageSelect
            label={t("source")}
            side="source"
            value={sourceLanguage}
            onChange={setSourceLanguage}
          />
          <LanguageSelect
            label={t("target")}
            side="target"
            value={targetLanguage}
            onChange={setTargetLanguage}
          />
        </div>
        {isRunning ? <WorkProgress label={t("reading")} /> : null}
        <ProblemList problems={problems} />
      </div>
    </Dialog>
  );
}

/** What a file is likely to hold, by its ending; tables are glossaries more often. */
function likelyType(incoming: Incoming): ResourceHead["type"] {
  return incoming === null || /\.(?:tbx|csv|tsv|tab|txt|xlsx)$/iu.test(incoming.name) ? "glossary" : "memory";
}
