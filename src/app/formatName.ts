import type { i18n } from "i18next";
import type importing from "../../locales/en/importing.json";

type FormatKey = Extract<keyof typeof importing, `format.${string}`>;

/** What a document format is called in the language of the interface; its id where it has no name. */
export function formatName(words: i18n, id: string): string {
  const key = `importing:format.${id}`;
  return isKey(words, key) ? words.t(key) : id.toUpperCase();
}

function isKey(words: i18n, key: string): key is `importing:${FormatKey}` {
  return words.exists(key);
}
