import { isMixedScript, toLatin } from "../../language/confusables.ts";
import { latinRuns } from "../../language/latinNames.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { knownNames, mistakenName } from "./knownNames.ts";

const suspicious = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}|]+/gu;
const latin = /[A-Za-z]{2}/u;

/** No word of the target looks like a name without being it, or mixes scripts. */
export const confusable: SegmentCheck = {
  id: "confusable",
  scope: "segment",
  severity: "error",
  mqm: "Linguistic conventions/Spelling",
  its: "characters",
  find: ({ source, target }, { names }) => {
    const own = latin.test(source.bare)
      ? knownNames(
          latinRuns(source.tokens()).flatMap(({ words }) =>
            words.map(({ text }) => mistakenName(text, names) ?? text),
          ),
        )
      : undefined;
    const found: Found[] = [];
    for (const { 0: word, index } of target.bare.matchAll(suspicious)) {
      const name = nameMeant(word, own, names);
      if (name === undefined) continue;
      const end = index + word.length;
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

function nameMeant(
  word: string,
  own: ReturnType<typeof knownNames> | undefined,
  names: ReturnType<typeof knownNames>,
): string | undefined {
  if (word.length < 3) return undefined;
  if (own?.names.has(word) === true) return undefined;
  const mistaken = (own && mistakenName(word, own)) ?? mistakenName(word, names);
  if (mistaken !== undefined) return mistaken;
  return isMixedScript(word) ? toLatin(word) : undefined;
}
