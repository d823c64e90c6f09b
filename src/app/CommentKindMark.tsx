import type { ReactNode } from "react";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import StickyNote from "lucide-react/icons/sticky-note";
import { useTranslation } from "react-i18next";
import type { CommentKind } from "../core/comment.ts";
import styles from "./CommentThreads.module.css";

const icons: Readonly<Record<CommentKind, typeof CircleAlert>> = {
  note: StickyNote,
  must_fix: CircleAlert,
  query: CircleQuestionMark,
};

/** How much a comment weighs: a shape and a word. */
export function CommentKindMark(props: { readonly kind: CommentKind }): ReactNode {
  const { t } = useTranslation("comments");
  const Icon = icons[props.kind];
  return (
    <span className={styles.kind} data-kind={props.kind}>
      <Icon aria-hidden />
      {t(`kind.${props.kind}`)}
    </span>
  );
}
