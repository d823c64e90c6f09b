import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findById } from "../../src/core/idTable.ts";
import { PAGE_SIZE } from "../../src/core/segmentPages.ts";
import { createIndexedDbStorage } from "../../src/persistence/indexedDb.ts";
import { createRecordCodec } from "../../src/persistence/records.ts";
import { UPGRADES } from "../../src/persistence/upgrades.ts";
import { codesOf, longProject, valueOf } from "../contract/storageContract.ts";
import { changeOf, person, write } from "../core/exampleProject.ts";
import { richProject } from "./randomWork.ts";
import { contentsOf } from "./sameProject.ts";

let databases = 0;
const fresh = (): string => `faults-${++databases}`;
const typed = (at: number) => changeOf(person("hala", "translator"), at, write(`text ${at}`));

/** Changes records behind the storage's back, as a bad disk would. */
async function tamper(
  name: string,
  edit: (store: {
    put: (table: string, value: unknown, key: IDBValidKey) => Promise<unknown>;
    remove: (table: string, key: IDBValidKey) => Promise<unknown>;
    get: (table: string, key: IDBValidKey) => Promise<unknown>;
  }) => Promise<unknown>,
): Promise<void> {
  const database = await openDB(name);
  await edit({
    put: (table, value, key) => database.put(table, value, key),
    remove: (table, key) => database.delete(table, key),
    get: async (table, key): Promise<unknown> => database.get(table, key),
  });
  database.close();
}

async function kept(name: string) {
  const storage = createIndexedDbStorage({ name });
  valueOf(await storage.create(longProject(600)));
  valueOf(await storage.claim("long", "me"));
  valueOf(await storage.append("long", "me", [typed(1), typed(2), typed(3)]));
  return storage;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a damaged record", () => {
  test.each([
    ["a page that is gone", "pages", 3, undefined, "record_missing", "page 3", 600 - PAGE_SIZE],
    ["a page cut short", "pages", 4, '{"version":1,', "record_damaged", "page 4", 600 - PAGE_SIZE],
    ["a page that is no text", "pages", 5, 7, "record_missing", "page 5", 600 - PAGE_SIZE],
    ["a page of blocks", "pages", 1, "{}", "record_damaged", "page 1", 600],
    ["a change that is gone", "log", 2, undefined, "record_missing", "change 2", 600],
    ["a change that says nothing", "log", 3, '{"version":1,"actors":[]}', "record_damaged", "change 3", 600],
  ])("%s is told, and the rest opens for reading", async (_, table, number, value, code, entry, left) => {
    const name = fresh();
    await kept(name);
    await tamper(name, ({ put, remove }) =>
      value === undefined ? remove(table, ["long", number]) : put(table, value, ["long", number]),
    );
    const storage = createIndexedDbStorage({ name });
    const opened = await storage.open("long");
    expect(valueOf(opened)).toMatchObject({ state: "damaged", sequence: 3 });
    expect(opened.problems[0]).toMatchObject({ code, place: { entry } });
    const { project } = valueOf(opened);
    expect(project.segments.length).toBe(left);
    for (const page of project.segments.pages)
      for (const { block } of page) expect(findById(project.blocks, block)).toBeDefined();
    // What is damaged stays where it is: a snapshot would throw it away.
    expect(codesOf(await storage.compact("long", "me", project, 3))).toEqual(["record_damaged"]);
  });

  test("a project's row is told in the list, and the other projects are there", async () => {
    const name = fresh();
    const storage = await kept(name);
    valueOf(await storage.create(richProject()));
    await tamper(name, ({ put }) => put("projects", { id: "long" }, "long"));
    const list = await createIndexedDbStorage({ name }).list();
    expect(valueOf(list).map((summary) => summary.id)).toEqual(["p"]);
    expect(list.problems).toMatchObject([{ code: "record_damaged" }]);
    expect(codesOf(await storage.open("long"))).toEqual(["record_damaged"]);
    expect(valueOf(await storage.purge(1e15))).toBe(0);
  });

  test.each([
    ["gone", undefined],
    ["no bytes", "text"],
  ])("a document's file that is %s is told, and the rest opens for reading", async (_, value) => {
    const name = fresh();
    valueOf(await createIndexedDbStorage({ name }).create(richProject()));
    await tamper(name, ({ put, remove }) =>
      value === undefined ? remove("files", ["p", 2]) : put("files", value, ["p", 2]),
    );
    const opened = await createIndexedDbStorage({ name }).open("p");
    expect(valueOf(opened)).toMatchObject({ state: "damaged" });
    expect(opened.problems).toMatchObject([{ code: "record_missing", place: { entry: "file 2" } }]);
  });

  test("a setting is told", async () => {
    const name = fresh();
    const storage = createIndexedDbStorage({ name });
    valueOf(await storage.writeSetting("theme", "dark"));
    await tamper(name, ({ put }) => put("settings", "{", "theme"));
    expect(codesOf(await storage.readSetting("theme"))).toEqual(["record_damaged"]);
  });
});

