import { useRef, type ReactNode } from "react";
import FilePlus from "lucide-react/icons/file-plus";
import { useTranslation } from "react-i18next";
import { useAppearance } from "../AppearanceContext.tsx";
import { languageName } from "../languageName.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./AligningScreen.module.css";

const LANGUAGES: readonly string[] = ["ar", "en-US", "en-GB", "en"];

/** One of two texts as it is chosen: a file, or what was pasted, which counts if there is no file. */
export interface ChosenText {
  readonly file: File | null;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** Takes one of two texts: from a file or pasted, and in which language it is. */
export function TextChoice(props: {
  readonly side: "source" | "translation";
  readonly chosen: ChosenText;
  readonly onChange: (part: Partial<ChosenText>) => void;
}): ReactNode {
  const { t } = useTranslation("aligning");
  const { locale } = useAppearance();
  const chooser = useRef<HTMLInputElement>(null);
  const { side, chosen, onChange } = props;
  return (
    <section className={styles.text} aria-labelledby={`align-${side}`}>
      <h2 id={`align-${side}`}>{t(side)}</h2>
      <Select
        label={t("language")}
        value={chosen.language}
        choices={LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
        onChange={(language) => {
          onChange({ language });
        }}
      />
      <div className={styles.acts}>
        <Button
          icon={<FilePlus aria-hidden />}
          onPress={() => {
            chooser.current?.click();
          }}
        >
          {t(`choose.${side}`)}
        </Button>
        {chosen.file === null ? null : (
          <>
            <bdi>{chosen.file.name}</bdi>
            <Button
              kind="quiet"
              onPress={() => {
                onChange({ file: null });
              }}
            >
              {t(`without.${side}`)}
            </Button>
          </>
        )}
      </div>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t(`choose.${side}`)}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) onChange({ file });
        }}
      />
      {chosen.file === null ? (
        <TextField
          label={t(`paste.${side}`)}
          lines="several"
          value={chosen.text}
          onChange={(text) => {
            onChange({ text });
          }}
        />
      ) : null}
    </section>
  );
}
