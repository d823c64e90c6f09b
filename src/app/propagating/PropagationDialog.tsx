import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SegmentId } from "../../core/segment.ts";
import { positionOf } from "../../core/segmentPages.ts";
import type { Occurrences } from "../../store/occurrences.ts";
import { propagate, propagationsOf } from "../../store/propagation.ts";
import { browserStorage } from "../browserStorage.ts";
import { ContentDifference } from "../ContentDifference.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { ContentText } from "../ui/ContentText.tsx";
import { Amount } from "../ui/Counter.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { useSegment, useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { keepMode, PROPAGATION_MODES, readMode } from "./propagationMode.ts";
import styles from "./PropagationDialog.module.css";

/** Shows where a translation would go before it goes there; every occurrence can be left out, and the whole is one step of undo. */
export function PropagationDialog(props: {
  readonly id: SegmentId;
  readonly occurrences: Occurrences;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["propagation", "common"]);
  const { t: refusals } = useTranslation("refusals");
  const workbench = useWorkbench();
  const notify = useNotify();
  const segment = useSegment(props.id);
  const project = useWorkbenchState((state) => state.project);
  const [mode, setMode] = useState(() => readMode(browserStorage()));
  const [leftOut, setLeftOut] = useState<ReadonlySet<SegmentId>>(new Set());
  // What is there when the dialog opens: writing what it shows must not change it under the reader's hands.
  const found = useMemo(
    () => propagationsOf(workbench, props.occurrences, props.id),
    [workbench, props.occurrences, props.id],
  );
  const taken = found.filter((one) => !leftOut.has(one.segment));
  const fill = (): void => {
    const outcome = propagate(workbench, taken);
    props.onClose();
    const refused = refusalSentence(refusals, outcome);
    notify(
      refused === undefined
        ? {
            text: t("filled", { count: taken.length }),
            tone: "success",
            action: { label: t("common:undo"), run: () => void workbench.undo() },
          }
        : { text: refused, tone: "caution" },
    );
  };
  return (
    <Dialog
      isOpen
      title={t("title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={taken.length === 0} onPress={fill}>
            {t("fill", { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {segment === undefined ? null : (
          <p className="reading" lang={project.sourceLanguage} dir="auto">
            <ContentText language={project.sourceLanguage} content={segment.source} />
          </p>
        )}
        {found.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <ul className={styles.list}>
            {found.map(({ segment: id, before, after }) => (
              <li key={id} className={styles.one}>
                <Checkbox
                  isSelected={!leftOut.has(id)}
                  onChange={(isTaken) => {
                    const next = new Set(leftOut);
                    if (isTaken) next.delete(id);
                    else next.add(id);
                    setLeftOut(next);
                  }}
                >
                  <Amount value={positionOf(project.segments, id) + 1} />
                </Checkbox>
                <p className="reading" lang={project.targetLanguage} dir="auto">
                  <ContentDifference before={before} after={after} language={project.targetLanguage} />
                </p>
              </li>
            ))}
          </ul>
        )}
        <RadioGroup
          label={t("mode")}
          choices={PROPAGATION_MODES.map((each) => ({ value: each, label: t(`mode.${each}`) }))}
          value={mode}
          onChange={(next) => {
            setMode(next);
            keepMode(browserStorage(), next);
          }}
        />
      </div>
    </Dialog>
  );
}
