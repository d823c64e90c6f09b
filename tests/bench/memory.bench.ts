import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { NewEntry } from "../../src/assistance/memory/entry.ts";
import { createMemory, type Memory } from "../../src/assistance/memory/memory.ts";
import { readIndex, writeIndex } from "../../src/assistance/memory/stored.ts";
import { disturbed } from "../assistance/memory/corpus.ts";
import { createExhaustiveScan } from "./exhaustiveScan.ts";
import {
  articleSentences,
  type BenchRow,
  measure,
  seededRandom,
  type SentencePair,
  timingOf,
} from "./harness.ts";
import { queriesOf, QUERY_CLASSES } from "./memoryQueries.ts";

export const name = "Translation memory";

const QUERIES = 300;

/** How many entries there are, how long a look-up may take in milliseconds, and how many queries of a class are held to the scan. */
interface Size {
  readonly count: number;
  readonly most: number;
  readonly scanned: number;
}

const SIZES: readonly Size[] = [
  { count: 10_000, most: 1, scanned: 200 },
  { count: 100_000, most: 3, scanned: 400 },
  { count: 1_000_000, most: 35, scanned: 200 },
];

/** Measures look-up, opening, size and truth at 10,000, 100,000 and 1,000,000 entries. */
export async function run(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of SIZES) rows.push(...(await rowsFor(size)));
  return rows;
}

/** The rows for one number of entries. */
async function rowsFor({ count, most, scanned }: Size): Promise<readonly BenchRow[]> {
  const entries = sampleEntries(count);
  const random = seededRandom(5);
  const memory = createMemory();
  const began = performance.now();
  memory.add(entries);
  const built = performance.now() - began;
  const words = entries.slice(0, 2000).map(({ source }) => source);
  const queries = Array.from({ length: QUERIES }, () =>
    disturbed(entries[Math.floor(random() * entries.length)]?.source ?? "", words, random),
  );
  const times = queries.map((source) => timeOf(() => memory.lookup({ source, threshold: 60, limit: 5 })));
  const timing = timingOf(times);
  const bytes = writeIndex(memory);
  const what = count.toLocaleString("en-US");
  const opening = await measure(() => readIndex(bytes), { times: 5, warmUp: 1 });
  return [
    {
      what: `${what} entries, look-up`,
      value: timing.median,
      unit: "ms",
      target: { atMost: most },
      note: `p95 ${timing.p95.toFixed(1)} ms; built in ${(built / 1000).toFixed(1)} s`,
    },
    {
      what: `${what} entries, opened`,
      value: opening.median,
      unit: "ms",
      ...(count === 100_000 ? { target: { atMost: 1000 } } : {}),
      note: `${Math.round(bytes.length / count)} bytes an entry, ${averageLength(memory, count)} bytes of text among them`,
    },
    ...concordanceOf(memory, entries, count),
    ...truthOf(memory, entries, scanned),
  ];
}

/** Phrases of one to three words of entries, and the commonest words in an order that nobody writes. */
function concordanceOf(memory: Memory, entries: readonly NewEntry[], count: number): readonly BenchRow[] {
  const what = count.toLocaleString("en-US");
  return (["source", "target"] as const).map((side) => {
    const random = seededRandom(21);
    const phrases = Array.from({ length: 60 }, (_, at) => {
      const words = (entries[Math.floor(random() * entries.length)]?.[side] ?? "").split(" ");
      const from = Math.floor(random() * words.length);
      return words.slice(from, from + 1 + (at % 3)).join(" ");
    });
    const worst = COMMON[side].map((phrase) =>
      timeOf(() => memory.concordance(phrase, { side, limit: 100 })),
    );
    const timing = timingOf(
      phrases.map((phrase) => timeOf(() => memory.concordance(phrase, { side, limit: 100 }))),
    );
    return {
      what: `${what} entries, concordance in the ${side}`,
      value: timing.median,
      unit: "ms",
      ...(count === 100_000 ? { target: { atMost: 50 } } : {}),
      note: `p95 ${timing.p95.toFixed(1)} ms; ${COMMON[side].map((phrase, at) => `“${phrase}” ${(worst[at] ?? 0).toFixed(0)} ms`).join(", ")}`,
    };
  });
}

