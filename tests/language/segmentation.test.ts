import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arabicSegmentation } from "../../src/language/arabicSegmentation.ts";
import { compileRules } from "../../src/language/compiledRules.ts";
import { segmentDocument } from "../../src/language/documentSegments.ts";
import { englishSegmentation } from "../../src/language/englishSegmentation.ts";
import { ownSegmentation } from "../../src/language/ownSegmentation.ts";
import type { SegmentationRule, SegmentationRules } from "../../src/core/segmentationRules.ts";
import { segmentSentences } from "../../src/language/sentences.ts";
import { oracleBreaks, oracleSegments } from "./segmentationOracle.ts";

const SEED = 20241126;
const CONTROLS = [
  "\u061C",
  "\u200B",
  "\u200E",
  "\u200F",
  "\u202A",
  "\u202B",
  "\u202C",
  "\u2060",
  "\u2067",
  "\u2069",
  "\uFEFF",
];
const PIECES = [
  ..."د أ و م ص ج ق.م. د.إ. هـ. كم 5 12 300 2024 ٢٦ ١١ وغيرها وهي وقال قال وقد لكن ثم نعم وَقَالَ إلخ ﷺ گ".split(
    " ",
  ),
  ..."Mr Dr Inc U.S J K OpenAI iPhone e.g p.m Ph.D and I a b The They lower Upper Jan fig pp www x@y https://a.b No".split(
    " ",
  ),
  ...' . . . . . . , ، ؛ : ؟ ! ? … ۔ ... ?! ( ) [ ] « » “ ” " " \' ’ - — • 1) 1. [1] . ٪ ⁉ 。 😀'.split(" "),
  ...Array.from({ length: 25 }, () => " "),
  "  ",
  "\t",
  "\u00A0",
  "",
];
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

function rulesOf(
  rules: readonly SegmentationRule[],
  change: Partial<SegmentationRules> = {},
): SegmentationRules {
  return {
    ...ownSegmentation,
    languageRules: [{ name: "own", rules }],
    languageMaps: [{ pattern: ".*", name: "own" }],
    ...change,
  };
}

function foreign(...rules: readonly (readonly ["+" | "-", string, string])[]) {
  const list = rules.map(([sign, before, after]) => ({ break: sign === "+", before, after }));
  return compileRules(rulesOf(list), { language: "x", patterns: "foreign" });
}

function split(text: string, compiled: Parameters<typeof segmentSentences>[1]): readonly string[] {
  return segmentSentences(text, compiled).map(({ start, end }) => text.slice(start, end));
}

