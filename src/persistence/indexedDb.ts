import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import { openDB } from "idb";
import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { createKeptProjects } from "./keptProjects.ts";
import { createKeptResources } from "./keptResources.ts";
import type { NumberedRange, RecordDatabase, RecordTable, RecordTransaction } from "./recordDatabase.ts";
import type { RecordCodec } from "./records.ts";
import type { ResourceStorage } from "./resourceStorage.ts";
import type { ProjectStorage } from "./storage.ts";
import { failureOf } from "./storageFault.ts";

/** The layout of the database, not of the records in it: those have versions of their own. */
const LAYOUT = 2;

/** Values are unknown on purpose: what comes out of a storage is read, not believed. */
interface Layout extends DBSchema {
  projects: { key: string; value: unknown };
  snapshots: { key: string; value: unknown };
  pages: { key: [string, number]; value: unknown };
  log: { key: [string, number]; value: unknown };
  settings: { key: string; value: unknown };
  files: { key: [string, number]; value: unknown };
  resources: { key: string; value: unknown };
  resourceParts: { key: [string, number]; value: unknown };
}

/** The tables each layout added, the first one first: a database of an earlier layout gets those that it lacks. */
const TABLES_BY_LAYOUT: readonly (readonly RecordTable[])[] = [
  ["projects", "snapshots", "pages", "log", "settings"],
  ["files", "resources", "resourceParts"],
];

type Connection = IDBPDatabase<Layout>;
type OpenTransaction = IDBPTransaction<Layout, RecordTable[], "readonly" | "readwrite">;

/** Which database to use, and how its records are written; both only differ in tests. */
export interface IndexedDbOptions {
  readonly name?: string;
  readonly codec?: RecordCodec;
}

/** Projects kept in the browser's IndexedDB. */
export function createIndexedDbStorage({ name = "muqabala", codec }: IndexedDbOptions = {}): ProjectStorage {
  return createKeptProjects({
    database: createIndexedDatabase(name),
    ...(codec === undefined ? {} : { codec }),
    async estimate() {
      const { usage, quota } = (await ask(() => navigator.storage.estimate())) ?? {};
      return usage === undefined || quota === undefined ? null : { used: usage, available: quota - usage };
    },
    persisted: async () => (await ask(() => navigator.storage.persisted())) ?? false,
    persist: async () => (await ask(() => navigator.storage.persist())) ?? false,
  });
}

/** What the browser's storage manager answers; undefined where there is none or it refuses, as outside secure contexts. */
async function ask<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await question();
  } catch {
    return undefined;
  }
}

/** Memories and glossaries kept in the browser's IndexedDB, beside the projects. */
export function createIndexedDbResources({
  name = "muqabala",
}: Pick<IndexedDbOptions, "name"> = {}): ResourceStorage {
  return createKeptResources(createIndexedDatabase(name));
}

function createIndexedDatabase(name: string): RecordDatabase {
  let opening: Promise<Result<Connection>> | null = null;

  function forget(): void {
    opening = null;
  }

  function connect(): Promise<Result<Connection>> {
    opening ??= open(name, forget).then((result) => {
      if (result.type === "failure") forget();
      return result;
    });
    return opening;
  }

  async function begin(
    tables: readonly RecordTable[],
    mode: "readonly" | "readwrite",
    durability: "strict" | "relaxed",
  ): Promise<Result<OpenTransaction>> {
    // A connection the browser has closed is noticed only here; a second attempt opens a new one.
    for (let attempt = 1; ; attempt++) {
      const connection = await connect();
      if (connection.type === "failure") return connection;
      try {
        return success(connection.value.transaction([...tables], mode, { durability }));
      } catch (error) {
        forget();
        if (attempt === 2) return failureOf(error, "working");
      }
    }
  }

  return {
    async transact({ tables, mode }, body) {
      const begun = await begin(
        tables,
        mode === "read" ? "readonly" : "readwrite",
        mode === "durable" ? "strict" : "relaxed",
      );
      if (begun.type === "failure") return begun;
      const transaction = begun.value;
      const end: Promise<{ readonly error: unknown } | null> = transaction.done.then(
        () => null,
        (error: unknown) => ({ error: transaction.error ?? error }),
      );
      try {
        const result = await body(wrap(transaction));
        const fault = await end;
        return fault === null ? result : failureOf(fault.error, "working");
      } catch (error) {
        abort(transaction);
        const fault = await end;
        return failureOf(transaction.error ?? error ?? fault?.error, "working");
      }
    },
    close() {
      const closing = opening;
      forget();
      void closing?.then((result) => {
        if (result.type === "success") result.value.close();
      });
    },
  };
}

async function open(name: string, forget: () => void): Promise<Result<Connection>> {
  let connection: Connection | undefined;
  let tellBlocked = (_blocked: Result<Connection>): void => undefined;
  const blocked = new Promise<Result<Connection>>((resolve) => {
    tellBlocked = resolve;
  });
  try {
    // Browsers that forbid storage leave the name out, or throw when it is read.
    if (typeof indexedDB === "undefined") return failure("storage_unavailable");
    const opening = openDB<Layout>(name, LAYOUT, {
      upgrade(database, from) {
        for (const table of TABLES_BY_LAYOUT.slice(from).flat()) database.createObjectStore(table);
      },
      blocked() {
        tellBlocked(failure("storage_blocked"));
      },
      // A newer version in another tab wants to change the layout: this one makes room and finds it newer afterwards.
      blocking() {
        forget();
        connection?.close();
      },
      terminated: forget,
    });
    const opened = opening.then((database) => {
      connection = database;
      return success(database);
    });
    return await Promise.race([opened, blocked]);
  } catch (error) {
    return failureOf(error, "opening");
  }
}

function abort(transaction: OpenTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

function wrap(transaction: OpenTransaction): RecordTransaction {
  const read = (table: RecordTable) => transaction.objectStore(table);
  /** A failed request also ends the transaction, whose error is the one that is told. */
  const write = (request: Promise<unknown> | undefined): void => {
    request?.catch(() => undefined);
  };
  return {
    get: (table, key) => read(table).get(keyOf(key)),
    all: (table) => read(table).getAll(),
    async keys(table) {
      const keys = await read(table).getAllKeys();
      return keys.map((key) => (typeof key === "string" ? key : key[0]));
    },
    async range(table, range) {
      const bounds = boundsOf(range);
      const [keys, values] = await Promise.all([read(table).getAllKeys(bounds), read(table).getAll(bounds)]);
      return keys.map((key, index) => ({
        number: typeof key === "string" ? 0 : key[1],
        value: values[index],
      }));
    },
    async numbers(table, owner) {
      const keys = await read(table).getAllKeys(owner === undefined ? null : boundsOf({ owner, from: 0 }));
      return keys.map((key) =>
        typeof key === "string" ? { owner: key, number: 0 } : { owner: key[0], number: key[1] },
      );
    },
    put(table, key, value) {
      write(transaction.objectStore(table).put?.(value, keyOf(key)));
    },
    delete(table, key) {
      write(transaction.objectStore(table).delete?.(keyOf(key)));
    },
    deleteRange(table, range) {
      write(transaction.objectStore(table).delete?.(boundsOf(range)));
    },
  };
}

function keyOf(key: string | readonly [string, number]): string | [string, number] {
  return typeof key === "string" ? key : [key[0], key[1]];
}

function boundsOf(range: NumberedRange): IDBKeyRange {
  return IDBKeyRange.bound([range.owner, range.from], [range.owner, Number.MAX_SAFE_INTEGER]);
}
