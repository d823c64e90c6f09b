import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../core/result.ts";
import type { SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import { useAssistState } from "../AssistContext.tsx";
import { ProblemList } from "../ProblemList.tsx";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { InsertButton } from "./InsertButton.tsx";
import { insert } from "./inserting.ts";
import type { Insertable } from "./insertable.ts";
import { MatchCard } from "./MatchCard.tsx";
import styles from "./Panels.module.css";
import { PhraseCard } from "./PhraseCard.tsx";
import { TermLine } from "./TermLine.tsx";
import { useAnswer, useInsertables } from "./useHelp.ts";

const NO_PROBLEMS: readonly Problem[] = [];

/** What memories hold for the active segment, the best first, or its longest known phrases; and its terms in short. */
export function MatchesPanel({ id }: { readonly id: SegmentId }): ReactNode {
  const { t } = useTranslation("assist");
  const answer = useAnswer(id);
  const insertables = useInsertables(id);
  const problems = useAssistState((state) => state.problems, NO_PROBLEMS);
  const source = useWorkbenchState(({ project }) => findSegment(project.segments, id)?.source);
  if (source === undefined) return null;
  const numbered = insertables.map((what, at) => ({ what, number: at + 1 }));
  const matches = numbered.flatMap(({ what, number }) => (what.type === "term" ? [] : [{ what, number }]));
  const terms = numbered.flatMap(({ what, number }) => (what.type === "term" ? [{ what, number }] : []));
  const phrases = answer?.phrases ?? [];
  return (
    <div className={styles.page}>
      <ProblemList problems={problems} />
      {matches.length === 0 ? (
        <p className={styles.none}>{answer === null ? t("looking") : t("matches.none")}</p>
      ) : (
        <ol className={styles.cards} aria-label={t("matches.list")}>
          {matches.map(({ what, number }) => (
            <li key={number} className={styles.card}>
              <MatchCard what={what} number={number} source={source} />
            </li>
          ))}
        </ol>
      )}
      {phrases.length === 0 ? null : (
        <section aria-labelledby="known-phrases">
          <h2 id="known-phrases" className={styles.title}>
            {t("phrases.title")}
          </h2>
          <ul className={styles.cards}>
            {phrases.map((phrase) => (
              <li key={`${phrase.resource} ${phrase.entry.id}`} className={styles.card}>
                <PhraseCard phrase={phrase} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Terms terms={terms} />
    </div>
  );
}

function Terms(props: {
  readonly terms: readonly {
    readonly what: Extract<Insertable, { readonly type: "term" }>;
    readonly number: number;
  }[];
}): ReactNode {
  const { t } = useTranslation("assist");
  const desk = useSegmentDesk();
  const workbench = useWorkbench();
  if (props.terms.length === 0) return null;
  return (
    <section aria-labelledby="known-terms">
      <h2 id="known-terms" className={styles.title}>
        {t("terms.title")}
      </h2>
      <ul className={styles.lines}>
        {props.terms.map(({ what, number }) => (
          <li key={number} className={styles.line}>
            <InsertButton number={number} onPress={() => insert(desk, workbench, what)} />
            <TermLine term={what.term} />
          </li>
        ))}
      </ul>
    </section>
  );
}
