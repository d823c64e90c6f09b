import { type GlossaryEntry, newEntry } from "../../src/assistance/glossary/glossary.ts";
import { createTermFinder } from "../../src/assistance/glossary/termFinder.ts";
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

/** Recognition of a large glossary in segments: the first time each word is met, and with its readings kept. */
export async function run(): Promise<readonly BenchRow[]> {
  const entries = manyTerms();
  const segments = recombinedSentences(SEGMENTS, 7).map(({ source }) => source);
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
  ];
}
