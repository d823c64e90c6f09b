import { useLayoutEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BarLink } from "./BarLink.tsx";
import { pathOf, projectScreens, type ProjectScreen } from "./routes.ts";
import styles from "./ScreenNavigation.module.css";

/** The screens of a project as links for the bar, the present one marked. */
export function ScreenNavigation(props: {
  readonly project: string;
  readonly current: ProjectScreen;
  readonly screens?: readonly ProjectScreen[];
}): ReactNode {
  const { t, i18n } = useTranslation("shell");
  const place = useRef<HTMLElement>(null);
  // Where the window is narrow the links scroll: the present one is in sight.
  useLayoutEffect(() => {
    const present = place.current?.querySelector('[aria-current="page"]');
    if (!place.current || !present) return;
    const [frame, link] = [place.current.getBoundingClientRect(), present.getBoundingClientRect()];
    const beyond = Math.max(0, link.right - frame.right) - Math.max(0, frame.left - link.left);
    if (beyond !== 0) place.current.scrollLeft += beyond;
  }, [props.current, i18n.language]);
  return (
    <nav ref={place} aria-label={t("screens")} className={styles.screens}>
      {(props.screens ?? projectScreens).map((screen) => (
        <BarLink
          key={screen}
          href={pathOf(props.project, screen)}
          className={styles.screen ?? ""}
          aria-current={screen === props.current ? "page" : undefined}
        >
          {t(`screen.${screen}`)}
        </BarLink>
      ))}
    </nav>
  );
}
