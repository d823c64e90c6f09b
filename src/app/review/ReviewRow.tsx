import { memo, type ReactNode } from "react";
import Lock from "lucide-react/icons/lock";
import MessageSquare from "lucide-react/icons/message-square";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslation } from "react-i18next";
import { blockOf } from "../../core/project.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { changesUnderReview } from "../../store/reviewing.ts";
import { classes } from "../ui/classes.ts";
import { Amount } from "../ui/Counter.tsx";
import { ContentText } from "../ui/ContentText.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { StateMark } from "../ui/StateMark.tsx";
import { useSegment, useWorkbenchState } from "../WorkbenchContext.tsx";
import { useReviewSession } from "./ReviewContext.tsx";
import { ReviewDesk } from "./ReviewDesk.tsx";
import styles from "./ReviewRow.module.css";
import { ReviewTarget } from "./ReviewTarget.tsx";
import type { ReviewActs } from "./useReviewCommands.ts";

/** One segment of the queue; it draws again when its own segment, its place or its being active changes. */
export const ReviewRow = memo(function ReviewRow(props: {
  readonly id: SegmentId;
  /** Its place in the queue, from 0. */
  readonly index: number;
  /** Its number in the document, from 1. */
  readonly number: number;
  readonly startsBlock: boolean;
  readonly isActive: boolean;
  /** Where it stands in the sheet, in px. */
  readonly start: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly acts: ReviewActs;
}): ReactNode {
  const { t } = useTranslation(["review", "states"]);
  const session = useReviewSession();
  const segment = useSegment(props.id);
  const { id, index, number, isActive, start, measure } = props;
  if (segment === undefined) return null;
  const changes = changesUnderReview(segment).length;
  const state = t(`states:${segment.review.state}`);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the list moves by keys.
    <div
      ref={measure}
      data-index={index}
      data-segment={id}
      role="row"
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 1}
      aria-selected={isActive}
      aria-label={
        changes === 0 ? t("row", { number, state }) : t("rowChanged", { number, state, count: changes })
      }
      className={styles.place}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => {
        if (!isActive && window.getSelection()?.isCollapsed !== false) session.goTo(id);
      }}
    >
      <Row
        segment={segment}
        number={number}
        startsBlock={props.startsBlock}
        isActive={isActive}
        acts={props.acts}
      />
    </div>
  );
});

function Row(props: {
  readonly segment: Segment;
  readonly number: number;
  readonly startsBlock: boolean;
  readonly isActive: boolean;
  readonly acts: ReviewActs;
}): ReactNode {
  const { segment, number, isActive } = props;
  const block = useWorkbenchState((state) => blockOf(state.project, segment));
  const language = useWorkbenchState((state) => state.project.sourceLanguage);
  return (
    <div
      className={styles.row}
      data-active={isActive}
      data-kind={block.kind}
      data-level={block.level}
      data-starts-block={props.startsBlock}
    >
      <div role="rowheader" className={styles.margin}>
        <span className={styles.number}>
          <Amount value={number} />
        </span>
        <StateMark state={segment.review.state} size={14} />
      </div>
      <div role="presentation" className={styles.pair}>
        <div
          role="gridcell"
          className={classes("reading", styles.cell, styles.source)}
          lang={language}
          dir={directionOf(language)}
          data-side="source"
        >
          <ContentText language={language} content={segment.source} />
        </div>
        <ReviewTarget segment={segment} isActive={isActive} acts={props.acts} />
      </div>
      <Marks segment={segment} />
      {isActive ? <ReviewDesk segment={segment} acts={props.acts} /> : null}
    </div>
  );
}

function Marks({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation("review");
  const open = segment.comments.filter((comment) => comment.resolved === null).length;
  const { locked, review } = segment;
  return (
    <div role="gridcell" className={styles.marks}>
      {locked ? <Lock role="img" aria-label={t("mark.locked")} /> : null}
      {review.stale ? <TriangleAlert role="img" aria-label={t("mark.stale")} /> : null}
      {open === 0 ? null : (
        <span className={styles.comments}>
          <MessageSquare aria-hidden />
          <span aria-hidden="true">
            <Amount value={open} />
          </span>
          <span className="visually-hidden">{t("mark.comments", { count: open })}</span>
        </span>
      )}
      {review.approvals.some((approval) => approval.solo) ? (
        <span className={styles.solo}>{t("mark.solo")}</span>
      ) : null}
    </div>
  );
}
