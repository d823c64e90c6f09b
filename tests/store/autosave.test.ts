import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { failure } from "../../src/core/result.ts";
import { createInMemoryStorage } from "../../src/persistence/inMemory.ts";
import type { ProjectStorage } from "../../src/persistence/storage.ts";
import type { SaveStatus } from "../../src/store/autosave.ts";
import { createAutosave } from "../../src/store/autosave.ts";
import { changeOf, person, write } from "../core/exampleProject.ts";
import { valueOf } from "../contract/storageContract.ts";
import { richProject } from "../persistence/randomWork.ts";
import { contentsOf } from "../persistence/sameProject.ts";
import { handClock } from "./handClock.ts";

const hala = person("hala", "translator");

function typing(count: number): readonly Change[] {
  return Array.from({ length: count }, (_, index) => changeOf(hala, index + 1, write(`text ${index}`)));
}

/** A storage whose appends wait until they are let through, or fail. */
function heldStorage() {
  const inner = createInMemoryStorage();
  const waiting: (() => void)[] = [];
  const batches: number[] = [];
  let fault: string | null = null;
  let held = true;
  const storage: ProjectStorage = {
    ...inner,
    async append(id, owner, changes, progress) {
      batches.push(changes.length);
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      return fault === null ? inner.append(id, owner, changes, progress) : failure(fault);
    },
  };
  return {
    storage,
    batches,
    failWith: (code: string | null) => {
      fault = code;
    },
    stopHolding: () => {
      held = false;
      for (const resolve of waiting.splice(0)) resolve();
    },
    letThrough: async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

async function desk(storage: ProjectStorage, emergency: Change[][] = []) {
  let project = richProject();
  valueOf(await storage.create(project));
  valueOf(await storage.claim("p", "me"));
  const clock = handClock();
  const told: SaveStatus[] = [];
  const autosave = createAutosave({
    storage,
    projectId: "p",
    owner: "me",
    project: () => project,
    clock,
    onStatus: (status) => told.push(status),
    unsaved: {
      keep: (changes) => emergency.push([...changes]),
      clear: () => emergency.push([]),
    },
  });
  return {
    autosave,
    clock,
    told,
    project: () => project,
    make: (change: Change) => {
      const effect = applyChange(project, change);
      if (effect.type === "applied") project = effect.project;
      autosave.enqueue(change);
    },
  };
}

const textsOf = async (storage: ProjectStorage): Promise<readonly string[]> =>
  valueOf(await storage.readLog("p")).map((entry) => entry.change.id);

describe("autosave", () => {
  test("writes at once when idle, in one batch what came meanwhile, and says saved only when it is durable", async () => {
    const held = heldStorage();
    const { autosave, told, make } = await desk(held.storage);
    const [one, two, three] = typing(3);
    make(one!);
    expect(held.batches).toEqual([1]);
    make(two!);
    make(three!);
    expect(autosave.status()).toEqual({ type: "saving", waiting: 3 });
    await held.letThrough();
    expect(held.batches).toEqual([1, 2]);
    expect(told.some((status) => status.type === "saved")).toBe(false);
    await held.letThrough();
    expect(autosave.status()).toEqual({ type: "saved", at: 0 });
    expect(await textsOf(held.storage)).toEqual(["c1", "c2", "c3"]);
  });

  test("flush waits for what is being written and for what came meanwhile", async () => {
    const held = heldStorage();
    const { autosave, make } = await desk(held.storage);
    for (const change of typing(3)) make(change);
    const flushed = autosave.flush();
    held.stopHolding();
    expect(await flushed).toEqual({ type: "saved", at: 0 });
    expect(await textsOf(held.storage)).toHaveLength(3);
  });

  test("keeps everything when the storage is full, tries again by itself and then goes on in order", async () => {
    const held = heldStorage();
    held.stopHolding();
    held.failWith("storage_full");
    const emergency: Change[][] = [];
    const { autosave, clock, make } = await desk(held.storage, emergency);
    const changes = typing(4);
    make(changes[0]!);
    await autosave.flush();
    make(changes[1]!);
    const status = autosave.status();
    expect(status).toMatchObject({ type: "failed", waiting: 2, problems: [{ code: "storage_full" }] });
    expect(emergency.at(-1)?.map((change) => change.id)).toEqual(["c1", "c2"]);
    held.failWith(null);
    if (status.type === "failed") clock.goOn(status.retryAt - clock.now());
    make(changes[2]!);
    expect(await autosave.flush()).toMatchObject({ type: "saved" });
    expect(await textsOf(held.storage)).toEqual(["c1", "c2", "c3"]);
    expect(emergency.at(-1)).toEqual([]);
  });

  test("waits longer after each failure, and at once after a word from the user", async () => {
    const held = heldStorage();
    held.stopHolding();
    held.failWith("storage_failed");
    const { autosave, clock, make } = await desk(held.storage);
    make(typing(1)[0]!);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      while (autosave.status().type === "saving") await Promise.resolve();
      const status = autosave.status();
      if (status.type !== "failed") throw new Error(status.type);
      waits.push(status.retryAt - clock.now());
      clock.goOn(status.retryAt - clock.now());
    }
    expect(waits).toEqual([500, 1_000, 2_000, 5_000, 10_000, 30_000, 30_000, 30_000]);
    while (autosave.status().type === "saving") await Promise.resolve();
    held.failWith(null);
    autosave.retry();
    expect(await autosave.flush()).toMatchObject({ type: "saved" });
  });

  test("stops when another tab took over, and keeps what was not written", async () => {
    const storage = createInMemoryStorage();
    const emergency: Change[][] = [];
    const { autosave, make } = await desk(storage, emergency);
    valueOf(await storage.claim("p", "other"));
    make(typing(1)[0]!);
    expect(await autosave.flush()).toEqual({ type: "taken_over", waiting: 1 });
    make(typing(2)[1]!);
    expect(autosave.status()).toEqual({ type: "taken_over", waiting: 2 });
    expect(emergency.at(-1)).toHaveLength(2);
    expect(await textsOf(storage)).toEqual([]);
  });

  test("puts what is not durable where it takes no waiting when the page may go", async () => {
    const held = heldStorage();
    const emergency: Change[][] = [];
    const { autosave, make } = await desk(held.storage, emergency);
    make(typing(1)[0]!);
    expect(emergency).toEqual([]);
    autosave.leave();
    expect(emergency.at(-1)?.map((change) => change.id)).toEqual(["c1"]);
    await held.letThrough();
    expect(emergency.at(-1)).toEqual([]);
  });

  test("moves the snapshot up in a pause after many changes, and the project stays the same", async () => {
    const storage = createInMemoryStorage();
    const { autosave, clock, make, project } = await desk(storage);
    for (const change of typing(401)) make(change);
    await autosave.flush();
    expect(valueOf(await storage.open("p")).replayed).toBe(401);
    clock.goOn(2_000);
    await Promise.resolve();
    const opened = valueOf(await storage.open("p"));
    expect([opened.replayed, opened.sequence]).toEqual([0, 401]);
    expect(contentsOf(opened.project)).toEqual(contentsOf(project()));
  });

  test("does not move the snapshot up while there is work, so that it never holds a change that is not durable", async () => {
    const held = heldStorage();
    const { autosave, clock, make } = await desk(held.storage);
    for (const change of typing(401)) make(change);
    const flushed = autosave.flush();
    for (let round = 0; round < 3; round++) await held.letThrough();
    await flushed;
    make(changeOf(hala, 999, write("while it waits")));
    clock.goOn(2_000);
    await Promise.resolve();
    expect(valueOf(await held.storage.open("p")).replayed).toBe(401);
  });

  test("gives the project free when it is closed", async () => {
    const storage = createInMemoryStorage();
    const { autosave, make } = await desk(storage);
    make(typing(1)[0]!);
    expect(await autosave.close()).toMatchObject({ type: "saved" });
    expect(valueOf(await storage.ownerOf("p"))).toBe(null);
    expect(await textsOf(storage)).toEqual(["c1"]);
  });

  test("opened for reading only writes nothing and says so", () => {
    const autosave = createAutosave({
      storage: createInMemoryStorage(),
      projectId: "p",
      owner: null,
      project: richProject,
      clock: handClock(),
    });
    expect(autosave.status()).toEqual({ type: "read_only" });
    expect(() => {
      autosave.enqueue(typing(1)[0]!);
    }).toThrow("open for reading only");
  });

  test("law: whatever fails and whenever, the log is a beginning of what was made, and in the end all of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("make", "let", "fail", "mend", "wait"), { maxLength: 60 }),
        async (steps) => {
          const held = heldStorage();
          const { autosave, clock, make } = await desk(held.storage);
          const made: string[] = [];
          for (const step of steps) {
            if (step === "make") {
              const change = changeOf(hala, made.length + 1, write(`t${made.length}`));
              made.push(change.id);
              make(change);
            }
            if (step === "let") await held.letThrough();
            if (step === "fail") held.failWith("storage_full");
            if (step === "mend") held.failWith(null);
            if (step === "wait") clock.goOn(31_000);
            const logged = await textsOf(held.storage);
            expect(logged).toEqual(made.slice(0, logged.length));
            if (autosave.status().type === "saved") expect(logged).toEqual(made);
          }
          held.failWith(null);
          held.stopHolding();
          await autosave.flush();
          expect((await autosave.flush()).type).toBe("saved");
          expect(await textsOf(held.storage)).toEqual(made);
        },
      ),
      { seed: 20_240_415, numRuns: 60 },
    );
  });
});
