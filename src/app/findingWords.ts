import type { i18n } from "i18next";
import type checks from "../../locales/en/checks.json";
import type { Finding } from "../core/finding.ts";

type CheckKey = keyof typeof checks;

/** What a finding says in the language of the interface. */
export function findingSentence(words: i18n, { message, facts }: Pick<Finding, "message" | "facts">): string {
  return isKey(words, message) ? words.t(`checks:${message}`, { ...facts }) : message;
}

/** What a check is called in the language of the interface. */
export function checkName(words: i18n, check: string): string {
  const key = `name.${check}`;
  return isKey(words, key) ? words.t(`checks:${key}`) : check;
}

function isKey(words: i18n, key: string): key is CheckKey {
  return words.exists(`checks:${key}`);
}
