import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SegmentId } from "../../core/segment.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { SegmentTerm } from "../../worker/segmentHelp.ts";
import { useAssisting } from "../AssistContext.tsx";
import { contentOf } from "../../core/content.ts";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { Button } from "../ui/Button.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { insert } from "./inserting.ts";
import { InsertButton } from "./InsertButton.tsx";
import { usefulTerms } from "./insertable.ts";
import { useLanguages } from "./PairText.tsx";
import styles from "./Panels.module.css";
import { useAnswer, useInsertables } from "./useHelp.ts";

/** The terms in the source of the active segment: how each is rendered, how not, and what is noted about it. */
export function TermsPanel({ id }: { readonly id: SegmentId }): ReactNode {
  const { t } = useTranslation("assist");
  const answer = useAnswer(id);
  const insertables = useInsertables(id);
  const terms = usefulTerms(answer?.terms ?? []);
  if (terms.length === 0) {
    return <p className={styles.none}>{answer === null ? t("looking") : t("terms.none")}</p>;
  }
  const numberOf = (term: SegmentTerm): number =>
    insertables.findIndex((what) => what.type === "term" && what.term === term) + 1;
  return (
    <ul className={styles.cards} aria-label={t("terms.list")}>
      {terms.map((term) => (
        <li key={`${term.resource} ${term.entry.id}`} className={styles.card}>
          <TermCard term={term} number={numberOf(term)} />
        </li>
      ))}
    </ul>
  );
}

function TermCard({ term, number }: { readonly term: SegmentTerm; readonly number: number }): ReactNode {
  const { t } = useTranslation("assist");
  const desk = useSegmentDesk();
  const workbench = useWorkbench();
  const assisting = useAssisting();
  const { source, target } = useLanguages();
  const { entry, resource } = term;
  const glossary = assisting?.state.getState().resources.find(({ id }) => id === resource);
  const inTarget = { lang: target, dir: directionOf(target) };
  return (
    <>
      <div className={styles.head}>
        {number === 0 ? (
          <Button
            size="small"
            kind="quiet"
            onPress={() => {
              desk.insert(contentOf(entry.target));
            }}
          >
            {t("terms.insert")}
          </Button>
        ) : (
          <InsertButton number={number} onPress={() => insert(desk, workbench, { type: "term", term })} />
        )}
        <bdi className={`reading ${styles.term ?? ""}`} lang={source} dir={directionOf(source)}>
          {entry.source}
        </bdi>
        {entry.status === "preferred" ? null : (
          <span className={styles.status}>{t(`status.${entry.status}`)}</span>
        )}
      </div>
      <p className={`reading ${styles.rendering ?? ""}`} {...inTarget}>
        <bdi>{entry.target}</bdi>
        {entry.targetVariants.map((variant) => (
          <bdi key={variant} className={styles.variant}>
            {variant}
          </bdi>
        ))}
      </p>
      {entry.forbidden.length === 0 ? null : (
        <p className={styles.forbidden}>
          <span>{t("terms.forbidden")}</span>
          {entry.forbidden.map((rendering) => (
            <bdi key={rendering} {...inTarget}>
              {rendering}
            </bdi>
          ))}
        </p>
      )}
      {entry.note === "" ? null : <p className={styles.note}>{entry.note}</p>}
      {term.checkContext ? <p className={styles.note}>{t("terms.checkContext")}</p> : null}
      <p className={styles.origin}>{glossary === undefined ? null : <bdi>{glossary.name}</bdi>}</p>
    </>
  );
}
