import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { contentOf, flatText, type Content } from "../../core/content.ts";
import type { SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { SegmentMatch } from "../../worker/segmentHelp.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { useAssisting } from "../AssistContext.tsx";
import { ContentDifference } from "../ContentDifference.tsx";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { Amount } from "../ui/Counter.tsx";
import { ContentText } from "../ui/ContentText.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { insert } from "./inserting.ts";
import { InsertButton } from "./InsertButton.tsx";
import type { Insertable } from "./insertable.ts";
import styles from "./Panels.module.css";
import { useAnswer, useInsertables } from "./useHelp.ts";

/** What memories hold for the active segment, the best first: how it differs, what it says, where it is from. */
export function MatchesPanel({ id }: { readonly id: SegmentId }): ReactNode {
  const { t } = useTranslation("assist");
  const answer = useAnswer(id);
  const insertables = useInsertables(id);
  const source = useWorkbenchState(({ project }) => findSegment(project.segments, id)?.source);
  const matches = insertables.flatMap((what, at) => (what.type === "term" ? [] : [{ what, number: at + 1 }]));
  if (source === undefined) return null;
  if (matches.length === 0) {
    return <p className={styles.none}>{answer === null ? t("looking") : t("matches.none")}</p>;
  }
  return (
    <ol className={styles.cards} aria-label={t("matches.list")}>
      {matches.map(({ what, number }) => (
        <li key={number} className={styles.card}>
          <Card what={what} number={number} source={source} />
        </li>
      ))}
    </ol>
  );
}

function Card(props: {
  readonly what: Exclude<Insertable, { readonly type: "term" }>;
  readonly number: number;
  readonly source: Content;
}): ReactNode {
  const { what, number, source } = props;
  const { t } = useTranslation("assist");
  const desk = useSegmentDesk();
  const workbench = useWorkbench();
  const languages = useLanguages();
  const before = what.type === "match" ? contentOf(what.match.entry.source) : what.match.source;
  const target = what.type === "match" ? contentOf(what.match.entry.target) : what.match.target;
  const score = what.match.score;
  return (
    <>
      <div className={styles.head}>
        <InsertButton number={number} onPress={() => insert(desk, workbench, what)} />
        {score === undefined ? null : <Score score={score} />}
        {what.type === "match" && score === 101 ? (
          <span className={styles.context}>{t("matches.context")}</span>
        ) : null}
      </div>
      <p
        className={`reading ${styles.source ?? ""}`}
        lang={languages.source}
        dir={directionOf(languages.source)}
      >
        <ContentDifference
          before={contentOf(flatText(before))}
          after={contentOf(flatText(source))}
          language={languages.source}
        />
      </p>
      <p
        className={`reading ${styles.target ?? ""}`}
        lang={languages.target}
        dir={directionOf(languages.target)}
      >
        <ContentText content={target} language={languages.target} />
      </p>
      {what.type === "match" ? <Provenance match={what.match} /> : <FromFile origin={what.match.origin} />}
    </>
  );
}

/** How like the source is, in whole percents, told by words too where it is the very same. */
function Score({ score }: { readonly score: number }): ReactNode {
  const band = score >= 100 ? "exact" : score >= 85 ? "high" : "low";
  return (
    <span className={styles.score} data-band={band}>
      <Amount value={score / 100} style="percent" />
    </span>
  );
}

function Provenance({ match }: { readonly match: SegmentMatch }): ReactNode {
  const { t } = useTranslation("assist");
  const { locale } = useAppearance();
  const assisting = useAssisting();
  const { entry, penalties, resource } = match;
  const memory = assisting?.state.getState().resources.find(({ id }) => id === resource);
  const date =
    entry.date === 0 ? "" : new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(entry.date);
  const facts = [
    memory?.name ?? "",
    entry.author,
    date,
    entry.document === memory?.name ? "" : entry.document,
  ];
  return (
    <p className={styles.origin}>
      {facts
        .filter((fact) => fact !== "")
        .map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      {entry.origin === "human" ? null : <span>{t(`origin.${entry.origin}`)}</span>}
      {penalties.map(({ type, points }) => (
        <span key={type} className={styles.penalty}>
          {t(`penalty.${type}`, { count: points })}
        </span>
      ))}
    </p>
  );
}

function FromFile({ origin }: { readonly origin: string | undefined }): ReactNode {
  const { t } = useTranslation("assist");
  return (
    <p className={styles.origin}>
      <span>{t("matches.fromFile")}</span>
      {origin === undefined ? null : <bdi>{origin}</bdi>}
    </p>
  );
}

function useLanguages(): { readonly source: string; readonly target: string } {
  const source = useWorkbenchState(({ project }) => project.sourceLanguage);
  const target = useWorkbenchState(({ project }) => project.targetLanguage);
  return { source, target };
}