describe.each([
  ["ar", arabicSegmentation],
  ["en", englishSegmentation],
])("the rules for %s", (language, { rules }) => {
  const own = compileRules(ownSegmentation, { language, patterns: "own" }).compiled;
  const bounded = compileRules(ownSegmentation, { language, patterns: "foreign" }).compiled;

  it("are followed as if every rule were tried at every position, natively and by automata", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const breaks = oracleBreaks(text, rules);
        expect(own.breaks(text, { steps: 1 }).positions).toEqual(breaks);
        expect(bounded.breaks(text, { steps: Infinity }).positions).toEqual(breaks);
        expect(split(text, own)).toEqual(oracleSegments(text, rules));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("name the first candidate before any break", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [first = text.length] = own.breaks(text, { steps: 1 }).positions;
        expect(own.firstCandidate(text, 0, text.length)).toBeLessThanOrEqual(first);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("do not see bidi controls", () => {
    const scattered = fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.option(fc.constantFrom(...CONTROLS))), { maxLength: 30 })
      .map((pieces) => pieces.map(([piece, control]) => piece + (control ?? "")).join(""));
    const without = (text: string) => text.replaceAll(new RegExp(`[${CONTROLS.join("")}]`, "gu"), "");
    fc.assert(
      fc.property(scattered, (text) => {
        expect(split(text, own).map(without)).toEqual(split(without(text), own));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it("leave nothing but white space and controls out of the segments", () => {
    const lines = fc.array(fc.oneof(anyText, fc.constantFrom(...CONTROLS)), { maxLength: 6 });
    const document = fc
      .tuple(lines, fc.constantFrom("\n", "\r\n", "\r", "\u2028", "\n\n"))
      .map(([parts, end]) => parts.join(end));
    fc.assert(
      fc.property(document, (text) => {
        let written = 0;
        for (const block of segmentDocument(text, { language, rules: own })) {
          expect(block.segments.length).toBeGreaterThan(0);
          expect(block.start).toBeGreaterThanOrEqual(written);
          let inBlock = block.start;
          for (const { start, end } of block.segments) {
            expect(start).toBeGreaterThanOrEqual(inBlock);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toMatch(/^\S[^]*\S$|^\S$/u);
            if (inBlock > block.start) expect(text.slice(inBlock, start)).toMatch(/^[\s\p{Cf}]*$/u);
            inBlock = end;
          }
          expect(inBlock).toBeLessThanOrEqual(block.end);
          written = block.end;
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

describe("bidi controls at a break", () => {
  const { compiled } = compileRules(ownSegmentation, { language: "ar", patterns: "own" });
  it.each([
    ["مارك.\u200F ثم ذهب.", ["مارك.\u200F", "ثم ذهب."]],
    ["مارك. \u202Bثم ذهب.\u202C", ["مارك.", "\u202Bثم ذهب.\u202C"]],
    ["كيف هذا؟\u202C\u202Bوقال نعم.", ["كيف هذا؟\u202C", "\u202Bوقال نعم."]],
    ["مارك. \u200F ثم ذهب.", ["مارك.", "ثم ذهب."]],
    ["\u200F", []],
    [" \u200F \u200F", []],
    ["\uFEFFمرحبا", ["\uFEFFمرحبا"]],
  ])("%j", (text, segments) => {
    expect(split(text, compiled)).toEqual(segments);
  });
});

describe("foreign rules", () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ["an escape without a meaning", String.raw`[\!\"]|\!`, String.raw`\s`, ["a!", "b"]],
    ["a quotation", String.raw`\Q!\E`, String.raw`\s`, ["a!", "b"]],
    ["a possessive quantifier", String.raw`a!++`, String.raw`\s*+b`, ["a!", "b"]],
    ["an atomic group", String.raw`(?>!)`, String.raw`\h`, ["a!", "b"]],
    ["a named group", String.raw`(?<end>!)`, String.raw`(?:\s)`, ["a!", "b"]],
    ["a code point", String.raw`\x{21}`, String.raw`\u0020`, ["a!", "b"]],
    ["an intersection", String.raw`[\p{P}&&[^?]]`, String.raw`[\s&&[^\t]]`, ["a!", "b"]],
    ["a POSIX name", String.raw`[[:punct:]]`, String.raw`\p{Space}`, ["a!", "b"]],
    ["a Java property", String.raw`\p{IsPunctuation}`, String.raw`\s\p{javaLowerCase}`, ["a!", "b"]],
    ["ignored case", String.raw`(?i)A!`, String.raw` (?i:B)`, ["a!", "b"]],
    ["a word boundary", String.raw`\ba!`, String.raw`\s\b`, ["a!", "b"]],
    ["white space before the break", String.raw`!\s`, "", ["a!", "b"]],
    ["a look behind", String.raw`(?<=a)!`, String.raw`(?= )`, ["a!", "b"]],
    ["a negative look behind", String.raw`(?<!a)!`, String.raw` `, ["a! b"]],
    ["the start of the block", String.raw`^a!`, String.raw`\s`, ["a!", "b"]],
    ["the end of the block", String.raw`!`, String.raw`\s.$`, ["a!", "b"]],
    ["a comment", String.raw`(?#end)(?x) ! # stop`, String.raw`\s`, ["a!", "b"]],
  ])("read %s", (_name, before, after, segments) => {
    const { compiled, problems } = foreign(["+", before, after]);
    expect(problems).toEqual([]);
    expect(split("a! b", compiled)).toEqual(segments);
  });

  it.each([
    [String.raw`(a)\1`, "pattern_unsupported"],
    [String.raw`\p{NoSuchThing}`, "pattern_unsupported"],
    [String.raw`(?<=a`, "pattern_invalid"],
    [String.raw`[a-`, "pattern_invalid"],
    [String.raw`a{3,1}`, "pattern_invalid"],
    [String.raw`*a`, "pattern_invalid"],
    [String.raw`a)`, "pattern_invalid"],
    ["a".repeat(30_000), "pattern_too_long"],
    [String.raw`(?:(?:a{900}){900}){900}`, "pattern_too_long"],
    ["(".repeat(200) + ")".repeat(200), "pattern_too_deep"],
  ])("that cannot be read are reported and left out: %.20s", (before, code) => {
    const { compiled, problems } = foreign(["+", before, ""], ["+", "[.]", " "]);
    expect(problems).toMatchObject([
      {
        code,
        severity: "warning",
        place: { entry: "own 1" },
        facts: { list: "own", rule: 1, side: "before" },
      },
    ]);
    expect(split("a. b", compiled)).toEqual(["a.", "b"]);
  });

  it("decide in order", () => {
    const text = "Mr. A. b.";
    expect(split(text, foreign(["-", "Mr[.]", ""], ["+", "[.]", " "]).compiled)).toEqual(["Mr. A.", "b."]);
    expect(split(text, foreign(["+", "[.]", " "], ["-", "Mr[.]", ""]).compiled)).toEqual(["Mr.", "A.", "b."]);
  });

  it("can break everywhere, but never inside a character", () => {
    expect(split("a😀 b", foreign(["+", "", ""]).compiled)).toEqual(["a", "😀", "b"]);
  });

  it("of no language are one segment and a warning", () => {
    const rules = rulesOf([{ break: true, before: "[.]", after: " " }], {
      languageMaps: [{ pattern: "en.*", name: "own" }],
    });
    const { compiled, problems } = compileRules(rules, { language: "ar", patterns: "foreign" });
    expect(problems).toMatchObject([{ code: "rules_for_language_missing", facts: { language: "ar" } }]);
    expect(split("a. b", compiled)).toEqual(["a. b"]);
  });

  it("cannot keep the program busy: the rest of a block is left whole, and said", () => {
    const { compiled } = foreign(["+", "(a+)+b.*.*.*", "(.*.*)*c"], ["+", "[.]", " "]);
    const text = `short. Line.\n${"ab ".repeat(20_000)}. End.`;
    const blocks = segmentDocument(text, { language: "x", rules: compiled });
    expect(blocks).toHaveLength(2);
    expect(blocks[0]?.problem).toBeUndefined();
    expect(blocks[1]).toMatchObject({
      problem: { code: "segmentation_too_costly", severity: "warning", place: { line: 2 } },
    });
    expect(blocks[1]?.segments.at(-1)?.end).toBe(text.length);
  });
});
