import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { findSegment } from "../../core/segmentPages.ts";
import { ProjectBar } from "../ProjectBar.tsx";
import { pathOf } from "../routes.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { EditorContext, useEditorState } from "./EditorContext.tsx";
import { createEditorSession, type EditorSession } from "./editorSession.ts";
import { SegmentList } from "./SegmentList.tsx";
import { orderOf } from "./segmentOrder.ts";
import styles from "./TranslateScreen.module.css";
import { useEditorCommands } from "./useEditorCommands.ts";

/** Where a document is translated: all segments in two columns, the active one open. */
export function TranslateScreen(props: {
  readonly project: string;
  readonly segment: string | undefined;
}): ReactNode {
  const workbench = useWorkbench();
  const [session] = useState(() => createEditorSession(workbench, props.segment));
  useWhereabouts(session, props);
  return (
    <EditorContext value={session}>
      <Screen session={session} />
    </EditorContext>
  );
}

/** Follows the address to a segment, and keeps the address at the active one without a step in the browser's history. */
function useWhereabouts(
  session: EditorSession,
  asked: { readonly project: string; readonly segment: string | undefined },
): void {
  const { workbench } = session;
  useEffect(() => {
    const { segments } = workbench.store.getState().project;
    if (asked.segment !== undefined && findSegment(segments, asked.segment) !== undefined)
      session.move(asked.segment);
  }, [session, workbench, asked.segment]);
  const active = useWorkbenchState((state) => state.active);
  useEffect(() => {
    if (active !== null)
      history.replaceState(history.state, "", `#${pathOf(asked.project, "translate", active)}`);
  }, [active, asked.project]);
}

function Screen(props: { readonly session: EditorSession }): ReactNode {
  const { session } = props;
  const { t } = useTranslation(["editor", "refusals"]);
  const announce = useAnnounce();
  // Pages keep their starts through every edit but a split or a join.
  const starts = useWorkbenchState((state) => state.project.segments.starts);
  const hidden = useEditorState((state) => state.hidden);
  const order = useMemo(
    () => orderOf(session.workbench.store.getState().project.segments, hidden),
    // eslint-disable-next-line react/exhaustive-deps -- the order follows from where pages start and what is hidden.
    [session, starts, hidden],
  );
  useEffect(() => {
    session.order = order;
  }, [session, order]);
  useEffect(() => {
    session.tell = (message) => {
      if (message.type === "refused") announce(t(`refusals:${message.code}`), "assertive");
      else announce(t(message.words, message.facts));
    };
  }, [session, announce, t]);
  useEditorCommands(session);
  return (
    <div className={styles.screen}>
      <ProjectBar screen="translate" />
      <main tabIndex={-1} className={styles.main}>
        <h1 className="visually-hidden">{t("title")}</h1>
        <SegmentList order={order} />
      </main>
    </div>
  );
}
