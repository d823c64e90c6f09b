import type { ReactNode } from "react";
import { contentOf } from "../../core/content.ts";
import type { TextRange } from "../../core/splice.ts";
import { ContentText } from "../ui/ContentText.tsx";
import styles from "./Panels.module.css";

/** A flat text with some of its words marked by a tint, which leaves Arabic joins whole (B08). Ranges are in order. */
export function RangedText(props: {
  readonly text: string;
  readonly ranges: readonly TextRange[];
  /** Of the text, BCP 47. */
  readonly language: string;
}): ReactNode {
  const { text, ranges, language } = props;
  const plain = (from: number, to: number): ReactNode => (
    <ContentText content={contentOf(text.slice(from, to))} language={language} />
  );
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    pieces.push(<span key={`before-${start}`}>{plain(from, start)}</span>);
    pieces.push(
      <mark key={start} className={styles.marked}>
        {plain(start, end)}
      </mark>,
    );
    from = end;
  }
  pieces.push(<span key="rest">{plain(from, text.length)}</span>);
  return pieces;
}
