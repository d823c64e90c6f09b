import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../core/segment.ts";
import { CommentDialog } from "../CommentDialog.tsx";
import { RevisionComparison } from "../RevisionComparison.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useSegment } from "../WorkbenchContext.tsx";
import { BulkDialog } from "./BulkDialog.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { useReviewState } from "./ReviewContext.tsx";
import type { ReviewDialog, ReviewSession } from "./reviewState.ts";
import { StagesDialog } from "./StagesDialog.tsx";

/** The window that is open over the review screen, if one is. */
export function ReviewDialogs({ session }: { readonly session: ReviewSession }): ReactNode {
  const dialog = useReviewState((state) => state.dialog);
  const close = (): void => {
    session.state.setState({ dialog: null });
  };
  if (dialog === null) return null;
  if (dialog.type === "bulk") return <BulkDialog session={session} event={dialog.event} onClose={close} />;
  if (dialog.type === "settings") return <StagesDialog onClose={close} />;
  return <SegmentDialog session={session} dialog={dialog} onClose={close} />;
}

function SegmentDialog(props: {
  readonly session: ReviewSession;
  readonly dialog: Exclude<ReviewDialog, { type: "bulk" | "settings" }>;
  readonly onClose: () => void;
}): ReactNode {
  const { dialog, onClose } = props;
  const segment = useSegment(dialog.segment);
  if (segment === undefined) return null;
  switch (dialog.type) {
    case "comment":
      return <CommentDialog segment={segment} side={dialog.side} range={dialog.range} onClose={onClose} />;
    case "compare":
      return <Comparison segment={segment} initial={dialog.initial} onClose={onClose} />;
    default:
      return <ReasonDialog session={props.session} segment={segment} event={dialog.type} onClose={onClose} />;
  }
}

function Comparison(props: {
  readonly segment: Segment;
  readonly initial: { readonly before: string; readonly after: string } | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation("commands");
  return (
    <Dialog isOpen width="wide" title={t("title.compareRevisions")} onClose={props.onClose}>
      <RevisionComparison segment={props.segment} initial={props.initial} />
    </Dialog>
  );
}
