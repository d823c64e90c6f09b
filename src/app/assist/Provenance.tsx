import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MemoryEntry } from "../../assistance/memory/entry.ts";
import type { AppliedPenalty } from "../../assistance/memory/penalties.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { useAssisting } from "../AssistContext.tsx";
import styles from "./Panels.module.css";

const NONE: readonly AppliedPenalty[] = [];

/** Where an entry is from: memory, author, date, document, and what was taken off its score. */
export function Provenance(props: {
  readonly resource: string;
  readonly entry: MemoryEntry;
  readonly penalties?: readonly AppliedPenalty[];
}): ReactNode {
  const { entry, resource, penalties = NONE } = props;
  const { t } = useTranslation("assist");
  const { locale } = useAppearance();
  const assisting = useAssisting();
  const memory = assisting?.state.getState().resources.find(({ id }) => id === resource);
  const date =
    entry.date === 0 ? "" : new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(entry.date);
  const facts = new Set([memory?.name ?? "", entry.author, date, entry.document]);
  facts.delete("");
  return (
    <p className={styles.origin}>
      {[...facts].map((fact) => (
        <bdi key={fact}>{fact}</bdi>
      ))}
      {entry.origin === "human" ? null : <span>{t(`origin.${entry.origin}`)}</span>}
      {penalties.map(({ type, points }) => (
        <span key={type} className={styles.penalty}>
          {t(`penalty.${type}`, { count: points })}
        </span>
      ))}
    </p>
  );
}