const COMMON = { source: ["في", "من في"], target: ["the", "the of", "a to the"] } as const;

/**
 * Best matches that are the very entries, with the very scores, that a comparison with every entry finds: of the queries whose
 * best is 70 % or more, and of those from 60 % on, all classes in even numbers.
 */
function truthOf(memory: Memory, entries: readonly NewEntry[], scanned: number): readonly BenchRow[] {
  const began = performance.now();
  const sources = entries.map(({ source }) => source);
  const scan = createExhaustiveScan(sources);
  const counts = QUERY_CLASSES.map((one, at) => {
    const count = { name: one.name, near: 0, nearRight: 0, far: 0, farRight: 0 };
    for (const source of queriesOf(one, sources, { count: scanned, random: seededRandom(11 + at) })) {
      const best = scan.best(source, 60);
      const [found] = memory.lookup({ source, threshold: 60, limit: 1 });
      if (best === undefined && found === undefined) continue;
      // A match where the scan has none would count as a wrong one.
      const isRight = found?.score === best?.score && found?.entry.id === (best?.at ?? -1) + 1;
      if ((best?.score ?? 0) >= 70) {
        count.near += 1;
        if (isRight) count.nearRight += 1;
      } else {
        count.far += 1;
        if (isRight) count.farRight += 1;
      }
    }
    return count;
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const sum = (of: (count: (typeof counts)[number]) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const [near, far] = [sum((one) => one.near), sum((one) => one.far)];
  const what = entries.length.toLocaleString("en-US");
  return [
    {
      what: `${what} entries, best ≥ 70 % as a full scan finds it`,
      value: (100 * sum((one) => one.nearRight)) / near,
      unit: "%",
      target: { atLeast: 100 },
      note: `${near} queries: ${counts.map((one) => `${one.name} ${one.nearRight}/${one.near}`).join(", ")}`,
    },
    {
      what: `${what} entries, best of 60 to 69 % as a full scan finds it`,
      value: (100 * sum((one) => one.farRight)) / far,
      unit: "%",
      target: { atLeast: 99.5 },
      note: `${far} queries: ${counts.map((one) => `${one.name} ${one.farRight}/${one.far}`).join(", ")}; scanned in ${seconds} s`,
    },
  ];
}

function averageLength(memory: Memory, count: number): number {
  return Math.round(memory.parts().shards.reduce((sum, { text }) => sum + text.length, 0) / count);
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Sentences of the corpora where they are, else of the article, halves of two put together beyond their number. */
function sampleEntries(count: number): readonly NewEntry[] {
  const pairs = [...corpusPairs(), ...articleSentences()];
  const random = seededRandom(3);
  const any = (): SentencePair => pairs[Math.floor(random() * pairs.length)] ?? { source: "", target: "" };
  return Array.from({ length: count }, (_, at) => {
    const [first, second] = [pairs[at] ?? any(), any()];
    const { source, target } =
      at < pairs.length
        ? first
        : { source: half(first.source, second.source), target: half(first.target, second.target) };
    return { source, target, author: "", date: 0, document: "", origin: "human", previous: 0, next: 0 };
  });
}

function half(first: string, second: string): string {
  const [head, tail] = [first.split(" "), second.split(" ")];
  return [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(" ");
}

function corpusPairs(): readonly SentencePair[] {
  const folder = process.env["MUQABALA_CORPORA"] ?? path.resolve("../shared/data/public");
  return ["tico19-test-ara-eng.tsv", "tatoeba-v2021-08-07-ara-eng.tsv"].flatMap((name) => {
    const file = path.join(folder, "parallel", name);
    if (!existsSync(file)) return [];
    return readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line) => {
        const [source, target] = line.split("\t");
        return source === undefined || target === undefined ? [] : [{ source, target }];
      });
  });
}
