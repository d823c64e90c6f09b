import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AddedDocument } from "../../core/addedDocument.ts";
import type { Block } from "../../core/block.ts";
import { flatText } from "../../core/content.ts";
import { REVIEW_STATES } from "../../core/review.ts";
import type { Segment } from "../../core/segment.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { ImportedDocument } from "../../worker/importer.ts";
import { formatName } from "../formatName.ts";
import { ProblemList } from "../ProblemList.tsx";
import { Amount } from "../ui/Counter.tsx";
import { StateMark } from "../ui/StateMark.tsx";
import styles from "./ImportDialog.module.css";

/** Blocks shown of what was understood: enough to see whether headings and sentences were found. */
const SHOWN_BLOCKS = 6;

/** What was understood of one document: its kind, how much there is, what came with it, and how it begins. */
export function DocumentView(props: {
  readonly document: ImportedDocument;
  readonly language: string;
  /** Whether its beginning is shown at once, as that of the only one is. */
  readonly isOpen: boolean;
}): ReactNode {
  const { t, i18n } = useTranslation(["importing", "states"]);
  const { added, report, problems } = props.document;
  const translated = REVIEW_STATES.filter((state) => (report.states[state] ?? 0) > 0);
  return (
    <details className={styles.document} open={props.isOpen}>
      <summary>
        <span className={styles.name}>
          <bdi>{added.document.name}</bdi>
        </span>
        <span className={styles.counts}>
          <span>{formatName(i18n, report.format)}</span>
          <span>{t("blocks", { count: report.blocks })}</span>
          <span>{t("segments", { count: report.segments })}</span>
          <span>{t("words", { count: report.words })}</span>
          {report.encoding === undefined ? null : <bdi>{report.encoding.toUpperCase()}</bdi>}
        </span>
      </summary>
      {translated.length + report.locked + report.notes + report.matches === 0 ? null : (
        <ul className={styles.counts} aria-label={t("cameWith")}>
          {translated.map((state) => (
            <li key={state} className={styles.state}>
              <StateMark state={state} size={14} decorative />
              {t(`states:${state}`)} <Amount value={report.states[state] ?? 0} />
            </li>
          ))}
          {report.locked === 0 ? null : <li>{t("locked", { count: report.locked })}</li>}
          {report.notes === 0 ? null : <li>{t("notes", { count: report.notes })}</li>}
          {report.matches === 0 ? null : <li>{t("matches", { count: report.matches })}</li>}
        </ul>
      )}
      <ProblemList problems={problems} />
      <Beginning document={added} language={props.language} />
    </details>
  );
}

/** The first blocks as they were cut, a hairline between segments. */
function Beginning(props: { readonly document: AddedDocument; readonly language: string }): ReactNode {
  const { t } = useTranslation("importing");
  return (
    <div className={styles.sample}>
      {firstBlocks(props.document).map(({ block, segments }) => (
        <div key={block.id} className={styles.block}>
          <span className={styles.kind}>{t(`kind.${block.kind}`)}</span>
          <p
            className="reading"
            lang={props.language}
            dir={directionOf(props.language)}
            data-kind={block.kind}
          >
            {segments.map((segment) => (
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

function firstBlocks({
  blocks,
  segments,
}: AddedDocument): readonly { readonly block: Block; readonly segments: readonly Segment[] }[] {
  const shown = blocks.slice(0, SHOWN_BLOCKS).map((block) => ({ block, segments: new Array<Segment>() }));
  const places = new Map(shown.map((one) => [one.block.id, one]));
  for (const segment of segments) {
    const place = places.get(segment.block);
    if (place === undefined && places.size === shown.length && shown.at(-1)?.segments.length !== 0) break;
    place?.segments.push(segment);
  }
  return shown;
}
