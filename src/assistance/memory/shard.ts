import { packTexts, unpackText } from "./packedText.ts";
import { buildTargetIndex, mergeTargetIndexes, type TargetIndex } from "./targetIndex.ts";

/**
 * Entries of a memory in columns, sorted by the weight of their sources, so that the sources of a like length are
 * neighbours. A shard is never changed, save that entries are marked as removed.
 */
export interface Shard {
  readonly ids: Uint32Array;
  readonly weights: Uint32Array;
  readonly authors: Uint32Array;
  readonly documents: Uint32Array;
  readonly dates: Float64Array;
  readonly previous: Uint32Array;
  readonly next: Uint32Array;
  readonly origins: Uint8Array;
  /** 1 where the entry is no longer there. */
  readonly removed: Uint8Array;
  /** The tokens of the source of a slot: `tokens` from `tokenStarts[slot]` to the next. */
  readonly tokenStarts: Uint32Array;
  readonly tokens: Uint32Array;
  /** Source and target in turns, packed: two starts a slot, in bytes of `text`. */
  readonly textStarts: Uint32Array;
  readonly text: Uint8Array;
  /** The slots of a token, rising: those of `postingTokens[i]` from `postingStarts[i]` on. */
  readonly postingTokens: Uint32Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  readonly targetIndex: TargetIndex;
}

/** One entry on its way into a shard; author and document are numbers of names. */
export interface ShardRow {
  readonly id: number;
  readonly weight: number;
  readonly author: number;
  readonly document: number;
  readonly date: number;
  readonly previous: number;
  readonly next: number;
  readonly origin: number;
  readonly tokens: readonly number[];
  /** Numbers of the words of the target. */
  readonly targetWords: readonly number[];
  readonly source: string;
  readonly target: string;
}

type Columns = Omit<Shard, "postingTokens" | "postingStarts" | "postings">;

/** A shard of new entries. `isListed` says which tokens entries are found by. */
export function buildShard(rows: readonly ShardRow[], isListed: (token: number) => boolean): Shard {
  const sorted = rows.toSorted((a, b) => a.weight - b.weight || a.id - b.id);
  const column = (value: (row: ShardRow) => number): Uint32Array => Uint32Array.from(sorted, value);
  const tokenStarts = startsOf(sorted.map(({ tokens }) => tokens.length));
  const tokens = new Uint32Array(tokenStarts.at(-1) ?? 0);
  for (const [slot, row] of sorted.entries()) tokens.set(row.tokens, tokenStarts[slot] ?? 0);
  const { starts: textStarts, bytes: text } = packTexts(
    sorted.flatMap(({ source, target }) => [source, target]),
  );
  return withPostings(
    {
      ids: column(({ id }) => id),
      weights: column(({ weight }) => weight),
      authors: column(({ author }) => author),
      documents: column(({ document }) => document),
      dates: Float64Array.from(sorted, ({ date }) => date),
      previous: column(({ previous }) => previous),
      next: column(({ next }) => next),
      origins: Uint8Array.from(sorted, ({ origin }) => origin),
      removed: new Uint8Array(sorted.length),
      tokenStarts,
      tokens,
      textStarts,
      text,
      targetIndex: buildTargetIndex(sorted.map(({ targetWords }) => targetWords)),
    },
    isListed,
  );
}

