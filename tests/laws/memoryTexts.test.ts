import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/assistance/memory/memory.ts";
import { packTexts, unpackText } from "../../src/assistance/memory/packedText.ts";
import { eachRising, packedSize, packRising } from "../../src/assistance/memory/risingNumbers.ts";
import { createTargetPhrase } from "../../src/assistance/memory/targetPhrases.ts";
import { wordKeys } from "../../src/assistance/memory/targetWords.ts";
import { readingsOf } from "../../src/language/arabicReadings.ts";
import { foldWord } from "../../src/language/matchingKey.ts";
import { textWords } from "../../src/language/textWords.ts";
import { plainEntry } from "../assistance/memory/corpus.ts";
import { articleSentences } from "../bench/harness.ts";

const anyText = fc.string({ unit: "binary", maxLength: 30 });
const arabicText = fc.string({ unit: fc.constantFrom(..."اأبةىيكگ ًّ،؟«»“١٢3a\u200F\uFFFC"), maxLength: 30 });
const latinText = fc.string({ unit: fc.constantFrom(..."aZé’“— ,.3ß€\uFFFC"), maxLength: 30 });
const text = fc.oneof(anyText, arabicText, latinText, fc.string({ maxLength: 30 }));

describe("texts of a memory as bytes", () => {
  it("come out as they went in, and plain ones take a byte a character", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (given) => {
        const { starts, bytes } = packTexts(given);
        expect(given.map((_, at) => unpackText(bytes, starts[at] ?? 0, starts[at + 1] ?? 0))).toEqual(given);
        expect(starts.at(-1)).toBe(bytes.length);
      }),
      { numRuns: 500 },
    );
    for (const given of ["وقد «أثارت» هذه الحادثةُ مخاوفَ ٣٪؟", "It’s “done” – 3 €."]) {
      expect(packTexts([given]).bytes).toHaveLength(given.length + 1);
    }
  });
});

describe("rising numbers as bytes", () => {
  it("come out as they went in", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 30)), fc.nat(4), (numbers, from) => {
        const rising = Uint32Array.from(numbers).sort();
        const bytes = new Uint8Array(from + packedSize(rising));
        expect(packRising(rising, bytes, from)).toBe(bytes.length);
        const found: number[] = [];
        eachRising(bytes, from, bytes.length, (number) => found.push(number));
        expect(found).toEqual([...rising]);
      }),
    );
  });
});

describe("words of translations", () => {
  it("are those that terms are looked for by", () => {
    const ascii = fc.string({ unit: fc.constantFrom(..."aB3.,' -/\t\u0000_"), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(ascii, text), (given) => {
        expect(wordKeys(given)).toEqual(textWords(given).map(({ key }) => key));
      }),
      { numRuns: 500 },
    );
  });
});

describe("an Arabic word of a phrase", () => {
  it("stands for just the words that share a reading with it", () => {
    const words = [...new Set(articleSentences().flatMap(({ source }) => wordKeys(source)))].filter((key) =>
      /^\p{Script=Arabic}/u.test(key),
    );
    const stems = new Map(
      words.map((key) => [key, new Set(readingsOf(key).map((one) => foldWord(one.stem)))]),
    );
    expect(words.length).toBeGreaterThan(300);
    for (const asked of words.filter((_, at) => at % 4 === 0)) {
      const test = createTargetPhrase(asked)?.tests[0];
      const own = stems.get(asked) ?? new Set();
      const expected = words.filter((key) => [...own].some((stem) => stems.get(key)?.has(stem)));
      expect(words.filter((key) => test?.(key))).toEqual(expected);
    }
  });
});

describe("a concordance of translations", () => {
  const arabic = [
    "أداة",
    "أداتها",
    "والأداة",
    "شركات",
    "الشركة",
    "لغة",
    "للغة",
    "مستواه",
    "مستوى",
    "فنانين",
    "فنان",
  ];
  const word = fc.constantFrom("tool", "tools", "Tool's", "used", "use", "3.5", "the", ...arabic);
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  const translation = fc.array(word, { maxLength: 7 }).map((words) => words.join(" "));
  const lot = fc.array(fc.tuple(translation, fc.nat(3)), { minLength: 1, maxLength: 6 });

  it("has just the entries that hold the phrase, the newest first, whatever lots they came in and what is gone", () => {
    fc.assert(
      fc.property(
        fc.array(lot, { maxLength: 6 }),
        phrase,
        fc.array(fc.nat(20)),
        fc.nat(8),
        (lots, asked, gone, limit) => {
          const memory = createMemory();
          for (const one of lots)
            memory.add(one.map(([target, date]) => ({ ...plainEntry("م", target), date })));
          for (const id of gone) memory.remove(id);
          const wanted = createTargetPhrase(asked);
          const expected = memory
            .entries()
            .filter(({ target }) => (wanted?.find(target).length ?? 0) > 0)
            .toSorted((a, b) => b.date - a.date || b.id - a.id)
            .slice(0, limit);
          expect(memory.concordance(asked, { side: "target", limit }).map(({ entry }) => entry)).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
