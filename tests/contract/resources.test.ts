import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { createIndexedDbResources } from "../../src/persistence/indexedDb.ts";
import { createInMemoryResources } from "../../src/persistence/inMemoryResources.ts";
import type { ResourceStorage } from "../../src/persistence/resourceStorage.ts";
import { RESOURCE_CONTRACT } from "./resourceContract.ts";

let databases = 0;

const implementations: readonly (readonly [string, () => () => ResourceStorage])[] = [
  [
    "in memory",
    () => {
      const storage = createInMemoryResources();
      return () => storage;
    },
  ],
  [
    "IndexedDB",
    () => {
      const name = `resources-${++databases}`;
      return () => createIndexedDbResources({ name });
    },
  ],
];

describe.each(implementations)("resources %s", (_, fresh) => {
  test.each(RESOURCE_CONTRACT)("$name", async ({ run }) => {
    await run({
      storage: fresh(),
      same: (actual, expected) => {
        expect(actual).toEqual(expected);
      },
    });
  });
});
