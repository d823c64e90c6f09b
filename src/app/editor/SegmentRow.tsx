import { memo, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { findingKey } from "../../core/finding.ts";
import { openErrors } from "../../core/openFindings.ts";
import { blockOf } from "../../core/project.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import { workingText, writingRefusal } from "../../store/writing.ts";
import { ContentText } from "../ui/ContentText.tsx";
import { classes } from "../ui/classes.ts";
import { StateSign } from "../ui/StateSign.tsx";
import { useAppearance } from "../AppearanceContext.tsx";
import { ChangeRequest } from "../ChangeRequest.tsx";
import { useFindingsOf } from "../FindingsContext.tsx";
import { FindingSentence } from "../FindingSentence.tsx";
import { languageName } from "../languageName.ts";
import { SeverityMark } from "../SeverityMark.tsx";
import { usePacedWorkbenchState, useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorState, useRestMarks } from "./EditorContext.tsx";
import { createRowReader } from "./rowReader.ts";
import type { RowSetting } from "./rowSetting.ts";
import { SegmentMarks } from "./SegmentMarks.tsx";
import { SourceField } from "./SourceField.tsx";
import styles from "./SegmentRow.module.css";
import { SourceChange } from "./SourceChange.tsx";
import { SplitField } from "./SplitField.tsx";
import { TargetField } from "./TargetField.tsx";

/**
 * One segment of the list. It draws again when its own segment, its number or its being active changes, and at nothing else; the open
 * row not even when its target is written, which its field shows already, and what follows from the writing when the typing rests.
 */
export const SegmentRow = memo(function SegmentRow(props: {
  readonly id: SegmentId;
  /** Place in the document from 1, and as the reader's locale writes it. */
  readonly number: number;
  readonly shownNumber: string;
  readonly startsBlock: boolean;
  readonly isActive: boolean;
  readonly setting: RowSetting;
}): ReactNode {
  const { id, isActive } = props;
  const [read] = useState(createRowReader);
  const segment = usePacedWorkbenchState(isActive ? "late" : "at_once", ({ project }) =>
    read(findSegment(project.segments, id), isActive ? "open" : "at_rest"),
  );
  if (segment === undefined) return null;
  return <Row {...props} segment={segment} />;
});

function Row(props: {
  readonly segment: Segment;
  /** Place in the document from 1, and as the reader's locale writes it. */
  readonly number: number;
  readonly shownNumber: string;
  readonly startsBlock: boolean;
  readonly isActive: boolean;
  readonly setting: RowSetting;
}): ReactNode {
  const { segment, number, isActive, setting } = props;
  const { source, target } = setting;
  const block = useWorkbenchState((state) => blockOf(state.project, segment));

  return (
    <div
      className={styles.row}
      data-active={isActive}
      data-kind={block.kind}
      data-level={block.level}
      data-starts-block={props.startsBlock}
    >
      <div role="rowheader" className={styles.margin}>
        <bdi className={styles.number}>{props.shownNumber}</bdi>
        <StateSign state={segment.review.state} size={14} name={setting.stateNames[segment.review.state]} />
      </div>
      <div role="presentation" className={styles.pair}>
        <div
          role="gridcell"
          className={classes("reading", styles.cell, styles.source)}
          {...source}
          data-side="source"
        >
          {isActive ? (
            <ActiveSource segment={segment} number={number} language={source.lang} />
          ) : (
            <IdleSource segment={segment} setting={setting} />
          )}
        </div>
        <div
          role="gridcell"
          className={classes("reading", styles.cell, styles.target)}
          {...target}
          data-side="target"
        >
          {isActive ? (
            <ActiveTarget segment={segment} number={number} language={target.lang} />
          ) : (
            <IdleTarget segment={segment} setting={setting} />
          )}
        </div>
      </div>
      <SegmentMarks segment={segment} />
      {isActive ? <RowFoot segment={segment} /> : null}
    </div>
  );
}

interface TextProps {
  readonly segment: Segment;
  readonly number: number;
  readonly language: string;
}

/** Asked of the browser once: an active row is drawn again at every saving. */
function useLanguageName(tag: string): string {
  const { appearance } = useAppearance();
  return useMemo(() => languageName(tag, appearance.language), [tag, appearance.language]);
}

function ActiveSource({ segment, number, language }: TextProps): ReactNode {
  const { t } = useTranslation("editor");
  const named = useLanguageName(language);
  const mode = useEditorState((state) => state.mode.type);
  if (mode === "split") return <SplitField segment={segment} />;
  return (
    <SourceField
      segment={segment}
      language={language}
      label={t("source.label", { number, language: named })}
      isEditing={mode === "edit_source"}
    />
  );
}

function ActiveTarget({ segment, number, language }: TextProps): ReactNode {
  const { t } = useTranslation(["editor", "states"]);
  const workbench = useWorkbench();
  const named = useLanguageName(language);
  const actor = useWorkbenchState((state) => state.actor.id);
  useWorkbenchState((state) => state.access);
  const label = t("target.label", {
    number,
    language: named,
    state: t(`states:${segment.review.state}`),
  });
  return (
    <TargetField
      key={actor}
      segment={segment.id}
      language={language}
      label={label}
      isReadOnly={writingRefusal(workbench, segment) !== null}
    />
  );
}

function IdleSource(props: { readonly segment: Segment; readonly setting: RowSetting }): ReactNode {
  const { segment, setting } = props;
  const marks = useRestMarks(segment.id)?.source;
  return (
    <ContentText
      language={setting.source.lang}
      content={segment.source}
      invisibles={setting.invisibles}
      marks={marks}
    />
  );
}

function IdleTarget(props: { readonly segment: Segment; readonly setting: RowSetting }): ReactNode {
  const { segment, setting } = props;
  const unkept = useEditorState((state) => state.unkept.get(segment.id));
  const content = unkept ?? workingText(segment, setting.actor);
  const marks = useRestMarks(segment.id)?.target;
  return (
    <ContentText
      language={setting.target.lang}
      content={content}
      invisibles={setting.invisibles}
      marks={marks}
    />
  );
}

/** What the active row says below its texts: why something was refused, what the mode expects. */
function RowFoot({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation(["editor", "refusals"]);
  const refusal = useEditorState((state) => state.refusal);
  const mode = useEditorState((state) => state.mode.type);
  const unkept = useEditorState((state) => state.unkept.has(segment.id));
  const actor = useWorkbenchState((state) => state.actor.id);
  const isSuggestion = workingText(segment, actor) !== segment.target;
  const lines: ReactNode[] = [];
  if (refusal?.segment === segment.id) {
    lines.push(
      <p key="refusal" className={styles.refusal}>
        {t(`refusals:${refusal.code}`)}
        {unkept ? ` ${t("foot.unkept")}` : null}
      </p>,
    );
    if (refusal.code === "no_open_errors") lines.push(<OpenErrors key="errors" segment={segment} />);
  }
  if (segment.review.request !== null && segment.review.state === "changes_requested") {
    lines.push(<ChangeRequest key="request" segment={segment} />);
  }
  if (segment.review.stale) lines.push(<SourceChange key="change" segment={segment} />);
  if (isSuggestion) lines.push(<p key="suggestion">{t("foot.suggestion")}</p>);
  if (mode === "split") lines.push(<p key="split">{t("foot.split")}</p>);
  if (mode === "edit_source") lines.push(<p key="source">{t("foot.editSource")}</p>);
  if (lines.length === 0) return null;
  return (
    <div role="gridcell" className={styles.foot}>
      {lines}
    </div>
  );
}

/** What the checks hold against a segment, each error in a sentence. */
function OpenErrors({ segment }: { readonly segment: Segment }): ReactNode {
  const findings = openErrors(segment, useFindingsOf(segment.id));
  return (
    <ul className={styles.errors}>
      {findings.map((finding) => (
        <li key={`${finding.start} ${findingKey(finding)}`}>
          <SeverityMark severity="error" /> <FindingSentence finding={finding} />
        </li>
      ))}
    </ul>
  );
}
