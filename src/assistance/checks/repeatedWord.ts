import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const doubled = /(?<![\p{L}\p{N}'’-])([\p{L}\p{N}'’]+)(\s+)\1(?![\p{L}\p{N}'’]|-\p{L})/giu;
const doubledPair = /(?<![\p{L}\p{N}'’-])([\p{L}'’]+\s+[\p{L}'’]+)(\s+)\1(?![\p{L}\p{N}'’-])/giu;
const allowed: ReadonlySet<string> = new Set(
  "had that very really so no yes ha bye knock hear there now many never long far again well come go please is blah bora chop choo tut wait look oh ah her you do cha pom win quack yo night hush".split(
    " ",
  ),
);

/** No word, and no pair of words, stands twice in a row. */
export const repeatedWord: SegmentCheck = {
  id: "repeated_word",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Grammar",
  its: "duplication",
  find: ({ source, target: { bare } }) => {
    const found: Found[] = [];
    for (const pattern of [doubled, doubledPair]) {
      for (const { 0: written, 1: word = "", 2: gap = "", index } of bare.matchAll(pattern)) {
        if (allowed.has(word.toLowerCase()) || /^\d+$/u.test(word)) continue;
        // A name that the source repeats in its own letters: Duran Duran.
        if (source.bare.includes(`${word} ${word}`)) continue;
        // "Bora Bora": two capitals inside a sentence are a name; "The the" is none.
        const second = written.slice(word.length + gap.length);
        if (index > 0 && pattern === doubled && /^\p{Lu}\p{Ll}{2,}/u.test(word) && second === word) continue;
        const end = index + written.length;
        const start = index + word.length;
        found.push(
          inTarget("repeated_word.twice", [index, end], {
            facts: { word },
            fixes: [{ start, end, text: "" }],
          }),
        );
      }
    }
    return found.length === 0 ? NOTHING : found;
  },
};
