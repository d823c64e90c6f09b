import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WishedLanguages } from "../../interchange/documentFiles.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { languageName } from "../languageName.ts";
import { Select } from "../ui/Select.tsx";
import styles from "./ImportDialog.module.css";

const SOURCE_LANGUAGES: readonly string[] = ["ar", "en"];
const TARGET_LANGUAGES: readonly string[] = ["en-US", "en-GB", "ar", "fr", "de", "es"];

/** The languages of a new project: what the file names, or what is chosen instead. */
export function LanguagePair(props: {
  /** Undefined until the file is read. */
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly onChange: (wished: WishedLanguages) => void;
}): ReactNode {
  const { t } = useTranslation("importing");
  const { locale } = useAppearance();
  const { source, target, onChange } = props;
  const choices = (tags: readonly string[], own: string | undefined) =>
    [...new Set(own === undefined ? tags : [...tags, own])].map((tag) => ({
      value: tag,
      label: languageName(tag, locale),
    }));
  return (
    <div className={styles.pair}>
      <Select
        label={t("sourceLanguage")}
        choices={choices(SOURCE_LANGUAGES, source)}
        value={source}
        isDisabled={source === undefined}
        onChange={(language) => {
          onChange({ source: language, ...(target === undefined ? {} : { target }) });
        }}
      />
      <Select
        label={t("targetLanguage")}
        choices={choices(TARGET_LANGUAGES, target)}
        value={target}
        isDisabled={target === undefined}
        onChange={(language) => {
          onChange({ ...(source === undefined ? {} : { source }), target: language });
        }}
      />
    </div>
  );
}