/** Two shards as one; what was removed is left out. */
export function mergeShards(one: Shard, other: Shard, isListed: (token: number) => boolean): Shard {
  const order = mergedOrder(one, other);
  const pick = <Column extends Uint32Array | Float64Array | Uint8Array>(
    made: Column,
    column: (shard: Shard) => Column,
  ): Column => {
    const [first, second] = [column(one), column(other)];
    for (const [slot, from] of order.entries()) {
      made[slot] = (from >= 0 ? first[from] : second[-1 - from]) ?? 0;
    }
    return made;
  };
  const count = order.length;
  const whole = (column: (shard: Shard) => Uint32Array): Uint32Array => pick(new Uint32Array(count), column);
  const places = [
    new Int32Array(one.ids.length).fill(-1),
    new Int32Array(other.ids.length).fill(-1),
  ] as const;
  for (const [slot, from] of order.entries()) {
    if (from >= 0) places[0][from] = slot;
    else places[1][-1 - from] = slot;
  }
  const place = (from: number): readonly [Shard, number] => (from >= 0 ? [one, from] : [other, -1 - from]);
  const tokenStarts = new Uint32Array(count + 1);
  const textStarts = new Uint32Array(2 * count + 1);
  for (let slot = 0; slot < count; slot += 1) {
    const [shard, from] = place(order[slot] ?? 0);
    tokenStarts[slot + 1] = (tokenStarts[slot] ?? 0) + lengthAt(shard.tokenStarts, from);
    for (const side of [0, 1]) {
      const at = 2 * slot + side;
      textStarts[at + 1] = (textStarts[at] ?? 0) + lengthAt(shard.textStarts, 2 * from + side);
    }
  }
  const tokens = new Uint32Array(tokenStarts[count] ?? 0);
  const text = new Uint8Array(textStarts[2 * count] ?? 0);
  for (let slot = 0; slot < count; slot += 1) {
    const [shard, from] = place(order[slot] ?? 0);
    tokens.set(
      shard.tokens.subarray(shard.tokenStarts[from], shard.tokenStarts[from + 1]),
      tokenStarts[slot] ?? 0,
    );
    text.set(
      shard.text.subarray(shard.textStarts[2 * from], shard.textStarts[2 * from + 2]),
      textStarts[2 * slot] ?? 0,
    );
  }
  return withPostings(
    {
      ids: whole(({ ids }) => ids),
      weights: whole(({ weights }) => weights),
      authors: whole(({ authors }) => authors),
      documents: whole(({ documents }) => documents),
      dates: pick(new Float64Array(count), ({ dates }) => dates),
      previous: whole(({ previous }) => previous),
      next: whole(({ next }) => next),
      origins: pick(new Uint8Array(count), ({ origins }) => origins),
      removed: new Uint8Array(count),
      tokenStarts,
      tokens,
      textStarts,
      text,
      targetIndex: mergeTargetIndexes(one.targetIndex, other.targetIndex, ...places),
    },
    isListed,
  );
}

/** Source or target of a slot. */
export function textAt(shard: Shard, slot: number, side: "source" | "target"): string {
  const at = 2 * slot + (side === "source" ? 0 : 1);
  return unpackText(shard.text, shard.textStarts[at] ?? 0, shard.textStarts[at + 1] ?? 0);
}

/** Where the items of a list start that have these lengths; one more at the end. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

/** The first index of a rising list, between two, where the value is not below one asked for. */
export function lowerBound(list: Uint32Array, value: number, from = 0, to = list.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lengthAt(starts: Uint32Array, at: number): number {
  return (starts[at + 1] ?? 0) - (starts[at] ?? 0);
}

/** The slots of both that are not removed, by weight and id; those of the second as -1 - slot. */
function mergedOrder(one: Shard, other: Shard): Int32Array {
  const order = new Int32Array(one.ids.length + other.ids.length);
  let [first, second, count] = [0, 0, 0];
  while (first < one.ids.length || second < other.ids.length) {
    const takeFirst =
      second >= other.ids.length ||
      (first < one.ids.length && (one.weights[first] ?? 0) <= (other.weights[second] ?? 0));
    const [shard, slot] = takeFirst ? [one, first] : [other, second];
    if (shard.removed[slot] === 0) order[count++] = takeFirst ? slot : -1 - slot;
    if (takeFirst) first += 1;
    else second += 1;
  }
  return order.slice(0, count);
}

function withPostings(columns: Columns, isListed: (token: number) => boolean): Shard {
  const { tokens, tokenStarts } = columns;
  let largest = 0;
  for (const token of tokens) largest = Math.max(largest, token);
  const ends = new Uint32Array(largest + 2);
  const last = new Int32Array(largest + 1).fill(-1);
  const count = columns.ids.length;
  const visit = (found: (token: number, slot: number) => void): void => {
    last.fill(-1);
    for (let slot = 0; slot < count; slot += 1) {
      const end = tokenStarts[slot + 1] ?? 0;
      for (let at = tokenStarts[slot] ?? 0; at < end; at += 1) {
        const token = tokens[at] ?? 0;
        if (last[token] === slot) continue;
        last[token] = slot;
        found(token, slot);
      }
    }
  };
  visit((token) => {
    ends[token + 1] = (ends[token + 1] ?? 0) + 1;
  });
  const listed: number[] = [];
  const starts: number[] = [0];
  let total = 0;
  for (let token = 0; token <= largest; token += 1) {
    const length = ends[token + 1] ?? 0;
    ends[token] = total;
    if (length === 0 || !isListed(token)) continue;
    total += length;
    listed.push(token);
    starts.push(total);
  }
  const postings = new Uint32Array(total);
  const isPosted = new Uint8Array(largest + 1);
  for (const token of listed) isPosted[token] = 1;
  visit((token, slot) => {
    if (isPosted[token] === 0) return;
    const at = ends[token] ?? 0;
    postings[at] = slot;
    ends[token] = at + 1;
  });
  return {
    ...columns,
    postingTokens: Uint32Array.from(listed),
    postingStarts: Uint32Array.from(starts),
    postings,
  };
}
