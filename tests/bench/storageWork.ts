import type { Change } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { idTable } from "../../src/core/idTable.ts";
import type { Project } from "../../src/core/project.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import type { Result } from "../../src/core/result.ts";
import { newSegment } from "../../src/core/segment.ts";
import { pagesOf } from "../../src/core/segmentPages.ts";
import { createIndexedDbStorage } from "../../src/persistence/indexedDb.ts";

/** Times in ms, all measured in the page. */
export interface StorageTimes {
  readonly created: number;
  readonly opened: readonly number[];
  readonly bareRead: readonly number[];
  readonly appended: readonly number[];
  readonly barePut: readonly number[];
  readonly compacted: readonly number[];
  /** The longest the page stood still while a snapshot of all pages was written. */
  readonly longestPause: number;
}

const translator = { id: "t", name: "Hala", role: "translator" } as const;

/** A project of these sentences, one to a block; every second segment is translated and confirmed. */
export function bigProject(id: string, sentences: readonly (readonly [string, string])[]): Project {
  const segments = sentences.map(([source], index) =>
    newSegment({ id: `s${index + 1}`, block: `b${index + 1}`, before: "", source: [source] }),
  );
  const blocks = sentences.map((_, index) => ({
    id: `b${index + 1}`,
    document: "d",
    number: index + 1,
    kind: "paragraph" as const,
    after: "\n",
  }));
  const untouched: Project = {
    id,
    name: "Big",
    sourceLanguage: "ar",
    targetLanguage: "en",
    createdAt: 0,
    settings: DEFAULT_SETTINGS,
    documents: [
      {
        id: "d",
        name: "big.txt",
        format: "text",
        skeleton: { type: "text", encoding: "utf-8", byteOrderMark: false, text: "" },
      },
    ],
    blocks: idTable(blocks),
    segments: pagesOf(segments),
  };
  let project = untouched;
  const half = sentences.flatMap(([, target], index) =>
    index % 2 === 0 ? [{ segment: `s${index + 1}`, target }] : [],
  );
  for (let start = 0; start < half.length; start += 5_000) {
    const some = half.slice(start, start + 5_000);
    const change: Change = {
      id: `translated ${start}`,
      at: 1,
      actor: translator,
      actions: some.flatMap(({ segment, target }) => [
        { type: "targetWritten", segment, target: [target], cause: "written" } as const,
        { type: "decided", segment, event: "confirm", openErrors: 0, documentChecksFresh: true } as const,
      ]),
    };
    const pages = project.segments.pages.slice();
    project = applied({ ...project, segments: pagesOf(pages.flat()) }, change);
  }
  return project;
}

function applied(project: Project, change: Change): Project {
  const effect = applyChange(project, change);
  if (effect.type === "refused") throw new Error(effect.code);
  return effect.project;
}

/** Measures creating, opening, appending and moving the snapshot up. */
export async function measureStorage(
  sentences: readonly (readonly [string, string])[],
): Promise<StorageTimes> {
  const storage = createIndexedDbStorage({ name: "bench" });
  const made = bigProject("big", sentences);
  const created = await time(async () => valueOf(await storage.create(made)));
  valueOf(await storage.claim("big", "me"));
  const opened: number[] = [];
  const bareRead: number[] = [];
  let project = made;
  for (let run = 0; run < 5; run++) {
    bareRead.push(await time(() => readBare("bench")));
    opened.push(
      await time(async () => {
        ({ project } = valueOf(await storage.open("big")));
      }),
    );
  }
  const appended: number[] = [];
  const barePut: number[] = [];
  const compacted: number[] = [];
  let sequence = 0;
  for (let run = 0; run < 200; run++) {
    const segment = `s${(run * 977) % sentences.length || 1}`;
    const target = [`typed ${run} ${sentences[run]?.[1] ?? ""}`];
    const change: Change = {
      id: `c${run}`,
      at: run + 2,
      actor: translator,
      actions: [{ type: "targetWritten", segment, target, cause: "written" }],
    };
    project = applied(project, change);
    appended.push(
      await time(async () => {
        sequence = valueOf(await storage.append("big", "me", [change]));
      }),
    );
    barePut.push(await time(() => putBare("bare", run, JSON.stringify(change))));
    if (run % 40 === 39) {
      compacted.push(await time(async () => valueOf(await storage.compact("big", "me", project, sequence))));
    }
  }
  const fresh = { ...project, segments: pagesOf(project.segments.pages.flat()) };
  const longestPause = await pauseDuring(async () =>
    valueOf(await storage.compact("big", "me", fresh, sequence)),
  );
  return { created, opened, bareRead, appended, barePut, compacted, longestPause };
}

function valueOf<Value>(result: Result<Value>): Value {
  if (result.type === "success") return result.value;
  throw new Error(JSON.stringify(result.problems));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function pauseDuring(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let going = true;
  const channel = new MessageChannel();
  channel.port1.addEventListener("message", () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (going) channel.port2.postMessage(null);
  });
  channel.port1.start();
  channel.port2.postMessage(null);
  await work();
  going = false;
  return longest;
}

function openBare(name: string, table?: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("upgradeneeded", () => {
      if (table !== undefined) request.result.createObjectStore(table);
    });
    request.addEventListener("success", () => {
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      reject(new Error("no database"));
    });
  });
}

/** The texts alone, neither parsed nor checked: no opening can be faster. */
async function readBare(name: string): Promise<void> {
  const database = await openBare(name);
  await new Promise((resolve) => {
    database.transaction("pages").objectStore("pages").getAll().addEventListener("success", resolve);
  });
  database.close();
}

async function putBare(name: string, key: number, text: string): Promise<void> {
  const database = await openBare(name, "table");
  const transaction = database.transaction("table", "readwrite", { durability: "strict" });
  transaction.objectStore("table").put(text, key);
  await new Promise((resolve) => {
    transaction.addEventListener("complete", resolve);
  });
  database.close();
}
