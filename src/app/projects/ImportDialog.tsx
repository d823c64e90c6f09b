import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../core/result.ts";
import { DEFAULT_SETTINGS } from "../../core/project.ts";
import { flatText } from "../../core/content.ts";
import type { ReadDocument } from "../../interchange/format.ts";
import { createProject } from "../../interchange/newProject.ts";
import type { CompiledRules } from "../../language/compiledRules.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { newId } from "../browserClock.ts";
import { languageName } from "../languageName.ts";
import { ProblemList } from "../ProblemList.tsx";
import { useStorage } from "../StorageContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./ImportDialog.module.css";
import { RulesField } from "./RulesField.tsx";
import type { SourceFile } from "./sourceFile.ts";
import { ownRules, understand } from "./sourceFile.ts";

const SOURCE_LANGUAGES: readonly string[] = ["ar", "en"];
const TARGET_LANGUAGES: readonly string[] = ["en-US", "en-GB", "ar", "fr", "de", "es"];

/** Blocks shown of what was understood: enough to see whether headings and sentences were found. */
const SHOWN_BLOCKS = 6;

/** Shows what was understood of a file before a project is made of it. */
export function ImportDialog(props: {
  readonly file: SourceFile;
  readonly onClose: () => void;
  readonly onCreated: (project: string) => void;
}): ReactNode {
  const { t } = useTranslation(["projects", "common", "shell"]);
  const { locale } = useAppearance();
  const storage = useStorage();
  const { file } = props;
  const [name, setName] = useState(file.name.replace(/\.[^.]{1,8}$/u, ""));
  const [source, setSource] = useState("ar");
  const [target, setTarget] = useState("en-US");
  const [rulesFile, setRulesFile] = useState<File | null>(null);
  const [rules, setRules] = useState<CompiledRules | undefined>(undefined);
  const [ruleProblems, setRuleProblems] = useState<readonly Problem[]>([]);
  const [keepProblems, setKeepProblems] = useState<readonly Problem[]>([]);
  const [creating, setCreating] = useState(false);
  const { read, words } = useMemo(() => understand(file, source, rules), [file, source, rules]);

  const applyRules = async (chosen: File | null, language: string): Promise<void> => {
    setRulesFile(chosen);
    const own = chosen === null ? undefined : await ownRules(chosen, language);
    setRuleProblems(own?.problems ?? []);
    setRules(own?.type === "success" ? own.value : undefined);
  };

  const create = async (document: ReadDocument): Promise<void> => {
    setCreating(true);
    const project = createProject({
      id: newId(),
      name: name.trim() === "" ? file.name : name.trim(),
      languages: { source, target },
      settings: DEFAULT_SETTINGS,
      at: Date.now(),
      documents: [document],
    });
    const created = await storage.create(project);
    setCreating(false);
    if (created.type === "failure") setKeepProblems(created.problems);
    else props.onCreated(project.id);
  };

  const choices = (tags: readonly string[]): { value: string; label: string }[] =>
    tags.map((tag) => ({ value: tag, label: languageName(tag, locale) }));

  return (
    <Dialog
      isOpen
      title={t("importTitle")}
      width="wide"
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button
            kind="primary"
            isDisabled={read.type === "failure" || creating}
            onPress={() => {
              if (read.type === "success") void create(read.value);
            }}
          >
            {t("create")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={t("name")} value={name} onChange={setName} maxLength={200} />
        <div className={styles.pair}>
          <Select
            label={t("sourceLanguage")}
            choices={choices(SOURCE_LANGUAGES)}
            value={source}
            onChange={(language) => {
              setSource(language);
              void applyRules(rulesFile, language);
            }}
          />
          <Select
            label={t("targetLanguage")}
            choices={choices(TARGET_LANGUAGES)}
            value={target}
            onChange={setTarget}
          />
        </div>
        <RulesField file={rulesFile} onChoose={(chosen) => void applyRules(chosen, source)} />
        <ProblemList problems={[...keepProblems, ...ruleProblems, ...read.problems]} />
        {read.type === "failure" ? null : (
          <section aria-label={t("understood")} className={styles.understood}>
            <p className={styles.counts}>
              <span>{t("blocks", { count: read.value.blocks.length })}</span>
              <span>{t("segments", { count: read.value.segments.length })}</span>
              <span>{t("words", { count: words })}</span>
              {read.value.document.skeleton.type === "text" ? (
                <bdi>{read.value.document.skeleton.encoding.toUpperCase()}</bdi>
              ) : null}
            </p>
            <Understanding document={read.value} language={source} />
          </section>
        )}
      </div>
    </Dialog>
  );
}

/** The first blocks as they were cut, a hairline between segments. */
function Understanding(props: { readonly document: ReadDocument; readonly language: string }): ReactNode {
  const { t } = useTranslation(["projects", "common", "shell"]);
  const { blocks, segments } = props.document;
  return (
    <div className={styles.sample}>
      {blocks.slice(0, SHOWN_BLOCKS).map((block) => (
        <div key={block.id} className={styles.block}>
          <span className={styles.kind}>{t(`kind.${block.kind}`)}</span>
          <p
            className="reading"
            lang={props.language}
            dir={directionOf(props.language)}
            data-kind={block.kind}
          >
            {segments
              .filter((segment) => segment.block === block.id)
              .map((segment) => (
                <span key={segment.id} className={styles.segment}>
                  {flatText(segment.source)}{" "}
                </span>
              ))}
          </p>
        </div>
      ))}
    </div>
  );
}
