import { useDeferredValue, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Finding, waiverOf } from "../../core/finding.ts";
import { contentHash, type Segment, type SegmentId } from "../../core/segment.ts";
import { directionOf } from "../../language/directionRuns.ts";
import { useKeysOf } from "../Commands.tsx";
import { useFindings, useFindingsOf, useFindingsState } from "../FindingsContext.tsx";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { SeverityMark } from "../SeverityMark.tsx";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { RelativeTime } from "../ui/RelativeTime.tsx";
import { useSegment, useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./Checking.module.css";
import { GrammarNotice } from "./GrammarNotice.tsx";
import { byGravity, mend, sameFinding, showFinding } from "./findingActions.ts";
import { FindingSentence } from "../FindingSentence.tsx";
import { checkName } from "../findingWords.ts";
import { addProjectWord, isUnknownWord, wordOf } from "./projectWords.ts";
import { WaiveDialog } from "./WaiveDialog.tsx";

/** What the checks say of the active segment: each finding with its place, its remedies, and the way to let it stand. */
export function ChecksPanel({ id }: { readonly id: SegmentId }): ReactNode {
  const segment = useDeferredValue(useSegment(id));
  const findings = useDeferredValue(useFindingsOf(id));
  return segment === undefined ? null : <Page segment={segment} findings={byGravity(findings)} />;
}

function Page(props: { readonly segment: Segment; readonly findings: readonly Finding[] }): ReactNode {
  const { t } = useTranslation("checking");
  const { segment, findings } = props;
  const [waiving, setWaiving] = useState<Finding | null>(null);
  const looked = useFindingsState((state) => state.looked, null);
  const waivers = segment.waivers ?? [];
  const hash = waivers.length === 0 ? "" : contentHash(segment.source, segment.target);
  const open = findings.filter((finding) => waiverOf(finding, hash, waivers) === undefined);
  const waived = findings.filter((finding) => !open.includes(finding));
  const atHand = open.find((finding) => sameFinding(finding, looked)) ?? open[0];
  const mendable =
    atHand !== undefined && atHand.fixes.length > 0 ? atHand : open.find(({ fixes }) => fixes.length > 0);
  return (
    <div className={styles.panel}>
      <GrammarNotice />
      {open.length === 0 ? (
        <p className={styles.none}>{t("none")}</p>
      ) : (
        <ul className={styles.cards} aria-label={t("open")}>
          {open.map((finding) => (
            <li key={keyOf(finding)} className={styles.card} data-looked={sameFinding(finding, looked)}>
              <OpenFinding
                finding={finding}
                isAtHand={finding === atHand}
                isMendedByKey={finding === mendable}
                onWaive={() => setWaiving(finding)}
              />
            </li>
          ))}
        </ul>
      )}
      {waived.length === 0 ? null : (
        <section className={styles.waived}>
          <h2>{t("waivedTitle")}</h2>
          <ul className={styles.cards}>
            {waived.map((finding) => (
              <li key={keyOf(finding)} className={styles.card}>
                <WaivedFinding finding={finding} segment={segment} hash={hash} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiving === null ? null : <WaiveDialog findings={[waiving]} onClose={() => setWaiving(null)} />}
    </div>
  );
}

function keyOf({ check, message, side, start, end, facts }: Finding): string {
  return JSON.stringify([check, message, side, start, end, facts]);
}

function OpenFinding(props: {
  readonly finding: Finding;
  /** Whether keys are about this one. */
  readonly isAtHand: boolean;
  readonly isMendedByKey: boolean;
  readonly onWaive: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation(["checking", "checks"]);
  const { finding, isAtHand } = props;
  const workbench = useWorkbench();
  const findings = useFindings();
  const desk = useSegmentDesk();
  const keysOf = useKeysOf();
  const target = useWorkbenchState((state) => state.project.targetLanguage);
  if (findings === null) return null;
  return (
    <>
      <button
        type="button"
        className={styles.show}
        onClick={() => showFinding(workbench, desk, findings, finding)}
      >
        <span className={styles.name}>
          <SeverityMark severity={finding.severity} />
          <span className="visually-hidden">{t(`checks:severity.${finding.severity}`)}</span>
          {checkName(i18n, finding.check)}
        </span>
        <span className={styles.sentence}>
          <FindingSentence finding={finding} />
        </span>
      </button>
      <div className={styles.acts}>
        {finding.fixes.map((fix, way) => (
          <Button
            key={`${fix.start} ${fix.text}`}
            size="small"
            onPress={() => {
              mend(workbench, desk, findings, finding, way);
            }}
          >
            {fix.text.trim() === "" ? (
              t(fix.text === "" ? "fix.remove" : "fix.space")
            ) : (
              <>
                <span className="visually-hidden">{t("fix.write")} </span>
                <bdi className={styles.fix} lang={target} dir={directionOf(target)}>
                  {fix.text}
                </bdi>
              </>
            )}
            {props.isMendedByKey && way === 0 ? <Keys parts={keysOf("applyFix")} /> : null}
          </Button>
        ))}
        {isUnknownWord(finding) ? (
          <Button
            size="small"
            kind="quiet"
            onPress={() => {
              addProjectWord(workbench, wordOf(finding));
            }}
          >
            {t("addWord")}
            {isAtHand ? <Keys parts={keysOf("addWord")} /> : null}
          </Button>
        ) : null}
        <Button size="small" kind="quiet" onPress={props.onWaive}>
          {t("waive")}
          {isAtHand ? <Keys parts={keysOf("waiveFinding")} /> : null}
        </Button>
      </div>
    </>
  );
}

function Keys({ parts }: { readonly parts: readonly string[] | undefined }): ReactNode {
  return parts === undefined ? null : <Kbd parts={parts} />;
}

function WaivedFinding(props: {
  readonly finding: Finding;
  readonly segment: Segment;
  readonly hash: string;
}): ReactNode {
  const { t } = useTranslation(["checking", "roles"]);
  const { finding, segment, hash } = props;
  const workbench = useWorkbench();
  const [now] = useState(() => Date.now());
  const waiver = waiverOf(finding, hash, segment.waivers ?? []);
  if (waiver === undefined) return null;
  const name = waiver.by.name === "" ? t(`roles:${waiver.by.role}`) : waiver.by.name;
  return (
    <>
      <p className={styles.sentence}>
        <FindingSentence finding={finding} />
      </p>
      <p className={styles.reason}>
        <bdi>{waiver.reason}</bdi>
        <span className={styles.by}>
          <bdi>{name}</bdi> <RelativeTime at={waiver.at} now={now} />
        </span>
      </p>
      <div className={styles.acts}>
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            workbench.dispatch([{ type: "unwaived", segment: segment.id, hash, key: waiver.key }]);
          }}
        >
          {t("unwaive")}
        </Button>
      </div>
    </>
  );
}
