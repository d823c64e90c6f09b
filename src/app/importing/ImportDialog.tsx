import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DEFAULT_SETTINGS, withRules } from "../../core/project.ts";
import type { Problem } from "../../core/result.ts";
import type { WishedLanguages } from "../../interchange/documentFiles.ts";
import { createProject } from "../../interchange/newProject.ts";
import type { ImportedDocument, ImportRules } from "../../worker/importer.ts";
import { newId } from "../browserClock.ts";
import type { ImportingProps } from "../importGoal.ts";
import { RulesField } from "../RulesField.tsx";
import { useStorage } from "../StorageContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import { WorkProgress } from "../ui/ProgressBar.tsx";
import styles from "./ImportDialog.module.css";
import { LanguagePair } from "./LanguagePair.tsx";
import { Understood } from "./Understood.tsx";
import { useImport } from "./useImport.ts";

/** Rules other than the product's, and what they are known by. */
type ChosenRules = ImportRules & { readonly name: string };

/** Shows what was understood of files, and what was not, before a project is made of them or gets them. */
export function ImportDialog({ files, goal, onClose }: ImportingProps): ReactNode {
  const { t } = useTranslation(["importing", "common"]);
  const storage = useStorage();
  const [name, setName] = useState(() => nameOf(files[0]?.name ?? ""));
  const [wished, setWished] = useState<WishedLanguages>(goal.type === "documents" ? goal.languages : {});
  const own = goal.type === "documents" ? goal.rules : undefined;
  const [rules, setRules] = useState<ChosenRules | null>(own === undefined ? null : { type: "read", ...own });
  const [keepProblems, setKeepProblems] = useState<readonly Problem[]>([]);
  const [isKeeping, setKeeping] = useState(false);
  const [isWithout, setWithout] = useState(false);
  const [at] = useState(() => Date.now());
  const number = goal.type === "documents" ? goal.number : 1;
  const order = useMemo(
    () => ({ files, wished, number, at, ...(rules === null ? {} : { rules }) }),
    [files, wished, number, at, rules],
  );
  const importing = useImport(order);
  const result = importing.type === "read" ? importing.result : null;
  const imported = result?.type === "success" ? result.value : null;
  const documents = imported?.documents ?? [];
  const refused = imported?.refused.length ?? 0;
  const isReady = documents.length > 0 && (refused === 0 || isWithout) && !isKeeping;

  const keep = async (read: readonly ImportedDocument[]): Promise<void> => {
    if (imported === null) return;
    const added = read.map((one) => one.added);
    const used =
      rules === null || imported.rules === undefined ? null : { name: rules.name, rules: imported.rules };
    if (goal.type === "documents") {
      goal.onAdded(added, used);
      return;
    }
    setKeeping(true);
    const project = createProject({
      id: newId(),
      name: name.trim() === "" ? nameOf(files[0]?.name ?? "") : name.trim(),
      languages: imported.languages,
      settings: DEFAULT_SETTINGS,
      at: Date.now(),
      documents: added,
    });
    const created = await storage.create(withRules(project, used));
    setKeeping(false);
    if (created.type === "failure") setKeepProblems(created.problems);
    else goal.onCreated(project.id);
  };

  return (
    <Dialog
      isOpen
      title={t(`title.${goal.type}`)}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={() => void keep(documents)}>
            {goal.type === "project" ? t("create") : t("add", { count: documents.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {goal.type === "project" ? (
          <>
            <TextField label={t("name")} value={name} onChange={setName} maxLength={200} />
            <LanguagePair
              source={wished.source ?? imported?.languages.source}
              target={wished.target ?? imported?.languages.target}
              onChange={setWished}
            />
          </>
        ) : null}
        {documents.some(({ report }) => report.isDivided) || rules !== null ? (
          <RulesField
            name={rules?.name ?? null}
            onChoose={(file) => {
              setRules(file === null ? null : { type: "srx", name: file.name, content: file });
            }}
          />
        ) : null}
        {importing.type === "reading" ? (
          <Reading
            name={importing.progress?.name ?? ""}
            {...(importing.progress === null
              ? {}
              : {
                  done: importing.progress.done + importing.progress.share,
                  total: importing.progress.total,
                })}
          />
        ) : (
          <Understood
            result={importing.result}
            problems={keepProblems}
            isWithout={isWithout}
            onWithout={setWithout}
          />
        )}
      </div>
    </Dialog>
  );
}

function Reading(props: {
  readonly name: string;
  readonly done?: number;
  readonly total?: number;
}): ReactNode {
  const { t } = useTranslation("importing");
  const { name, ...share } = props;
  return (
    <div className={styles.reading}>
      <WorkProgress label={t("reading")} {...share} />
      <p aria-hidden="true">
        {t("reading")} <bdi>{name}</bdi>
      </p>
    </div>
  );
}

/** A file's name without folders before and the ending behind, for the project of it. */
function nameOf(file: string): string {
  const [folder = "", ...inner] = file.split("/");
  return inner.length > 0 ? folder : folder.replace(/\.[^.]{1,10}$/u, "");
}
