import { describe, expect, test } from "vitest";
import type { Change } from "../../src/core/change.ts";
import { findSegment } from "../../src/core/segmentPages.ts";
import { createInMemoryStorage } from "../../src/persistence/inMemory.ts";
import type { ProjectStorage } from "../../src/persistence/storage.ts";
import type { Presence, TabChannel } from "../../src/store/ownership.ts";
import { followProject, presenceByLocks } from "../../src/store/ownership.ts";
import type { OpeningOptions } from "../../src/store/projectOpening.ts";
import { openProject } from "../../src/store/projectOpening.ts";
import type { EmergencyStore } from "../../src/store/unsavedChanges.ts";
import { unsavedChangesIn } from "../../src/store/unsavedChanges.ts";
import { changeOf, notation, person, write } from "../core/exampleProject.ts";
import { codesOf, valueOf } from "../contract/storageContract.ts";
import { richProject } from "../persistence/randomWork.ts";

/** A browser with tabs: what they share, and a way to make each. */
async function browser() {
  const storage = createInMemoryStorage();
  valueOf(await storage.create(richProject()));
  const texts = new Map<string, string>();
  const emergency: EmergencyStore = {
    keys: () => [...texts.keys()],
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  };
  const listeners = new Map<number, Set<(message: unknown) => void>>();
  const alive = new Set<string>();
  const presence: Presence = {
    hold: (owner) => {
      alive.add(owner);
      return () => void alive.delete(owner);
    },
    isPresent: (owner) => Promise.resolve(alive.has(owner)),
  };
  let ids = 0;
  const tab = (
    number: number,
    over: ProjectStorage = storage,
  ): OpeningOptions & { readonly lost: () => number } => {
    const own = new Set<(message: unknown) => void>();
    listeners.set(number, own);
    let lost = 0;
    const channel: TabChannel = {
      post(message) {
        for (const [other, hears] of listeners) if (other !== number) for (const hear of hears) hear(message);
      },
      listen(hear) {
        own.add(hear);
        return () => void own.delete(hear);
      },
    };
    return {
      storage: over,
      project: "p",
      newId: () => `owner${++ids}`,
      channel,
      presence,
      emergency,
      onTaken: () => lost++,
      lost: () => lost,
    };
  };
  const post = (message: unknown): void => {
    for (const hears of listeners.values()) for (const hear of hears) hear(message);
  };
  return { storage, texts, emergency, alive, tab, post };
}

async function writing(options: OpeningOptions, mode: "if_free" | "take_over" = "if_free") {
  const opening = valueOf(await openProject(options, mode));
  if (opening.access.type !== "write") throw new Error(opening.access.reason);
  return { ...opening, ...opening.access };
}

const hala = person("hala", "translator");
const typed = (at: number, text: string): Change => changeOf(hala, at, write(text));

describe("a project in two tabs", () => {
  test("is written by the first; the second reads, and may take over, which the first is told", async () => {
    const { storage, tab } = await browser();
    const [one, two] = [tab(1), tab(2)];
    const first = await writing(one);
    const second = valueOf(await openProject(two, "if_free"));
    expect(second.access).toEqual({ type: "read_only", reason: "owned_elsewhere" });
    expect(one.lost()).toBe(0);
    const taken = await writing(two, "take_over");
    expect([one.lost(), two.lost()]).toEqual([1, 0]);
    expect(codesOf(await storage.append("p", first.ownership.owner, [typed(1, "a")]))).toEqual([
      "taken_over",
    ]);
    valueOf(await storage.append("p", taken.ownership.owner, [typed(2, "b")]));
  });

  test("is free for the next tab after a crash, which gives nothing free by itself", async () => {
    const { alive, tab } = await browser();
    const first = await writing(tab(1));
    alive.delete(first.ownership.owner);
    expect((await writing(tab(2))).ownership.owner).not.toBe(first.ownership.owner);
  });

  test("a reader hears that there is more and that it could write now; strange messages do nothing", async () => {
    const { tab, post } = await browser();
    const first = await writing(tab(1));
    const heard: unknown[] = [];
    followProject({
      project: "p",
      channel: tab(2).channel,
      onAppended: (sequence) => heard.push(sequence),
      onReleased: () => heard.push("released"),
    });
    for (const message of [
      null,
      7,
      {},
      { type: "taken" },
      { type: "appended", project: "p" },
      { type: "released", project: "q" },
    ])
      post(message);
    first.ownership.announce(3);
    first.ownership.end();
    expect(heard).toEqual([3, "released"]);
  });

  test("a project that is not there is told, and nothing is held", async () => {
    const { alive, tab } = await browser();
    expect(codesOf(await openProject({ ...tab(1), project: "x" }, "if_free"))).toEqual(["unknown_project"]);
    expect(codesOf(await openProject({ ...tab(1), project: "x" }, "take_over"))).toEqual(["unknown_project"]);
    expect(alive.size).toBe(0);
  });

  test("a damaged project is opened for reading only and given free", async () => {
    const { storage, alive, tab } = await browser();
    const damaged: ProjectStorage = {
      ...storage,
      open: async (id) => ({
        type: "success",
        value: { ...valueOf(await storage.open(id)), state: "damaged" },
        problems: [{ code: "record_damaged", severity: "error", facts: {} }],
      }),
    };
    const opening = await openProject(tab(1, damaged), "if_free");
    expect(valueOf(opening).access).toEqual({ type: "read_only", reason: "damaged" });
    expect(opening.problems).toHaveLength(1);
    expect([valueOf(await storage.ownerOf("p")), alive.size]).toEqual([null, 0]);
  });
});

