import type { ReactNode } from "react";
import styles from "./Kbd.module.css";

/** The keys of a command, left to right in both languages: `parts` as `formatChord` gives them, e.g. `["Ctrl", "Enter"]`. */
export function Kbd(props: { readonly parts: readonly string[] }): ReactNode {
  return (
    <bdi dir="ltr" lang="en" className={styles.chord}>
      {props.parts.map((part) => (
        <kbd key={part} className={styles.key}>
          {part}
        </kbd>
      ))}
    </bdi>
  );
}
