import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CommentMessage } from "../core/comment.ts";
import type { SegmentId } from "../core/segment.ts";
import { editMessage } from "../store/commenting.ts";
import type { Outcome } from "../store/workbench.ts";
import styles from "./CommentThreads.module.css";
import { Avatar } from "./ui/Avatar.tsx";
import { Button } from "./ui/Button.tsx";
import { RelativeTime } from "./ui/RelativeTime.tsx";
import { TextField } from "./ui/TextField.tsx";
import { useWorkbench } from "./WorkbenchContext.tsx";

/** One message of a thread: plain text, each paragraph in the direction of its own words (B12). */
export function CommentMessageEntry(props: {
  readonly segment: SegmentId;
  readonly comment: string;
  readonly message: CommentMessage;
  readonly now: number;
  readonly isOwn: boolean;
  readonly settle: (outcome: Outcome) => boolean;
}): ReactNode {
  const { t } = useTranslation(["comments", "roles", "common"]);
  const { message } = props;
  const workbench = useWorkbench();
  const [draft, setDraft] = useState<string | null>(null);
  const name = message.author.name === "" ? t(`roles:${message.author.role}`) : message.author.name;
  return (
    <article className={styles.message}>
      <header className={styles.author}>
        <Avatar name={name} size="small" decorative />
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.when}>
          <RelativeTime at={message.at} now={props.now} />
          {message.editedAt === undefined ? null : ` · ${t("edited")}`}
        </span>
      </header>
      {draft === null ? (
        message.text.split(/\n+/u).map((paragraph, index) => (
          // Paragraphs have no identity but their place.
          <p key={index} className={styles.words}>
            {paragraph}
          </p>
        ))
      ) : (
        <form
          className={styles.answer}
          onSubmit={(event) => {
            event.preventDefault();
            const text = draft.trim();
            const outcome = editMessage(workbench, props.segment, props.comment, message.id, text);
            if (text !== "" && props.settle(outcome)) setDraft(null);
          }}
        >
          <TextField
            label={t("message")}
            isLabelHidden
            lines="several"
            value={draft}
            onChange={setDraft}
            autoFocus
          />
          <div className={styles.acts}>
            <Button kind="primary" size="small" type="submit" isDisabled={draft.trim() === ""}>
              {t("keep")}
            </Button>
            <Button
              kind="quiet"
              size="small"
              onPress={() => {
                setDraft(null);
              }}
            >
              {t("common:cancel")}
            </Button>
          </div>
        </form>
      )}
      {props.isOwn && draft === null ? (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            setDraft(message.text);
          }}
        >
          {t("edit")}
        </Button>
      ) : null}
    </article>
  );
}
