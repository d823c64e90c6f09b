import type { ReactNode } from "react";
import styles from "./Avatar.module.css";

/** How many tints initials are told apart by; the letter carries the meaning. */
const tints = 6;

/** The first letter of a name, grapheme whole, without the Arabic article: “المها” gives “م”. */
export function initialOf(name: string): string {
  const bare = name.trim().replace(/^ال(?=\p{L}{2})/u, "");
  const first = new Intl.Segmenter(undefined, { granularity: "grapheme" })
    .segment(bare)
    [Symbol.iterator]()
    .next();
  return first.done === true ? "?" : first.value.segment.toLocaleUpperCase();
}

/** An author's initial in a small round; the name is heard and shown in the title. */
export function Avatar(props: {
  readonly name: string;
  readonly size?: "small" | "normal";
  readonly decorative?: boolean;
}): ReactNode {
  const tint = [...props.name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tints;
  return (
    <span
      className={styles.avatar}
      data-size={props.size ?? "normal"}
      data-tint={tint}
      title={props.name}
      {...(props.decorative === true ? { "aria-hidden": true } : { role: "img", "aria-label": props.name })}
    >
      <bdi aria-hidden="true">{initialOf(props.name)}</bdi>
    </span>
  );
}
