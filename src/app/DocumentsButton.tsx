import { useMemo, useRef, useState, type ReactNode } from "react";
import FilePlus from "lucide-react/icons/file-plus";
import Files from "lucide-react/icons/files";
import Scissors from "lucide-react/icons/scissors";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { AddedDocument } from "../core/addedDocument.ts";
import { nextDocumentNumber } from "../core/addedDocument.ts";
import type { ProjectRules } from "../core/projectRules.ts";
import { withRules } from "../core/project.ts";
import { useCommands } from "./Commands.tsx";
import styles from "./DocumentsButton.module.css";
import { formatName } from "./formatName.ts";
import { Importing } from "./Importing.tsx";
import { standingOf } from "./projectDocuments.ts";
import { refusalSentence } from "./refusalWords.ts";
import { pathOf } from "./routes.ts";
import { SegmentationRules } from "./SegmentationRules.tsx";
import type { SourceFile } from "./sourceFiles.ts";
import { chosenFiles } from "./sourceFiles.ts";
import { Button } from "./ui/Button.tsx";
import { Amount } from "./ui/Counter.tsx";
import { useNotify } from "./ui/Notices.tsx";
import { PopoverPanel } from "./ui/PopoverPanel.tsx";
import { StateProgress } from "./ui/ProgressBar.tsx";
import { useWorkbench, useWorkbenchState } from "./WorkbenchContext.tsx";

/** The documents of the project: how far each is, the way to it, and the adding of more. */
export function DocumentsButton(): ReactNode {
  const { t } = useTranslation(["documents", "common"]);
  const { t: refusals } = useTranslation("refusals");
  const workbench = useWorkbench();
  const notify = useNotify();
  const chooser = useRef<HTMLInputElement>(null);
  const [incoming, setIncoming] = useState<readonly SourceFile[] | null>(null);
  const count = useWorkbenchState((state) => state.project.documents.length);
  const source = useWorkbenchState((state) => state.project.sourceLanguage);
  const target = useWorkbenchState((state) => state.project.targetLanguage);
  const rules = useWorkbenchState((state) => state.project.rules);
  const [areRulesShown, setRulesShown] = useState(false);
  const goal = useMemo(() => {
    const add = (documents: readonly AddedDocument[], own: ProjectRules | null): void => {
      setIncoming(null);
      const { project } = workbench.store.getState();
      const outcome = workbench.dispatch([
        { type: "documentsAdded", documents },
        ...(withRules(project, own) === project ? [] : [{ type: "rulesChanged", rules: own } as const]),
      ]);
      const refused = refusalSentence(refusals, outcome);
      notify(
        refused === undefined
          ? {
              text: t("added", { count: documents.length }),
              tone: "success",
              action: { label: t("common:undo"), run: () => void workbench.undo() },
            }
          : { text: refused, tone: "caution" },
      );
    };
    const number = nextDocumentNumber(workbench.store.getState().project);
    return { type: "documents", languages: { source, target }, number, rules, onAdded: add } as const;
    // eslint-disable-next-line react/exhaustive-deps -- the next number follows from the documents there are.
  }, [workbench, source, target, count, rules, notify, t, refusals]);
  useCommands([
    { id: "addDocuments", run: () => chooser.current?.click() },
    { id: "segmentationRules", run: () => setRulesShown(true) },
  ]);
  return (
    <>
      <PopoverPanel
        label={t("title")}
        placement="bottom start"
        content={<Documents onAdd={() => chooser.current?.click()} onRules={() => setRulesShown(true)} />}
      >
        <Button kind="quiet" size="small" icon={<Files aria-hidden />} aria-label={t("title")}>
          {count > 1 ? <Amount value={count} /> : null}
        </Button>
      </PopoverPanel>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t("add")}
        onChange={(event) => {
          const files = chosenFiles(event.target.files ?? []);
          event.target.value = "";
          if (files.length > 0) setIncoming(files);
        }}
      />
      {incoming === null ? null : (
        <Importing files={incoming} goal={goal} onClose={() => setIncoming(null)} />
      )}
      {areRulesShown ? <SegmentationRules onClose={() => setRulesShown(false)} /> : null}
    </>
  );
}

function Documents(props: { readonly onAdd: () => void; readonly onRules: () => void }): ReactNode {
  const { t, i18n } = useTranslation(["documents", "segmentation"]);
  const [, navigate] = useLocation();
  const project = useWorkbenchState((state) => state.project);
  const canWrite = useWorkbenchState(
    (state) => state.access.type === "write" && state.actor.role !== "viewer",
  );
  const documents = useMemo(() => standingOf(project), [project]);
  return (
    <div className={styles.documents}>
      <ul className={styles.list}>
        {documents.map(({ document, first, segments, states }) => (
          <li key={document.id}>
            <Button
              slot="close"
              kind="quiet"
              isDisabled={first === null}
              onPress={() => {
                if (first !== null) navigate(pathOf(project.id, "translate", first));
              }}
            >
              <span className={styles.document}>
                <span className={styles.name}>
                  <bdi>{document.name}</bdi>
                </span>
                <span className={styles.facts}>
                  <span>{formatName(i18n, document.format)}</span>
                  <span>{t("segments", { count: segments })}</span>
                </span>
                <StateProgress label={t("progress")} counts={states} legend="hidden" />
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Button
        slot="close"
        size="small"
        icon={<FilePlus aria-hidden />}
        isDisabled={!canWrite}
        onPress={props.onAdd}
      >
        {t("add")}
      </Button>
      <Button slot="close" kind="quiet" size="small" icon={<Scissors aria-hidden />} onPress={props.onRules}>
        {t("segmentation:open")}
      </Button>
    </div>
  );
}
