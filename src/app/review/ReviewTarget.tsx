import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import Check from "lucide-react/icons/check";
import Undo2 from "lucide-react/icons/undo-2";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../core/segment.ts";
import type { TextChange } from "../../language/textChange.ts";
import { hasVisibleText } from "../../core/content.ts";
import { changesUnderReview } from "../../store/reviewing.ts";
import { useKeysOf } from "../Commands.tsx";
import { ContentDifference, type DifferenceSide } from "../ContentDifference.tsx";
import { Avatar } from "../ui/Avatar.tsx";
import { classes } from "../ui/classes.ts";
import { ContentText } from "../ui/ContentText.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useReviewSession, useReviewState } from "./ReviewContext.tsx";
import { ReviewField } from "./ReviewField.tsx";
import { outcomeOf } from "../../assessment/reviewOutcome.ts";
import { changeAuthor } from "./changeAuthor.ts";
import styles from "./ReviewRow.module.css";
import type { ReviewActs } from "./useReviewCommands.ts";

/** The translation in the way one looks at it: both versions in one line, side by side, or the present text alone. */
export function ReviewTarget(props: {
  readonly segment: Segment;
  readonly isActive: boolean;
  readonly acts: ReviewActs;
}): ReactNode {
  const { t, i18n } = useTranslation("review");
  const { segment, isActive } = props;
  const view = useReviewState((state) => state.view);
  const isEditing = useReviewState((state) => isActive && state.editing === segment.id);
  const language = useWorkbenchState((state) => state.project.targetLanguage);
  const reading = { lang: language, dir: directionOf(language) } as const;
  if (isEditing) {
    return (
      <div role="gridcell" className={classes("reading", styles.cell, styles.target)} {...reading}>
        <ReviewField segment={segment} />
      </div>
    );
  }
  if (!hasVisibleText(segment.target)) {
    return (
      <div
        role="gridcell"
        className={classes(styles.cell, styles.target, styles.empty)}
        dir={directionOf(i18n.language)}
        data-side="target"
      >
        {t("untranslated")}
      </div>
    );
  }
  if (view === "sides") {
    const base = segment.review.base ?? segment.target;
    return (
      <>
        <div role="gridcell" className={classes("reading", styles.cell, styles.base)} {...reading}>
          <span className="visually-hidden">{t("asTranslated")} </span>
          <ContentDifference language={language} before={base} after={segment.target} show="before" />
        </div>
        <Changed {...props} show="after" />
      </>
    );
  }
  if (view === "clean") {
    return (
      <div
        role="gridcell"
        className={classes("reading", styles.cell, styles.target)}
        {...reading}
        data-side="target"
      >
        <ContentText language={language} content={segment.target} />
        <AuthorMark segment={segment} />
      </div>
    );
  }
  return <Changed {...props} show="both" />;
}

/** The translation with its changes, each of which can be decided where it stands. */
function Changed(props: {
  readonly segment: Segment;
  readonly isActive: boolean;
  readonly acts: ReviewActs;
  readonly show: DifferenceSide;
}): ReactNode {
  const { t } = useTranslation("review");
  const { segment, isActive, show } = props;
  const session = useReviewSession();
  const cell = useRef<HTMLDivElement>(null);
  const language = useWorkbenchState((state) => state.project.targetLanguage);
  const count = changesUnderReview(segment).length;
  const current = useReviewState((state) => (isActive ? Math.min(state.change, count - 1) : -1));
  const look = (index: number): void => {
    if (isActive) session.state.setState({ change: index });
  };
  const around = (_change: TextChange, index: number, drawn: ReactNode): ReactNode => (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- its keys are commands.
    <span
      className={styles.change}
      data-change={index}
      data-current={index === current}
      role="group"
      aria-label={t("change", { number: index + 1, total: count })}
      {...(isActive ? { tabIndex: 0 } : {})}
      onFocus={() => {
        look(index);
      }}
      onPointerEnter={() => {
        look(index);
      }}
      onClick={() => {
        if (isActive) return;
        session.goTo(segment.id);
        session.state.setState({ change: index });
      }}
    >
      {drawn}
    </span>
  );
  return (
    <div
      ref={cell}
      role="gridcell"
      className={classes("reading", styles.cell, styles.target)}
      lang={language}
      dir={directionOf(language)}
      data-side="target"
    >
      <ContentDifference
        language={language}
        before={segment.review.base ?? segment.target}
        after={segment.target}
        show={show}
        aroundChange={around}
      />
      <AuthorMark segment={segment} />
      {isActive && count > 0 ? <ChangeControls cell={cell} current={current} acts={props.acts} /> : null}
    </div>
  );
}

/** Accept and reject for the change that is looked at, in the margin of the text at the height of the change. */
function ChangeControls(props: {
  readonly cell: RefObject<HTMLDivElement | null>;
  readonly current: number;
  readonly acts: ReviewActs;
}): ReactNode {
  const { t } = useTranslation("review");
  const keysOf = useKeysOf();
  const [height, setHeight] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- it measures what each drawing brought; the same height draws nothing anew.
  useLayoutEffect(() => {
    const change = props.cell.current?.querySelector(`[data-change="${props.current}"]`);
    const box = change?.getClientRects()[0];
    const frame = props.cell.current?.getBoundingClientRect();
    // eslint-disable-next-line react/set-state-in-effect -- as above.
    if (box !== undefined && frame !== undefined) setHeight(Math.max(0, box.top - frame.top));
  });
  return (
    <span
      className={styles.controls}
      data-unread=""
      role="group"
      aria-label={t("decide")}
      style={{ insetBlockStart: height }}
    >
      <IconButton
        size="small"
        label={t("accept")}
        keys={keysOf("acceptChange")}
        icon={<Check aria-hidden />}
        onPress={props.acts.accept}
      />
      <IconButton
        size="small"
        label={t("reject")}
        keys={keysOf("rejectChange")}
        icon={<Undo2 aria-hidden />}
        onPress={props.acts.reject}
      />
    </span>
  );
}

/** Who changed the text in review, at the edge of it. */
function AuthorMark({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation("roles");
  const outcome = outcomeOf(segment);
  if (outcome !== "changed" && outcome !== "approved_changed") return null;
  const author = changeAuthor(segment);
  if (author === undefined) return null;
  return (
    <span className={styles.author} data-unread="">
      <Avatar name={author.name === "" ? t(author.role) : author.name} size="small" />
    </span>
  );
}
