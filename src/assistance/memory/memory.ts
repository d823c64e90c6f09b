import type { Side } from "../../core/comment.ts";
import type { TextRange } from "../../core/splice.ts";
import { ANY_CONTEXT, ENTRY_ORIGINS, type MemoryEntry, type NewEntry } from "./entry.ts";
import { createPhraseSearch, type PhraseWish, type SharedRun } from "./phrases.ts";
import { createSearch, type Hit } from "./search.ts";
import { buildShard, mergeShards, type Shard, type ShardRow, textAt } from "./shard.ts";
import { COST, scoreOf, similarityTokens, weightOf } from "./similarity.ts";
import { findInTargets } from "./targetSearch.ts";
import { createTargetWords } from "./targetWords.ts";
import { placeOfRun, tokenPlaces } from "./tokenPlaces.ts";
import { createVocabulary, type Vocabulary, type VocabularyParts } from "./vocabulary.ts";

/** An entry that is like what was looked up. */
export interface MemoryMatch {
  readonly entry: MemoryEntry;
  /** Whole percents: 101 the same source between the same neighbours, 100 the same source (form C), below that alike. */
  readonly score: number;
}

/** What is looked up, and how much of it is wanted. */
export interface MemoryQuery {
  readonly source: string;
  /** Context keys of the sources before and after; 0 where there is none. */
  readonly previous?: number;
  readonly next?: number;
  /** The least score, 1 to 101. */
  readonly threshold: number;
  readonly limit: number;
}

/** An entry that holds a phrase of what was looked up; ranges are UTF-16 offsets. */
export interface PhraseMatch {
  readonly entry: MemoryEntry;
  readonly words: number;
  /** The phrase in what was looked up, and in the source of the entry. */
  readonly range: TextRange;
  readonly entryRange: TextRange;
  /** The phrase is all of the entry, so that its translation is the phrase's. */
  readonly isWhole: boolean;
}

/** An entry that a concordance lists, and where it has what was looked for, in UTF-16 offsets. */
export interface ConcordanceHit {
  readonly entry: MemoryEntry;
  readonly side: Side;
  readonly ranges: readonly TextRange[];
}

/** A translation memory, kept in place and searched through an index. */
export interface Memory {
  readonly size: () => number;
  /** Puts entries in; gives the id of the first, those behind it count on from there. */
  readonly add: (entries: readonly NewEntry[]) => number;
  /** Takes an entry out; says whether it was there. */
  readonly remove: (id: number) => boolean;
  /** The best matches first; of equals the newest, then the one added last. */
  readonly lookup: (query: MemoryQuery) => readonly MemoryMatch[];
  /** The longest phrases of a source that entries hold, longest first. */
  readonly phrases: (source: string, wish: PhraseWish) => readonly PhraseMatch[];
  /** Entries with a phrase in one of their texts, clitics and spellings understood; the newest first. */
  readonly concordance: (
    phrase: string,
    wish: { readonly side: Side; readonly limit: number },
  ) => readonly ConcordanceHit[];
  readonly entry: (id: number) => MemoryEntry | undefined;
  /** The ids of all entries, or of those whose texts pass a test, rising. */
  readonly ids: (test?: (source: string, target: string) => boolean) => Uint32Array;
  /** All entries by their ids. */
  readonly entries: () => readonly MemoryEntry[];
  readonly parts: () => MemoryParts;
}

/** What a memory is stored as. */
export interface MemoryParts {
  readonly vocabulary: VocabularyParts;
  /** The words of all translations, keys K1, by their numbers. */
  readonly targetWords: readonly string[];
  readonly names: readonly string[];
  readonly nextId: number;
  readonly shards: readonly Shard[];
}

// Entries are put into a shard of their own so many at a time; a million at once would need a gigabyte on the way.
const LARGEST_BATCH = 50_000;

