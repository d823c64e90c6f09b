import type { ReactNode } from "react";
import { directionOf } from "../../language/directionRuns.ts";
import type { SegmentTerm } from "../../worker/segmentHelp.ts";
import { useLanguages } from "./PairText.tsx";
import styles from "./Panels.module.css";

/** A term and its rendering in one line. */
export function TermLine({ term: { entry } }: { readonly term: SegmentTerm }): ReactNode {
  const { source, target } = useLanguages();
  return (
    <span className={styles.pair}>
      <bdi className={`reading ${styles.term ?? ""}`} lang={source} dir={directionOf(source)}>
        {entry.source}
      </bdi>
      <bdi className={`reading ${styles.rendering ?? ""}`} lang={target} dir={directionOf(target)}>
        {entry.target}
      </bdi>
    </span>
  );
}
