import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MergeDifference, MergeRefusal } from "../../interchange/reviewed/mergeDifference.ts";
import type { MergePlan } from "../../interchange/reviewed/mergePlan.ts";
import { ContentDifference } from "../ContentDifference.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { StateMark } from "../ui/StateMark.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./MergeDialog.module.css";
import type { Chosen } from "./planChoice.ts";

/** Differences drawn at once: more are shown when asked for. */
const AT_ONCE = 200;

/** Everything that came back different: by segment, ticked where it can be taken, with the reason where not. */
export function DifferenceList(props: {
  readonly plan: MergePlan;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}): ReactNode {
  const { t } = useTranslation("merging");
  const { plan, chosen } = props;
  const [shown, setShown] = useState(AT_ONCE);
  const groups = bySegment(plan.differences);
  const refused = plan.differences.filter(({ status }) => status === "refused").length;
  return (
    <section aria-label={t("differences")} className={styles.differences}>
      <p role="status" className={styles.summary}>
        <span>{t("changedCount", { count: plan.differences.length - refused })}</span>
        <span>{t("refusedCount", { count: refused })}</span>
        <span>{t("unchangedCount", { count: plan.unchanged })}</span>
      </p>
      <ul className={styles.list}>
        {groups.slice(0, shown).map(([key, differences]) => (
          <Group
            key={key}
            differences={differences}
            isTaken={!chosen.leftOut.has(key)}
            onTake={(isTaken) => {
              const leftOut = new Set(chosen.leftOut);
              if (isTaken) leftOut.delete(key);
              else leftOut.add(key);
              props.onChoose({ leftOut });
            }}
          />
        ))}
      </ul>
      {groups.length > shown ? (
        <Button kind="quiet" onPress={() => setShown(shown + AT_ONCE)}>
          {t("showMore", { count: groups.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}

function Group(props: {
  readonly differences: readonly MergeDifference[];
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}): ReactNode {
  const { t } = useTranslation("merging");
  const [first] = props.differences;
  if (first === undefined) return null;
  const row = first.row === null ? t("outsideRows") : t("row", { row: first.row });
  const place = first.segment === null ? row : <bdi dir="ltr">{first.segment}</bdi>;
  const canTake = props.differences.some(({ status }) => status === "changed");
  return (
    <li className={styles.group}>
      {canTake ? (
        <Checkbox isSelected={props.isTaken} onChange={props.onTake}>
          {place}
        </Checkbox>
      ) : (
        <span className={styles.place}>{place}</span>
      )}
      <div className={styles.details}>
        {props.differences.map((difference, index) => (
          <Detail key={`${difference.aspect}-${index}`} difference={difference} />
        ))}
      </div>
    </li>
  );
}

function Detail(props: { readonly difference: MergeDifference }): ReactNode {
  const { t } = useTranslation(["merging", "states"]);
  const target = useWorkbenchState((state) => state.project.targetLanguage);
  const reasonOf = useReason();
  const { aspect, status, reason, author, before, after, from, to, text } = props.difference;
  return (
    <div className={styles.detail} data-status={status}>
      <p className={styles.head}>
        <span>{t(`aspect.${aspect}`)}</span>
        {author === undefined || author === "" ? null : <bdi>{author}</bdi>}
      </p>
      {status === "refused" && reason !== undefined ? (
        <p className={styles.reason}>{reasonOf(reason)}</p>
      ) : null}
      {before === undefined || after === undefined ? null : (
        <p className="reading" lang={target} dir="auto">
          <ContentDifference before={before} after={after} language={target} />
        </p>
      )}
      {from === undefined || to === undefined ? null : (
        <p className={styles.states}>
          <StateMark state={from} decorative /> {t(`states:${from}`)}
          <span aria-hidden="true" className={styles.arrow} />
          <span className="visually-hidden">{t("becomes")}</span>
          <StateMark state={to} decorative /> {t(`states:${to}`)}
        </p>
      )}
      {text === undefined ? null : <p dir="auto">{text}</p>}
    </div>
  );
}

function useReason(): (reason: MergeRefusal) => string {
  const { t } = useTranslation(["merging", "refusals"]);
  return (reason) => (isOwn(reason) ? t(`merging:reason.${reason}`) : t(`refusals:${reason}`));
}

const OWN = [
  "source_altered",
  "row_missing",
  "row_unknown",
  "row_doubled",
  "outside_rows",
  "code_missing",
  "changed_here",
  "paragraph_row",
  "state_unknown",
  "state_unreachable",
] as const;

function isOwn(reason: MergeRefusal): reason is (typeof OWN)[number] {
  return OWN.some((own) => own === reason);
}

function bySegment(
  differences: readonly MergeDifference[],
): readonly (readonly [key: string, differences: readonly MergeDifference[]])[] {
  const groups = new Map<string, MergeDifference[]>();
  for (const difference of differences) {
    const key = difference.segment ?? `row ${difference.row ?? 0}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [difference]);
    else group.push(difference);
  }
  return [...groups];
}
