import { type CheckSettings, isParsed, isSpelled, varietyOf } from "../assistance/checks/context.ts";
import type { CheckedBlock } from "../assistance/checks/documentCheck.ts";
import { grammarText } from "../assistance/checks/grammarCheck.ts";
import { createGrammarian, type Grammarian } from "../assistance/grammar/grammarian.ts";
import { bringEnglishDictionary } from "../assistance/spelling/englishDictionary.ts";
import { createSpeller, type Speller } from "../assistance/spelling/speller.ts";
import { failure, type Result, success } from "../core/result.ts";

/** The settings of a project whose grammar was asked for here: as grave as it says there, else a warning. */
export function withGrammar(settings: CheckSettings): CheckSettings {
  const chosen = settings.severities["grammar"] ?? "off";
  return {
    ...settings,
    severities: { ...settings.severities, grammar: chosen === "off" ? "warning" : chosen },
  };
}

/** What knows English words, if the settings and the language ask for it. */
export async function bringSpeller(settings: CheckSettings): Promise<Speller | undefined> {
  return isSpelled(settings) ? createSpeller(await bringEnglishDictionary()) : undefined;
}

/** What knows English grammar, with all that is to be checked read already; fails where its program cannot be had. */
export async function bringGrammarian(
  settings: CheckSettings,
  blocks: readonly CheckedBlock[],
): Promise<Result<Grammarian | undefined>> {
  if (!isParsed(settings)) return success(undefined);
  try {
    const { openHarper } = await import("../assistance/grammar/harper.ts");
    const grammarian = createGrammarian(await openHarper(varietyOf(settings)));
    for (const block of blocks) await grammarian.read(block.map(grammarText));
    return success(grammarian);
  } catch {
    return failure("grammar_unavailable");
  }
}
