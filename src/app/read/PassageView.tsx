import { Fragment, memo, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Side } from "../../core/comment.ts";
import type { BlockKind } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";
import { hasVisibleText } from "../../core/content.ts";
import { findById } from "../../core/idTable.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { segmentAt } from "../../core/segmentPages.ts";
import { pathOf } from "../routes.ts";
import { classes } from "../ui/classes.ts";
import { ContentText } from "../ui/ContentText.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import type { Passage } from "./passages.ts";
import type { Edition } from "./edition.ts";
import styles from "./ReadScreen.module.css";

/** One block of the document: its source and its translation facing each other, or the translation alone. */
export const PassageView = memo(function PassageView(props: {
  readonly project: string;
  readonly passage: Passage;
  readonly edition: Edition;
}): ReactNode {
  const { passage, edition } = props;
  const block = useWorkbenchState((state) => findById(state.project.blocks, passage.block));
  const pages = useWorkbenchState((state) => state.project.segments);
  const source = useWorkbenchState((state) => state.project.sourceLanguage);
  const target = useWorkbenchState((state) => state.project.targetLanguage);
  const [pointed, setPointed] = useState<SegmentId | null>(null);
  const segments = useMemo(
    () =>
      Array.from({ length: passage.count }, (_, index) => segmentAt(pages, passage.start + index)).filter(
        (segment) => segment !== undefined,
      ),
    [pages, passage],
  );
  const kind = block?.kind ?? "paragraph";
  const text = (side: Side, language: string): ReactNode => (
    <Page kind={kind} level={block?.level ?? 1} side={side} language={language}>
      {segments.map((segment, index) => (
        <Fragment key={segment.id}>
          {index === 0 ? null : gapBefore(segment, side)}
          <Sentence
            project={props.project}
            segment={segment}
            side={side}
            language={language}
            isPointed={pointed === segment.id}
            onPoint={setPointed}
          />
        </Fragment>
      ))}
    </Page>
  );
  return (
    <div
      className={styles.passage}
      data-edition={edition}
      data-kind={kind}
      data-level={block?.level}
      onPointerLeave={() => {
        setPointed(null);
      }}
    >
      {edition === "facing" ? text("source", source) : null}
      {text("target", target)}
    </div>
  );
});

/** What stands between two sentences of a paragraph. */
function gapBefore(segment: Segment, side: Side): string {
  return side === "source" ? segment.before : (segment.targetBefore ?? " ");
}

/** One side of a block, as the kind of text it is. */
function Page(props: {
  readonly kind: BlockKind;
  readonly level: number;
  readonly side: Side;
  readonly language: string;
  readonly children: ReactNode;
}): ReactNode {
  const shared = {
    className: classes("reading", styles.page),
    lang: props.language,
    dir: directionOf(props.language),
    "data-side": props.side,
  };
  switch (props.kind) {
    case "heading":
      return (
        <div role="heading" aria-level={Math.min(props.level + 1, 6)} {...shared}>
          {props.children}
        </div>
      );
    case "quote":
      return <blockquote {...shared}>{props.children}</blockquote>;
    default:
      return <p {...shared}>{props.children}</p>;
  }
}

/** A sentence that leads to its place in the editor; its counterpart is lit with it. */
function Sentence(props: {
  readonly project: string;
  readonly segment: Segment;
  readonly side: Side;
  readonly language: string;
  readonly isPointed: boolean;
  readonly onPoint: (segment: SegmentId) => void;
}): ReactNode {
  const { t } = useTranslation("read");
  const { segment, side } = props;
  const content: Content = segment[side];
  const isMissing = side === "target" && !hasVisibleText(content);
  const point = (): void => {
    props.onPoint(segment.id);
  };
  return (
    <Link
      href={pathOf(props.project, "translate", segment.id)}
      className={styles.sentence ?? ""}
      data-segment={segment.id}
      data-pointed={props.isPointed}
      data-state={side === "target" ? segment.review.state : undefined}
      // One way to each sentence is enough for the keyboard.
      {...(side === "source" ? { tabIndex: -1 } : {})}
      onPointerEnter={point}
      onFocus={point}
    >
      {isMissing ? (
        <span className={styles.missing}>{t("missing")}</span>
      ) : (
        <ContentText language={props.language} content={content} />
      )}
    </Link>
  );
}
