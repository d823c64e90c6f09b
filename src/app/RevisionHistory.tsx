import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { contentLength, sameContent } from "../core/content.ts";
import type { Revision } from "../core/revision.ts";
import type { Segment } from "../core/segment.ts";
import { restoreRevision, writingRefusal } from "../store/writing.ts";
import { ContentDifference } from "./ContentDifference.tsx";
import { refusalSentence } from "./refusalWords.ts";
import styles from "./RevisionHistory.module.css";
import { Avatar } from "./ui/Avatar.tsx";
import { Button } from "./ui/Button.tsx";
import { directionOf } from "../language/directionRuns.ts";
import { useNotify } from "./ui/Notices.tsx";
import { RelativeTime } from "./ui/RelativeTime.tsx";
import { StateMark } from "./ui/StateMark.tsx";
import { useWorkbench, useWorkbenchState } from "./WorkbenchContext.tsx";

/** All versions of a segment's translation, the latest first: text, author, role, time, why, and the state it was left in. */
export function RevisionHistory(props: {
  readonly segment: Segment;
  /** Asked to compare a version with the one before it. */
  readonly onCompare?: (revision: Revision) => void;
}): ReactNode {
  const { t } = useTranslation("history");
  const { segment } = props;
  const [now] = useState(() => Date.now());
  if (segment.history.length === 0) return <p className={styles.none}>{t("none")}</p>;
  return (
    <ol className={styles.revisions} aria-label={t("list")} reversed>
      {segment.history
        .map((revision, index) => (
          <RevisionEntry
            key={revision.id}
            segment={segment}
            revision={revision}
            before={segment.history[index - 1]}
            now={now}
            onCompare={props.onCompare}
          />
        ))
        .toReversed()}
    </ol>
  );
}

function RevisionEntry(props: {
  readonly segment: Segment;
  readonly revision: Revision;
  readonly before: Revision | undefined;
  readonly now: number;
  readonly onCompare: ((revision: Revision) => void) | undefined;
}): ReactNode {
  const { t } = useTranslation(["history", "roles", "states"]);
  const { t: whyNot } = useTranslation("refusals");
  const { segment, revision, before } = props;
  const workbench = useWorkbench();
  const notify = useNotify();
  const language = useWorkbenchState((state) => state.project.targetLanguage);
  useWorkbenchState((state) => state.actor);
  useWorkbenchState((state) => state.access);
  const name = revision.author.name === "" ? t(`roles:${revision.author.role}`) : revision.author.name;
  const isChanged = before === undefined || !sameContent(before.target, revision.target);
  const mayRestore =
    contentLength(revision.target) > 0 &&
    !sameContent(revision.target, segment.target) &&
    writingRefusal(workbench, segment) === null;
  return (
    <li className={styles.revision}>
      <header className={styles.head}>
        <Avatar name={name} size="small" decorative />
        <span>
          <bdi className={styles.name}>{name}</bdi>{" "}
          <span className={styles.role}>{t(`roles:${revision.author.role}`)}</span>
        </span>
        <span className={styles.when}>
          <RelativeTime at={revision.at} now={props.now} />
        </span>
      </header>
      <p className={styles.cause}>
        <StateMark state={revision.state} size={14} />
        {t(`cause.${revision.cause}`)}
      </p>
      {revision.note === undefined ? null : <p className={styles.note}>{revision.note}</p>}
      {isChanged ? (
        <p className={styles.text} lang={language} dir={directionOf(language)}>
          <ContentDifference
            language={language}
            before={before?.target ?? revision.target}
            after={revision.target}
          />
        </p>
      ) : null}
      <div className={styles.acts}>
        {props.onCompare === undefined || before === undefined || !isChanged ? null : (
          <Button kind="quiet" size="small" onPress={() => props.onCompare?.(revision)}>
            {t("compare")}
          </Button>
        )}
        {mayRestore ? (
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              const outcome = restoreRevision(workbench, segment.id, revision.target);
              const refusal = refusalSentence(whyNot, outcome);
              if (refusal === undefined) notify({ text: t("restored") });
              else notify({ text: refusal, tone: "caution" });
            }}
          >
            {t("restore")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