describe("another version", () => {
  test("of a record is not opened, and an older one is brought up", async () => {
    const name = fresh();
    const later = createIndexedDbStorage({ name, codec: createRecordCodec([...UPGRADES, {}]) });
    valueOf(await later.create(richProject()));
    const now = createIndexedDbStorage({ name });
    expect(codesOf(await now.open("p"))).toEqual(["newer_version"]);
    valueOf(await now.create(richProject("old")));
    const marking = createRecordCodec([
      ...UPGRADES,
      { project: (record) => ({ ...record, name: "upgraded" }) },
    ]);
    expect(valueOf(await createIndexedDbStorage({ name, codec: marking }).open("old")).project.name).toBe(
      "upgraded",
    );
  });

  test("of the database, opened elsewhere meanwhile, is told; this one makes room", async () => {
    const name = fresh();
    const storage = await kept(name);
    const later = await openDB(name, 3);
    expect(codesOf(await storage.append("long", "me", [typed(4)]))).toEqual(["newer_version"]);
    later.close();
  });
});

describe("a browser that refuses", () => {
  test("for want of space is told with nothing written, and works again when there is some", async () => {
    const name = fresh();
    const storage = await kept(name);
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(codesOf(await storage.append("long", "me", [typed(4)]))).toEqual(["storage_full"]);
    expect(codesOf(await storage.create(richProject()))).toEqual(["storage_full"]);
    full.mockRestore();
    expect(valueOf(await storage.readLog("long")).length).toBe(3);
    expect(codesOf(await storage.open("p"))).toEqual(["unknown_project"]);
    expect(valueOf(await storage.append("long", "me", [typed(4)]))).toBe(4);
  });

  test("by closing the connection is not noticed by anybody", async () => {
    const name = fresh();
    const storage = await kept(name);
    const { transaction } = IDBDatabase.prototype;
    const once = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    expect(valueOf(await storage.append("long", "me", [typed(4)]))).toBe(4);
    expect(once).toHaveBeenCalled();
    once.mockImplementation(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    expect(codesOf(await storage.append("long", "me", [typed(5)]))).toEqual(["storage_closed"]);
    once.mockImplementation(transaction);
    expect(valueOf(await storage.append("long", "me", [typed(5)]))).toBe(5);
  });

  test("to store anything at all is told", async () => {
    vi.stubGlobal("indexedDB", undefined);
    expect(codesOf(await createIndexedDbStorage().list())).toEqual(["storage_unavailable"]);
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("private", "SecurityError");
      },
    });
    expect(codesOf(await createIndexedDbStorage().list())).toEqual(["storage_unavailable"]);
    expect(await createIndexedDbStorage().estimate()).toBe(null);
    expect(await createIndexedDbStorage().persisted()).toBe(false);
    expect(await createIndexedDbStorage().persist()).toBe(false);
  });

  test("in the middle of a snapshot leaves the old one, whole", async () => {
    const name = fresh();
    const storage = await kept(name);
    const opened = valueOf(await storage.open("long"));
    let writes = 0;
    const { put } = IDBObjectStore.prototype;
    const failing = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (++writes === 3) throw new DOMException("gone", "UnknownError");
      return put.apply(this, args);
    });
    const moved = longProject(600);
    expect(codesOf(await storage.compact("long", "me", moved, 3))).toEqual(["storage_failed"]);
    failing.mockRestore();
    const again = valueOf(await createIndexedDbStorage({ name }).open("long"));
    expect([again.state, again.replayed]).toEqual(["whole", 3]);
    expect(contentsOf(again.project)).toEqual(contentsOf(opened.project));
    valueOf(await storage.compact("long", "me", opened.project, 3));
    await tamper(name, async ({ get }) => {
      expect(await get("pages", ["long", 2 + Math.ceil(600 / PAGE_SIZE) + 1])).toBe(undefined);
    });
    expect(contentsOf(valueOf(await storage.open("long")).project)).toEqual(contentsOf(opened.project));
  });
});

test("pages that a broken-off import left are swept out with the bin", async () => {
  const name = fresh();
  const storage = createIndexedDbStorage({ name });
  valueOf(await storage.list());
  await tamper(name, ({ put }) => put("pages", "left", ["never", 1]));
  await tamper(name, ({ put }) => put("files", Uint8Array.of(1), ["never", 1]));
  valueOf(await storage.create(richProject()));
  valueOf(await storage.purge(0));
  await tamper(name, async ({ get }) => {
    expect(await get("pages", ["never", 1])).toBe(undefined);
    expect(await get("files", ["never", 1])).toBe(undefined);
    expect(await get("files", ["p", 2])).toBeInstanceOf(Uint8Array);
  });
  valueOf(await storage.remove("p", 1));
  valueOf(await storage.purge(1));
  await tamper(name, async ({ get }) => {
    expect(await get("files", ["p", 2])).toBe(undefined);
  });
});
