import type { ReactNode } from "react";
import Languages from "lucide-react/icons/languages";
import SunMoon from "lucide-react/icons/sun-moon";
import { useTranslation } from "react-i18next";
import { textScales } from "./appearance.ts";
import { useAppearance } from "./AppearanceContext.tsx";
import styles from "./AppearanceMenu.module.css";
import { IconButton } from "./ui/IconButton.tsx";
import { PopoverPanel } from "./ui/PopoverPanel.tsx";
import { Segmented } from "./ui/Segmented.tsx";

/** Switches the interface to its other language at once; named in the language it leads to. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation("shell");
  const { appearance, change } = useAppearance();
  const other = appearance.language === "ar" ? "en" : "ar";
  return (
    <IconButton
      label={t(`language.${other}`)}
      icon={<Languages aria-hidden />}
      onPress={() => {
        change({ language: other });
      }}
    />
  );
}

/** Theme, language, text size, digits and columns, in one small page behind a button of the bar. */
export function AppearanceMenu(): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <PopoverPanel label={t("appearance")} content={<AppearanceChoices />}>
      <IconButton label={t("appearance")} icon={<SunMoon aria-hidden />} />
    </PopoverPanel>
  );
}

function AppearanceChoices(): ReactNode {
  const { t } = useTranslation("shell");
  const { appearance, locale, change } = useAppearance();
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <div className={styles.choices}>
      <Choice label={t("language")}>
        <Segmented
          label={t("language")}
          value={appearance.language}
          onChange={(language) => {
            change({ language });
          }}
          choices={[
            { value: "ar", label: t("language.ar") },
            { value: "en", label: t("language.en") },
          ]}
        />
      </Choice>
      <Choice label={t("theme")}>
        <Segmented
          label={t("theme")}
          value={appearance.theme}
          onChange={(theme) => {
            change({ theme });
          }}
          choices={[
            { value: "system", label: t("theme.system") },
            { value: "light", label: t("theme.light") },
            { value: "dark", label: t("theme.dark") },
          ]}
        />
      </Choice>
      <Choice label={t("textSize")}>
        <Segmented
          label={t("textSize")}
          value={String(appearance.textScale)}
          onChange={(scale) => {
            change({ textScale: Number(scale) });
          }}
          choices={textScales.map((scale) => ({ value: String(scale), label: percent.format(scale) }))}
        />
      </Choice>
      <Choice label={t("columns")}>
        <Segmented
          label={t("columns")}
          value={appearance.columns}
          onChange={(columns) => {
            change({ columns });
          }}
          choices={[
            { value: "source-right", label: t("columns.source-right") },
            { value: "source-left", label: t("columns.source-left") },
            { value: "stacked", label: t("columns.stacked") },
          ]}
        />
      </Choice>
      {appearance.language === "ar" ? (
        <Choice label={t("digits")}>
          <Segmented
            label={t("digits")}
            value={appearance.digits}
            onChange={(digits) => {
              change({ digits });
            }}
            choices={[
              { value: "locale", label: t("digits.locale") },
              { value: "arab", label: t("digits.arab") },
              { value: "latn", label: t("digits.latn") },
            ]}
          />
        </Choice>
      ) : null}
    </div>
  );
}

function Choice(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.choice}>
      <span aria-hidden="true">{props.label}</span>
      {props.children}
    </div>
  );
}