describe("what was typed and not durable when a tab went", () => {
  test("is there at the next opening, but once", async () => {
    const { storage, texts, alive, tab } = await browser();
    const first = await writing(tab(1));
    const changes = [typed(1, "durable"), typed(2, "in the air"), typed(3, "and this")];
    valueOf(await storage.append("p", first.ownership.owner, changes.slice(0, 1)));
    first.unsaved.keep(changes);
    alive.delete(first.ownership.owner);
    const next = await writing(tab(2));
    expect(next.recovered).toBe(2);
    expect(notation(findSegment(next.opened.project.segments, "s1")?.target ?? [])).toBe("and this");
    expect([next.opened.sequence, next.opened.replayed]).toEqual([3, 3]);
    expect(texts.size).toBe(0);
    next.ownership.end();
    expect((await writing(tab(3))).recovered).toBe(0);
    expect(valueOf(await storage.readLog("p")).map((entry) => entry.change)).toEqual(changes);
  });

  test("comes along when another tab takes over", async () => {
    const { tab } = await browser();
    const first = await writing(tab(1));
    first.unsaved.keep([typed(1, "mine")]);
    expect((await writing(tab(2), "take_over")).recovered).toBe(1);
  });

  test("is left alone as long as its tab lives", async () => {
    const { emergency, texts, alive, tab } = await browser();
    alive.add("busy");
    unsavedChangesIn(emergency, "p", "busy").keep([typed(1, "mine")]);
    expect((await writing(tab(2))).recovered).toBe(0);
    expect(texts.size).toBe(1);
  });

  test("is told with its text where it no longer fits, until it is dismissed", async () => {
    const { emergency, texts, tab } = await browser();
    unsavedChangesIn(emergency, "p", "gone").keep([
      typed(1, "fits"),
      changeOf(hala, 2, write("lost <1>words</1>", { segment: "s99" })),
    ]);
    for (const round of [1, 2]) {
      const opening = await openProject(tab(round), "if_free");
      expect(opening.problems).toEqual([
        {
          code: "unsaved_refused",
          severity: "error",
          facts: { reason: "unknown_segment", segment: "s99", text: "lost words" },
        },
      ]);
      expect(valueOf(opening).recovered).toBe(round === 1 ? 1 : 0);
      const { access } = valueOf(opening);
      if (access.type === "write") access.ownership.end();
      if (round === 2) valueOf(opening).dismissRefused();
    }
    expect(texts.size).toBe(0);
    expect((await openProject(tab(3), "if_free")).problems).toEqual([]);
  });

  test("a store that refuses, or holds nonsense, hinders nothing", async () => {
    const { emergency, tab } = await browser();
    emergency.write("muqabala.unsaved p other", "nonsense");
    expect(codesOf(await openProject(tab(1), "take_over"))).toEqual([]);
    const refusing = (): never => {
      throw new Error("refused");
    };
    const broken: EmergencyStore = { keys: refusing, read: refusing, write: refusing, remove: refusing };
    const opening = await writing({ ...tab(2), emergency: broken }, "take_over");
    opening.unsaved.keep([typed(1, "x")]);
    opening.unsaved.clear();
  });
});

test("presence by locks lasts as long as the lock", async () => {
  const held = new Map<string, Promise<void>>();
  const presence = presenceByLocks({
    request: async (name, hold) => {
      const promise = hold();
      held.set(name, promise);
      await promise;
      held.delete(name);
    },
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })) }),
  });
  const letGo = presence.hold("me");
  expect(await presence.isPresent("me")).toBe(true);
  expect(await presence.isPresent("you")).toBe(false);
  letGo();
  await Promise.resolve();
  await Promise.resolve();
  expect(await presence.isPresent("me")).toBe(false);
});
