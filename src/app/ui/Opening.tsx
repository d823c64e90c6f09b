import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Opening.module.css";

/** The quiet page shown while a screen is fetched; its words appear only if that takes a moment. */
export function Opening(): ReactNode {
  const { t } = useTranslation("common");
  return (
    <main tabIndex={-1} className={styles.opening} aria-busy="true">
      <p role="status">{t("loading")}</p>
    </main>
  );
}
