import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { UsedResource } from "../../core/resourceWishes.ts";
import { type Assisting, useAssistState } from "../AssistContext.tsx";
import { Button } from "../ui/Button.tsx";
import styles from "./Resources.module.css";

const NONE: readonly UsedResource[] = [];

/** What the project wants to use that is not on this device; each can be given up. */
export function MissingResources({ assisting }: { readonly assisting: Assisting }): ReactNode {
  const { t } = useTranslation("resources");
  const missing = useAssistState((state) => state.missing, NONE);
  if (missing.length === 0) return null;
  return (
    <div className={styles.group}>
      <h2 className={styles.title}>{t("missing.title")}</h2>
      <p className={styles.faint}>{t("missing.help")}</p>
      <ul className={styles.missing}>
        {missing.map((one) => (
          <li key={`${one.type} ${one.id}`}>
            <span className={styles.name}>
              <bdi>{one.name}</bdi>
            </span>
            <span className={styles.faint}>{t(`one.${one.type}`)}</span>
            <Button
              size="small"
              kind="quiet"
              aria-label={t("missing.giveUp", { name: one.name })}
              onPress={() => assisting.giveUp(one)}
            >
              {t("missing.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
