import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Counter } from "../ui/Counter.tsx";
import { useEditorState } from "./EditorContext.tsx";
import styles from "./FindBar.module.css";
import type { SearchProblem } from "./useSearch.ts";

/** How many places were found and which one is looked at, or why none could be looked for. */
export function FindCount(props: {
  readonly problem: SearchProblem | null;
  readonly isEmpty: boolean;
}): ReactNode {
  const { t } = useTranslation("editor");
  const count = useEditorState((state) => state.search?.hits.length ?? 0);
  const current = useEditorState((state) => state.search?.current ?? 0);
  const more = useEditorState((state) => state.search?.more === true);
  const { problem } = props;
  return (
    <span className={styles.count} role="status" data-problem={problem !== null}>
      {problem?.type === "unreadable" ? (
        <span title={problem.message}>{t("find.unreadable")}</span>
      ) : problem?.type === "too_long" ? (
        t("find.tooLong")
      ) : props.isEmpty ? null : count === 0 ? (
        t("find.none")
      ) : (
        <>
          <Counter current={current + 1} total={count} />
          {more ? <span title={t("find.more", { count })}>+</span> : null}
        </>
      )}
    </span>
  );
}
