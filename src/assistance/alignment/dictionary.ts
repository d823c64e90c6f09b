import { COMMON_WORDS } from "./commonWords.ts";
import { type AlignmentSentence, trunkOf } from "./sentence.ts";
import { equalityKey } from "../../language/normalise.ts";

/** Words of both sides by number, and how often each occurs. */
export interface AlignmentVocabulary {
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly counts: Float64Array;
  readonly sentences: readonly Uint32Array[];
  readonly total: number;
}

/**
 * How much likelier two words are in translations of each other than by chance, as a list of partners for each word:
 * `partners[i]` with `ratios[i]`. The same in both directions.
 */
export interface Dictionary {
  readonly forSource: readonly Partners[];
  readonly forTarget: readonly Partners[];
}

/** The words that one word may become. */
export interface Partners {
  readonly partners: Uint32Array;
  /** Single precision, as they are compared. */
  readonly ratios: Float32Array;
}

/** Pairs of sentences that were aligned before: those of one side joined. */
export type LearningPair = readonly [source: Uint32Array, target: Uint32Array];

const ROUNDS = 4;
const LEAST_SHARE = 0.02;
const LEAST_RATIO = 2;
const SEED_WEIGHT = 3;
/** How sure a rendering is that only the list of common words or an equal spelling knows. */
const SEED_SHARE = 0.4;

/** Numbers the words of sentences. */
export function numberWords(sentences: readonly AlignmentSentence[]): AlignmentVocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  let total = 0;
  const numbered = sentences.map((sentence) =>
    Uint32Array.from(sentence.words, (word) => {
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.push(word) - 1;
        numbers.set(word, number);
        counts.push(0);
      }
      counts[number] = (counts[number] ?? 0) + 1;
      total += 1;
      return number;
    }),
  );
  return { words, numbers, counts: Float64Array.from(counts), sentences: numbered, total };
}

/** What is known before anything was aligned: common words, and words and numbers that are spelt alike on both sides. */
export function knownPairs(
  source: AlignmentVocabulary,
  target: AlignmentVocabulary,
): readonly (readonly [number, number])[] {
  const found = new Map<string, readonly [number, number]>();
  const add = (one: number | undefined, other: number | undefined): void => {
    if (one !== undefined && other !== undefined) found.set(`${one} ${other}`, [one, other]);
  };
  for (const [arabic, english] of COMMON_WORDS) {
    const [one, other] = [trunkOf(equalityKey(arabic)), trunkOf(english)];
    add(source.numbers.get(one), target.numbers.get(other));
    add(source.numbers.get(other), target.numbers.get(one));
  }
  for (const [word, number] of source.numbers) add(number, target.numbers.get(word));
  return [...found.values()];
}

/** A dictionary of known pairs alone. */
export function knownDictionary(
  source: AlignmentVocabulary,
  target: AlignmentVocabulary,
  known: readonly (readonly [number, number])[],
): Dictionary {
  return dictionaryOf(
    source,
    target,
    known.map(([one, other]) => {
      const rarer = Math.min(source.counts[one] ?? 1, target.counts[other] ?? 1);
      return [one, other, SEED_SHARE * rarer];
    }),
  );
}

/**
 * Learns which words translate which from aligned pairs: expectation and maximisation over all pairs of words (the first
 * model of Brown et al. 1993), with known pairs as pairs of their own.
 */
