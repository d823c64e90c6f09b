import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProjectBar } from "../ProjectBar.tsx";
import { ResourceDesk } from "./ResourceDesk.tsx";
import styles from "./Resources.module.css";

/** The memories and glossaries of this device: which the project uses and how, what is in them, and how they come and go. */
export function ResourcesScreen(_props: { readonly project: string }): ReactNode {
  const { t } = useTranslation("resources");
  return (
    <div className={styles.screen}>
      <ProjectBar screen="resources" />
      <main tabIndex={-1} className={styles.main}>
        <h1 className="visually-hidden">{t("title")}</h1>
        <ResourceDesk />
      </main>
    </div>
  );
}
