import { Fragment, type ReactNode } from "react";
import type { Content } from "../../core/content.ts";
import { findInvisibles } from "../../language/invisibles.ts";
import styles from "./ContentText.module.css";

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
  readonly invisibles?: "shown" | "hidden";
}): ReactNode {
  return props.content.map((part, index) => {
    // The parts of a text have no identity but their place.
    if (typeof part === "string") {
      return <Fragment key={index}>{props.invisibles === "shown" ? withInvisibles(part) : part}</Fragment>;
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
