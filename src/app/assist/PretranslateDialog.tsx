import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MATCH_BANDS, type MatchAnalysis, type MatchBand } from "../../assistance/memory/matchAnalysis.ts";
import type { Assisting } from "../AssistContext.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { Button } from "../ui/Button.tsx";
import { Amount } from "../ui/Counter.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { WorkProgress } from "../ui/ProgressBar.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./PretranslateDialog.module.css";
import { above, pretranslate, type Survey, survey } from "./pretranslating.ts";

/** The least scores one can choose. */
const THRESHOLDS = ["100", "95", "85", "75", "60"] as const;

/** The scores of the bands, in percent. */
const RANGES: Readonly<Record<MatchBand, { readonly from: number; readonly to: number }>> = {
  context: { from: 101, to: 101 },
  repetition: { from: 100, to: 100 },
  exact: { from: 100, to: 100 },
  "95": { from: 95, to: 99 },
  "85": { from: 85, to: 94 },
  "75": { from: 75, to: 84 },
  "60": { from: 60, to: 74 },
  new: { from: 0, to: 59 },
};

/** Looks the whole project up, tells words by match band, and fills what is still new from a score on. */
export function PretranslateDialog(props: {
  readonly assisting: Assisting;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["pretranslation", "common"]);
  const { t: refusals } = useTranslation("refusals");
  const workbench = useWorkbench();
  const notify = useNotify();
  const all = useWorkbenchState((state) => state.project.segments.length);
  const { assisting, onClose } = props;
  const [done, setDone] = useState(0);
  const [found, setFound] = useState<Survey | null>(null);
  const [threshold, setThreshold] = useState<(typeof THRESHOLDS)[number]>("85");
  useEffect(() => {
    const stop = new AbortController();
    const { choice } = assisting.state.getState();
    void survey(workbench, assisting.assistant, choice, { progress: setDone, signal: stop.signal }).then(
      (result) => {
        if (result !== undefined) setFound(result);
      },
    );
    return () => stop.abort();
  }, [workbench, assisting]);
  const chosen = found === null ? [] : above(found.pretranslations, Number(threshold));
  const fill = (): void => {
    const outcome = pretranslate(workbench, chosen);
    onClose();
    const refused = refusalSentence(refusals, outcome);
    notify(
      refused === undefined
        ? {
            text: t("filled", { count: chosen.length }),
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
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={chosen.length === 0} onPress={fill}>
            {t("fill", { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {found === null ? (
          <div className={styles.running}>
            <WorkProgress label={t("looking")} done={done} total={all} />
            <p>{t("progress", { done, count: all })}</p>
          </div>
        ) : (
          <>
            <Bands analysis={found.analysis} />
            <Segmented
              label={t("threshold")}
              choices={THRESHOLDS.map((each) => ({
                value: each,
                label: t("from", { score: Number(each) }),
              }))}
              value={threshold}
              onChange={setThreshold}
            />
            <p className={styles.help}>{t("help")}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Words by match band, as bars with their numbers beside them. */
function Bands({ analysis }: { readonly analysis: MatchAnalysis }): ReactNode {
  const { t } = useTranslation("pretranslation");
  const { bands, internal, total, locked } = analysis;
  return (
    <table className={styles.bands}>
      <caption className="visually-hidden">{t("bands")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("band")}</th>
          <th scope="col">{t("segments")}</th>
          <th scope="col">{t("words")}</th>
          <th scope="col" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {MATCH_BANDS.map((band) => (
          <tr key={band}>
            <th scope="row">
              {t(`band.${band}`, RANGES[band])}
              {internal[band].segments === 0 ? null : (
                <span className={styles.note}>{t("internal", { count: internal[band].words })}</span>
              )}
            </th>
            <td>
              <Amount value={bands[band].segments} />
            </td>
            <td>
              <Amount value={bands[band].words} />
            </td>
            <td aria-hidden="true" className={styles.barCell}>
              <span
                className={styles.bar}
                data-band={band}
                style={{ inlineSize: `${total.words === 0 ? 0 : (100 * bands[band].words) / total.words}%` }}
              />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("band.locked")}</th>
          <td>
            <Amount value={locked.segments} />
          </td>
          <td>
            <Amount value={locked.words} />
          </td>
          <td aria-hidden="true" />
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("band.total")}</th>
          <td>
            <Amount value={total.segments} />
          </td>
          <td>
            <Amount value={total.words} />
          </td>
          <td aria-hidden="true" />
        </tr>
      </tfoot>
    </table>
  );
}
