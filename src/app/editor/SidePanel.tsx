import { memo, Suspense, useState, type ComponentType, type ReactNode } from "react";
import GitCompare from "lucide-react/icons/git-compare";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import { useTranslation } from "react-i18next";
import { RevisionComparison } from "../RevisionComparison.tsx";
import { RevisionHistory } from "../RevisionHistory.tsx";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import { CommentThreads } from "../CommentThreads.tsx";
import { useKeysOf } from "../Commands.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { segmentPanels, usePanelCounts, type SegmentPanel } from "../segmentPanels.tsx";
import { useLateWorkbenchState, useSegment, useWorkbenchState } from "../WorkbenchContext.tsx";
import { startComment } from "./commenting.ts";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import styles from "./SidePanel.module.css";

/** What is known of the active segment beside its text, a page each. */
export function SidePanel(): ReactNode {
  const active = useWorkbenchState((state) => state.active);
  return active === null ? null : <Pages id={active} />;
}

/** The panel follows the text when the typing rests, and draws only what changed: typing never waits for it. */
function Pages({ id }: { readonly id: SegmentId }): ReactNode {
  const { t } = useTranslation("editor");
  const open = useOf(id, ({ comments }) => comments.filter(({ resolved }) => resolved === null).length);
  const versions = useOf(id, ({ history }) => history.length);
  const counts = usePanelCounts(id);
  const [page, setPage] = useState<SegmentPanel["id"] | "comments" | "history">("matches");
  return (
    <>
      <Comparing id={id} />
      <Tabs
        label={t("panel.label")}
        selected={page}
        onChange={setPage}
        pages={[
          ...segmentPanels.map(({ id: name, Content }) => ({
            id: name,
            title: t(`panel.${name}`),
            count: counts[name],
            content: (
              <Suspense>
                <Page of={Content} id={id} />
              </Suspense>
            ),
          })),
          { id: "comments", title: t("panel.comments"), count: open, content: <Comments id={id} /> },
          {
            id: "history",
            title: t("panel.history"),
            count: versions,
            content: <Versions id={id} hasSeveral={versions > 1} />,
          },
        ]}
      />
    </>
  );
}

/** A page draws itself anew when its own content changes, not when a number beside a title does. */
const Page = memo(function Page(props: {
  readonly of: SegmentPanel["Content"];
  readonly id: SegmentId;
}): ReactNode {
  const Content = props.of;
  return <Content id={props.id} />;
});

function Comparing({ id }: { readonly id: SegmentId }): ReactNode {
  const isOpen = useEditorState((state) => state.comparing === "open");
  return isOpen ? <OpenComparing id={id} /> : null;
}

function OpenComparing({ id }: { readonly id: SegmentId }): ReactNode {
  const { t } = useTranslation("commands");
  const session = useEditorSession();
  const segment = useSegment(id);
  if (segment === undefined) return null;
  return (
    <Dialog
      isOpen
      width="wide"
      title={t("title.compareRevisions")}
      onClose={() => session.state.setState({ comparing: "closed" })}
    >
      <RevisionComparison segment={segment} />
    </Dialog>
  );
}

function Comments({ id }: { readonly id: SegmentId }): ReactNode {
  const { t } = useTranslation("commands");
  const session = useEditorSession();
  const keys = useKeysOf()("comment");
  return (
    <div className={styles.page}>
      <Latecomer id={id} of={Threads} />
      <div>
        <Button size="small" icon={<MessageSquarePlus aria-hidden />} onPress={() => startComment(session)}>
          {t("title.comment")}
          {keys === undefined ? null : <Kbd parts={keys} />}
        </Button>
      </div>
    </div>
  );
}

/** The thread one looks at is marked in the text. */
function Threads({ segment }: { readonly segment: Segment }): ReactNode {
  const session = useEditorSession();
  return (
    <CommentThreads segment={segment} onLook={(lookedComment) => session.state.setState({ lookedComment })} />
  );
}

function Versions({ id, hasSeveral }: { readonly id: SegmentId; readonly hasSeveral: boolean }): ReactNode {
  const { t } = useTranslation("commands");
  const session = useEditorSession();
  return (
    <div className={styles.page}>
      {hasSeveral ? (
        <div>
          <Button
            size="small"
            icon={<GitCompare aria-hidden />}
            onPress={() => session.state.setState({ comparing: "open" })}
          >
            {t("title.compareRevisions")}
          </Button>
        </div>
      ) : null}
      <Latecomer id={id} of={RevisionHistory} />
    </div>
  );
}

/** Shows a segment as it was a moment ago, until the typing rests. */
function Latecomer(props: {
  readonly id: SegmentId;
  readonly of: ComponentType<{ readonly segment: Segment }>;
}): ReactNode {
  const segment = useLateWorkbenchState(({ project }) => findSegment(project.segments, props.id));
  return segment === undefined ? null : <Shown of={props.of} segment={segment} />;
}

const Shown = memo(function Shown(props: {
  readonly of: ComponentType<{ readonly segment: Segment }>;
  readonly segment: Segment;
}): ReactNode {
  const Page = props.of;
  return <Page segment={props.segment} />;
});

/** A number of the segment; 0 once it was joined away. */
function useOf(id: SegmentId, count: (segment: Segment) => number): number {
  return useLateWorkbenchState((state) => {
    const segment = findSegment(state.project.segments, id);
    return segment === undefined ? 0 : count(segment);
  });
}
