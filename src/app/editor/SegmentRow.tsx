import { memo, type MouseEvent, type ReactNode } from "react";
import Lock from "lucide-react/icons/lock";
import MessageSquare from "lucide-react/icons/message-square";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslation } from "react-i18next";
import type { Side } from "../../core/comment.ts";
import { blockOf } from "../../core/project.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { workingText, writingRefusal } from "../../store/writing.ts";
import { Amount } from "../ui/Counter.tsx";
import { ContentText } from "../ui/ContentText.tsx";
import { classes } from "../ui/classes.ts";
import { directionOf } from "../ui/Isolate.tsx";
import { StateMark } from "../ui/StateMark.tsx";
import { useAppearance } from "../AppearanceContext.tsx";
import { languageName } from "../languageName.ts";
import { useSegment, useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { SourceField } from "./SourceField.tsx";
import styles from "./SegmentRow.module.css";
import { SplitField } from "./SplitField.tsx";
import { TargetField } from "./TargetField.tsx";

/** One segment of the list. It draws again when its own segment, its number or its being active changes, and at nothing else. */
export const SegmentRow = memo(function SegmentRow(props: {
  readonly id: SegmentId;
  readonly number: number;
  readonly startsBlock: boolean;
  readonly isActive: boolean;
}): ReactNode {
  const segment = useSegment(props.id);
  if (segment === undefined) return null;
  return <Row {...props} segment={segment} />;
});

function Row(props: {
  readonly segment: Segment;
  readonly number: number;
  readonly startsBlock: boolean;
  readonly isActive: boolean;
}): ReactNode {
  const { segment, number, isActive } = props;
  const session = useEditorSession();
  const block = useWorkbenchState((state) => blockOf(state.project, segment));
  const [sourceLanguage, targetLanguage] = [
    useWorkbenchState((state) => state.project.sourceLanguage),
    useWorkbenchState((state) => state.project.targetLanguage),
  ];

  const open = (side: Side) => (event: MouseEvent) => {
    if (isActive) return;
    // Somebody who marks words to copy them does not want the row to open.
    if (window.getSelection()?.isCollapsed === false) return;
    session.move(segment.id, { side, caret: { x: event.clientX, y: event.clientY } }, "stay");
  };
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
          lang={sourceLanguage}
          dir={directionOf(sourceLanguage)}
          data-side="source"
          onClick={open("source")}
        >
          <SourceText segment={segment} number={number} language={sourceLanguage} isActive={isActive} />
        </div>
        <div
          role="gridcell"
          className={classes("reading", styles.cell, styles.target)}
          lang={targetLanguage}
          dir={directionOf(targetLanguage)}
          data-side="target"
          onClick={open("target")}
        >
          <TargetText segment={segment} number={number} language={targetLanguage} isActive={isActive} />
        </div>
      </div>
      <Marks segment={segment} />
      {isActive ? <RowFoot segment={segment} /> : null}
    </div>
  );
}

interface TextProps {
  readonly segment: Segment;
  readonly number: number;
  readonly language: string;
  readonly isActive: boolean;
}

function SourceText({ segment, number, language, isActive }: TextProps): ReactNode {
  const { t } = useTranslation("editor");
  const { appearance } = useAppearance();
  const invisibles = useEditorState((state) => state.invisibles);
  const mode = useEditorState((state) => (isActive ? state.mode.type : "translate"));
  if (!isActive) return <ContentText content={segment.source} invisibles={invisibles ? "shown" : "hidden"} />;
  if (mode === "split") return <SplitField segment={segment} />;
  return (
    <SourceField
      segment={segment}
      language={language}
      label={t("source.label", { number, language: languageName(language, appearance.language) })}
      isEditing={mode === "edit_source"}
    />
  );
}

function TargetText({ segment, number, language, isActive }: TextProps): ReactNode {
  const { t } = useTranslation(["editor", "states"]);
  const workbench = useWorkbench();
  const { appearance } = useAppearance();
  const invisibles = useEditorState((state) => state.invisibles);
  const unkept = useEditorState((state) => state.unkept.get(segment.id));
  const actor = useWorkbenchState((state) => state.actor);
  useWorkbenchState((state) => state.access);
  if (!isActive) {
    const content = unkept ?? workingText(segment, actor.id);
    return <ContentText content={content} invisibles={invisibles ? "shown" : "hidden"} />;
  }
  const label = t("target.label", {
    number,
    language: languageName(language, appearance.language),
    state: t(`states:${segment.review.state}`),
  });
  return (
    <TargetField
      key={actor.id}
      segment={segment.id}
      language={language}
      label={label}
      isReadOnly={writingRefusal(workbench, segment) !== null}
    />
  );
}

function Marks({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation("editor");
  const open = segment.comments.filter((comment) => comment.resolved === null).length;
  return (
    <div role="gridcell" className={styles.marks}>
      {segment.locked ? <Lock role="img" aria-label={t("mark.locked")} /> : null}
      {segment.review.stale ? <TriangleAlert role="img" aria-label={t("mark.stale")} /> : null}
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
    </div>
  );
}

/** What the active row says below its texts: why something was refused, what the mode expects. */
function RowFoot({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation(["editor", "refusals"]);
  const refusal = useEditorState((state) => state.refusal);
  const mode = useEditorState((state) => state.mode.type);
  const unkept = useEditorState((state) => state.unkept.has(segment.id));
  const lines: ReactNode[] = [];
  if (refusal?.segment === segment.id) {
    lines.push(
      <p key="refusal" className={styles.refusal}>
        {t(`refusals:${refusal.code}`)}
        {unkept ? ` ${t("foot.unkept")}` : null}
      </p>,
    );
  }
  if (mode === "split") lines.push(<p key="split">{t("foot.split")}</p>);
  if (mode === "edit_source") lines.push(<p key="source">{t("foot.editSource")}</p>);
  if (lines.length === 0) return null;
  return (
    <div role="gridcell" className={styles.foot}>
      {lines}
    </div>
  );
}
