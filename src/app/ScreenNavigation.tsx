import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { pathOf, projectScreens, type ProjectScreen } from "./routes.ts";
import styles from "./ScreenNavigation.module.css";

/** The screens of a project as links for the bar, the present one marked. */
export function ScreenNavigation(props: {
  readonly project: string;
  readonly current: ProjectScreen;
  readonly screens?: readonly ProjectScreen[];
}): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <nav aria-label={t("screens")} className={styles.screens}>
      {(props.screens ?? projectScreens).map((screen) => (
        <Link
          key={screen}
          href={pathOf(props.project, screen)}
          className={styles.screen ?? ""}
          aria-current={screen === props.current ? "page" : undefined}
        >
          {t(`screen.${screen}`)}
        </Link>
      ))}
    </nav>
  );
}
