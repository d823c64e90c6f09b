import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { newEntry } from "../../../src/assistance/glossary/glossary.ts";
import { createTermFinder } from "../../../src/assistance/glossary/termFinder.ts";

/** A term and a text; `match` says whether the term is there, `tier` how near, `found` what of the text is marked. */
interface MatchCase {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly match: boolean;
  readonly tier?: number;
  readonly variants?: readonly string[];
  readonly pos?: string;
  readonly found?: string;
  readonly why: string;
}

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));

function casesOf(name: string): readonly MatchCase[] {
  const lines = readFileSync(path.join(folder, name), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): MatchCase => JSON.parse(line));
}

describe.each(files)("%s", (name) => {
  it.each(casesOf(name))("$id $term in $text: $why", (each) => {
    const { find } = createTermFinder([
      newEntry({
        id: each.id,
        source: each.term,
        target: "term",
        sourceVariants: each.variants ?? [],
        partOfSpeech: each.pos ?? "",
      }),
    ]);
    const found = find(each.text);
    expect(found.map(({ tier }) => tier)).toEqual(each.match ? [each.tier] : []);
    if (each.found !== undefined) {
      expect(found.map(({ start, end }) => each.text.slice(start, end))).toEqual([each.found]);
    }
  });
});
