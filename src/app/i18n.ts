import i18next, { type i18n, type Resource, type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next";
import { isInterfaceLanguage, type InterfaceLanguage } from "./appearance.ts";
import { isolateInterpolation } from "./isolation.ts";

/** The interface with its words loaded: the i18next instance to provide, and how to change its language. */
export interface Interface {
  readonly i18n: i18n;
  /** Loads the words of a language if they are not here yet and switches to it; nothing reloads. */
  readonly switchTo: (language: InterfaceLanguage) => Promise<void>;
}

/** Loads every namespace of one language; each language is a chunk of its own. */
export async function loadWords(language: InterfaceLanguage): Promise<ResourceLanguage> {
  const words = language === "ar" ? await import("./words/arabic.ts") : await import("./words/english.ts");
  return words.namespaces;
}

/** Starts the interface in one language, with only that language's words in memory. */
export async function startInterface(language: InterfaceLanguage): Promise<Interface> {
  const resources: Resource = { [language]: await loadWords(language) };
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    resources,
    fallbackLng: false,
    defaultNS: "common",
    ns: Object.keys(resources[language] ?? {}),
    keySeparator: false,
    nsSeparator: ":",
    returnNull: false,
    interpolation: { escapeValue: false, alwaysFormat: true, format: isolateInterpolation },
    react: { useSuspense: false },
  });
  return { i18n: instance, switchTo: (next) => switchLanguage(instance, next) };
}

async function switchLanguage(instance: i18n, language: InterfaceLanguage): Promise<void> {
  if (instance.language === language) return;
  if (!instance.hasResourceBundle(language, "common")) {
    const namespaces = await loadWords(language);
    for (const [namespace, words] of Object.entries(namespaces)) instance.addResourceBundle(language, namespace, words);
  }
  await instance.changeLanguage(language);
}

/** The language an instance speaks now, as one of the two the interface has. */
export function interfaceLanguageOf(instance: i18n): InterfaceLanguage {
  return isInterfaceLanguage(instance.language) ? instance.language : "en";
}
