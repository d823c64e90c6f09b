import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { flatText } from "../../core/content.ts";
import { directionOf } from "../../language/directionRuns.ts";
import { useFindings } from "../FindingsContext.tsx";
import { pathOf } from "../routes.ts";
import { SeverityMark } from "../SeverityMark.tsx";
import { Button } from "../ui/Button.tsx";
import { Amount } from "../ui/Counter.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import type { ListedFinding } from "./checkList.ts";
import styles from "./ChecksScreen.module.css";
import { FindingSentence } from "../FindingSentence.tsx";
import { checkName } from "../findingWords.ts";

/** Findings drawn at once; more come when they are asked for. */
const AT_ONCE = 100;

/** Findings one below the other, each with its words and a way to its segment. */
export function FindingList(props: {
  readonly project: string;
  readonly list: readonly ListedFinding[];
  readonly onWaive: (list: readonly ListedFinding[]) => void;
}): ReactNode {
  const { t } = useTranslation("checking");
  const [most, setMost] = useState(AT_ONCE);
  const { list } = props;
  const open = list.filter(({ waiver }) => waiver === undefined);
  return (
    <>
      {open.length === 0 ? null : (
        <div>
          <Button size="small" onPress={() => props.onWaive(open)}>
            {t("waiveAll", { count: open.length })}
          </Button>
        </div>
      )}
      <ol className={styles.list}>
        {list.slice(0, most).map((each, index) => (
          <li key={`${each.segment.id} ${index}`} className={styles.item}>
            <Listed project={props.project} listed={each} onWaive={() => props.onWaive([each])} />
          </li>
        ))}
      </ol>
      {list.length <= most ? null : (
        <div>
          <Button onPress={() => setMost(most + AT_ONCE)}>{t("more", { count: list.length - most })}</Button>
        </div>
      )}
    </>
  );
}

function Listed(props: {
  readonly project: string;
  readonly listed: ListedFinding;
  readonly onWaive: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation(["checking", "checks"]);
  const { finding, segment, number, waiver } = props.listed;
  const workbench = useWorkbench();
  const findings = useFindings();
  const source = useWorkbenchState((state) => state.project.sourceLanguage);
  const target = useWorkbenchState((state) => state.project.targetLanguage);
  const [language, text] =
    finding.side === "source" ? [source, flatText(segment.source)] : [target, flatText(segment.target)];
  return (
    <>
      <span className={styles.number}>
        <Amount value={number} />
      </span>
      <Link
        href={pathOf(props.project, "translate", segment.id)}
        className={styles.link ?? ""}
        data-finding
        onClick={() => findings?.lookAt(finding)}
      >
        <span className={styles.kind}>
          <SeverityMark severity={finding.severity} />
          <span className="visually-hidden">{t(`checks:severity.${finding.severity}`)}</span>
          {checkName(i18n, finding.check)}
        </span>
        <span>
          <FindingSentence finding={finding} />
        </span>
        <span className={`reading ${styles.text ?? ""}`} lang={language} dir={directionOf(language)}>
          <Excerpt text={text} start={finding.start} end={finding.end} severity={finding.severity} />
        </span>
        {waiver === undefined ? null : <bdi className={styles.kind}>{waiver.reason}</bdi>}
      </Link>
      {waiver === undefined ? (
        <Button size="small" kind="quiet" onPress={props.onWaive}>
          {t("waive")}
        </Button>
      ) : (
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            const { hash, key } = waiver;
            workbench.dispatch([{ type: "unwaived", segment: segment.id, hash, key }]);
          }}
        >
          {t("unwaive")}
        </Button>
      )}
    </>
  );
}

/** Characters shown on either side of the place. */
const AROUND = 60;

function Excerpt(props: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
}): ReactNode {
  const { text, start, end } = props;
  const from = text.lastIndexOf(" ", Math.max(0, start - AROUND)) + 1;
  const space = text.indexOf(" ", end + AROUND);
  const to = space < 0 ? text.length : space;
  return (
    <>
      {from > 0 ? "… " : null}
      {text.slice(from, start)}
      <span className={styles.place} data-severity={props.severity}>
        {text.slice(start, end)}
      </span>
      {text.slice(end, to)}
      {to < text.length ? " …" : null}
    </>
  );
}
