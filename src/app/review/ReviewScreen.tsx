import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { findSegment, segmentAt } from "../../core/segmentPages.ts";
import { ProjectBar } from "../ProjectBar.tsx";
import { useSegmentAddress } from "../useSegmentAddress.ts";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { ReviewContext, useReviewState } from "./ReviewContext.tsx";
import { ReviewDialogs } from "./ReviewDialogs.tsx";
import { ReviewList } from "./ReviewList.tsx";
import { ReviewPanel } from "./ReviewPanel.tsx";
import { queueOf } from "./reviewQueue.ts";
import styles from "./ReviewScreen.module.css";
import { createReviewSession, type ReviewSession } from "./reviewState.ts";
import { ReviewTools } from "./ReviewTools.tsx";
import { useReviewCommands } from "./useReviewCommands.ts";

/** Where a translation is compared with its source and every change of it decided. */
export function ReviewScreen(props: {
  readonly project: string;
  readonly segment: string | undefined;
}): ReactNode {
  const workbench = useWorkbench();
  // Taking a project over opens it anew, and the screen begins with what was opened.
  const session = useMemo(() => {
    const { project, actor } = workbench.store.getState();
    return createReviewSession(workbench, queueOf(project, actor, { type: "all" }), { type: "all" });
  }, [workbench]);
  useEffect(() => {
    const { project, active } = workbench.store.getState();
    const first = segmentAt(project.segments, 0)?.id;
    const isThere = active !== null && findSegment(project.segments, active) !== undefined;
    if (!isThere && first !== undefined) session.goTo(first, "stays");
  }, [session, workbench]);
  useSegmentAddress({
    project: props.project,
    screen: "review",
    asked: props.segment,
    goTo: (segment) => {
      session.goTo(segment, "stays");
    },
  });
  return (
    <ReviewContext value={session}>
      <Screen session={session} />
    </ReviewContext>
  );
}

/** From this width (px) on a panel fits beside the list. */
const WIDE = 1200;

function Screen(props: { readonly session: ReviewSession }): ReactNode {
  const { session } = props;
  const { t } = useTranslation("review");
  const [isPanelOpen, setPanelOpen] = useState(() => window.innerWidth >= WIDE);
  const acts = useReviewCommands(session, () => {
    setPanelOpen((open) => !open);
  });
  useFreshQueue(session);
  return (
    <div className={styles.screen}>
      <ProjectBar screen="review" />
      <div className={styles.body}>
        <main tabIndex={-1} className={styles.main}>
          <h1 className="visually-hidden">{t("title")}</h1>
          <ReviewTools session={session} isPanelOpen={isPanelOpen} onPanel={setPanelOpen} />
          <div className={styles.list}>
            <ReviewList acts={acts} />
          </div>
        </main>
        <ReviewPanel isOpen={isPanelOpen} />
      </div>
      <ReviewDialogs session={session} />
    </div>
  );
}

/** Makes the queue anew where somebody else looks at it or segments were split or joined; what is decided stays in sight till then. */
function useFreshQueue(session: ReviewSession): void {
  const filter = useReviewState((state) => state.filter);
  const actor = useWorkbenchState((state) => state.actor);
  const starts = useWorkbenchState((state) => state.project.segments.starts);
  const settings = useWorkbenchState((state) => state.project.settings);
  useEffect(() => {
    const { project, active } = session.workbench.store.getState();
    const queue = queueOf(project, actor, filter);
    session.state.setState({ queue });
    const [first] = queue.ids;
    if (first !== undefined && (active === null || !queue.ids.includes(active))) session.goTo(first, "stays");
  }, [session, filter, actor, starts, settings]);
}
