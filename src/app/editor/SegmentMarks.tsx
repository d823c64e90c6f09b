import type { ReactNode } from "react";
import Lightbulb from "lucide-react/icons/lightbulb";
import Lock from "lucide-react/icons/lock";
import MessageSquare from "lucide-react/icons/message-square";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslation } from "react-i18next";
import { hasPendingSuggestion } from "../../core/review.ts";
import type { Segment } from "../../core/segment.ts";
import { useWorstFindings, type WorstFindings } from "../FindingsContext.tsx";
import { SeverityMark } from "../SeverityMark.tsx";
import { Amount } from "../ui/Counter.tsx";
import { OriginMark } from "./OriginMark.tsx";
import styles from "./SegmentRow.module.css";

/** What else is to be known of a segment, in the margin: locked, source changed, open comments, where the target came from. */
export function SegmentMarks({ segment }: { readonly segment: Segment }): ReactNode {
  const open = segment.comments.filter((comment) => comment.resolved === null).length;
  const suggested = hasPendingSuggestion(segment.review);
  const findings = useWorstFindings(segment);
  const isMarked =
    findings !== null ||
    segment.locked ||
    segment.review.stale ||
    suggested ||
    open > 0 ||
    segment.origin.type !== "human";
  return (
    <div role="gridcell" className={styles.marks}>
      {isMarked ? <Shown segment={segment} open={open} findings={findings} /> : null}
    </div>
  );
}

function Shown(props: {
  readonly segment: Segment;
  readonly open: number;
  readonly findings: WorstFindings | null;
}): ReactNode {
  const { t } = useTranslation("editor");
  const { segment, open, findings } = props;
  return (
    <>
      {findings === null ? null : (
        <span className={styles.comments}>
          <SeverityMark severity={findings.severity} />
          <span aria-hidden="true">
            <Amount value={findings.count} />
          </span>
          <span className="visually-hidden">
            {findings.severity === "error"
              ? t("mark.errors", { count: findings.count })
              : t("mark.warnings", { count: findings.count })}
          </span>
        </span>
      )}
      {segment.locked ? <Lock role="img" aria-label={t("mark.locked")} /> : null}
      {segment.review.stale ? <TriangleAlert role="img" aria-label={t("mark.stale")} /> : null}
      {hasPendingSuggestion(segment.review) ? (
        <Lightbulb role="img" aria-label={t("mark.suggestion")} />
      ) : null}
      {open > 0 ? (
        <span className={styles.comments}>
          <MessageSquare aria-hidden />
          <span aria-hidden="true">
            <Amount value={open} />
          </span>
          <span className="visually-hidden">{t("mark.comments", { count: open })}</span>
        </span>
      ) : null}
      <OriginMark origin={segment.origin} />
    </>
  );
}
