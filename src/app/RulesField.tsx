import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./RulesField.module.css";
import { Button } from "./ui/Button.tsx";

/** Chooses an SRX file in place of the product's own segmentation rules, or goes back to them. */
export function RulesField(props: {
  /** What the rules in use are known by; null for the product's own. */
  readonly name: string | null;
  readonly isDisabled?: boolean;
  /** Null for the product's own. */
  readonly onChoose: (file: File | null) => void;
}): ReactNode {
  const { t } = useTranslation("segmentation");
  const chooser = useRef<HTMLInputElement>(null);
  const isDisabled = props.isDisabled ?? false;
  return (
    <div className={styles.rules}>
      <span className={styles.label}>{t("rules")}</span>
      <span className={styles.name}>{props.name === null ? t("ownRules") : <bdi>{props.name}</bdi>}</span>
      <Button
        size="small"
        isDisabled={isDisabled}
        onPress={() => {
          chooser.current?.click();
        }}
      >
        {t("chooseRules")}
      </Button>
      {props.name === null ? null : (
        <Button
          size="small"
          kind="quiet"
          isDisabled={isDisabled}
          onPress={() => {
            props.onChoose(null);
          }}
        >
          {t("useOwnRules")}
        </Button>
      )}
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        accept=".srx,.xml"
        tabIndex={-1}
        disabled={isDisabled}
        aria-label={t("chooseRules")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) props.onChoose(file);
        }}
      />
    </div>
  );
}
