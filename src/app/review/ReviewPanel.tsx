import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { CommentThreads } from "../CommentThreads.tsx";
import { RevisionHistory } from "../RevisionHistory.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { useSegment, useWorkbenchState } from "../WorkbenchContext.tsx";
import { useReviewSession } from "./ReviewContext.tsx";

/** Comments and history of the active segment beside the queue. */
export function ReviewPanel(props: { readonly isOpen: boolean }): ReactNode {
  const { t } = useTranslation("review");
  const [width, setWidth] = useState(320);
  const active = useWorkbenchState((state) => state.active);
  return (
    <Panel label={t("panel")} side="end" isOpen={props.isOpen} width={width} onResize={setWidth}>
      {active === null ? null : <ActivePages id={active} />}
    </Panel>
  );
}

function ActivePages({ id }: { readonly id: SegmentId }): ReactNode {
  const segment = useSegment(id);
  return segment === undefined ? null : <Pages segment={segment} />;
}

function Pages({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation("review");
  const session = useReviewSession();
  const { state } = session;
  return (
    <Tabs
      label={t("panel")}
      pages={[
        {
          id: "comments",
          title: t("panel.comments"),
          count: segment.comments.filter((comment) => comment.resolved === null).length,
          content: (
            <CommentThreads
              segment={segment}
              onLook={(comment) => {
                state.setState({ comment });
              }}
            />
          ),
        },
        {
          id: "history",
          title: t("panel.history"),
          content: (
            <RevisionHistory
              segment={segment}
              onCompare={({ id, basedOn }) => {
                const initial = basedOn === null ? undefined : { before: basedOn, after: id };
                state.setState({ dialog: { type: "compare", segment: segment.id, initial } });
              }}
            />
          ),
        },
      ]}
    />
  );
}
