import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compatible } from "../../src/language/compatibility.ts";
import { mappedMatchingKey, matchingKey } from "../../src/language/matchingKey.ts";
import { equalityKey } from "../../src/language/normalise.ts";

const letters = fc.constantFrom(..."اأإآىيةهؤئءمتانلوبكگڤپچڭ");
const word = fc.array(letters, { minLength: 1, maxLength: 7 }).map((all) => all.join(""));
const text = fc
  .array(fc.constantFrom(..."اأإآىيةهؤئءمت نل،٣3Aé\u0640\u064E\u0654\u200F\uFEFB\uFDFC"), { maxLength: 30 })
  .map((all) => all.join(""));

describe("matchingKey", () => {
  it.each([
    ["hamzas", "أإآا ؤئء", "اااا ءءء"],
    ["final letters", "على مدرسة", "علي مدرسه"],
    ["the hundred", "مائة ثلاثمائة مائتان", "مءه ثلاثمءه مءتان"],
    ["loan letters", "ڤيلا پاريس چاكوزي گوگل", "فيلا باريس جاكوزي كوكل"],
    ["what K1 folds", "الذَّکاءُ ٢٠٢٤", "الذكاء 2024"],
  ])("%s", (_, given, key) => {
    expect(matchingKey(given)).toBe(key);
    expect(mappedMatchingKey(given).key).toBe(key);
  });

  it("leads back past the dropped alef", () => {
    const { key, offsets } = mappedMatchingKey("في مائةِ عام");
    const start = key.indexOf("عام");
    expect("في مائةِ عام".slice(offsets[start], offsets[start + 3])).toBe("عام");
  });

  it("is its own key, and its offsets rise to the end of the text", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { key, offsets } = mappedMatchingKey(given);
        expect(matchingKey(key)).toBe(key);
        expect(key).toBe(matchingKey(given));
        expect(offsets).toHaveLength(key.length + 1);
        expect(offsets.at(-1)).toBe(given.length);
        expect([...offsets]).toEqual([...offsets].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("compatible", () => {
  it.each([
    ["اعلام", "إعلام", true],
    ["إعلام", "أعلام", false],
    ["مصرى", "مصري", true],
    ["على", "علي", false],
    ["النادى", "النادي", true],
    ["نادى", "نادي", false],
    ["المدعى", "المدعي", false],
    ["فى", "في", false],
    ["مسئول", "مسؤول", true],
    ["شيء", "شيئ", false],
    ["ڤيلا", "فيلا", true],
    ["گوگل", "جوجل", false],
    ["مائتان", "مئتان", true],
    ["مدرسه", "مدرسة", false],
    ["كتب", "كتاب", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(compatible(one, other)).toBe(expected);
  });

  it("is symmetric, holds for a word and itself, and never between different keys K2", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(compatible(one, one)).toBe(true);
        expect(compatible(one, other)).toBe(compatible(other, one));
        if (compatible(equalityKey(one), equalityKey(other)))
          expect(matchingKey(one)).toBe(matchingKey(other));
      }),
    );
  });
});
