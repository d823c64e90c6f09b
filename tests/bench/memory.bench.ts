import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { NewEntry } from "../../src/assistance/memory/entry.ts";
import { createMemory, type Memory } from "../../src/assistance/memory/memory.ts";
import { readIndex, writeIndex } from "../../src/assistance/memory/stored.ts";
import { disturbed } from "../assistance/memory/corpus.ts";
import {
  articleSentences,
  type BenchRow,
  measure,
  seededRandom,
  type SentencePair,
  timingOf,
} from "./harness.ts";

export const name = "Translation memory";

const QUERIES = 300;

/** Measures look-up, opening and size at 10,000, 100,000 and 1,000,000 entries. */
export async function run(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [count, most] of [
    [10_000, 1],
    [100_000, 3],
    [1_000_000, 35],
  ] as const) {
    rows.push(...(await rowsFor(count, most)));
  }
  return rows;
}

/** The rows for one number of entries. */
async function rowsFor(count: number, most: number): Promise<readonly BenchRow[]> {
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
      note: `${Math.round(bytes.length / count)} bytes an entry, ${averageLength(memory, count)} characters of text among them`,
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
