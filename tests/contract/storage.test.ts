import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { createIndexedDbStorage } from "../../src/persistence/indexedDb.ts";
import { createInMemoryStorage } from "../../src/persistence/inMemory.ts";
import type { ProjectStorage } from "../../src/persistence/storage.ts";
import { STORAGE_CONTRACT } from "./storageContract.ts";

let databases = 0;

const implementations: readonly (readonly [string, () => () => ProjectStorage])[] = [
  [
    "in memory",
    () => {
      const storage = createInMemoryStorage();
      return () => storage;
    },
  ],
  [
    "IndexedDB",
    () => {
      const name = `contract-${++databases}`;
      return () => createIndexedDbStorage({ name });
    },
  ],
];

describe.each(implementations)("storage %s", (_, fresh) => {
  test.each(STORAGE_CONTRACT)("$name", async ({ run }) => {
    await run({
      storage: fresh(),
      same: (actual, expected) => {
        expect(actual).toEqual(expected);
      },
    });
  });
});
