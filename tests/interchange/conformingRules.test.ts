import fc from "fast-check";
import { expect, it } from "vitest";
import type { SegmentationRules } from "../../src/core/segmentationRules.ts";
import { conformingRules } from "../../src/interchange/conformingRules.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import { readSrx, writeSrx } from "../../src/interchange/srx.ts";
import { compileRules } from "../../src/language/compiledRules.ts";
import { ownSegmentation } from "../../src/language/ownSegmentation.ts";
import { segmentSentences } from "../../src/language/sentences.ts";

const patterns = fc.constantFrom(
  "",
  "\\.",
  "[.?!]+",
  "\\s",
  "\\bMr\\.",
  "(",
  "[z-a]",
  "a{2,1}",
  "،",
  "<&\"'",
  "(?<=x)y",
);
const names = fc.constantFrom("one", "two", "three", 'a"b');
const ugly: fc.Arbitrary<SegmentationRules> = fc.record({
  cascade: fc.boolean(),
  segmentSubflows: fc.boolean(),
  formatHandles: fc.record({ start: fc.boolean(), end: fc.boolean(), isolated: fc.boolean() }),
  languageRules: fc.array(
    fc.record({
      name: names,
      rules: fc.array(fc.record({ break: fc.boolean(), before: patterns, after: patterns }), {
        maxLength: 4,
      }),
    }),
    { maxLength: 4 },
  ),
  languageMaps: fc.array(fc.record({ pattern: fc.constantFrom(".*", "en.*", "ar", "(", "x"), name: names }), {
    maxLength: 4,
  }),
});

const TEXT = 'Mr. Smith came. He saw، and, said: yes! No? a.b xy "q" <&"\' End.';

function splits(rules: SegmentationRules, language: string): unknown {
  return segmentSentences(TEXT, compileRules(rules, { language, patterns: "foreign" }).compiled);
}

it("whatever rules are written conform, and cut where they cut before", () => {
  fc.assert(
    fc.property(ugly, (rules) => {
      const srx = writeSrx(conformingRules(rules));
      const checked = checkConformance(new TextEncoder().encode(srx));
      expect(checked.type === "success" ? checked.value.violations : checked.problems).toEqual([]);
      const read = readSrx(srx);
      if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
      expect(read.problems).toEqual([]);
      for (const language of ["ar", "en-GB", "x"]) {
        expect(splits(read.value, language)).toEqual(splits(rules, language));
      }
    }),
    { seed: 20_261_122, numRuns: 400 },
  );
});

it("rules in order are the very same", () => {
  expect(conformingRules(ownSegmentation)).toBe(ownSegmentation);
});
