import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReasonCode } from "../../core/review.ts";
import { REASON_CODES } from "../../core/review.ts";
import type { Segment } from "../../core/segment.ts";
import { decide } from "../../store/reviewing.ts";
import { refusalSentence } from "../refusalWords.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { goToNextWaiting } from "./reviewActions.ts";
import styles from "./ReviewDialogs.module.css";
import type { ReviewSession } from "./reviewState.ts";

/** Asks why a segment is sent back: what kind of fault, and a sentence for whoever is to mend it. */
export function ReasonDialog(props: {
  readonly session: ReviewSession;
  readonly segment: Segment;
  readonly event: "request_changes" | "reopen";
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["review", "common"]);
  const { t: whyNot } = useTranslation("refusals");
  const { session, segment, event } = props;
  const announce = useAnnounce();
  const [code, setCode] = useState<ReasonCode>("accuracy");
  const [comment, setComment] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const send = (): void => {
    const outcome = decide(session.workbench, segment.id, event, { code, comment: comment.trim() });
    const refusal = refusalSentence(whyNot, outcome);
    setProblem(refusal);
    if (refusal !== undefined) return;
    props.onClose();
    announce(t(event === "reopen" ? "said.reopened" : "said.requested"));
    if (event === "request_changes") goToNextWaiting(session);
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t(event === "reopen" ? "reopen.title" : "request.title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" onPress={send}>
            {t(event === "reopen" ? "reopen.send" : "request.send")}
          </Button>
        </>
      }
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Enter belongs to the fields inside. */}
      <div
        className={styles.form}
        onKeyDown={(press) => {
          if (press.key !== "Enter" || !(press.ctrlKey || press.metaKey)) return;
          press.preventDefault();
          send();
        }}
      >
        <TextField
          label={t("reason.sentence")}
          help={t("reason.help")}
          problem={problem}
          lines="several"
          value={comment}
          onChange={setComment}
          autoFocus
        />
        <Select
          label={t("reason")}
          value={code}
          onChange={setCode}
          choices={REASON_CODES.map((each) => ({ value: each, label: t(`reason.${each}`) }))}
        />
      </div>
    </Dialog>
  );
}
