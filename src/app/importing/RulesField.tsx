import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import styles from "./ImportDialog.module.css";

/** Chooses an SRX file in place of the product's own segmentation rules, or goes back to them. */
export function RulesField(props: {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}): ReactNode {
  const { t } = useTranslation("importing");
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.rules}>
      <span className={styles.label}>{t("rules")}</span>
      <span>{props.file === null ? t("ownRules") : <bdi>{props.file.name}</bdi>}</span>
      <Button
        size="small"
        onPress={() => {
          chooser.current?.click();
        }}
      >
        {t("chooseRules")}
      </Button>
      {props.file === null ? null : (
        <Button
          size="small"
          kind="quiet"
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
