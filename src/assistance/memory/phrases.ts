import { newestFirst } from "./newestFirst.ts";
import { lowerBound, type Shard } from "./shard.ts";
import { COST, type SimilarityToken, similarityTokens } from "./similarity.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A run of words that a text and the source of an entry share; token numbers count marks too. */
export interface SharedRun {
  readonly shard: Shard;
  readonly slot: number;
  /** In the text that was asked about: from one token to behind another. */
  readonly from: number;
  readonly to: number;
  /** In the source of the entry. */
  readonly entryFrom: number;
  readonly entryTo: number;
  readonly words: number;
}

/** Which phrases are wanted: words at least, how many, and the id of an entry that is not looked at. */
export interface PhraseWish {
  readonly leastWords: number;
  readonly limit: number;
  readonly except?: number | undefined;
}

/** Finds entries by runs of words; two words count as one where they share a reading or are spelled alike. */
export interface PhraseSearch {
  /** The longest runs that entries share with a text, longest first; of runs of the same words only one. */
  readonly longest: (shards: readonly Shard[], text: string, wish: PhraseWish) => readonly SharedRun[];
  /** Entries that hold all of a phrase, word behind word, marks between them passed over; the newest first. */
  readonly containing: (shards: readonly Shard[], phrase: string, limit: number) => readonly SharedRun[];
}

/** A word of the text that was asked about: its place among the tokens, and the known tokens that count as it. */
interface AskedWord {
  readonly at: number;
  readonly near: ReadonlySet<number>;
  /** Whether entries are found by it; numbers only agree or not. */
  readonly isListed: boolean;
}

/** Entries of a shard that are compared for phrases: those of its rarest words, which the longest phrases hold. */
const MOST_ENTRIES = 2000;

/** A search over one vocabulary. */
export function createPhraseSearch(vocabulary: Vocabulary): PhraseSearch {
  const isWord = (id: number): boolean => vocabulary.token(id).type !== "punctuation";
  const wordsOf = (text: string): readonly AskedWord[] =>
    similarityTokens(text).flatMap((token, at) => {
      if (token.type === "punctuation") return [];
      return [{ at, near: nearTo(vocabulary, token), isListed: token.type !== "number" }];
    });
  return {
    longest: (shards, text, { leastWords, limit, except }) => {
      const asked = wordsOf(text);
      const runs = shards.flatMap((shard) => {
        return rarestSlots(asked.map((word) => slotsOf(shard, word)))
          .filter((slot) => shard.ids[slot] !== except)
          .map((slot) => longestRun(asked, shard, slot, isWord))
          .filter((run) => run !== undefined && run.words >= leastWords)
          .filter((run) => run !== undefined);
      });
      return distinct(
        runs.toSorted((a, b) => b.words - a.words || idOf(b) - idOf(a)),
        limit,
      );
    },
    containing: (shards, phrase, limit) => {
      const asked = wordsOf(phrase);
      if (!asked.some(({ isListed }) => isListed)) return [];
      const found = shards.flatMap((shard) => {
        const runs: SharedRun[] = [];
        for (const slot of newestFirst(shard, slotsWithEach(shard, asked))) {
          if (runs.length === limit) break;
          const run = wholeRun(asked, shard, slot, isWord);
          if (run !== undefined) runs.push(run);
        }
        return runs;
      });
      return found.toSorted((a, b) => dateOf(b) - dateOf(a) || idOf(b) - idOf(a)).slice(0, limit);
    },
  };
}

/** The slots of the shortest lists, as many as are compared. */
function rarestSlots(lists: readonly (readonly number[])[]): readonly number[] {
  const slots = new Set<number>();
  for (const list of lists.toSorted((a, b) => a.length - b.length)) {
    const room = MOST_ENTRIES - slots.size;
    for (const slot of list.slice(0, room)) slots.add(slot);
    if (list.length >= room) break;
  }
  return [...slots];
}

function nearTo(vocabulary: Vocabulary, token: SimilarityToken): ReadonlySet<number> {
  const near = [...vocabulary.reach(token)].filter(([, cost]) => cost <= COST.word * COST.inflection);
  return new Set(near.map(([id]) => id));
}

function idOf({ shard, slot }: SharedRun): number {
  return shard.ids[slot] ?? 0;
}

function dateOf({ shard, slot }: SharedRun): number {
  return shard.dates[slot] ?? 0;
}

