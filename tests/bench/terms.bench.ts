import { readFileSync } from "node:fs";
import path from "node:path";
import { type GlossaryEntry, newEntry } from "../../src/assistance/glossary/glossary.ts";
import { createTargetChecker } from "../../src/assistance/glossary/targetCheck.ts";
import { createTermFinder } from "../../src/assistance/glossary/termFinder.ts";
import { readGlossary } from "../../src/interchange/glossaryFormats.ts";
import { equalityKey } from "../../src/language/normalise.ts";
import {
  articleSentences,
  type BenchRow,
  measureAgainst,
  recombinedSentences,
  seededRandom,
} from "./harness.ts";

const TERMS = 5_000;
const SEGMENTS = 500;

/** Terms of one to three words as they stand in the article, and made-up ones of its letters for the rest. */
function manyTerms(): readonly GlossaryEntry[] {
  const random = seededRandom(5);
  const words = articleSentences().flatMap(({ source }) =>
    source.split(/[\s"،.؛:()]+/u).filter((word) => word.length > 2),
  );
  const any = (): string => words[Math.floor(random() * words.length)] ?? "";
  const terms = new Set<string>();
  for (const [at] of words.entries()) {
    const length = 1 + (at % 3);
    if (terms.size < TERMS / 2) terms.add(words.slice(at, at + length).join(" "));
  }
  while (terms.size < TERMS) {
    const [first, second] = [any(), any()];
    terms.add(`${first.slice(0, 3)}${second.slice(-3)} ${random() < 0.5 ? any() : ""}`.trim());
  }
  return [...terms].map((source, at) => newEntry({ id: `t${at}`, source, target: `term ${at}` }));
}

/** Precision and recall on the article, against its terms as judged by hand: with clitics alone, inflection, variants. */
function onArticle(): readonly BenchRow[] {
  const folder = path.resolve("source-text/sora-leak");
  const lines = readFileSync(path.join(folder, "source.ar.txt"), "utf8").split("\n");
  const gold = new Set(
    readFileSync(path.resolve("tests/golden/matching/sora-leak.tsv"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("\t").slice(0, 3).join("\t")),
  );
  const read = readGlossary(readFileSync(path.join(folder, "glossary.csv")), {
    id: "g",
    name: "glossary.csv",
    sourceLanguage: "ar",
    targetLanguage: "en-US",
  });
  const entries = read.type === "success" ? read.value.entries : [];
  const bare = entries.map((entry) => ({ ...entry, sourceVariants: [] }));
  return (
    [
      ["tiers 1–2", bare, 2],
      ["tiers 1–3", bare, 3],
      ["tiers 1–3 and variants", entries, 3],
    ] as const
  ).map(([what, terms, tiers]): BenchRow => {
    const { find } = createTermFinder(terms);
    const found = new Set(
      lines.flatMap((line, at) =>
        find(line)
          .filter(({ tier }) => tier <= tiers)
          .map(({ entry, start, end }) => `${at + 1}\t${line.slice(start, end)}\t${entry.source}`),
      ),
    );
    const right = [...found].filter((each) => gold.has(each)).length;
    const [precision, recall] = [right / found.size, right / gold.size];
    return {
      what: `terms of the article, ${what}`,
      value: (2 * precision * recall) / (precision + recall),
      unit: "F1",
      note: `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${gold.size} different places`,
    };
  });
}

/** Recognition of a large glossary in segments: the first time each word is met, and with its readings kept. */
export async function run(): Promise<readonly BenchRow[]> {
  const entries = manyTerms();
  const pairs = recombinedSentences(SEGMENTS, 7);
  const segments = pairs.map(({ source }) => source);
  const kept = createTermFinder(entries);
  const folding = (): void => {
    for (const segment of segments) equalityKey(segment);
  };
  const recognise = (find: (text: string) => readonly unknown[]) => (): number =>
    segments.reduce((sum, segment) => sum + find(segment).length, 0);
  const found = recognise(kept.find)();
  const warm = await measureAgainst(recognise(kept.find), folding, { times: 20, warmUp: 3 });
  const building = await measureAgainst(() => createTermFinder(entries), folding, { times: 10, warmUp: 2 });
  const cold = await measureAgainst(
    // A finder for every segment would measure the building; one that has met no word is as cold.
    () => recognise(createTermFinder(entries).find)(),
    () => createTermFinder(entries),
    { times: 10, warmUp: 2 },
  );
  const first = segments[0] ?? "";
  const named = entries.map((entry, at) =>
    at % 10 === 0 ? newEntry({ ...entry, status: "dnt", forbidden: [`Name${at}`, `the Nam${at}`] }) : entry,
  );
  const checker = createTargetChecker(named, createTermFinder(named));
  const checking = await measureAgainst(
    () => pairs.reduce((sum, { source, target }) => sum + checker.check(source, target).length, 0),
    folding,
    { times: 10, warmUp: 2 },
  );
  const perSegment = (cold.work.median - cold.baseline.median) / SEGMENTS;
  return [
    {
      what: `terms of ${TERMS} in a segment`,
      value: warm.work.median / SEGMENTS,
      unit: "ms",
      target: { atMost: 1 },
      note: `${(found / SEGMENTS).toFixed(1)} terms found in a segment of ${first.length} characters or so; ${warm.median.toFixed(1)} × making key K1`,
    },
    {
      what: `terms of ${TERMS} in a segment, words never met before`,
      value: perSegment,
      unit: "ms",
      target: { atMost: 1 },
      note: `over ${SEGMENTS} segments from a new finder`,
    },
    { what: `making a finder of ${TERMS} terms`, value: building.work.median, unit: "ms" },
    {
      what: `renderings of ${TERMS} terms in a pair`,
      value: checking.work.median / SEGMENTS,
      unit: "ms",
      note: "a tenth of the terms are names with forbidden renderings; recognition is in it",
    },
    ...onArticle(),
  ];
}
