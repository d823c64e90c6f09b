import type { ReactNode } from "react";
import type { TextRange } from "../../core/splice.ts";
import { directionOf } from "../../language/directionRuns.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./Panels.module.css";
import { RangedText } from "./RangedText.tsx";

const NONE: readonly TextRange[] = [];

/** An entry's source above its translation, words marked in them. */
export function PairText(props: {
  readonly source: string;
  readonly target: string;
  readonly sourceRanges?: readonly TextRange[];
  readonly targetRanges?: readonly TextRange[];
}): ReactNode {
  const { source, target } = useLanguages();
  return (
    <>
      <p className={`reading ${styles.source ?? ""}`} lang={source} dir={directionOf(source)}>
        <RangedText text={props.source} ranges={props.sourceRanges ?? NONE} language={source} />
      </p>
      <p className={`reading ${styles.target ?? ""}`} lang={target} dir={directionOf(target)}>
        <RangedText text={props.target} ranges={props.targetRanges ?? NONE} language={target} />
      </p>
    </>
  );
}

/** The languages of the open project. */
export function useLanguages(): { readonly source: string; readonly target: string } {
  const source = useWorkbenchState(({ project }) => project.sourceLanguage);
  const target = useWorkbenchState(({ project }) => project.targetLanguage);
  return { source, target };
}
