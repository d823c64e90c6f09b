import { Fragment, type ReactNode } from "react";
import type { Content } from "../../core/content.ts";
import { directionRuns } from "../../language/directionRuns.ts";
import { findInvisibles } from "../../language/invisibles.ts";
import styles from "./ContentText.module.css";
import { passingText } from "./passingText.ts";
import "./textMarks.css";

/** The class of an inline code's chip, for editors that draw content themselves. */
export const codeClass = styles.code ?? "";

/** The class of an invisible character whose name is shown; `data-label` names it. */
export const invisibleClass = styles.invisible ?? "";

/** A mark in a text: UTF-16 offsets of the flat text, and how it looks (`textMarks.css`). */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly look: TextMarkLook;
}

/** How marked words look, by what is to be said of them. */
export type TextMarkLook =
  | "term"
  | "finding-error"
  | "finding-warning"
  | "finding-info"
  | "finding-looked"
  | "comment"
  | "comment-current";

const NO_MARKS: readonly TextMark[] = [];

/**
 * Content as running text: codes as isolated chips (B15), invisible characters named if asked for. The page's text is the content's
 * text, no more and no less, so offsets can be found again and copying is clean.
 */
export function ContentText(props: {
  readonly content: Content;
  /** Of the text, BCP 47: what runs the other way is shown in isolation. */
  readonly language: string;
  readonly invisibles?: "shown" | "hidden";
  /** In any order; they may lie over each other, and what lies outside the text is not drawn. */
  readonly marks?: readonly TextMark[] | undefined;
}): ReactNode {
  const { marks = NO_MARKS } = props;
  let offset = 0;
  return props.content.map((part, index) => {
    const start = offset;
    offset += typeof part === "string" ? part.length : 1;
    // The parts of a text have no identity but their place.
    if (typeof part === "string") {
      const drawn = drawing(part, props.invisibles, within(marks, start, offset));
      return <Fragment key={index}>{isolated(part, props.language, drawn)}</Fragment>;
    }
    return (
      <bdi
        key={index}
        className={styles.code}
        data-code={part.id}
        data-kind={part.kind}
        data-label={part.label}
        role="img"
        aria-label={part.label}
      />
    );
  });
}

/** Draws a piece of a text, which is known by its place in it. */
type Drawing = (start: number, end: number) => ReactNode;

/** Foreign runs and figures in isolation (B03, B04, B17), so that what follows them keeps its place. */
function isolated(text: string, language: string, draw: Drawing): ReactNode {
  const runs = directionRuns(text, language);
  if (runs.every((run) => run.type === "plain")) return draw(0, text.length);
  return runs.map(({ type, direction, start, end }) =>
    type === "plain" ? (
      <Fragment key={start}>{draw(start, end)}</Fragment>
    ) : (
      <bdi key={start} dir={direction}>
        {draw(start, end)}
      </bdi>
    ),
  );
}

function drawing(
  text: string,
  invisibles: "shown" | "hidden" | undefined,
  marks: readonly TextMark[],
): Drawing {
  const plain: Drawing = (start, end) => {
    const piece = text.slice(start, end);
    return invisibles === "shown" ? withInvisibles(piece) : passingText(piece);
  };
  if (marks.length === 0) return plain;
  return (start, end) => {
    const ends = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end);
    const cuts = [...new Set([start, ...ends, end])].toSorted((one, other) => one - other);
    return cuts.slice(1).map((to, at) => {
      const from = cuts[at] ?? start;
      const looks = marks.filter((mark) => mark.start <= from && mark.end >= to).map(({ look }) => look);
      return <Fragment key={from}>{marked(plain(from, to), looks)}</Fragment>;
    });
  };
}

/**
 * One element for each mark: a line below the words does not take the place of another, and the comment looked at lies before others. No
 * boxes, so that Arabic letters stay joined (B07).
 */
function marked(piece: ReactNode, looks: readonly TextMarkLook[]): ReactNode {
  const inwards = looks.toSorted((one, other) => depthOf(one) - depthOf(other));
  return inwards.reduce((inner, look) => <span data-mark={look}>{inner}</span>, piece);
}

/** The innermost is painted last. */
function depthOf(look: TextMarkLook): number {
  return look === "comment-current" ? 0 : 1;
}

/** The marks that lie in a part of a text, by their places in that part. */
function within(marks: readonly TextMark[], start: number, end: number): readonly TextMark[] {
  if (marks.length === 0) return marks;
  return marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      look: mark.look,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }));
}

function withInvisibles(text: string): ReactNode {
  const found = findInvisibles(text);
  if (found.length === 0) return text;
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { offset, label } of found) {
    pieces.push(text.slice(from, offset));
    pieces.push(
      <span key={offset} className={styles.invisible} data-label={label}>
        {text[offset]}
      </span>,
    );
    from = offset + 1;
  }
  pieces.push(text.slice(from));
  return pieces;
}
