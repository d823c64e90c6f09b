import { useState, type ReactNode } from "react";
import Download from "lucide-react/icons/download";
import Trash from "lucide-react/icons/trash-2";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../core/result.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import type { AssistChoice, Attachment } from "../../worker/segmentHelp.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { type Assisting, useAssistState } from "../AssistContext.tsx";
import { downloadFile, fileNameOf } from "../download.ts";
import { languageName } from "../languageName.ts";
import { ProblemList } from "../ProblemList.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Menu } from "../ui/Menu.tsx";
import { Switch } from "../ui/Switch.tsx";
import { TextField } from "../ui/TextField.tsx";
import { attach, detach, penalise, prefer } from "./attaching.ts";
import { EntryList } from "./EntryList.tsx";
import { PointsField } from "./PointsField.tsx";
import styles from "./Resources.module.css";

const NONE: readonly Problem[] = [];

/** The formats a resource can be written in, by the ids their writers know. */
const FORMATS = { memory: ["tmx"], glossary: ["csv", "tsv", "xlsx", "tbx", "tbx-2"] } as const;

/** Points a memory can cost at most. */
const MOST_POINTS = 100;

/** One memory or glossary: how the project uses it, its entries, and what can be done with all of it. */
export function ResourceDetail(props: {
  readonly assisting: Assisting;
  readonly head: ResourceHead;
}): ReactNode {
  const { assisting, head } = props;
  const { t } = useTranslation("resources");
  const { appearance } = useAppearance();
  const [problems, setProblems] = useState(NONE);
  const write = async (format: string): Promise<void> => {
    const made = await assisting.assistant.exportFile(head.id, format);
    setProblems(made.problems);
    if (made.type === "failure") return;
    const { bytes, extension, mediaType } = made.value;
    downloadFile({ name: fileNameOf(head.name, extension), mediaType, bytes });
  };
  return (
    <section className={styles.detail} aria-label={head.name}>
      <header className={styles.head}>
        <Name key={head.name} assisting={assisting} head={head} />
        <span className={styles.faint}>
          {t("languages", {
            source: languageName(head.sourceLanguage, appearance.language),
            target: languageName(head.targetLanguage, appearance.language),
          })}
        </span>
        <div className={styles.acts}>
          <Menu
            label={t("export")}
            groups={[
              {
                id: "formats",
                entries: FORMATS[head.type].map((format) => ({
                  id: format,
                  label: t(`format.${format}`),
                  run: () => void write(format),
                })),
              },
            ]}
          >
            <Button size="small" icon={<Download aria-hidden />}>
              {t("export")}
            </Button>
          </Menu>
          <Removal assisting={assisting} head={head} />
        </div>
      </header>
      <ProblemList problems={problems} />
      <Usage assisting={assisting} head={head} />
      <EntryList assisting={assisting} head={head} />
    </section>
  );
}

function Name({
  assisting,
  head,
}: {
  readonly assisting: Assisting;
  readonly head: ResourceHead;
}): ReactNode {
  const { t } = useTranslation("resources");
  const [name, setName] = useState(head.name);
  const settle = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === "" || wanted === head.name) {
      setName(head.name);
      return;
    }
    await assisting.assistant.rename(head.id, wanted);
    assisting.refresh();
  };
  return (
    <TextField
      label={t("name")}
      value={name}
      onChange={setName}
      onBlur={() => void settle()}
      onKeyDown={(event) => {
        if (event.key === "Enter") void settle();
        else event.continuePropagation();
      }}
    />
  );
}

/** Whether the project looks things up here, whether it adds to it, and what its matches cost. */
function Usage({
  assisting,
  head,
}: {
  readonly assisting: Assisting;
  readonly head: ResourceHead;
}): ReactNode {
  const { t } = useTranslation("resources");
  const attachment = useAssistState<Attachment | undefined>(
    ({ choice }) => choice.attachments.find(({ resource }) => resource === head.id),
    undefined,
  );
  const isFirst = useAssistState(({ choice, resources }) => firstOf(head, choice, resources), true);
  const { choose, state } = assisting;
  return (
    <div className={styles.usage}>
      <Switch
        isSelected={attachment !== undefined}
        onChange={(used) => {
          const { choice } = state.getState();
          choose(used ? attach(choice, head.id, "read") : detach(choice, head.id));
        }}
      >
        {t("usage.attached")}
      </Switch>
      <Switch
        isSelected={attachment?.use === "update"}
        isDisabled={attachment === undefined}
        onChange={(updated) => {
          choose(attach(state.getState().choice, head.id, updated ? "update" : "read"));
        }}
      >
        {t(`usage.update.${head.type}`)}
      </Switch>
      {attachment === undefined || isFirst ? null : (
        <Button size="small" kind="quiet" onPress={() => choose(prefer(state.getState().choice, head.id))}>
          {t("usage.first")}
        </Button>
      )}
      {head.type === "memory" && attachment !== undefined ? (
        <div className={styles.points}>
          <PointsField
            label={t("usage.penalty")}
            value={attachment.penalty}
            most={MOST_POINTS}
            onChange={(points) => choose(penalise(state.getState().choice, head.id, points))}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Whether a resource goes before all others of its kind. */
function firstOf(head: ResourceHead, choice: AssistChoice, resources: readonly ResourceHead[]): boolean {
  const types = new Map(resources.map(({ id, type }) => [id, type]));
  return choice.attachments.find(({ resource }) => types.get(resource) === head.type)?.resource === head.id;
}

function Removal({
  assisting,
  head,
}: {
  readonly assisting: Assisting;
  readonly head: ResourceHead;
}): ReactNode {
  const { t } = useTranslation(["resources", "common"]);
  const [isAsking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    setAsking(false);
    await assisting.assistant.remove(head.id);
    assisting.choose(detach(assisting.state.getState().choice, head.id));
  };
  return (
    <>
      <Button size="small" kind="quiet" icon={<Trash aria-hidden />} onPress={() => setAsking(true)}>
        {t("remove")}
      </Button>
      <Dialog
        isOpen={isAsking}
        width="narrow"
        title={t("remove.title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t("common:cancel")}</Button>
            <Button kind="danger" onPress={() => void remove()}>
              {t("remove")}
            </Button>
          </>
        }
      >
        <p>{t("remove.text", { name: head.name, count: head.count })}</p>
      </Dialog>
    </>
  );
}
