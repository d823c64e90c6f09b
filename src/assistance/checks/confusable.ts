import { isMixedScript, toLatin } from "../../language/confusables.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { type KnownNames, mistakenName, type NameLookup, namesAmong } from "./knownNames.ts";

/** No word of the target looks like a name without being it, or mixes scripts. */
export const confusable: SegmentCheck = {
  id: "confusable",
  scope: "segment",
  severity: "error",
  mqm: "Linguistic conventions/Spelling",
  its: "characters",
  find: ({ source, target }, { names }) => {
    if (!target.mentions(wordTopic.lookAlike)) return NOTHING;
    const runs = source.latinNames();
    const own =
      runs.length === 0
        ? undefined
        : namesAmong(
            runs.flatMap(({ words }) => words.map(({ text }) => mistakenName(text, names) ?? text)),
            names,
          );
    const found: Found[] = [];
    for (const { type, text: word, start: index, end, topics } of target.tokens()) {
      if (type !== "word" || (topics & wordTopic.lookAlike) === 0) continue;
      const name = nameMeant(word, own, names);
      if (name === undefined) continue;
      found.push(
        inTarget("confusable.name", [index, end], {
          facts: { word, name },
          fixes: [{ start: index, end, text: name }],
        }),
      );
    }
    return found.length === 0 ? NOTHING : found;
  },
};

function nameMeant(word: string, own: NameLookup | undefined, names: KnownNames): string | undefined {
  if (word.length < 3) return undefined;
  if (own?.names.has(word) === true) return undefined;
  const mistaken = (own && mistakenName(word, own)) ?? mistakenName(word, names);
  if (mistaken !== undefined) return mistaken;
  return isMixedScript(word) ? toLatin(word) : undefined;
}