/** Of runs in order, those whose words no earlier one covers. */
function distinct(runs: readonly SharedRun[], limit: number): readonly SharedRun[] {
  const chosen: SharedRun[] = [];
  for (const run of runs) {
    if (chosen.length === limit) break;
    if (!chosen.some(({ from, to }) => from <= run.from && run.to <= to)) chosen.push(run);
  }
  return chosen;
}

/** The slots that hold a word and are not removed. */
function slotsOf(shard: Shard, { near, isListed }: AskedWord): readonly number[] {
  if (!isListed) return [];
  const slots = new Set<number>();
  eachPosting(shard, near, (slot) => {
    if (shard.removed[slot] === 0) slots.add(slot);
  });
  return [...slots];
}

/** Visits the slots that hold some tokens, one token after the other; removed ones too. */
function eachPosting(shard: Shard, tokens: Iterable<number>, visit: (slot: number) => void): void {
  for (const token of tokens) {
    const at = lowerBound(shard.postingTokens, token);
    if (shard.postingTokens[at] !== token) continue;
    const end = shard.postingStarts[at + 1] ?? 0;
    for (let place = shard.postingStarts[at] ?? 0; place < end; place += 1) visit(shard.postings[place] ?? 0);
  }
}

/** The slots that hold each of the words that entries are found by, and are not removed. */
function slotsWithEach(shard: Shard, asked: readonly AskedWord[]): readonly number[] {
  const listed = asked.filter(({ isListed }) => isListed).slice(0, MOST_LISTED);
  // How many words a slot has met so far, none of them left out.
  const met = new Uint8Array(shard.ids.length);
  for (const [turn, { near }] of listed.entries()) {
    eachPosting(shard, near, (slot) => {
      if (met[slot] === turn) met[slot] = turn + 1;
    });
  }
  const found: number[] = [];
  for (const [slot, count] of met.entries()) {
    if (count === listed.length && shard.removed[slot] === 0) found.push(slot);
  }
  return found;
}

// As many as a byte counts; the rest of a longer phrase is only compared.
const MOST_LISTED = 250;

/** The first place where an entry holds all asked words, one behind the other. */
function wholeRun(
  asked: readonly AskedWord[],
  shard: Shard,
  slot: number,
  isWord: (id: number) => boolean,
): SharedRun | undefined {
  const [start, end] = [shard.tokenStarts[slot] ?? 0, shard.tokenStarts[slot + 1] ?? 0];
  for (let first = start; first < end; first += 1) {
    let met = 0;
    for (let at = first; at < end; at += 1) {
      const id = shard.tokens[at] ?? 0;
      if (asked[met]?.near.has(id) === true) met += 1;
      else if (met === 0 || isWord(id)) break;
      if (met < asked.length) continue;
      const [from, to] = [asked[0]?.at ?? 0, (asked.at(-1)?.at ?? 0) + 1];
      return { shard, slot, from, to, entryFrom: first - start, entryTo: at + 1 - start, words: met };
    }
  }
  return undefined;
}

/** The longest run of asked words that stands in an entry, by the table of common substrings. */
function longestRun(
  asked: readonly AskedWord[],
  shard: Shard,
  slot: number,
  isWord: (id: number) => boolean,
): SharedRun | undefined {
  const start = shard.tokenStarts[slot] ?? 0;
  const own: { readonly id: number; readonly at: number }[] = [];
  for (let at = start; at < (shard.tokenStarts[slot + 1] ?? 0); at += 1) {
    const id = shard.tokens[at] ?? 0;
    if (isWord(id)) own.push({ id, at: at - start });
  }
  let best: SharedRun | undefined;
  let before: number[] = [];
  for (const [row, { at, near }] of asked.entries()) {
    const lengths: number[] = [];
    for (const [column, word] of own.entries()) {
      if (!near.has(word.id)) continue;
      const length = (before[column - 1] ?? 0) + 1;
      lengths[column] = length;
      if (length <= (best?.words ?? 0)) continue;
      best = {
        shard,
        slot,
        from: asked[row - length + 1]?.at ?? 0,
        to: at + 1,
        entryFrom: own[column - length + 1]?.at ?? 0,
        entryTo: word.at + 1,
        words: length,
      };
    }
    before = lengths;
  }
  return best;
}
