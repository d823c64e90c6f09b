import { eachRising, packedSize, packRising } from "./risingNumbers.ts";

/** Which translations of a shard hold a word: the packed slots of `words[i]` are in `slots` from `starts[i]` on. */
export interface TargetIndex {
  /** Numbers of words, rising. */
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly slots: Uint8Array;
}

/** An index of translations, of each the numbers of its words. */
export function buildTargetIndex(translations: readonly (readonly number[])[]): TargetIndex {
  return indexed((found) => {
    for (const [slot, words] of translations.entries()) for (const word of words) found(word, slot);
  });
}

/** Two indexes as one. `firstPlace` and `secondPlace` are the new slots of the slots of each, -1 for what is left out. */
export function mergeTargetIndexes(
  first: TargetIndex,
  second: TargetIndex,
  firstPlace: Int32Array,
  secondPlace: Int32Array,
): TargetIndex {
  return indexed((found) => {
    for (const [{ words, starts, slots }, place] of [
      [first, firstPlace],
      [second, secondPlace],
    ] as const) {
      for (const [at, word] of words.entries()) {
        eachRising(slots, starts[at] ?? 0, starts[at + 1] ?? 0, (slot) => {
          const now = place[slot] ?? -1;
          if (now >= 0) found(word, now);
        });
      }
    }
  });
}

/** An index of what `visit` hands out, which it does twice: words with their slots, a slot of a word more than once in a row if need be. */
function indexed(visit: (found: (word: number, slot: number) => void) => void): TargetIndex {
  let ends = new Uint32Array(1024);
  visit((word) => {
    if (word >= ends.length) {
      const larger = new Uint32Array(2 * word);
      larger.set(ends);
      ends = larger;
    }
    ends[word] = (ends[word] ?? 0) + 1;
  });
  let total = 0;
  for (const [word, count] of ends.entries()) {
    ends[word] = total;
    total += count;
  }
  const firsts = ends.slice();
  const all = new Uint32Array(total);
  visit((word, slot) => {
    const at = ends[word] ?? 0;
    if (at > (firsts[word] ?? 0) && all[at - 1] === slot) return;
    all[at] = slot;
    ends[word] = at + 1;
  });
  const words = Uint32Array.from(firsts.keys()).filter((word) => (ends[word] ?? 0) > (firsts[word] ?? 0));
  const starts = new Uint32Array(words.length + 1);
  for (const [at, word] of words.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + packedSize(all.subarray(firsts[word], ends[word]).sort());
  }
  const slots = new Uint8Array(starts.at(-1) ?? 0);
  for (const [at, word] of words.entries()) {
    packRising(all.subarray(firsts[word], ends[word]), slots, starts[at] ?? 0);
  }
  return { words, starts, slots };
}

/** The slots, of so many, that hold a word out of each group, rising. */
export function slotsWithAll(
  { words, starts, slots }: TargetIndex,
  groups: readonly ReadonlySet<number>[],
  count: number,
): readonly number[] {
  // How many groups a slot has met so far, none of them left out.
  const met = new Uint8Array(count);
  const ordered = groups.slice(0, MOST_GROUPS);
  for (const [turn, group] of ordered.entries()) {
    for (const [at, word] of words.entries()) {
      if (!group.has(word)) continue;
      eachRising(slots, starts[at] ?? 0, starts[at + 1] ?? 0, (slot) => {
        if (met[slot] === turn) met[slot] = turn + 1;
      });
    }
  }
  const found: number[] = [];
  for (let slot = 0; slot < count; slot += 1) if (met[slot] === ordered.length) found.push(slot);
  return found;
}

// As many as a byte counts; of a longer phrase the first words are looked up, and all of it compared.
const MOST_GROUPS = 250;
