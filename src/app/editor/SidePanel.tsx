import { memo, useDeferredValue, useState, type ReactNode } from "react";
import GitCompare from "lucide-react/icons/git-compare";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import { useTranslation } from "react-i18next";
import { RevisionComparison } from "../RevisionComparison.tsx";
import { RevisionHistory } from "../RevisionHistory.tsx";
import type { Segment } from "../../core/segment.ts";
import { CommentThreads } from "../CommentThreads.tsx";
import { useKeysOf } from "../Commands.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { useSegment, useWorkbenchState } from "../WorkbenchContext.tsx";
import { startComment } from "./commenting.ts";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import styles from "./SidePanel.module.css";

/** What is known of the active segment beside its text, a page each. */
export function SidePanel(): ReactNode {
  const active = useWorkbenchState((state) => state.active);
  return active === null ? null : <Latecomer id={active} />;
}

/** The panel follows the text after it is painted: typing never waits for it. */
function Latecomer({ id }: { readonly id: string }): ReactNode {
  const segment = useDeferredValue(useSegment(id));
  return segment === undefined ? null : <Pages segment={segment} />;
}

const Pages = memo(function Pages({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation("editor");
  const { t: command } = useTranslation("commands");
  const session = useEditorSession();
  const keysOf = useKeysOf();
  const isComparing = useEditorState((state) => state.comparing === "open");
  const setComparing = (open: boolean): void => {
    session.state.setState({ comparing: open ? "open" : "closed" });
  };
  const [page, setPage] = useState<"comments" | "history">("comments");
  const keys = keysOf("comment");
  return (
    <>
      {isComparing ? (
        <Dialog
          isOpen
          width="wide"
          title={command("title.compareRevisions")}
          onClose={() => setComparing(false)}
        >
          <RevisionComparison segment={segment} />
        </Dialog>
      ) : null}
      <Tabs
        label={t("panel.label")}
        selected={page}
        onChange={setPage}
        pages={[
          {
            id: "comments",
            title: t("panel.comments"),
            count: segment.comments.filter((comment) => comment.resolved === null).length,
            content: (
              <div className={styles.page}>
                <CommentThreads segment={segment} />
                <div>
                  <Button
                    size="small"
                    icon={<MessageSquarePlus aria-hidden />}
                    onPress={() => startComment(session)}
                  >
                    {command("title.comment")}
                    {keys === undefined ? null : <Kbd parts={keys} />}
                  </Button>
                </div>
              </div>
            ),
          },
          {
            id: "history",
            title: t("panel.history"),
            count: segment.history.length,
            content: (
              <div className={styles.page}>
                {segment.history.length > 1 ? (
                  <div>
                    <Button size="small" icon={<GitCompare aria-hidden />} onPress={() => setComparing(true)}>
                      {command("title.compareRevisions")}
                    </Button>
                  </div>
                ) : null}
                <RevisionHistory segment={segment} />
              </div>
            ),
          },
        ]}
      />
    </>
  );
});
