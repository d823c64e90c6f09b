import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WishedLanguages } from "../../interchange/documentFiles.ts";
import { LanguageSelect } from "../LanguageSelect.tsx";
import styles from "./ImportDialog.module.css";

/** The languages of a new project: what the file names, or what is chosen instead. */
export function LanguagePair(props: {
  /** Undefined until the file is read. */
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly onChange: (wished: WishedLanguages) => void;
}): ReactNode {
  const { t } = useTranslation("importing");
  const { source, target, onChange } = props;
  return (
    <div className={styles.pair}>
      <LanguageSelect
        label={t("sourceLanguage")}
        side="source"
        value={source}
        onChange={(language) => {
          onChange({ source: language, ...(target === undefined ? {} : { target }) });
        }}
      />
      <LanguageSelect
        label={t("targetLanguage")}
        side="target"
        value={target}
        onChange={(language) => {
          onChange({ ...(source === undefined ? {} : { source }), target: language });
        }}
      />
    </div>
  );
}
