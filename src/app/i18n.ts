import i18next, { type FormatterModule, type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import type { InterfaceLanguage } from "./appearance.ts";
import { isolateInterpolation } from "./isolation.ts";

/** What the interface speaks: its language, and the locale its numbers are written in (BCP 47, may name digits). */
export interface Speech {
  readonly language: InterfaceLanguage;
  readonly locale: string;
}

/** The interface with its words loaded: the i18next instance to provide, and how to change its language. */
export interface Interface {
  readonly i18n: i18n;
  /** Loads the words of a language if they are not here yet and switches to it; nothing reloads. */
  readonly switchTo: (speech: Speech) => Promise<void>;
}

/** Loads every namespace of one language; each language is a chunk of its own. */
export async function loadWords(
  language: InterfaceLanguage,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const words = language === "ar" ? await import("./words/arabic.ts") : await import("./words/english.ts");
  return words.namespaces;
}

/** Starts the interface in one language, with only that language's words in memory. */
export async function startInterface(initial: Speech): Promise<Interface> {
  let speech = initial;
  const resources: Resource = { [initial.language]: await loadWords(initial.language) };
  const instance = i18next.createInstance();
  const formatter: FormatterModule = {
    type: "formatter",
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value) => isolateInterpolation(value, speech.locale),
  };
  await instance
    .use(formatter)
    .use(initReactI18next)
    .init({
      lng: initial.language,
      resources,
      fallbackLng: false,
      defaultNS: "common",
      keySeparator: false,
      nsSeparator: ":",
      returnNull: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });

  const switchTo = async (next: Speech): Promise<void> => {
    if (next.language === speech.language && next.locale === speech.locale) return;
    if (!instance.hasResourceBundle(next.language, "common")) {
      const namespaces = await loadWords(next.language);
      for (const [namespace, words] of Object.entries(namespaces)) {
        instance.addResourceBundle(next.language, namespace, words);
      }
    }
    speech = next;
    await instance.changeLanguage(next.language);
  };
  return { i18n: instance, switchTo };
}
