import { equalityKey } from "../../language/normalise.ts";
import { contextKey } from "./entry.ts";
import { createMemory, type Memory } from "./memory.ts";

/**
 * How much of a source is known: `context` in memories between the same neighbours, `repetition` earlier in the text itself
 * (the same under key K1), `exact` in memories, then by the score of the best match, and `new` below 60.
 */
export const MATCH_BANDS = ["context", "repetition", "exact", "95", "85", "75", "60", "new"] as const;

/** One of the bands. */
export type MatchBand = (typeof MATCH_BANDS)[number];

/** A source as it is analysed: its flat text with a code as U+FFFC, and how much text it is. */
export interface AnalysedSource {
  readonly text: string;
  readonly words: number;
  readonly characters: number;
  /** Locked segments are counted apart: nobody is to translate them. */
  readonly locked: boolean;
}

/** How much text there is in a band. */
export interface BandCount {
  readonly segments: number;
  readonly words: number;
  readonly characters: number;
}

/**
 * An analysis before the work: every segment is counted once, in its best band. `internal` holds the part of the bands
 * below exact that no memory knows as well as the text itself: segments alike an earlier one (internal fuzzy matches).
 */
export interface MatchAnalysis {
  readonly bands: Readonly<Record<MatchBand, BandCount>>;
  readonly internal: Readonly<Record<MatchBand, BandCount>>;
  readonly locked: BandCount;
  readonly total: BandCount;
}

/** An analysis under way: sources are handed to it in the order of the text, so that long ones can be cancelled. */
export interface MatchAnalyser {
  /**
   * Counts a source; gives its band. `neighbours` are the sources before and after it; `known` is the best score in
   * memories where that has been looked up already.
   */
  readonly count: (source: AnalysedSource, neighbours: Neighbours, known?: number) => MatchBand | "locked";
  readonly result: () => MatchAnalysis;
}

/** The texts around a source, if there are any. */
export interface Neighbours {
  readonly previous?: string;
  readonly next?: string;
}

/** The least score that is worth mending, in percent: below it a translator is faster alone. */
const LEAST_SCORE = 60;

/** Begins an analysis against memories. */
export function createMatchAnalyser(memories: readonly Memory[]): MatchAnalyser {
  const bands = emptyBands();
  const internal = emptyBands();
  let locked = NO_TEXT;
  let total = NO_TEXT;
  const own = createMemory();
  const met = new Set<string>();
  const bandOf = (
    text: string,
    neighbours: Neighbours,
    looked: number | undefined,
  ): { band: MatchBand; inside: boolean } => {
    const context = { previous: contextKey(neighbours.previous), next: contextKey(neighbours.next) };
    const known = looked ?? bestScore(memories, text, context);
    if (known > 100) return { band: "context", inside: false };
    const key = equalityKey(text);
    if (met.has(key)) return { band: "repetition", inside: false };
    met.add(key);
    if (known === 100) return { band: "exact", inside: false };
    const alike = bestScore([own], text, { previous: 0, next: 0 });
    own.add([{ ...UNKNOWN_ENTRY, source: text }]);
    return { band: bandOfScore(Math.max(known, Math.min(alike, 99))), inside: alike > known };
  };
  return {
    count: (source, neighbours, known) => {
      total = sum(total, source);
      if (source.locked) {
        locked = sum(locked, source);
        return "locked";
      }
      const { band, inside } = bandOf(source.text, neighbours, known);
      bands[band] = sum(bands[band], source);
      if (inside && band !== "new") internal[band] = sum(internal[band], source);
      return band;
    },
    result: () => ({ bands: { ...bands }, internal: { ...internal }, locked, total }),
  };
}

/** The band of a score in percent; 101 is a match in context. */
export function bandOfScore(score: number): MatchBand {
  if (score > 100) return "context";
  if (score === 100) return "exact";
  if (score >= 95) return "95";
  if (score >= 85) return "85";
  if (score >= 75) return "75";
  return score >= LEAST_SCORE ? "60" : "new";
}

function bestScore(
  memories: readonly Memory[],
  source: string,
  context: { readonly previous: number; readonly next: number },
): number {
  return memories.reduce((best, memory) => {
    const [match] = memory.lookup({ source, ...context, threshold: LEAST_SCORE, limit: 1 });
    return Math.max(best, match?.score ?? 0);
  }, 0);
}

const NO_TEXT: BandCount = { segments: 0, words: 0, characters: 0 };

const UNKNOWN_ENTRY = {
  target: "",
  author: "",
  date: 0,
  document: "",
  origin: "human",
  previous: 0,
  next: 0,
} as const;

function sum(count: BandCount, { words, characters }: AnalysedSource): BandCount {
  return {
    segments: count.segments + 1,
    words: count.words + words,
    characters: count.characters + characters,
  };
}

function emptyBands(): Record<MatchBand, BandCount> {
  return {
    context: NO_TEXT,
    repetition: NO_TEXT,
    exact: NO_TEXT,
    "95": NO_TEXT,
    "85": NO_TEXT,
    "75": NO_TEXT,
    "60": NO_TEXT,
    new: NO_TEXT,
  };
}
