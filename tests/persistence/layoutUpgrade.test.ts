import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, test } from "vitest";
import { createIndexedDbResources, createIndexedDbStorage } from "../../src/persistence/indexedDb.ts";
import { createRecordCodec } from "../../src/persistence/records.ts";
import { someWork, valueOf } from "../contract/storageContract.ts";
import { richProject } from "./randomWork.ts";
import { contentsOf } from "./sameProject.ts";

/** The tables of the first layout, as it was released. */
const FIRST_LAYOUT = ["projects", "snapshots", "pages", "log", "settings"];

/** Brings what a database holds of the first layout's tables into a new database of that layout. */
async function copyAsFirstLayout(from: string, to: string): Promise<void> {
  const [old, fresh] = [
    await openDB(from),
    await openDB(to, 1, {
      upgrade(database) {
        for (const table of FIRST_LAYOUT) database.createObjectStore(table);
      },
    }),
  ];
  for (const table of FIRST_LAYOUT) {
    for (const key of await old.getAllKeys(table)) await fresh.put(table, await old.get(table, key), key);
  }
  old.close();
  fresh.close();
}

test("a database of the first layout keeps its projects and gets the tables it lacks", async () => {
  const rich = richProject();
  const { before, changes, after } = someWork({ ...rich, documents: rich.documents.slice(0, 1) });
  const source = createIndexedDbStorage({ name: "layout-source", codec: createRecordCodec([]) });
  valueOf(await source.create(before));
  valueOf(await source.claim("p", "me"));
  valueOf(await source.append("p", "me", changes));
  valueOf(await source.writeSetting("theme", "dark"));
  source.close();
  await copyAsFirstLayout("layout-source", "layout-one");

  const storage = createIndexedDbStorage({ name: "layout-one" });
  expect(contentsOf(valueOf(await storage.open("p")).project)).toEqual(contentsOf(after));
  expect(valueOf(await storage.readSetting("theme"))).toBe("dark");
  expect(valueOf(await storage.append("p", "me", []))).toBe(changes.length);
  const resources = createIndexedDbResources({ name: "layout-one" });
  expect(valueOf(await resources.list())).toEqual([]);
  valueOf(await resources.write("m", { name: "m" }, [{ number: 0, value: "part" }]));
  const opened = await openDB("layout-one");
  expect([opened.version, [...opened.objectStoreNames]]).toEqual([
    2,
    [...FIRST_LAYOUT, "files", "resources", "resourceParts"].toSorted(),
  ]);
  opened.close();
});
