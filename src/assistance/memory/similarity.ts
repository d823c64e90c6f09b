import { readingsOf } from "../../language/arabicReadings.ts";
import { compatible } from "../../language/compatibility.ts";
import { foldWord } from "../../language/matchingKey.ts";
import { equalityKey } from "../../language/normalise.ts";
import { tokenise } from "../../language/tokens.ts";

/** What kinds of tokens are weighed apart, in the order of their numbers in a stored memory. */
export const TOKEN_TYPES = ["word", "number", "punctuation", "address"] as const;

/** One token as texts are compared by: its key K1. */
export interface SimilarityToken {
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly key: string;
}

/** A reading of a word as words are compared by: the word it leaves, the key it is looked up by, and how far it is. */
export interface StemReading {
  readonly stem: string;
  /** The candidate key K2. */
  readonly folded: string;
  readonly inflected: boolean;
}

/** Costs and weights in thousandths of a word. */
export const COST = {
  word: 1000,
  punctuation: 300,
  /** As shares of the weight: two spellings, two numbers or marks, a shared reading, a shared inflection. */
  spelling: 0.05,
  sameType: 0.15,
  reading: 0.25,
  inflection: 0.4,
} as const;

const ARABIC_WORD = /^\p{Script=Arabic}/u;
// Marks that differ only by the custom of a language.
const MARK_SHAPES: Readonly<Record<string, string>> = {
  "؟": "?",
  "،": ",",
  "؛": ";",
  "«": '"',
  "»": '"',
  "“": '"',
  "”": '"',
  "„": '"',
  "’": "'",
  "‘": "'",
  "–": "-",
  "—": "-",
  "…": ".",
};

/** The tokens of a text without its spaces and what no key is left of. */
export function similarityTokens(text: string): readonly SimilarityToken[] {
  const found: SimilarityToken[] = [];
  for (const { type, key: written } of tokenise(text)) {
    if (type === "space") continue;
    const key = equalityKey(written);
    if (key !== "") found.push({ type: type === "code" ? "punctuation" : type, key });
  }
  return found;
}

/** What a token weighs. */
export function weightOf(type: SimilarityToken["type"]): number {
  return type === "punctuation" ? COST.punctuation : COST.word;
}

/** All that an Arabic word may be read as, the word itself first; any other word is only itself. */
export function stemReadings(key: string): readonly StemReading[] {
  if (!ARABIC_WORD.test(key)) return [{ stem: key, folded: key, inflected: false }];
  const found = new Map<string, StemReading>();
  for (const { stem, ending } of readingsOf(key)) {
    const inflected = ending !== "none" && ending !== "accusative";
    if (found.get(stem)?.inflected === false || (inflected && found.has(stem))) continue;
    found.set(stem, { stem, folded: foldWord(stem), inflected });
  }
  return [...found.values()];
}

/** Whether two words or stems may be one: compatible spellings, here with ه for a final ة too. */
export function isSameSpelling(one: string, other: string): boolean {
  return one === other || compatible(openHa(one), openHa(other));
}

function openHa(word: string): string {
  return word.endsWith("ه") ? `${word.slice(0, -1)}ة` : word;
}

/** What it costs to put one token for another, whatever their words: for marks, numbers, and unlike types. */
export function markCost(one: SimilarityToken, other: SimilarityToken): number {
  const weight = Math.max(weightOf(one.type), weightOf(other.type));
  if (one.type !== other.type) return weight;
  if (one.key === other.key) return 0;
  if (one.type === "number") return weight * COST.sameType;
  if (one.type !== "punctuation") return weight;
  const isShape = (MARK_SHAPES[one.key] ?? one.key) === (MARK_SHAPES[other.key] ?? other.key);
  return weight * (isShape ? COST.spelling : COST.sameType);
}

/** What it costs to put one token for another. */
export function substitutionCost(one: SimilarityToken, other: SimilarityToken): number {
  if (one.type !== "word" || other.type !== "word") return markCost(one, other);
  if (one.key === other.key) return 0;
  if (!ARABIC_WORD.test(one.key) || !ARABIC_WORD.test(other.key)) return COST.word;
  if (isSameSpelling(one.key, other.key)) return COST.word * COST.spelling;
  let least: number = COST.word;
  const others = stemReadings(other.key);
  for (const reading of stemReadings(one.key)) {
    for (const rival of others) {
      if (reading.folded === rival.folded && isSameSpelling(reading.stem, rival.stem)) {
        least = Math.min(least, sharedCost(reading, rival));
      }
    }
  }
  return least;
}

/** What two readings that leave the same word cost. */
export function sharedCost(
  one: { readonly inflected: boolean },
  other: { readonly inflected: boolean },
): number {
  return COST.word * (one.inflected || other.inflected ? COST.inflection : COST.reading);
}

/** The score that a cost comes to: whole percents, 100 kept for texts that are equal in form C. */
export function scoreOf(cost: number, weight: number, isEqual: boolean): number {
  if (isEqual) return 100;
  return Math.min(99, Math.round(100 * (1 - (weight === 0 ? 0 : cost / weight))));
}

/**
 * How alike two texts are: 0 to 100 by the least cost of making one of the other, token by token. `replaced` is what one
 * token costs for another, where a caller with many texts remembers it.
 */
export function similarity(one: string, other: string, replaced = substitutionCost): number {
  const [first, second] = [similarityTokens(one), similarityTokens(other)];
  const weight = (tokens: readonly SimilarityToken[]): number =>
    tokens.reduce((sum, { type }) => sum + weightOf(type), 0);
  const costs = first.map((a) => Float64Array.from(second, (b) => replaced(a, b)));
  const cost = leastCost(
    first.map(({ type }) => weightOf(type)),
    second.map(({ type }) => weightOf(type)),
    (a, b) => costs[a]?.[b] ?? COST.word,
  );
  return scoreOf(
    cost,
    Math.max(weight(first), weight(second)),
    one.normalize("NFC") === other.normalize("NFC"),
  );
}

function leastCost(
  removed: readonly number[],
  added: readonly number[],
  replaced: (one: number, other: number) => number,
): number {
  let row = [0];
  for (const weight of added) row.push((row.at(-1) ?? 0) + weight);
  for (const [at, weight] of removed.entries()) {
    const next = [(row[0] ?? 0) + weight];
    for (const [to, extra] of added.entries()) {
      next.push(
        Math.min((row[to + 1] ?? 0) + weight, (next[to] ?? 0) + extra, (row[to] ?? 0) + replaced(at, to)),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
