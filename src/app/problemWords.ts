import type { i18n } from "i18next";
import type problems from "../../locales/en/problems.json";
import type { Problem } from "../core/result.ts";

type ProblemKey = Exclude<keyof typeof problems, "unknown">;

/** What a problem says in the language of the interface. */
export function problemSentence(words: i18n, { code, facts }: Pick<Problem, "code" | "facts">): string {
  if (!isKey(words, code)) return words.t("problems:unknown", { code });
  return words.t(`problems:${code}`, { ...facts });
}

function isKey(words: i18n, code: string): code is ProblemKey {
  return code !== "unknown" && words.exists(`problems:${code}`);
}
