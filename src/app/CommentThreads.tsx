import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Comment } from "../core/comment.ts";
import { sliceContent } from "../core/content.ts";
import type { Segment } from "../core/segment.ts";
import type { Outcome } from "../store/workbench.ts";
import { removeComment, reply, setResolved } from "../store/commenting.ts";
import { CommentKindMark } from "./CommentKindMark.tsx";
import { CommentMessageEntry } from "./CommentMessageEntry.tsx";
import styles from "./CommentThreads.module.css";
import { refusalSentence } from "./refusalWords.ts";
import { Button } from "./ui/Button.tsx";
import { ContentText } from "./ui/ContentText.tsx";
import { directionOf } from "../language/directionRuns.ts";
import { useNotify } from "./ui/Notices.tsx";
import { TextField } from "./ui/TextField.tsx";
import { useWorkbench, useWorkbenchState } from "./WorkbenchContext.tsx";

/** The comments of a segment in the order of its texts, source first; what is resolved comes after what is open. */
function commentsInOrder(comments: readonly Comment[]): readonly Comment[] {
  const rank = (comment: Comment): number =>
    (comment.resolved === null ? 0 : 2) + (comment.side === "source" ? 0 : 1);
  return comments.toSorted(
    (one, other) => rank(one) - rank(other) || one.start - other.start || one.end - other.end,
  );
}

/** The threads of a segment: read, answered, reworded, resolved, opened again, removed. */
export function CommentThreads(props: {
  readonly segment: Segment;
  /** Told which thread is looked at, to mark its words; null when none is. */
  readonly onLook?: (comment: string | null) => void;
}): ReactNode {
  const { t } = useTranslation("comments");
  const { segment } = props;
  const [now] = useState(() => Date.now());
  if (segment.comments.length === 0) return <p className={styles.none}>{t("none")}</p>;
  return (
    <ol className={styles.threads} aria-label={t("threads")}>
      {commentsInOrder(segment.comments).map((comment) => (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- looking at it only marks its words.
        <li
          key={comment.id}
          className={styles.thread}
          data-resolved={comment.resolved !== null}
          onFocus={() => props.onLook?.(comment.id)}
          onBlur={() => props.onLook?.(null)}
          onPointerEnter={() => props.onLook?.(comment.id)}
          onPointerLeave={() => props.onLook?.(null)}
        >
          <Thread segment={segment} comment={comment} now={now} />
        </li>
      ))}
    </ol>
  );
}

function Thread(props: {
  readonly segment: Segment;
  readonly comment: Comment;
  readonly now: number;
}): ReactNode {
  const { t } = useTranslation("comments");
  const { t: whyNot } = useTranslation("refusals");
  const { segment, comment } = props;
  const workbench = useWorkbench();
  const notify = useNotify();
  const actor = useWorkbenchState((state) => state.actor);
  const mayWrite = useWorkbenchState((state) => state.access.type === "write");
  const [isAnswering, setAnswering] = useState(false);
  const settle = (outcome: Outcome): boolean => {
    const sentence = refusalSentence(whyNot, outcome);
    if (sentence !== undefined) notify({ text: sentence, tone: "caution" });
    return sentence === undefined;
  };
  const opener = comment.messages[0]?.author;
  const mayRemove = actor.role === "manager" || opener?.id === actor.id;
  const isResolved = comment.resolved !== null;
  return (
    <>
      <header className={styles.head}>
        <CommentKindMark kind={comment.kind} />
        {isResolved ? <span className={styles.resolved}>{t("isResolved")}</span> : null}
      </header>
      <Quote segment={segment} comment={comment} />
      {comment.messages.map((message) => (
        <CommentMessageEntry
          key={message.id}
          segment={segment.id}
          comment={comment.id}
          message={message}
          now={props.now}
          isOwn={mayWrite && message.author.id === actor.id}
          settle={settle}
        />
      ))}
      {!mayWrite ? null : isAnswering ? (
        <Answer
          onCancel={() => {
            setAnswering(false);
          }}
          onSend={(text) => {
            if (settle(reply(workbench, segment.id, comment.id, text))) setAnswering(false);
          }}
        />
      ) : (
        <div className={styles.acts}>
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              setAnswering(true);
            }}
          >
            {t("reply")}
          </Button>
          <Button
            kind="quiet"
            size="small"
            isDisabled={actor.role === "viewer"}
            onPress={() => {
              settle(setResolved(workbench, segment.id, comment.id, !isResolved));
            }}
          >
            {t(isResolved ? "reopen" : "resolve")}
          </Button>
          {mayRemove ? (
            <Button
              kind="quiet"
              size="small"
              onPress={() => {
                settle(removeComment(workbench, segment.id, comment.id));
              }}
            >
              {t("remove")}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}

/** The words a thread is about; its range may reach beyond a text that was split. */
function Quote(props: { readonly segment: Segment; readonly comment: Comment }): ReactNode {
  const { t } = useTranslation("comments");
  const { segment, comment } = props;
  const language = useWorkbenchState((state) =>
    comment.side === "source" ? state.project.sourceLanguage : state.project.targetLanguage,
  );
  const words = sliceContent(segment[comment.side], comment.start, comment.end);
  return (
    <p className={styles.quote}>
      <span className="visually-hidden">{t(comment.side === "source" ? "onSource" : "onTarget")} </span>
      <q lang={language} dir={directionOf(language)}>
        {words.length === 0 ? "…" : <ContentText language={language} content={words} />}
      </q>
    </p>
  );
}

function Answer(props: {
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslation(["comments", "common"]);
  const [text, setText] = useState("");
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") props.onSend(text.trim());
      }}
    >
      <TextField
        label={t("answer")}
        isLabelHidden
        placeholder={t("answer")}
        lines="several"
        value={text}
        onChange={setText}
        autoFocus
      />
      <div className={styles.acts}>
        <Button kind="primary" size="small" type="submit" isDisabled={text.trim() === ""}>
          {t("send")}
        </Button>
        <Button kind="quiet" size="small" onPress={props.onCancel}>
          {t("common:cancel")}
        </Button>
      </div>
    </form>
  );
}
