import { describe, expect, test } from "vitest";
import { alignSentences } from "../../../src/assistance/alignment/align.ts";
import { articleSentences } from "../../bench/harness.ts";
import { disturbPairs, strictF1 } from "./disturbedPairs.ts";

describe("alignment", () => {
  test("numbers, names, marks and common words lead", () => {
    const links = alignSentences(
      [
        "هل ذهبت إلى المدرسة يوم الجمعة؟",
        "عمر توم 12 سنة.",
        "نشرت شركة OpenAI أداة جديدة لتوليد الصور ومقاطع الفيديو من النصوص.",
        "شكرا!",
      ],
      ["Did you go to school on Friday?", "Tom is 12 years old.", "Thanks!"],
    );
    expect(links.map(({ source, target }) => [source, target])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], []],
      [[3], [2]],
    ]);
  });

  test.each([1, 2, 3])("the article with sentences dropped, merged and split (seed %i)", (seed) => {
    const { source, target, links } = disturbPairs(articleSentences(), seed);
    const found = alignSentences(source, target);
    expect(strictF1(found, links)).toBeGreaterThan(0.85);
    // Every sentence is in one link, in order.
    expect(found.flatMap((link) => link.source)).toEqual(source.map((_, at) => at));
    expect(found.flatMap((link) => link.target)).toEqual(target.map((_, at) => at));
    for (const { confidence } of found) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  test("a long part that only one side has makes the band wider", () => {
    const pairs = articleSentences();
    const extra = Array.from(
      { length: 150 },
      (_, at) => `Zzz qqq ${at + 1000} unrelated filler number ${at}.`,
    );
    const target = [...extra, ...pairs.map((pair) => pair.target)];
    const found = alignSentences(
      pairs.map((pair) => pair.source),
      target,
    );
    const right = found.filter((link) => link.target[0] === (link.source[0] ?? -1) + extra.length);
    expect(right.length / pairs.length).toBeGreaterThan(0.8);
  });

  test("an empty side", () => {
    expect(alignSentences([], ["a"])).toEqual([{ source: [], target: [0], confidence: 1 }]);
    expect(alignSentences([], [])).toEqual([]);
  });
});
