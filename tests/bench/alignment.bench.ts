import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { alignSentences } from "../../src/assistance/alignment/align.ts";
import { alignmentSentence } from "../../src/assistance/alignment/sentence.ts";
import { disturbPairs, strictF1 } from "../assistance/alignment/disturbedPairs.ts";
import { type BenchRow, recombinedSentences, type SentencePair } from "./harness.ts";

const corpora = process.env["MUQABALA_CORPORA"] ?? path.resolve("../shared/data/public");
const news = path.join(corpora, "parallel/tico19-test-ara-eng.tsv");
const everyday = path.join(corpora, "parallel/tatoeba-v2021-08-07-ara-eng.tsv");

/** Sentences of a kind that follow one another before the other kind has its turn. */
const RUNS = { news: 100, everyday: 300 } as const;

function readPairs(file: string): readonly SentencePair[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [source = "", target = ""] = line.split("\t");
      return { source, target };
    });
}

/** Medical news and everyday sentences in turns. */
function mixedPairs(): readonly SentencePair[] {
  const [first, second] = [readPairs(news), existsSync(everyday) ? readPairs(everyday) : []];
  const turns = Math.max(first.length / RUNS.news, second.length / RUNS.everyday);
  return Array.from({ length: Math.ceil(turns) }, (_, turn) => [
    ...first.slice(turn * RUNS.news, (turn + 1) * RUNS.news),
    ...second.slice(turn * RUNS.everyday, (turn + 1) * RUNS.everyday),
  ]).flat();
}

function alignOnce(what: string, pairs: readonly SentencePair[], least: number | undefined): BenchRow[] {
  const text = disturbPairs(pairs, 11);
  const before = process.cpuUsage();
  const began = performance.now();
  const found = alignSentences(text.source, text.target);
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  const baseline = performance.now();
  for (const sentence of [...text.source, ...text.target]) alignmentSentence(sentence);
  const reading = performance.now() - baseline;
  const size = `${text.source.length} and ${text.target.length} sentences`;
  return [
    {
      what: `aligning ${what}`,
      value: wall,
      unit: "ms",
      ...(pairs.length > 5000 ? { target: { atMost: 5000 } } : {}),
      note: `${size}; ${(wall / reading).toFixed(0)} × splitting them into words (${reading.toFixed(0)} ms); ${((user + system) / 1000).toFixed(0)} ms of the processor`,
    },
    {
      what: `aligning ${what}, strict F1 of the links`,
      value: strictF1(found, text.links),
      unit: "",
      ...(least === undefined ? {} : { target: { atLeast: least } }),
    },
  ];
}

/** Texts with 6 % of the sentences dropped, 10 % merged and 10 % split, and what the process takes. */
export async function run(): Promise<readonly BenchRow[]> {
  if (!existsSync(news)) return alignOnce("10,000 recombined", recombinedSentences(10_000), undefined);
  const mixed = mixedPairs();
  return [
    ...alignOnce("1,000 of news", readPairs(news).slice(0, 1000), 0.93),
    ...alignOnce("10,000 of mixed kinds", mixed.slice(0, 10_000), 0.86),
    {
      what: "memory of the process after aligning",
      value: process.memoryUsage().rss / 1024 / 1024,
      unit: "MB",
      target: { atMost: 400 },
    },
  ];
}
