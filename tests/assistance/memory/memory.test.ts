import { describe, expect, test } from "vitest";
import { contextKey } from "../../../src/assistance/memory/entry.ts";
import { createMemory, type Memory } from "../../../src/assistance/memory/memory.ts";
import {
  similarity,
  type SimilarityToken,
  substitutionCost,
} from "../../../src/assistance/memory/similarity.ts";
import {
  isOfEarlierForm,
  isStoredMemory,
  readIndex,
  writeIndex,
} from "../../../src/assistance/memory/stored.ts";
import { seededRandom } from "../../bench/harness.ts";
import { disturbed, plainEntry, sampleSources } from "./corpus.ts";
import { firstForm } from "./firstForm.ts";

const anything = { threshold: 60, limit: 5 };

function memoryOf(sources: readonly string[]): Memory {
  const memory = createMemory();
  memory.add(sources.map((source) => plainEntry(source)));
  return memory;
}

function rememberedCost(costs: Map<string, number>): typeof substitutionCost {
  return (one: SimilarityToken, other: SimilarityToken) => {
    const pair = `${one.type} ${one.key} ${other.type} ${other.key}`;
    const known = costs.get(pair);
    if (known !== undefined) return known;
    const cost = substitutionCost(one, other);
    costs.set(pair, cost);
    return cost;
  };
}

describe("look-up", () => {
  test("the best first, with what is known of it", () => {
    const memory = createMemory();
    memory.add([
      { ...plainEntry("أوقفت الشركة الوصول", "The company stopped access"), author: "Huda", date: 5 },
      plainEntry("أوقفت شركة الوصول", "A company stopped access"),
      plainEntry("لا شيء من هذا", "None of this"),
    ]);
    const found = memory.lookup({ source: "أوقفت الشركة الوصول", ...anything });
    expect(found.map(({ score }) => score)).toEqual([100, 92]);
    expect(found[0]?.entry).toMatchObject({
      id: 1,
      target: "The company stopped access",
      author: "Huda",
      date: 5,
    });
  });

  test("the same source between the same neighbours is 101", () => {
    const memory = createMemory();
    const [before, after] = [contextKey("ما قبل"), contextKey("ما بعد")];
    memory.add([
      plainEntry("نعم", "Yes"),
      { ...plainEntry("نعم", "Indeed"), previous: before, next: after },
      plainEntry("نعم", "Yes again"),
    ]);
    const found = memory.lookup({ source: "نعم", previous: before, next: after, ...anything });
    expect(found.map(({ score, entry }) => [score, entry.target])).toEqual([
      [101, "Indeed"],
      [100, "Yes again"],
      [100, "Yes"],
    ]);
    expect(memory.lookup({ source: "نعم", ...anything })[0]?.score).toBe(100);
  });

  test("numbers and marks alone are found too", () => {
    expect(memoryOf(["12/3 - 4", "كلمة"]).lookup({ source: "١٢ - 5", ...anything })[0]?.score).toBe(87);
    expect(memoryOf(["كلمة"]).lookup({ source: "", ...anything })).toEqual([]);
  });

  test("what is taken out is found no more, what is put in at once", () => {
    const memory = memoryOf(["أعلنت الشركة ذلك", "قالت الشركة ذلك"]);
    expect(memory.remove(1)).toBe(true);
    expect(memory.remove(1)).toBe(false);
    memory.add([plainEntry("أعلنت الشركة هذا")]);
    expect(memory.lookup({ source: "أعلنت الشركة ذلك", ...anything }).map(({ entry }) => entry.id)).toEqual([
      3, 2,
    ]);
    expect(memory.size()).toBe(2);
    expect([...memory.entries()].map(({ id }) => id)).toEqual([2, 3]);
  });
});

describe("against a comparison with every entry", () => {
  test.each([1, 2])("the best match is the same (seed %i)", (seed) => {
    const sources = sampleSources(600, seed);
    const memory = createMemory();
    // Entries that come in small lots are merged on the way.
    for (let from = 0; from < sources.length; from += 100) {
      memory.add(sources.slice(from, from + 100).map((source) => plainEntry(source)));
    }
    const random = seededRandom(seed);
    const alike = (one: string, other: string): number => similarity(one, other, rememberedCost(costs));
    const costs = new Map<string, number>();
    let compared = 0;
    for (let query = 0; query < 12; query += 1) {
      const asked = disturbed(sources[Math.floor(random() * sources.length)] ?? "", sources, random);
      const best = Math.max(...sources.map((source) => alike(asked, source)));
      if (best < 60) continue;
      compared += 1;
      const [first] = memory.lookup({ source: asked, threshold: 60, limit: 1 });
      expect({ asked, score: first?.score }).toEqual({ asked, score: best });
      expect(alike(asked, first?.entry.source ?? "")).toBe(best);
    }
    expect(compared).toBeGreaterThan(5);
  });
});

describe("stored", () => {
  test("a memory is the same after it was written and read, and can go on", () => {
    const sources = sampleSources(300, 4);
    const memory = memoryOf(sources);
    memory.remove(7);
    const bytes = writeIndex(memory);
    expect(isStoredMemory(bytes)).toBe(true);
    const read = readIndex(bytes);
    if (read.type === "failure") throw new Error("not read");
    expect([...read.value.entries()]).toEqual([...memory.entries()]);
    expect(writeIndex(read.value)).toEqual(bytes);
    read.value.add([plainEntry("جملة جديدة تماما", "A new one")]);
    memory.add([plainEntry("جملة جديدة تماما", "A new one")]);
    for (const source of [...sources.slice(0, 30), "والجملة الجديدة تماما"]) {
      expect(read.value.lookup({ source, ...anything })).toEqual(memory.lookup({ source, ...anything }));
    }
  });

  test("one of the first form is opened and is the same when it is written again", () => {
    const memory = createMemory();
    memory.add([plainEntry("سُرِّبت الأداةُ", "The tool was “leaked”"), plainEntry("هذه أداة", "هذه 工具")]);
    memory.add([plainEntry("لا شيء", "Nothing")]);
    memory.remove(3);
    const first = firstForm(memory);
    expect(isOfEarlierForm(first)).toBe(true);
    expect(isOfEarlierForm(writeIndex(memory))).toBe(false);
    const read = readIndex(first);
    if (read.type === "failure") throw new Error("not read");
    expect(read.value.entries()).toEqual(memory.entries());
    for (const phrase of ["tools", "أداتها"]) {
      const wish = { side: "target", limit: 5 } as const;
      expect(read.value.concordance(phrase, wish)).toEqual(memory.concordance(phrase, wish));
    }
    expect(writeIndex(read.value)).toEqual(writeIndex(memory));
    const later = writeIndex(memory);
    later[4] = 9;
    expect(readIndex(later)).toMatchObject({ type: "failure", problems: [{ code: "memory_unreadable" }] });
  });

  test("other bytes, and bytes cut short, are told", () => {
    const bytes = writeIndex(memoryOf(["كلمة واحدة"]));
    for (const broken of [new Uint8Array(0), new Uint8Array(100), bytes.slice(0, 40), bytes.slice(0, -8)]) {
      expect(readIndex(broken)).toMatchObject({ type: "failure", problems: [{ code: "memory_unreadable" }] });
    }
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readIndex(shifted.subarray(3)).type).not.toBe("failure");
  });
});
