import { success } from "../../core/result.ts";
import { withMarks, withoutMarks } from "./codeMarks.ts";
import { LONGEST_SOURCE, machineProblem, type MachineTranslator } from "./machineDraft.ts";

/** The browser's translator as far as it is used; rejects where it has no such languages. */
export type TranslateHere = (
  text: string,
  languages: { readonly source: string; readonly target: string },
) => Promise<string>;

/** A translator on this device; `here` is absent where the browser has none. */
export function createDeviceTranslator(here: TranslateHere | undefined): MachineTranslator {
  return {
    draft: async ({ source, sourceLanguage, targetLanguage }) => {
      if (here === undefined) return machineProblem("machine_not_here");
      const text = withMarks(source);
      if (text.length > LONGEST_SOURCE) return machineProblem("machine_too_long", { limit: LONGEST_SOURCE });
      try {
        const translated = await here(text, {
          source: sourceLanguage.split("-")[0] ?? sourceLanguage,
          target: targetLanguage.split("-")[0] ?? targetLanguage,
        });
        if (translated.trim() === "") return machineProblem("machine_unreadable");
        const { content, problems } = withoutMarks(translated.trim(), source);
        return success(content, problems);
      } catch {
        return machineProblem("machine_not_here");
      }
    },
  };
}
