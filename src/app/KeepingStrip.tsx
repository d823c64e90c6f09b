import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./KeepingStrip.module.css";

/** A strip under the bar that stays until its reason is gone: what is the matter, and what can be done. */
export function KeepingStrip(props: {
  readonly tone: "plain" | "caution" | "danger";
  readonly icon: ReactNode;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation("keeping");
  return (
    <section className={styles.strip} data-tone={props.tone} aria-label={t("label")}>
      {props.icon}
      <div className={styles.words}>{props.children}</div>
      <div className={styles.actions}>{props.actions}</div>
    </section>
  );
}
