import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInvisibleControl } from "../../src/language/characters.ts";
import { mappedEqualityKey } from "../../src/language/normalise.ts";
import { type TextWord, textWords } from "../../src/language/textWords.ts";

const word =
  /(?:(?=\p{L})\p{Script=Arabic})+|(?:(?!\p{Script=Arabic})[\p{L}\p{M}\p{N}])+(?:[.,](?=\p{N})\p{N}+)*/gu;

/** The same by a pattern over the key: short, and four times as slow. */
function wordsByPattern(text: string): readonly TextWord[] {
  const { key, offsets } = mappedEqualityKey(text);
  let previous = 0;
  return [...key.matchAll(word)].map(({ 0: found, index }) => {
    const [start, after] = [offsets[index] ?? 0, offsets[index + found.length] ?? 0];
    let end = Math.max(after, start + 1);
    while (end > start + 1 && isInvisibleControl(text.charCodeAt(end - 1))) end -= 1;
    const gap = key.slice(previous, index);
    previous = index + found.length;
    return { key: found, start, end, gap, isArabic: /^\p{Script=Arabic}/u.test(found) };
  });
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(...Array.from("وبال كتابٌـ ٠١٫٬1.,a\u0301Bé'’\u200F﷼ۭ٪-/ \uFFFC\u{10E60}\u{1F600}Ⅳ²")),
      { maxLength: 40 },
    )
    .map((parts) => parts.join("")),
);

describe("textWords", () => {
  it("finds the words that a pattern finds", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textWords(text)).toEqual(wordsByPattern(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["a change of script ends a word", "لـSora وOpenAI", ["ل", "sora", "و", "openai"]],
    ["numbers are whole, in one digit series", "١٬٢٣٤٫٥ كوفيد-١٩", ["1,234.5", "كوفيد", "19"]],
    ["letters and digits of one name", "mp3 GPT-4", ["mp3", "gpt", "4"]],
    ["marks, tatweel and controls", "كتـــابٌ\u200F «مُهِم»", ["كتاب", "مهم"]],
    ["nothing", " … ", []],
  ])("%s", (_, text, keys) => {
    expect(textWords(text).map(({ key }) => key)).toEqual(keys);
  });

  it("leads back to the text as given", () => {
    const text = "قال: كتـــابٌ\u200F ﷼ e\u0301tude";
    expect(textWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "قال",
      "كتـــابٌ",
      "﷼",
      "e\u0301tude",
    ]);
  });

  it("gives places in order, inside any text, none empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        let last = 0;
        for (const { start, end } of textWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});
