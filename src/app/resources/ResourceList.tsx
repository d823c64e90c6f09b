import type { ReactNode } from "react";
import BookA from "lucide-react/icons/book-a";
import Database from "lucide-react/icons/database";
import { useTranslation } from "react-i18next";
import type { Attachment } from "../../worker/segmentHelp.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import { useAssistState } from "../AssistContext.tsx";
import { Amount } from "../ui/Counter.tsx";
import styles from "./Resources.module.css";

const NONE: readonly Attachment[] = [];

/** Memories, then glossaries; those the project uses first, in their order. The one shown is marked. */
export function ResourceList(props: {
  readonly resources: readonly ResourceHead[];
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation("resources");
  const attachments = useAssistState(({ choice }) => choice.attachments, NONE);
  const usedAs = (id: string): Attachment["use"] | "none" =>
    attachments.find(({ resource }) => resource === id)?.use ?? "none";
  const placeOf = (id: string): number => {
    const place = attachments.findIndex(({ resource }) => resource === id);
    return place === -1 ? attachments.length : place;
  };
  return (["memory", "glossary"] as const).map((type) => {
    const some = props.resources
      .filter((head) => head.type === type)
      .toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
    return (
      <div key={type} className={styles.group}>
        <h2 className={styles.title}>{t(`type.${type}`)}</h2>
        {some.length === 0 ? <p className={styles.faint}>{t(`noneOf.${type}`)}</p> : null}
        <ul className={styles.list}>
          {some.map((head) => (
            <li key={head.id}>
              <button
                type="button"
                className={styles.resource}
                aria-current={head.id === props.shown ? "true" : undefined}
                onClick={() => {
                  props.onShow(head.id);
                }}
              >
                {type === "memory" ? <Database aria-hidden /> : <BookA aria-hidden />}
                <span className={styles.name}>
                  <bdi>{head.name}</bdi>
                </span>
                <Amount value={head.count} />
                <span className={styles.use}>{t(`use.${usedAs(head.id)}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
