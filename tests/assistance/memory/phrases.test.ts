import { describe, expect, test } from "vitest";
import { createMemory } from "../../../src/assistance/memory/memory.ts";
import { seededRandom } from "../../bench/harness.ts";
import { disturbed, plainEntry, sampleSources } from "./corpus.ts";
import { similarityTokens, substitutionCost } from "../../../src/assistance/memory/similarity.ts";

const pairs: readonly (readonly [source: string, target: string])[] = [
  [
    "أعلنت الشركة عن أدوات الذكاء الاصطناعي الجديدة",
    "The company announced the new artificial intelligence tools",
  ],
  ["الذكاء الاصطناعي", "artificial intelligence"],
  ["يستخدم الفنانون أداتها كل يوم", "The artists use its tool every day"],
  ["سُرِّبت الأداةُ في الصباح", "The tool was leaked in the morning"],
];

const memory = createMemory();
memory.add(pairs.map(([source, target], at) => ({ ...plainEntry(source, target), date: at })));

describe("concordance", () => {
  test.each([
    ["source", "الأداة", ["سُرِّبت [الأداةُ] في الصباح", "يستخدم الفنانون [أداتها] كل يوم"]],
    [
      "source",
      "بالذكاء الاصطناعي",
      ["[الذكاء الاصطناعي]", "أعلنت الشركة عن أدوات [الذكاء الاصطناعي] الجديدة"],
    ],
    ["source", "الاصطناعي الذكاء", []],
    ["source", "،", []],
    [
      "target",
      "Tool",
      [
        "The [tool] was leaked in the morning",
        "The artists use its [tool] every day",
        "The company announced the new artificial intelligence [tools]",
      ],
    ],
    [
      "target",
      "artificial intelligence",
      ["[artificial intelligence]", "The company announced the new [artificial intelligence] tools"],
    ],
    ["target", "tel", []],
  ] as const)("in the %s: %s", (side, phrase, expected) => {
    const found = memory.concordance(phrase, { side, limit: 10 });
    const shown = found.map(({ entry, ranges: [range] }) => {
      const text = entry[side];
      if (range === undefined) return text;
      return `${text.slice(0, range.start)}[${text.slice(range.start, range.end)}]${text.slice(range.end)}`;
    });
    expect(shown.toSorted()).toEqual([...expected].toSorted());
  });

  test("Arabic translations are understood as well", () => {
    const other = createMemory();
    other.add([plainEntry("its tool", "وأداتها هنا"), plainEntry("a tool", "هذه أداة")]);
    expect(other.concordance("الأداة", { side: "target", limit: 5 })).toHaveLength(2);
    expect(other.concordance("أداتها", { side: "target", limit: 5 })).toHaveLength(2);
  });
});

describe("phrases", () => {
  test("the longest one that an entry holds, and whether it is all of the entry", () => {
    const found = memory.phrases("وقد أعلنت الشركة عن الذكاء الاصطناعي أمس", { leastWords: 2, limit: 5 });
    const text = "وقد أعلنت الشركة عن الذكاء الاصطناعي أمس";
    expect(found.map(({ range, isWhole }) => [text.slice(range.start, range.end), isWhole])).toEqual([
      ["أعلنت الشركة عن", false],
      ["الذكاء الاصطناعي", true],
    ]);
  });

  test.each([1, 2, 3])("no entry shares a longer run than those found (seed %i)", (seed) => {
    const sources = sampleSources(150, seed);
    const random = seededRandom(seed);
    const own = createMemory();
    own.add(sources.map((source) => plainEntry(source)));
    const words = (text: string) => similarityTokens(text).filter(({ type }) => type !== "punctuation");
    const longest = (one: string, other: string): number => {
      const [first, second] = [words(one), words(other)];
      let best = 0;
      for (const [start] of first.entries()) {
        for (const [place] of second.entries()) {
          let length = 0;
          for (;;) {
            const [a, b] = [first[start + length], second[place + length]];
            if (a === undefined || b === undefined) break;
            const cost =
              a.type === b.type && a.type === "number" && a.key !== b.key ? 1000 : substitutionCost(a, b);
            if (a.type !== b.type || cost > 400) break;
            length += 1;
          }
          best = Math.max(best, length);
        }
      }
      return best;
    };
    for (let query = 0; query < 8; query += 1) {
      const asked = disturbed(sources[Math.floor(random() * sources.length)] ?? "", sources, random);
      const best = Math.max(...sources.map((source) => longest(asked, source)));
      expect({ asked, words: own.phrases(asked, { leastWords: 1, limit: 1 })[0]?.words ?? 0 }).toEqual({
        asked,
        words: best,
      });
    }
  });
});
