import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createTermFinder } from "../../../src/assistance/glossary/termFinder.ts";
import { readGlossary } from "../../../src/interchange/glossaryFormats.ts";
import { createTargetChecker } from "../../../src/assistance/glossary/targetCheck.ts";
import { articleSentences } from "../../bench/harness.ts";

const folder = path.join(import.meta.dirname, "../../../source-text/sora-leak");
const read = readGlossary(readFileSync(path.join(folder, "glossary.csv")), {
  id: "g",
  name: "glossary.csv",
  sourceLanguage: "ar",
  targetLanguage: "en-US",
});
const entries = read.type === "success" ? read.value.entries : [];

describe("the article", () => {
  it("has each term of its glossary where a reader finds it, and no other", () => {
    // Line, words of the text, term, tier: each read and judged by hand.
    const gold = readFileSync(path.join(import.meta.dirname, "sora-leak.tsv"), "utf8");
    const { find } = createTermFinder(entries);
    const lines = readFileSync(path.join(folder, "source.ar.txt"), "utf8").split("\n");
    const found = lines.flatMap((line, at) =>
      find(line).map(({ entry, start, end, tier }) =>
        [at + 1, line.slice(start, end), entry.source, tier].join("\t"),
      ),
    );
    expect(found).toEqual(gold.trim().split("\n"));
  });

  it("has a reference translation that renders every term as its glossary says, and nothing forbidden", () => {
    const checker = createTargetChecker(entries, createTermFinder(entries));
    const faults = articleSentences().flatMap(({ source, target }) =>
      checker
        .check(source, target)
        .map((fault) =>
          fault.type === "missing"
            ? `${fault.match.entry.source}: ${target}`
            : `${fault.place.rendering}: ${target}`,
        ),
    );
    expect(faults).toEqual([]);
  });
});
