import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWords } from "../../src/language/textWords.ts";

describe("textWords", () => {
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
