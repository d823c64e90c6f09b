import { Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { browserStorage } from "../browserStorage.ts";
import { commandGroups } from "../commands.ts";
import { ComingCommands } from "../ComingCommands.tsx";
import { CommentDialog } from "../CommentDialog.tsx";
import { ProjectBar } from "../ProjectBar.tsx";
import { SegmentDeskContext } from "../SegmentDesk.tsx";
import { SegmentAssistance, SegmentChecks, SegmentDrafting, SegmentPropagation } from "../segmentPanels.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useSegmentAddress } from "../useSegmentAddress.ts";
import { useSegment, useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { EditorContext, useEditorSession, useEditorState } from "./EditorContext.tsx";
import { createEditorSession, type EditorSession } from "./editorSession.ts";
import type { CommentDraft } from "./editorState.ts";
import { FilterStrip } from "./FilterMenu.tsx";
import { FindBar } from "./FindBar.tsx";
import { GoToDialog } from "./GoToDialog.tsx";
import { readInvisibles } from "./invisiblesChoice.ts";
import { Outline } from "./Outline.tsx";
import { resizePanel } from "./panelActions.ts";
import { readPanels, type Panels } from "./panels.ts";
import { createSegmentDesk } from "./segmentDesk.ts";
import { SegmentList } from "./SegmentList.tsx";
import { orderOf } from "./segmentOrder.ts";
import { SidePanel } from "./SidePanel.tsx";
import { Tools } from "./Tools.tsx";
import styles from "./TranslateScreen.module.css";
import { useEditorCommands } from "./useEditorCommands.ts";

/** Where a document is translated: all segments in two columns, the active one open. */
export function TranslateScreen(props: {
  readonly project: string;
  readonly segment: string | undefined;
}): ReactNode {
  const workbench = useWorkbench();
  const [session] = useState(() =>
    createEditorSession(workbench, {
      panels: readPanels(browserStorage(), window.innerWidth),
      invisibles: readInvisibles(browserStorage()),
      segment: props.segment,
    }),
  );
  const [desk] = useState(() => createSegmentDesk(session));
  const [lastStep] = useState(() => workbench.store.getState().done.at(-1));
  useSegmentAddress({
    project: props.project,
    screen: "translate",
    asked: props.segment,
    goTo: session.move,
  });
  return (
    <EditorContext value={session}>
      <SegmentDeskContext value={desk}>
        <Screen session={session} />
        <Suspense fallback={<ComingCommands ids={[...commandGroups.matches, "pretranslate"]} />}>
          <SegmentAssistance />
        </Suspense>
        <Suspense fallback={<ComingCommands ids={commandGroups.checks} />}>
          <SegmentChecks />
        </Suspense>
        <Suspense fallback={<ComingCommands ids={["propagate"]} />}>
          <SegmentPropagation since={lastStep} />
        </Suspense>
        <Suspense fallback={<ComingCommands ids={["machineDraft", "machineSettings"]} />}>
          <SegmentDrafting />
        </Suspense>
      </SegmentDeskContext>
    </EditorContext>
  );
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
    session.showOrder(order);
  }, [session, order]);
  useEffect(() => {
    session.hear((message) => {
      if (message.type === "refused") announce(t(`refusals:${message.code}`), "assertive");
      else announce(t(message.words, message.facts));
    });
  }, [session, announce, t]);
  useEditorCommands(session);
  return (
    <div className={styles.screen}>
      <ProjectBar screen="translate" tools={<Tools />} />
      <FindBar />
      <FilterStrip shown={order.ids.length} />
      <div className={styles.body}>
        <SidePlace name="outline" side="start" label={t("outline.title")}>
          <Outline />
        </SidePlace>
        <main tabIndex={-1} className={styles.main}>
          <h1 className="visually-hidden">{t("title")}</h1>
          {order.ids.length === 0 ? (
            <EmptyState title={t("filter.none")} level={2} />
          ) : (
            <SegmentList order={order} />
          )}
        </main>
        <SidePlace name="side" side="end" label={t("panel.label")}>
          <SidePanel />
        </SidePlace>
      </div>
      <GoToDialog />
      <NewComment />
    </div>
  );
}

function SidePlace(props: {
  readonly name: keyof Panels;
  readonly side: "start" | "end";
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  const session = useEditorSession();
  const { isOpen, width } = useEditorState((state) => state.panels[props.name]);
  return (
    <Panel
      label={props.label}
      side={props.side}
      isOpen={isOpen}
      width={width}
      onResize={(next) => resizePanel(session, props.name, next)}
    >
      {props.children}
    </Panel>
  );
}

function NewComment(): ReactNode {
  const draft = useEditorState((state) => state.commentDraft);
  return draft === null ? null : <OpenComment key={draft.segment} draft={draft} />;
}

function OpenComment({ draft }: { readonly draft: CommentDraft }): ReactNode {
  const session = useEditorSession();
  const segment = useSegment(draft.segment);
  if (segment === undefined) return null;
  return (
    <CommentDialog
      segment={segment}
      side={draft.side}
      range={draft.range ?? undefined}
      onClose={() => session.state.setState({ commentDraft: null })}
    />
  );
}
