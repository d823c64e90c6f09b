import { expect, test } from "vitest";
import { createMemory } from "../../src/assistance/memory/memory.ts";
import { isOfEarlierForm } from "../../src/assistance/memory/stored.ts";
import { createInMemoryResources } from "../../src/persistence/inMemoryResources.ts";
import { openMemory } from "../../src/worker/keptMemory.ts";
import type { ResourceHead } from "../../src/worker/resourceHead.ts";
import { plainEntry } from "../assistance/memory/corpus.ts";
import { firstForm } from "../assistance/memory/firstForm.ts";

const head: ResourceHead = {
  id: "m",
  type: "memory",
  name: "Old",
  sourceLanguage: "ar",
  targetLanguage: "en",
  count: 1,
  createdAt: 1,
  changedAt: 1,
  project: null,
};

test("a memory of an earlier form is kept in the form of today once it was opened, its later steps still beside it", async () => {
  const storage = createInMemoryResources();
  const memory = createMemory();
  memory.add([plainEntry("هذه أداة", "This is a tool")]);
  const step = { type: "put", key: "k", entry: plainEntry("هذه شركة", "This is a company") };
  await storage.write("m", head, [
    { number: 1, value: firstForm(memory) },
    { number: 90, value: JSON.stringify([step]) },
  ]);
  for (const isEarlier of [true, false]) {
    const kept = await storage.read("m");
    if (kept.type === "failure") throw new Error("not kept");
    const index = kept.value.parts.find(({ number }) => number === 1)?.value;
    expect(index instanceof Uint8Array && isOfEarlierForm(index)).toBe(isEarlier);
    const opened = await openMemory(storage, head, kept.value.parts);
    if (opened.type === "failure") throw new Error("not opened");
    expect(opened.value.memory.entries().map(({ target }) => target)).toEqual([
      "This is a tool",
      "This is a company",
    ]);
    expect(opened.value.memory.concordance("company", { side: "target", limit: 5 })).toHaveLength(1);
  }
});
