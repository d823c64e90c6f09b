import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/interchange/encoding.ts";
import { readSrx } from "../../src/interchange/srx.ts";
import { compileRules } from "../../src/language/compiledRules.ts";
import { segmentDocument } from "../../src/language/documentSegments.ts";
import { ownSegmentation } from "../../src/language/ownSegmentation.ts";
import { segmentSentences } from "../../src/language/sentences.ts";
import disagreements from "./segmentationDisagreements.json" with { type: "json" };

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");
const folder = path.join(corpora, "segmentation");

interface Case {
  readonly input: string;
  readonly expected: readonly string[];
  /** False where the expectation is no division of the input. */
  readonly lossless: boolean;
}

// Least share of the cases that can be divided at all: the issue asks for 85 %.
const LEAST_SHARE = 0.85;
const SHARED = Object.entries(disagreements.cases);

function casesOf(name: string): readonly Case[] {
  const lines = readFileSync(path.join(folder, `${name}.jsonl`), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): Case => JSON.parse(line));
}

/** White space inside a sentence does not count, as the collections write it anew. */
function plain(segments: readonly string[]): readonly string[] {
  return segments
    .map((segment) => segment.replaceAll(/\s+/gu, " ").trim())
    .filter((segment) => segment !== "");
}

describe.skipIf(!existsSync(folder))("collections of sentence ends", () => {
  it.each(SHARED)("%s: all cases but those that are disagreed with", (name, reasons) => {
    const language = name.endsWith(".ar") ? "ar" : "en";
    const { compiled } = compileRules(ownSegmentation, { language, patterns: "own" });
    const cases = casesOf(name);
    const different = cases.flatMap(({ input, expected }, index) => {
      const found = input
        .split(/\r\n|[\n\r\u2028\u2029]/u)
        .flatMap((line) => segmentSentences(line, compiled).map(({ start, end }) => line.slice(start, end)));
      return JSON.stringify(plain(found)) === JSON.stringify(plain(expected)) ? [] : [index + 1];
    });
    const listed = Object.values(reasons).flat();
    expect(different).toEqual(listed.toSorted((a, b) => a - b));
    expect(Object.keys(disagreements.reasons)).toEqual(expect.arrayContaining(Object.keys(reasons)));
    if (language === "ar") return;
    const divided = cases.filter((one) => one.lossless).length;
    const wrong = different.filter((line) => cases[line - 1]?.lossless === true).length;
    expect(1 - wrong / divided).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});

describe.skipIf(!existsSync(path.join(corpora, "interchange/srx")))("rules written by other programs", () => {
  it.each([
    ["okapi_default_icu4j.srx", 9],
    ["sample20.srx", 2],
  ])("%s is read without a problem and runs", (file, lists) => {
    const decoded = decodeText(readFileSync(path.join(corpora, "interchange/srx", file)));
    if (decoded.type === "failure") throw new Error(decoded.problems[0]?.code);
    const read = readSrx(decoded.value.text);
    if (read.type === "failure") throw new Error(read.problems[0]?.code);
    expect(read.problems).toEqual([]);
    expect(read.value.languageRules).toHaveLength(lists);
    for (const language of ["en", "ar", "de", "fr", "ru"]) {
      const { compiled, problems } = compileRules(read.value, { language, patterns: "foreign" });
      expect(problems).toEqual([]);
      const text = "Mr. Holmes is here. Are you? كيف الحال. نعم.";
      const [block] = segmentDocument(text, { language, rules: compiled });
      expect(block?.problem).toBeUndefined();
      expect(block?.segments.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(text);
    }
  });
});
