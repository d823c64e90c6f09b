import { useState, type ReactNode } from "react";
import Check from "lucide-react/icons/check";
import CheckCheck from "lucide-react/icons/check-check";
import CornerUpLeft from "lucide-react/icons/corner-up-left";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import Pencil from "lucide-react/icons/pencil";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import Undo2 from "lucide-react/icons/undo-2";
import { useTranslation } from "react-i18next";
import type { RefusalCode } from "../../core/reviewTransition.ts";
import type { Segment } from "../../core/segment.ts";
import { changesUnderReview, eventRefusal, nextApproval } from "../../store/reviewing.ts";
import { writingRefusal } from "../../store/writing.ts";
import { ChangeRequest } from "../ChangeRequest.tsx";
import { useKeysOf } from "../Commands.tsx";
import { ActButton } from "../ui/ActButton.tsx";
import { RelativeTime } from "../ui/RelativeTime.tsx";
import { Words } from "../ui/Words.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { outcomeOf } from "../../assessment/reviewOutcome.ts";
import styles from "./ReviewDesk.module.css";
import { Suggestions } from "./Suggestions.tsx";
import type { ReviewActs } from "./useReviewCommands.ts";

/** What the active row offers below its texts: what was asked, what is suggested, what became of it, and what can be done. */
export function ReviewDesk(props: { readonly segment: Segment; readonly acts: ReviewActs }): ReactNode {
  const { segment, acts } = props;
  return (
    <div role="gridcell" className={styles.desk}>
      <ChangeRequest segment={segment} />
      <Suggestions segment={segment} />
      <Standing segment={segment} />
      <Acts segment={segment} acts={acts} />
    </div>
  );
}

/** What became of the translation in review, in words, and who approved it. */
function Standing({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation(["review", "roles"]);
  const [now] = useState(() => Date.now());
  const { approvals, heavyEdit, stale } = segment.review;
  return (
    <ul className={styles.standing}>
      <li>{t(`outcome.${outcomeOf(segment)}`)}</li>
      {stale ? <li>{t("mark.stale")}</li> : null}
      {heavyEdit ? <li>{t("heavyEdit")}</li> : null}
      {approvals.map((approval) => {
        const name = approval.by.name === "" ? t(`roles:${approval.by.role}`) : approval.by.name;
        return (
          <li key={`${approval.stage}-${approval.at}`}>
            <Words>{t(`approved.${approval.stage}`, { name })}</Words>{" "}
            <RelativeTime at={approval.at} now={now} />
            {approval.solo ? <strong> · {t("mark.solo")}</strong> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Acts({ segment, acts }: { readonly segment: Segment; readonly acts: ReviewActs }): ReactNode {
  const { t } = useTranslation("review");
  const { t: whyNot } = useTranslation("refusals");
  const workbench = useWorkbench();
  const keysOf = useKeysOf();
  const actor = useWorkbenchState((state) => state.actor);
  const access = useWorkbenchState((state) => state.access);
  useWorkbenchState((state) => state.project.settings);
  const words = (code: RefusalCode | "read_only" | null): string | undefined =>
    code === null ? undefined : whyNot(code);
  const reading = access.type === "write" ? undefined : whyNot("read_only");
  const approval = nextApproval(workbench, segment);
  const changes = changesUnderReview(segment).length;
  const noChange = changes === 0 ? t("said.noChange") : undefined;
  const cannotWrite = words(writingRefusal(workbench, segment));
  const cannotAccept =
    actor.role === "viewer" || actor.role === "reviewer"
      ? whyNot("not_for_role")
      : segment.locked
        ? whyNot("not_locked")
        : undefined;
  const isReleased = segment.review.state === "signed_off";
  return (
    <div className={styles.acts} role="group" aria-label={t("acts")}>
      {isReleased ? (
        <ActButton
          label={t("reopen")}
          icon={<RotateCcw aria-hidden />}
          refusal={words(eventRefusal(workbench, segment, "reopen"))}
          onPress={acts.reopen}
        />
      ) : (
        <>
          <ActButton
            kind="primary"
            label={t(
              approval.type === "possible" && approval.event === "sign_off" ? "signOffNext" : "approveNext",
            )}
            keys={keysOf("approveAndNext")}
            icon={<Check aria-hidden />}
            refusal={reading ?? (approval.type === "refused" ? whyNot(approval.code) : undefined)}
            onPress={acts.approveAndNext}
          />
          <ActButton
            label={t("request")}
            keys={keysOf("requestChanges")}
            icon={<CornerUpLeft aria-hidden />}
            refusal={words(eventRefusal(workbench, segment, "request_changes"))}
            onPress={acts.requestChanges}
          />
        </>
      )}
      {changes > 0 ? (
        <>
          <ActButton
            label={t("acceptAll")}
            keys={keysOf("acceptAllChanges")}
            icon={<CheckCheck aria-hidden />}
            refusal={reading ?? noChange ?? cannotAccept}
            onPress={acts.acceptAll}
          />
          <ActButton
            label={t("rejectAll")}
            keys={keysOf("rejectAllChanges")}
            icon={<Undo2 aria-hidden />}
            refusal={reading ?? noChange ?? cannotWrite}
            onPress={acts.rejectAll}
          />
        </>
      ) : null}
      <ActButton
        label={t(actor.role === "reviewer" ? "suggest" : "edit")}
        keys={["Enter"]}
        icon={<Pencil aria-hidden />}
        refusal={cannotWrite}
        onPress={acts.edit}
      />
      <ActButton
        label={t("comment")}
        keys={keysOf("comment")}
        icon={<MessageSquarePlus aria-hidden />}
        refusal={reading}
        onPress={acts.comment}
      />
    </div>
  );
}
