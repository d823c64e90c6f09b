import * as v from "valibot";
import { ENTRY_ORIGINS, type NewEntry } from "../assistance/memory/entry.ts";
import { createMemory, type Memory } from "../assistance/memory/memory.ts";
import { isOfEarlierForm, readIndex, writeIndex } from "../assistance/memory/stored.ts";
import { failure, type Result, success } from "../core/result.ts";
import type { ResourcePart, ResourceStorage } from "../persistence/resourceStorage.ts";
import type { ResourceHead } from "./resourceHead.ts";

/** One thing done to a memory: an entry put under a key in the place of its former one, taken back, or removed for good. */
export type MemoryStep =
  | { readonly type: "put"; readonly key: string; readonly entry: NewEntry }
  | { readonly type: "take"; readonly key: string }
  | { readonly type: "remove"; readonly id: number };

/** A memory with where it is kept: its index, which entry belongs to which key, and the steps since both were written. */
export interface KeptMemory {
  readonly type: "memory";
  readonly head: ResourceHead;
  readonly memory: Memory;
  /** The entry put under a key. */
  readonly entryOf: (key: string) => number | undefined;
  readonly keys: () => readonly string[];
  /** The key an entry was put under, if it was. */
  readonly keyOf: (entry: number) => string | undefined;
  /** Does steps, and has them kept before it resolves. */
  readonly take: (steps: readonly MemoryStep[], now: number) => Promise<Result<null>>;
  /** Gives the memory another head: name or languages. */
  readonly rename: (name: string) => Promise<Result<null>>;
}

/** The parts a memory is kept in: the index, the keys, and from there on the steps made since. */
const PARTS = { index: 1, keys: 2, steps: 3 } as const;

// Parts of steps kept before the index is written anew: a day's work, and as many reads at the next opening.
const MOST_PARTS = 256;

// Steps that are kept as such, at least, and as a share of the memory: a large one is not written anew for each of its hundreds.
const MOST_STEPS = 256;
const SHARE_OF_STEPS = 1 / 4;

/** Numbers for the parts written in one millisecond, of which each takes one by chance; whole until the year 2109. */
const PARTS_A_MOMENT = 2048;

const entrySchema = v.object({
  source: v.string(),
  target: v.string(),
  author: v.string(),
  date: v.number(),
  document: v.string(),
  origin: v.picklist(ENTRY_ORIGINS),
  previous: v.number(),
  next: v.number(),
});
const stepsSchema = v.array(
  v.union([
    v.object({ type: v.literal("put"), key: v.string(), entry: entrySchema }),
    v.object({ type: v.literal("take"), key: v.string() }),
    v.object({ type: v.literal("remove"), id: v.number() }),
  ]),
);
const keysSchema = v.array(v.tuple([v.string(), v.number()]));

/** Keeps a new memory with its entries. */
export async function keepMemory(
  storage: ResourceStorage,
  head: ResourceHead,
  entries: readonly NewEntry[],
): Promise<Result<KeptMemory>> {
  const memory = createMemory();
  memory.add(entries);
  const whole = { ...head, count: memory.size() };
  const written = await storage.write(head.id, whole, [{ number: PARTS.index, value: writeIndex(memory) }]);
  if (written.type === "failure") return written;
  return success(keptMemory(storage, whole, memory, new Map(), { parts: [], steps: 0 }));
}

/**
 * A memory from its parts; one of an earlier form is kept anew in today's, and opened all the same if that fails. Problem:
 * `memory_unreadable`; steps that cannot be read are left out.
 */
export async function openMemory(
  storage: ResourceStorage,
  head: ResourceHead,
  parts: readonly ResourcePart[],
): Promise<Result<KeptMemory>> {
  const index = parts.find(({ number }) => number === PARTS.index)?.value;
  if (!(index instanceof Uint8Array)) return failure("memory_unreadable");
  const read = readIndex(index);
  if (read.type === "failure") return read;
  const memory = read.value;
  if (isOfEarlierForm(index)) {
    // Without the steps, which stay: they are done again at each opening.
    await storage.writeParts(head.id, { head, parts: [{ number: PARTS.index, value: writeIndex(memory) }] });
  }
  const keys = new Map(parsed(keysSchema, parts.find(({ number }) => number === PARTS.keys)?.value) ?? []);
  const later = parts.filter(({ number }) => number >= PARTS.steps);
  let steps = 0;
  for (const { value } of later) {
    const part = parsed(stepsSchema, value) ?? [];
    run(memory, keys, part);
    steps += part.length;
  }
  return success(
    keptMemory(storage, head, memory, keys, { parts: later.map(({ number }) => number), steps }),
  );
}

function keptMemory(
  storage: ResourceStorage,
  first: ResourceHead,
  memory: Memory,
  keys: Map<string, number>,
  written: { readonly parts: readonly number[]; readonly steps: number },
): KeptMemory {
  let head = first;
  let stepParts = [...written.parts];
  let stepsKept = written.steps;
  let lastPart = Math.max(PARTS.steps, ...written.parts);
  const write = async (steps: readonly MemoryStep[]): Promise<Result<null>> => {
    stepsKept += steps.length;
    const mostSteps = Math.max(MOST_STEPS, memory.size() * SHARE_OF_STEPS);
    if (stepParts.length < MOST_PARTS && stepsKept < mostSteps) {
      // Two tabs may add to one memory at a time: parts are numbered by the moment, so that neither covers the other's.
      lastPart = Math.max(lastPart + 1, Math.floor((head.changedAt + Math.random()) * PARTS_A_MOMENT));
      stepParts.push(lastPart);
      return storage.writeParts(head.id, {
        head,
        parts: [{ number: lastPart, value: JSON.stringify(steps) }],
      });
    }
    const removed = stepParts;
    stepParts = [];
    stepsKept = 0;
    return storage.writeParts(head.id, {
      head,
      parts: [
        { number: PARTS.index, value: writeIndex(memory) },
        { number: PARTS.keys, value: JSON.stringify([...keys]) },
      ],
      removed,
    });
  };
  return {
    type: "memory",
    get head() {
      return head;
    },
    memory,
    entryOf: (key) => keys.get(key),
    keys: () => [...keys.keys()],
    keyOf: (entry) => {
      for (const [key, id] of keys) if (id === entry) return key;
      return undefined;
    },
    take: (steps, now) => {
      if (steps.length === 0) return Promise.resolve(success(null));
      run(memory, keys, steps);
      head = { ...head, count: memory.size(), changedAt: now };
      return write(steps);
    },
    rename: (name) => {
      head = { ...head, name };
      return storage.writeParts(head.id, { head });
    },
  };
}

function run(memory: Memory, keys: Map<string, number>, steps: readonly MemoryStep[]): void {
  const entries: NewEntry[] = [];
  const owners: string[] = [];
  for (const step of steps) {
    if (step.type === "remove") {
      memory.remove(step.id);
      continue;
    }
    const former = keys.get(step.key);
    if (former !== undefined) memory.remove(former);
    keys.delete(step.key);
    if (step.type === "take") continue;
    owners.push(step.key);
    entries.push(step.entry);
  }
  if (entries.length === 0) return;
  let id = memory.add(entries);
  for (const key of owners) {
    // A key put twice at once keeps its last entry.
    const former = keys.get(key);
    if (former !== undefined) memory.remove(former);
    keys.set(key, id);
    id += 1;
  }
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  text: ResourcePart["value"] | undefined,
): v.InferOutput<Schema> | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
