import { namesWord } from "../../language/latinNames.ts";
import { type Found, type SegmentCheck, inSource, NOTHING } from "./check.ts";
import { mistakenName } from "./knownNames.ts";

const anyArabic = /\p{Script=Arabic}/u;
const anyCapital = /\p{Lu}/u;

/** Every name that the source writes in Latin letters stands in the target, letter by letter. */
export const namesLatin: SegmentCheck = {
  id: "names_latin",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Mistranslation",
  its: "inconsistent-entities",
  find: ({ source, target }, { names }) => {
    const runs = source.latinNames();
    if (runs.length === 0 || !anyArabic.test(source.bare) || target.bare.trim() === "") return NOTHING;
    const tokens = target.tokens();
    const has = (name: string): boolean => tokens.some((token) => namesWord(token, name));
    return runs.flatMap((run): readonly Found[] => {
      const wanted = run.words.map(({ text }) => mistakenName(text, names) ?? text);
      if (wanted.every((name) => has(name) || (anyCapital.test(name) && has(`${name}s`)))) return NOTHING;
      const name = wanted.join(" ");
      return [
        inSource("names_latin.missing", [run.start, run.end], {
          facts: { name },
          fixes: repairs(wanted, target.text),
        }),
      ];
    });
  },
};

/** Where the target has the name in other capitals or without its spaces, that is the place to mend. */
function repairs(wanted: readonly string[], text: string): Found["fixes"] & object {
  const pattern = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("[\\s-]*");
  const altered = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "iu").exec(text);
  if (altered === null) return [];
  return [{ start: altered.index, end: altered.index + altered[0].length, text: wanted.join(" ") }];
}
