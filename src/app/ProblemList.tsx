import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../core/result.ts";
import { problemSentence } from "./problemWords.ts";
import styles from "./ProblemList.module.css";
import { Words } from "./ui/Words.tsx";

/** What was wrong with what came from outside: each in a sentence, with the file, line and column it was found in. */
export function ProblemList(props: { readonly problems: readonly Problem[] }): ReactNode {
  const { t, i18n } = useTranslation("common");
  if (props.problems.length === 0) return null;
  return (
    <div role="alert">
      <ul className={styles.problems}>
        {props.problems.map((problem, index) => (
          // Two problems may be alike in everything but their place in the list.
          <li key={`${problem.code}-${index}`} data-severity={problem.severity}>
            <Words>{problemSentence(i18n, problem)}</Words>
            {problem.place?.file === undefined ? null : (
              <span className={styles.place}>
                <bdi>{problem.place.file}</bdi>
              </span>
            )}
            {problem.place?.entry === undefined ? null : (
              <span className={styles.place}>
                <bdi>{problem.place.entry}</bdi>
              </span>
            )}
            {problem.place?.line === undefined ? null : (
              <span className={styles.place}>
                {problem.place.column === undefined
                  ? t("line", { line: problem.place.line })
                  : t("line_column", { line: problem.place.line, column: problem.place.column })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