export function learnDictionary(
  source: AlignmentVocabulary,
  target: AlignmentVocabulary,
  pairs: readonly LearningPair[],
  known: readonly (readonly [number, number])[],
): Dictionary {
  const size = pairs.reduce((sum, [one, other]) => sum + one.length * other.length, 0);
  const cells = createCells(size + known.length);
  const used = new Uint32Array(size);
  let at = 0;
  for (const [one, other] of pairs) {
    for (const word of other) for (const from of one) used[at++] = cells.cellOf(from, word);
  }
  const seeds = known.map(([one, other]) => cells.cellOf(one, other));
  const count = cells.count();
  const { cellSource, cellTarget } = cells;
  let share = new Float64Array(count).fill(1);
  let expected = new Float64Array(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    expected = new Float64Array(count);
    for (const seed of seeds) expected[seed] = (expected[seed] ?? 0) + SEED_WEIGHT;
    at = 0;
    for (const [one, other] of pairs) {
      for (const word of other) {
        // A word of the target may also come from nothing.
        let sum = round === 0 ? 1 : (target.counts[word] ?? 1) / target.total;
        for (let from = 0; from < one.length; from += 1) sum += share[used[at + from] ?? 0] ?? 0;
        for (let from = 0; from < one.length; from += 1) {
          const cell = used[at + from] ?? 0;
          expected[cell] = (expected[cell] ?? 0) + (share[cell] ?? 0) / sum;
        }
        at += one.length;
      }
    }
    const totals = new Float64Array(source.words.length);
    for (let cell = 0; cell < count; cell += 1) {
      const from = cellSource[cell] ?? 0;
      totals[from] = (totals[from] ?? 0) + (expected[cell] ?? 0);
    }
    share = expected.map((value, cell) => value / ((totals[cellSource[cell] ?? 0] ?? 1) + 0.5));
  }
  const learned: (readonly [number, number, number])[] = [];
  for (let cell = 0; cell < count; cell += 1) {
    const value = expected[cell] ?? 0;
    if ((share[cell] ?? 0) < LEAST_SHARE || value < 0.3) continue;
    learned.push([cellSource[cell] ?? 0, cellTarget[cell] ?? 0, value]);
  }
  return dictionaryOf(source, target, learned);
}

/** Numbers pairs of words; at most so many. */
function createCells(most: number): {
  readonly cellOf: (source: number, target: number) => number;
  readonly count: () => number;
  readonly cellSource: Int32Array;
  readonly cellTarget: Int32Array;
} {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  const mask = slots.length - 1;
  const [cellSource, cellTarget] = [new Int32Array(most), new Int32Array(most)];
  let count = 0;
  const cellOf = (source: number, target: number): number => {
    let slot = (Math.imul(source, 0x9e3779b1) ^ Math.imul(target, 0x85ebca6b)) >>> 7;
    for (;;) {
      slot = (slot + 1) & mask;
      const cell = (slots[slot] ?? 0) - 1;
      if (cell === -1) break;
      if (cellSource[cell] === source && cellTarget[cell] === target) return cell;
    }
    cellSource[count] = source;
    cellTarget[count] = target;
    count += 1;
    slots[slot] = count;
    return count - 1;
  };
  return { cellOf, count: () => count, cellSource, cellTarget };
}

function dictionaryOf(
  source: AlignmentVocabulary,
  target: AlignmentVocabulary,
  together: readonly (readonly [source: number, target: number, count: number])[],
): Dictionary {
  const empty = (words: readonly string[]): { partners: number[]; ratios: number[] }[] =>
    words.map(() => ({ partners: [], ratios: [] }));
  const [forSource, forTarget] = [empty(source.words), empty(target.words)];
  for (const [one, other, count] of together) {
    const [first, second] = [source.counts[one] ?? 1, target.counts[other] ?? 1];
    const seen = Math.min(count, first, second);
    // Each direction has a share of its own: how often the one is there if the other is.
    add(forSource[one], other, ((seen / (first + 0.5)) * target.total) / second);
    add(forTarget[other], one, ((seen / (second + 0.5)) * source.total) / first);
  }
  return { forSource: forSource.map(packed), forTarget: forTarget.map(packed) };
}

function packed({ partners, ratios }: { partners: number[]; ratios: number[] }): Partners {
  return { partners: Uint32Array.from(partners), ratios: Float32Array.from(ratios) };
}

function add(
  entry: { partners: number[]; ratios: number[] } | undefined,
  partner: number,
  ratio: number,
): void {
  if (entry === undefined || ratio < LEAST_RATIO) return;
  entry.partners.push(partner);
  entry.ratios.push(ratio);
}
