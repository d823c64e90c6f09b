import { Fragment, type ReactNode } from "react";
import type { Content } from "../../core/content.ts";
import { directionRuns } from "../../language/directionRuns.ts";
import { findInvisibles } from "../../language/invisibles.ts";
import styles from "./ContentText.module.css";
import { passingText } from "./passingText.ts";

/** The class of an inline code's chip, for editors that draw content themselves. */
export const codeClass = styles.code ?? "";

/** The class of an invisible character whose name is shown; `data-label` names it. */
export const invisibleClass = styles.invisible ?? "";

/**
 * Content as running text: codes as isolated chips (B15), invisible characters named if asked for. The page's text is the content's
 * text, no more and no less, so offsets can be found again and copying is clean.
 */
export function ContentText(props: {
  readonly content: Content;
  /** Of the text, BCP 47: what runs the other way is shown in isolation. */
  readonly language: string;
  readonly invisibles?: "shown" | "hidden";
}): ReactNode {
  return props.content.map((part, index) => {
    // The parts of a text have no identity but their place.
    if (typeof part === "string") {
      return <Fragment key={index}>{isolated(part, props)}</Fragment>;
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

/** Foreign runs and figures in isolation (B03, B04, B17), so that what follows them keeps its place. */
function isolated(
  text: string,
  { language, invisibles }: { readonly language: string; readonly invisibles?: "shown" | "hidden" },
): ReactNode {
  const drawn = (piece: string): ReactNode =>
    invisibles === "shown" ? withInvisibles(piece) : passingText(piece);
  const runs = directionRuns(text, language);
  if (runs.every((run) => run.type === "plain")) return drawn(text);
  return runs.map(({ type, direction, start, end }) =>
    type === "plain" ? (
      <Fragment key={start}>{drawn(text.slice(start, end))}</Fragment>
    ) : (
      <bdi key={start} dir={direction}>
        {drawn(text.slice(start, end))}
      </bdi>
    ),
  );
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
