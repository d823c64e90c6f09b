import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { contentOf, flatText, type Content } from "../../core/content.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { SegmentMatch } from "../../worker/segmentHelp.ts";
import { useKeysOf } from "../Commands.tsx";
import { ContentDifference } from "../ContentDifference.tsx";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { Button } from "../ui/Button.tsx";
import { ContentText } from "../ui/ContentText.tsx";
import { Amount } from "../ui/Counter.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { InsertButton } from "./InsertButton.tsx";
import { insert, insertAdapted } from "./inserting.ts";
import type { Insertable } from "./insertable.ts";
import { useLanguages } from "./PairText.tsx";
import styles from "./Panels.module.css";
import { Provenance } from "./Provenance.tsx";

/** A match: how its source differs from the segment's, its rendering, one made fit if it can be, and where it is from. */
export function MatchCard(props: {
  readonly what: Exclude<Insertable, { readonly type: "term" }>;
  readonly number: number;
  readonly source: Content;
}): ReactNode {
  const { what, number, source } = props;
  const { t } = useTranslation("assist");
  const desk = useSegmentDesk();
  const workbench = useWorkbench();
  const languages = useLanguages();
  const isMatch = what.type === "match";
  const before = isMatch ? contentOf(what.match.entry.source) : what.match.source;
  const target = isMatch ? contentOf(what.match.entry.target) : what.match.target;
  const { score } = what.match;
  return (
    <>
      <div className={styles.head}>
        <InsertButton number={number} onPress={() => insert(desk, workbench, what)} />
        {score === undefined ? null : <Score score={score} />}
        {isMatch && score === 101 ? <span className={styles.context}>{t("matches.context")}</span> : null}
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
      {isMatch ? (
        <>
          <Adapted match={what.match} isFirst={number === 1} />
          <Provenance
            resource={what.match.resource}
            entry={what.match.entry}
            penalties={what.match.penalties}
          />
        </>
      ) : (
        <FromFile origin={what.match.origin} />
      )}
    </>
  );
}

/** The rendering with the numbers and names of this source, beside the one that was found. */
function Adapted(props: { readonly match: SegmentMatch; readonly isFirst: boolean }): ReactNode {
  const { match, isFirst } = props;
  const { t } = useTranslation("assist");
  const desk = useSegmentDesk();
  const workbench = useWorkbench();
  const keys = useKeysOf()("insertAdapted");
  const { substitution } = match;
  if (substitution === null) return null;
  return (
    <div className={styles.adapted}>
      <Button size="small" onPress={() => insertAdapted(desk, workbench, match)}>
        {t("adapted.insert")}
        {isFirst && keys !== undefined ? <Kbd parts={keys} /> : null}
      </Button>
      {substitution.replaced.map(({ before, after }) => (
        <span key={`${before} ${after}`} className={styles.exchange}>
          <del>
            <bdi>{before}</bdi>
          </del>{" "}
          <ins>
            <bdi>{after}</bdi>
          </ins>
        </span>
      ))}
    </div>
  );
}

/** How like the source is, in whole percents; weight and colour tell the band. */
function Score({ score }: { readonly score: number }): ReactNode {
  const band = score >= 100 ? "exact" : score >= 85 ? "high" : "low";
  return (
    <span className={styles.score} data-band={band}>
      <Amount value={score / 100} style="percent" />
    </span>
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
