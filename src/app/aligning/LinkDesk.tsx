import { useCallback, useReducer, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LinkAct } from "../../assistance/alignment/linkEditing.ts";
import { actOnLinks, editLinks, resumeLinks } from "../../assistance/alignment/linkEditing.ts";
import { flatText } from "../../core/content.ts";
import { DEFAULT_SETTINGS } from "../../core/project.ts";
import type { Problem } from "../../core/result.ts";
import { alignedTmx, withAlignedTargets } from "../../interchange/alignedTexts.ts";
import { createProject } from "../../interchange/newProject.ts";
import type { AlignedTexts } from "../../worker/aligner.ts";
import { newId } from "../browserClock.ts";
import { downloadFile, fileNameOf } from "../download.ts";
import { ProblemList } from "../ProblemList.tsx";
import { useProfile } from "../ProfileContext.tsx";
import { useStorage } from "../StorageContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Hint } from "../ui/Hint.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import styles from "./AligningScreen.module.css";
import type { LeftLinks } from "./keptAlignment.ts";
import { LinkList } from "./LinkList.tsx";
import { useKeptLinks } from "./useKeptLinks.ts";

const BUTTONS = [
  { name: "nextDoubtful", act: { type: "nextDoubtful" }, keys: ["N"] },
  { name: "confirm", act: { type: "confirm" }, keys: ["Enter"] },
  { name: "mergeNext", act: { type: "mergeNext" }, keys: ["M"] },
  { name: "splitOff", act: { type: "splitOff" }, keys: ["S"] },
  { name: "shiftNext", act: { type: "shift", side: "target", to: "next" }, keys: ["Alt", "↓"] },
  { name: "shiftPrevious", act: { type: "shift", side: "target", to: "previous" }, keys: ["Alt", "↑"] },
  { name: "unlink", act: { type: "unlink" }, keys: ["U"] },
  { name: "undo", act: { type: "undo" }, keys: ["Ctrl", "Z"] },
] as const satisfies readonly {
  readonly name: string;
  readonly act: LinkAct;
  readonly keys: readonly string[];
}[];

/** Where links are put right, and made into a project or a memory. */
export function LinkDesk(props: {
  readonly texts: AlignedTexts;
  readonly problems: readonly Problem[];
  readonly languages: { readonly source: string; readonly target: string };
  /** Of what is made. */
  readonly name: string;
  /** The links as they were left another time. */
  readonly left: LeftLinks | undefined;
  /** When the alignment was begun, and whether its texts are kept. */
  readonly begun: { readonly at: number; readonly isKeepable: boolean };
  readonly onCreated: (project: string) => void;
  /** Gives this alignment up. */
  readonly onAnew: () => void;
}): ReactNode {
  const { t } = useTranslation(["aligning", "common"]);
  const storage = useStorage();
  const { profile } = useProfile();
  const { texts, languages, name } = props;
  const [editing, act] = useReducer(actOnLinks, texts.links, (links) =>
    props.left === undefined ? editLinks(links) : resumeLinks(props.left.links, props.left.active),
  );
  useKeptLinks(editing, props.begun);
  const [isAsking, setAsking] = useState(false);
  const [state, setState] = useState<"translated" | "draft">("draft");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isKeeping, setKeeping] = useState(false);
  const onAct = useCallback((one: LinkAct) => {
    act(one);
  }, []);
  const { links } = editing;
  const unconfirmed = links.filter((link) => !link.isConfirmed).length;
  const leftOut = links.reduce(
    (sum, { source, target }) => sum + (source.length === 0 ? target.length : 0),
    0,
  );

  const create = async (): Promise<void> => {
    setKeeping(true);
    const at = Date.now();
    const how = { state, by: profile, at };
    const project = createProject({
      id: newId(),
      name,
      languages,
      settings: DEFAULT_SETTINGS,
      at,
      documents: withAlignedTargets(texts.documents, texts.translation, links, how),
    });
    const created = await storage.create(project);
    setKeeping(false);
    if (created.type === "failure") {
      setProblems(created.problems);
      return;
    }
    props.onCreated(project.id);
  };
  const download = (): void => {
    const flat = { source: texts.source.map(flatText), target: texts.translation.map(flatText) };
    const tmx = alignedTmx(flat, links, languages);
    downloadFile({
      name: fileNameOf(name, "tmx"),
      mediaType: "application/xml",
      bytes: new TextEncoder().encode(tmx),
    });
  };
  return (
    <>
      <h1 className={styles.title}>{t("linksTitle")}</h1>
      <ProblemList problems={[...props.problems, ...problems]} />
      <p className={styles.soft}>{t("keys")}</p>
      <p role="status">{t("unconfirmed", { count: unconfirmed })}</p>
      <div role="toolbar" aria-label={t("acts")} className={styles.acts}>
        {BUTTONS.map(({ name: label, act: one, keys }) => (
          <Hint key={label} text={t(`act.${label}`)} keys={keys}>
            <Button
              size="small"
              onPress={() => {
                act(one);
              }}
            >
              {t(`act.${label}`)}
            </Button>
          </Hint>
        ))}
      </div>
      <LinkList editing={editing} texts={texts} languages={languages} onAct={onAct} />
      <section className={styles.finish} aria-labelledby="align-finish">
        <h2 id="align-finish">{t("finish")}</h2>
        {leftOut === 0 ? null : <p className={styles.soft}>{t("leftOut", { count: leftOut })}</p>}
        <RadioGroup
          label={t("state")}
          value={state}
          onChange={setState}
          choices={[
            { value: "draft", label: t("state.draft") },
            { value: "translated", label: t("state.translated") },
          ]}
        />
        <div className={styles.acts}>
          <Button kind="primary" isDisabled={isKeeping} onPress={() => void create()}>
            {t("create")}
          </Button>
          <Button onPress={download}>{t("download")}</Button>
          <Button
            kind="quiet"
            onPress={() => {
              setAsking(true);
            }}
          >
            {t("anew")}
          </Button>
        </div>
        <Dialog
          isOpen={isAsking}
          width="narrow"
          title={t("anew.title")}
          onClose={() => {
            setAsking(false);
          }}
          actions={
            <>
              <Button
                onPress={() => {
                  setAsking(false);
                }}
              >
                {t("common:cancel")}
              </Button>
              <Button kind="danger" onPress={props.onAnew}>
                {t("anew")}
              </Button>
            </>
          }
        >
          <p>{t("anew.text")}</p>
        </Dialog>
      </section>
    </>
  );
}
