import { beginsWithVowelSound } from "../../language/vowelSounds.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

// The look ahead first: most places of a text fail at it.
const article = /(?=a)(?<![\p{L}\p{N}.'’-])(an?)(\s+["“‘(]?)([\p{L}\p{N}][\p{L}\p{N}'’.,-]*)/giu;
/** "a" before a consonant sound, "an" before a vowel sound. */
export const articles: SegmentCheck = {
  id: "a_an",
  scope: "segment",
  severity: "info",
  mqm: "Linguistic conventions/Grammar",
  its: "grammar",
  find: ({ target: { bare } }) => {
    const found: Found[] = [];
    for (const { 0: written, 1: used = "", 2: gap = "", 3: word = "", index } of bare.matchAll(article)) {
      // A capital inside a sentence is a letter: hepatitis A, Hussein A.
      if (used === "A" && !/(?:^|[.!?:])["“‘('\s]*$/u.test(bare.slice(0, index))) continue;
      const vowel = beginsWithVowelSound(word);
      if (vowel === undefined || vowel === (used.length === 2)) continue;
      const text = used.charAt(0) + (vowel ? "n" : "");
      const fix = { start: index, end: index + used.length, text };
      found.push(
        inTarget("a_an.wrong", [index, index + used.length + gap.length + word.length], {
          facts: { written: written.trim(), article: text.toLowerCase() },
          fixes: [fix],
        }),
      );
    }
    return found.length === 0 ? NOTHING : found;
  },
};
