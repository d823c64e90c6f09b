import { Fragment, useMemo, type ReactNode } from "react";
import type { Content } from "../core/content.ts";
import { sliceContent } from "../core/content.ts";
import { compareContents } from "../language/contentComparison.ts";
import type { TextChange } from "../language/textChange.ts";
import { ContentText } from "./ui/ContentText.tsx";
import { DifferencePiece } from "./ui/DifferenceText.tsx";

/** Which of two versions is drawn: both in one line, or one of them with what the other lacks marked. */
export type DifferenceSide = "both" | "before" | "after";

/**
 * Two versions of a text as one, changed words marked and spoken. `aroundChange` may wrap each change, say to make it
 * one that can be decided.
 */
export function ContentDifference(props: {
  readonly before: Content;
  readonly after: Content;
  /** Of the text, BCP 47. */
  readonly language: string;
  readonly show?: DifferenceSide;
  readonly invisibles?: "shown" | "hidden";
  readonly aroundChange?: (change: TextChange, index: number, drawn: ReactNode) => ReactNode;
}): ReactNode {
  const { before, after, show = "both", aroundChange } = props;
  const changes = useMemo(() => compareContents(before, after), [before, after]);
  const text = (content: Content): ReactNode => (
    <ContentText language={props.language} content={content} invisibles={props.invisibles ?? "hidden"} />
  );
  const pieces: ReactNode[] = [];
  let position = 0;
  for (const [index, change] of changes.entries()) {
    const { beforeStart, beforeEnd, afterStart, afterEnd } = change;
    pieces.push(
      <Fragment key={`equal-${index}`}>{text(sliceContent(before, position, beforeStart))}</Fragment>,
    );
    const drawn = (
      <>
        {beforeStart < beforeEnd && show !== "after" ? (
          <DifferencePiece type="delete">
            {text(sliceContent(before, beforeStart, beforeEnd))}
          </DifferencePiece>
        ) : null}
        {afterStart < afterEnd && show !== "before" ? (
          <DifferencePiece type="insert">{text(sliceContent(after, afterStart, afterEnd))}</DifferencePiece>
        ) : null}
      </>
    );
    pieces.push(
      <Fragment key={`change-${index}`}>
        {aroundChange === undefined ? drawn : aroundChange(change, index, drawn)}
      </Fragment>,
    );
    position = beforeEnd;
  }
  pieces.push(<Fragment key="end">{text(sliceContent(before, position))}</Fragment>);
  return pieces;
}