/** An empty memory, or one as it was stored. */
export function createMemory(stored?: MemoryParts): Memory {
  const vocabulary = createVocabulary(stored?.vocabulary);
  const search = createSearch(vocabulary);
  const phrases = createPhraseSearch(vocabulary);
  const targetWords = createTargetWords(stored?.targetWords);
  const names: string[] = [...(stored?.names ?? [])];
  const nameNumbers = new Map<string, number>(names.map((name, at) => [name, at]));
  const shards: Shard[] = [...(stored?.shards ?? [])];
  let nextId = stored?.nextId ?? 1;
  const isListed = (token: number): boolean => isFoundBy(vocabulary, token);
  const numberOf = (name: string): number => {
    const known = nameNumbers.get(name);
    if (known !== undefined) return known;
    nameNumbers.set(name, names.length);
    return names.push(name) - 1;
  };
  const rowOf = (entry: NewEntry): ShardRow => {
    const tokens = vocabulary.learn(entry.source);
    return {
      id: nextId++,
      tokens,
      targetWords: targetWords.learn(entry.target),
      weight: tokens.reduce((sum, token) => sum + weightOf(vocabulary.token(token).type), 0),
      author: numberOf(entry.author),
      document: numberOf(entry.document),
      date: entry.date,
      previous: entry.previous,
      next: entry.next,
      origin: ENTRY_ORIGINS.indexOf(entry.origin),
      source: entry.source,
      target: entry.target,
    };
  };
  const settle = (): void => {
    for (;;) {
      const [last, before] = [shards.at(-1), shards.at(-2)];
      if (last === undefined || before === undefined || before.ids.length > 2 * last.ids.length) return;
      shards.splice(-2, 2, mergeShards(before, last, isListed));
    }
  };
  const entryOf = ({ shard, slot }: { readonly shard: Shard; readonly slot: number }): MemoryEntry =>
    entryAt(shard, slot, names);
  return {
    size: () =>
      shards.reduce((sum, { removed }) => sum + removed.reduce((left, one) => left - one, removed.length), 0),
    add: (entries) => {
      const first = nextId;
      for (let from = 0; from < entries.length; from += LARGEST_BATCH) {
        shards.push(buildShard(entries.slice(from, from + LARGEST_BATCH).map(rowOf), isListed));
        settle();
      }
      return first;
    },
    remove: (id) => {
      for (const { ids, removed } of shards) {
        const slot = ids.indexOf(id);
        if (slot === -1) continue;
        const wasThere = removed[slot] === 0;
        removed[slot] = 1;
        return wasThere;
      }
      return false;
    },
    lookup: (query) => {
      const tokens = similarityTokens(query.source);
      const least = Math.max(0.01, (Math.min(query.threshold, 99) - 0.5) / 100);
      const hits = search.find(shards, tokens, { least, limit: query.limit });
      return rank(hits, query, entryOf);
    },
    phrases: (source, wish) => {
      const places = tokenPlaces(source);
      return phrases.longest(shards, source, wish).map((run): PhraseMatch => {
        const entry = entryOf(run);
        const own = tokenPlaces(entry.source);
        const range = placeOfRun(places, run.from, run.to);
        const entryRange = placeOfRun(own, run.entryFrom, run.entryTo);
        const isWhole = !/[\p{L}\p{N}]/u.test(
          entry.source.slice(0, entryRange.start) + entry.source.slice(entryRange.end),
        );
        return { entry, words: run.words, range, entryRange, isWhole };
      });
    },
    concordance: (phrase, { side, limit }) => {
      if (side === "target") {
        return findInTargets(shards, targetWords, { phrase, limit }).map((run): ConcordanceHit => ({
          entry: entryOf(run),
          side,
          ranges: run.ranges,
        }));
      }
      return phrases.containing(shards, phrase, limit).map((run: SharedRun): ConcordanceHit => {
        const entry = entryOf(run);
        const range = placeOfRun(tokenPlaces(entry.source), run.entryFrom, run.entryTo);
        return { entry, side, ranges: [range] };
      });
    },
    entry: (id) => {
      for (const shard of shards) {
        const slot = shard.ids.indexOf(id);
        if (slot >= 0) return shard.removed[slot] === 0 ? entryOf({ shard, slot }) : undefined;
      }
      return undefined;
    },
    ids: (test) => {
      const found = shards.flatMap((shard) =>
        Array.from(shard.ids, (id, slot) => ({ id, slot }))
          .filter(
            ({ slot }) =>
              shard.removed[slot] === 0 &&
              (test?.(textAt(shard, slot, "source"), textAt(shard, slot, "target")) ?? true),
          )
          .map(({ id }) => id),
      );
      return Uint32Array.from(found).sort();
    },
    entries: () =>
      shards
        .flatMap((shard) => Array.from(shard.ids, (id, slot) => ({ id, shard, slot })))
        .filter(({ shard, slot }) => shard.removed[slot] === 0)
        .toSorted((a, b) => a.id - b.id)
        .map(entryOf),
    parts: () => ({ vocabulary: vocabulary.parts(), targetWords: targetWords.keys, names, nextId, shards }),
  };
}

function isFoundBy(vocabulary: Vocabulary, token: number): boolean {
  const { type } = vocabulary.token(token);
  return type === "word" || type === "address";
}

/** The entry in a slot; `names` of authors and documents by their numbers. */
function entryAt(shard: Shard, slot: number, names: readonly string[]): MemoryEntry {
  return {
    id: shard.ids[slot] ?? 0,
    source: textAt(shard, slot, "source"),
    target: textAt(shard, slot, "target"),
    author: names[shard.authors[slot] ?? 0] ?? "",
    document: names[shard.documents[slot] ?? 0] ?? "",
    date: shard.dates[slot] ?? 0,
    origin: ENTRY_ORIGINS[shard.origins[slot] ?? 0] ?? "human",
    previous: shard.previous[slot] ?? 0,
    next: shard.next[slot] ?? 0,
  };
}

function isNeighbour(known: number | undefined, asked: number): boolean {
  return known === asked || known === ANY_CONTEXT;
}

function rank(
  hits: readonly Hit[],
  query: MemoryQuery,
  entryOf: (hit: Hit) => MemoryEntry,
): readonly MemoryMatch[] {
  const composed = query.source.normalize("NFC");
  const { previous = 0, next = 0 } = query;
  return hits
    .map((hit) => {
      const { shard, slot, cost, weight } = hit;
      const isEqual = cost < COST.word / 1000 && textAt(shard, slot, "source").normalize("NFC") === composed;
      const inContext =
        isEqual &&
        previous + next > 0 &&
        isNeighbour(shard.previous[slot], previous) &&
        isNeighbour(shard.next[slot], next);
      return { hit, share: cost / weight, score: inContext ? 101 : scoreOf(cost, weight, isEqual) };
    })
    .filter(({ score }) => score >= query.threshold)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        a.share - b.share ||
        (b.hit.shard.dates[b.hit.slot] ?? 0) - (a.hit.shard.dates[a.hit.slot] ?? 0) ||
        (b.hit.shard.ids[b.hit.slot] ?? 0) - (a.hit.shard.ids[a.hit.slot] ?? 0),
    )
    .slice(0, query.limit)
    .map(({ hit, score }) => ({ entry: entryOf(hit), score }));
}
