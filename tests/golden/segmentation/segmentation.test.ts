import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compileRules } from "../../../src/language/compiledRules.ts";
import { segmentDocument } from "../../../src/language/documentSegments.ts";
import { ownSegmentation } from "../../../src/language/ownSegmentation.ts";
import { segmentSentences } from "../../../src/language/sentences.ts";

interface Case {
  readonly id: string;
  readonly text: string;
  readonly segments: readonly string[];
  readonly why: string;
}

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));

function casesOf(file: string): readonly Case[] {
  const lines = readFileSync(path.join(folder, file), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): Case => JSON.parse(line));
}

it("finds the golden files", () => {
  expect(files).toEqual(["arabic-more.jsonl", "arabic.jsonl", "english.jsonl"]);
  expect(casesOf("arabic.jsonl")).toHaveLength(46);
});

describe.each(files)("%s", (file) => {
  const language = file.startsWith("arabic") ? "ar" : "en-US";
  const own = compileRules(ownSegmentation, { language, patterns: "own" });
  const foreign = compileRules(ownSegmentation, { language, patterns: "foreign" });

  it("has rules that can all be run", () => {
    expect([...own.problems, ...foreign.problems]).toEqual([]);
  });

  it.each(casesOf(file))("$id $why", ({ text, segments }) => {
    for (const { compiled } of [own, foreign]) {
      expect(segmentSentences(text, compiled).map(({ start, end }) => text.slice(start, end))).toEqual(
        segments,
      );
    }
  });
});

describe("the article", () => {
  const article = path.join(folder, "../../../source-text/sora-leak");
  const text = readFileSync(path.join(article, "source.ar.txt"), "utf8");
  const reference: {
    readonly segments: readonly {
      readonly id: string;
      readonly kind: string;
      readonly level?: number;
      readonly ar: string;
    }[];
  } = JSON.parse(readFileSync(path.join(article, "reference.en.json"), "utf8"));

  it("gives its 41 blocks and 43 segments, with their kinds and levels", () => {
    const blocks = segmentDocument(text, { language: "ar" });
    const found = blocks.flatMap((block, blockIndex) =>
      block.segments.map(({ start, end }, index) => ({
        id: `p${String(blockIndex + 1).padStart(2, "0")}.s${index + 1}`,
        kind: block.kind,
        ...(block.level === undefined ? {} : { level: block.level }),
        ar: text.slice(start, end),
      })),
    );
    expect(blocks).toHaveLength(41);
    expect(found).toHaveLength(43);
    expect(found).toEqual(
      reference.segments.map(({ id, kind, level, ar }) => ({
        id,
        kind,
        ...(level === undefined ? {} : { level }),
        ar,
      })),
    );
  });
});
