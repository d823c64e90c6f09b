import type { TFunction } from "i18next";
import type { Outcome } from "../store/workbench.ts";

/** Why something was not done, in the language of the interface; undefined if it was done. */
export function refusalSentence(t: TFunction<"refusals">, outcome: Outcome): string | undefined {
  switch (outcome.type) {
    case "done":
      return undefined;
    case "read_only":
      return t("read_only");
    case "refused":
      return t(outcome.code);
  }
}
