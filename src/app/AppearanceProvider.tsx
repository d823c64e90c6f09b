import { useEffect, useMemo, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { I18nextProvider } from "react-i18next";
import {
  applyAppearance,
  keepAppearance,
  readingLocale,
  type Appearance,
  type AppearanceStorage,
} from "./appearance.ts";
import { AppearanceContext } from "./AppearanceContext.tsx";
import type { Interface } from "./i18n.ts";

/** Puts language, direction, theme, text size and locale in force for everything below, and keeps what the reader changes. */
export function AppearanceProvider(props: {
  readonly initial: Appearance;
  readonly words: Interface;
  readonly languages: readonly string[];
  readonly storage: AppearanceStorage | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { words, storage, languages } = props;
  const [appearance, setAppearance] = useState(props.initial);

  useEffect(() => {
    applyAppearance(document.documentElement, appearance);
  }, [appearance]);

  const control = useMemo(() => {
    const change = (part: Partial<Appearance>): void => {
      const next = { ...appearance, ...part };
      keepAppearance(storage, next);
      void words.switchTo({ language: next.language, locale: readingLocale(next, languages) }).then(() => {
        setAppearance(next);
      });
    };
    return { appearance, locale: readingLocale(appearance, languages), change };
  }, [appearance, languages, storage, words]);

  return (
    <I18nextProvider i18n={words.i18n}>
      <I18nProvider locale={control.locale}>
        <AppearanceContext value={control}>{props.children}</AppearanceContext>
      </I18nProvider>
    </I18nextProvider>
  );
}
