import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TargetWord, translationWords } from "../../../src/assistance/glossary/translationWords.ts";

/** The same by a pattern: short, and slow over a long document. */
function wordsByPattern(text: string): readonly TargetWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: written, index: start }) => {
    if (/^s$/iu.test(written) && /[\p{L}\p{N}]['’ʼ]$/u.test(text.slice(Math.max(0, start - 2), start)))
      return [];
    const word = written.normalize("NFC");
    return [{ text: word, start, end: start + written.length, small: word.toLowerCase() }];
  });
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(fc.constantFrom(...Array.from("abS sſİé'’ʼ-1²e\u0301\u0345Åلـً \u{1D400}\u{1F600}")), {
      maxLength: 40,
    })
    .map((parts) => parts.join("")),
);

describe("translationWords", () => {
  it("finds the words that a pattern finds", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsByPattern(text);
        const initials = words.map(({ small }) => small.charAt(0)).join("");
        expect(translationWords(text)).toEqual({ text, words, initials });
      }),
      { numRuns: 2000 },
    );
  });
});
