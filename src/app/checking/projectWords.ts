import { NO_WISHES } from "../../core/checkWishes.ts";
import type { Finding } from "../../core/finding.ts";
import type { Outcome, Workbench } from "../../store/workbench.ts";

/** Whether a finding is about a word that the dictionary does not have. */
export function isUnknownWord({ check }: Finding): boolean {
  return check === "spelling";
}

/** The word a finding is about, without what only belongs to it here. */
export function wordOf({ facts }: Finding): string {
  return String(facts["word"] ?? "").replace(/['’]s$/u, "");
}

/** Adds a word to those that are spelled right in the project. */
export function addProjectWord(workbench: Workbench, word: string): Outcome {
  const { settings } = workbench.store.getState().project;
  const wishes = settings.checks ?? NO_WISHES;
  if (wishes.words.includes(word)) return { type: "done", change: null };
  const checks = { ...wishes, words: [...wishes.words, word] };
  return workbench.dispatch([{ type: "settingsChanged", settings: { ...settings, checks } }]);
}
