import type { TextRange } from "../../core/splice.ts";
import { newestFirst } from "./newestFirst.ts";
import { type Shard, textAt } from "./shard.ts";
import { slotsWithAll } from "./targetIndex.ts";
import { createTargetPhrase } from "./targetPhrases.ts";
import type { TargetWords } from "./targetWords.ts";

/** A translation that holds a phrase, and where; ranges are UTF-16 offsets. */
export interface TargetRun {
  readonly shard: Shard;
  readonly slot: number;
  readonly ranges: readonly TextRange[];
}

/** The translations that hold a phrase: those with all its words by the index, read one by one, the newest first. */
export function findInTargets(
  shards: readonly Shard[],
  words: TargetWords,
  { phrase, limit }: { readonly phrase: string; readonly limit: number },
): readonly TargetRun[] {
  const wanted = createTargetPhrase(phrase);
  if (wanted === undefined) return [];
  const groups = wanted.tests.map((test) => new Set(words.like(test)));
  if (groups.some(({ size }) => size === 0)) return [];
  const found: TargetRun[] = [];
  for (const shard of shards) {
    const held = slotsWithAll(shard.targetIndex, groups, shard.ids.length);
    let left = limit;
    for (const slot of newestFirst(
      shard,
      held.filter((one) => shard.removed[one] === 0),
    )) {
      if (left === 0) break;
      const ranges = wanted.find(textAt(shard, slot, "target"));
      if (ranges.length === 0) continue;
      found.push({ shard, slot, ranges });
      left -= 1;
    }
  }
  return found
    .toSorted((a, b) => dateOf(b) - dateOf(a) || (b.shard.ids[b.slot] ?? 0) - (a.shard.ids[a.slot] ?? 0))
    .slice(0, limit);
}

function dateOf({ shard, slot }: TargetRun): number {
  return shard.dates[slot] ?? 0;
}
