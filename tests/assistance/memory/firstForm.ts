import { joinColumns, stringColumns } from "../../../src/assistance/memory/columns.ts";
import type { Memory } from "../../../src/assistance/memory/memory.ts";
import { startsOf, textAt } from "../../../src/assistance/memory/shard.ts";

/** A memory as the first form had it: texts in UTF-16, no index of translations. */
export function firstForm(memory: Memory): Uint8Array {
  const { vocabulary, names, nextId, shards } = memory.parts();
  const columns = [
    Uint32Array.of(nextId, shards.length),
    ...stringColumns(names),
    ...stringColumns(vocabulary.keys),
    vocabulary.types,
    ...stringColumns(vocabulary.stems),
    ...stringColumns(vocabulary.folded),
    startsOf(vocabulary.stemTokens.map((tokens) => tokens.length)),
    Uint32Array.from(vocabulary.stemTokens.flat()),
    ...shards.flatMap((one) => {
      const facts = [one.ids, one.weights, one.authors, one.documents, one.dates, one.previous, one.next];
      const texts = [...one.ids.keys()].flatMap((slot) => [
        textAt(one, slot, "source"),
        textAt(one, slot, "target"),
      ]);
      const tokens = [one.origins, one.removed, one.tokenStarts, one.tokens];
      return [
        ...facts,
        ...tokens,
        ...stringColumns(texts),
        one.postingTokens,
        one.postingStarts,
        one.postings,
      ];
    }),
  ];
  return joinColumns(columns, [0x4d54514d, 1, 0x01020304]);
}
