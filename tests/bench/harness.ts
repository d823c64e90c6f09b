import { readFileSync } from "node:fs";
import path from "node:path";

/** What a value must stay below or above; printed beside it, never asserted. */
export type Target = { readonly atMost: number } | { readonly atLeast: number };

/** One line of the benchmark table. */
export interface BenchRow {
  readonly what: string;
  readonly value: number;
  /** "ms", "MB", "MB/s"; "×" for a ratio against a baseline measured in the same run. */
  readonly unit: string;
  readonly target?: Target | undefined;
  /** Anything that makes the value readable: the baseline, the size of the input, the 95th percentile. */
  readonly note?: string | undefined;
}

/** A file `tests/bench/*.bench.ts`: it measures one thing and gives back its lines. */
export interface Bench {
  readonly name?: string;
  readonly run: () => Promise<readonly BenchRow[]>;
}

/** Milliseconds over many runs of the same work. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  readonly times: number;
}

/** How often to run; the first `warmUp` runs are not counted. */
export interface Repetition {
  readonly times?: number;
  readonly warmUp?: number;
}

/** Times a piece of work on its own. Work that takes less than about 0.05 ms should loop inside, and be divided by the caller. */
export async function measure(
  work: () => unknown,
  { times = 50, warmUp = 5 }: Repetition = {},
): Promise<Timing> {
  const samples: number[] = [];
  for (let run = -warmUp; run < times; run += 1) {
    const sample = await timeOnce(work);
    if (run >= 0) samples.push(sample);
  }
  return timingOf(samples);
}

/**
 * Times work against a baseline in turns, so that a busy machine slows both, and gives back the ratio of the medians and of the
 * 95th percentiles.
 */
export async function measureAgainst(
  work: () => unknown,
  baseline: () => unknown,
  { times = 50, warmUp = 5 }: Repetition = {},
): Promise<{
  readonly work: Timing;
  readonly baseline: Timing;
  readonly median: number;
  readonly p95: number;
}> {
  const samples: { work: number[]; baseline: number[] } = { work: [], baseline: [] };
  for (let run = -warmUp; run < times; run += 1) {
    const [first, second] = [await timeOnce(work), await timeOnce(baseline)];
    if (run < 0) continue;
    samples.work.push(first);
    samples.baseline.push(second);
  }
  const timings = { work: timingOf(samples.work), baseline: timingOf(samples.baseline) };
  return {
    ...timings,
    median: timings.work.median / timings.baseline.median,
    p95: timings.work.p95 / timings.baseline.p95,
  };
}

async function timeOnce(work: () => unknown): Promise<number> {
  const began = performance.now();
  const result = work();
  if (result instanceof Promise) await result;
  return performance.now() - began;
}

/** Median, 95th percentile (nearest rank) and least of samples that are there already, such as those a browser collected. */
export function timingOf(samples: readonly number[]): Timing {
  if (samples.length === 0) throw new Error("a timing of 0 samples");
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), least: at(0), times: samples.length };
}

/** Numbers from 0 to 1, always the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A source sentence and its rendering. */
export interface SentencePair {
  readonly source: string;
  readonly target: string;
}

/** The article's aligned sentences, read from the sample in the checkout. */
export function articleSentences(): readonly SentencePair[] {
  const file = path.resolve("source-text/sora-leak/reference.en.json");
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  const segments: unknown[] =
    typeof parsed === "object" && parsed !== null && "segments" in parsed && Array.isArray(parsed.segments)
      ? parsed.segments
      : [];
  return segments.flatMap((segment) => {
    if (typeof segment !== "object" || segment === null || !("ar" in segment) || !("en" in segment))
      return [];
    const { ar, en } = segment;
    return typeof ar === "string" && typeof en === "string" ? [{ source: ar, target: en }] : [];
  });
}

/**
 * Makes sentences like the article's, as many as asked for and nearly all different: the beginning of one, cut at a space, goes on
 * with the end of another, on both sides alike.
 */
export function recombinedSentences(count: number, seed = 1): readonly SentencePair[] {
  const sentences = articleSentences();
  const random = seededRandom(seed);
  const any = (): SentencePair => {
    const sentence = sentences[Math.floor(random() * sentences.length)];
    if (sentence === undefined) throw new Error(`no sentence among ${sentences.length}`);
    return sentence;
  };
  return Array.from({ length: count }, () => {
    const [first, second, share] = [any(), any(), 0.2 + 0.6 * random()];
    return {
      source: recombine(first.source, second.source, share),
      target: recombine(first.target, second.target, share),
    };
  });
}

function recombine(first: string, second: string, share: number): string {
  const [head, tail] = [first.split(" "), second.split(" ")];
  return [
    ...head.slice(0, Math.ceil(head.length * share)),
    ...tail.slice(Math.floor(tail.length * share)),
  ].join(" ");
}
