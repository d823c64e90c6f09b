import { beforeEach, describe, expect, test } from "vitest";
import { newEntry } from "../../src/assistance/glossary/glossary.ts";
import { contextKey, type NewEntry } from "../../src/assistance/memory/entry.ts";
import { DEFAULT_PENALTIES } from "../../src/assistance/memory/penalties.ts";
import { createInMemoryResources } from "../../src/persistence/inMemoryResources.ts";
import type { ResourceStorage } from "../../src/persistence/resourceStorage.ts";
import { type Assistant, createAssistant } from "../../src/worker/assistant.ts";
import type { MemoryStep } from "../../src/worker/keptMemory.ts";
import type { AssistChoice, SegmentQuestion } from "../../src/worker/segmentHelp.ts";

const NOW = Date.UTC(2026, 0, 10);
const DAY = 86_400_000;

let storage: ResourceStorage;
let assistant: Assistant;

beforeEach(() => {
  storage = createInMemoryResources();
  assistant = createAssistant(storage, () => NOW);
});

function entry(source: string, target: string, more: Partial<NewEntry> = {}): NewEntry {
  const nothing = { author: "", date: NOW, document: "", previous: 0, next: 0 };
  return { ...nothing, origin: "human", source, target, ...more };
}

async function makeMemory(id: string, entries: readonly NewEntry[]): Promise<void> {
  const made = await assistant.make({
    id,
    type: "memory",
    name: id,
    sourceLanguage: "ar",
    targetLanguage: "en",
    project: null,
    entries,
  });
  expect(made.type).toBe("success");
}

function using(...resources: readonly string[]): AssistChoice {
  const attachments = resources.map((resource) => ({ resource, use: "read", penalty: 0 }) as const);
  return { attachments, penalties: DEFAULT_PENALTIES, threshold: 60 };
}

function about(source: string, more: Partial<SegmentQuestion> = {}): SegmentQuestion {
  return { key: "p/1", source, previous: null, next: null, ...more };
}

async function targets(choice: AssistChoice, question: SegmentQuestion): Promise<readonly string[]> {
  const [answer] = await assistant.look(choice, [question]);
  return (answer?.matches ?? []).map(({ score, entry: { target } }) => `${score} ${target}`);
}

describe("looking up", () => {
  test("the matches of all memories the project uses, the best first, equal renderings once", async () => {
    await makeMemory("one", [entry("أوقفت الشركة الوصول", "The company stopped access")]);
    await makeMemory("two", [
      entry("أوقفت شركة الوصول", "A company stopped access"),
      entry("أوقفت شركة الوصول", "The company stopped access"),
    ]);
    await makeMemory("three", [entry("أوقفت الشركة الوصول", "Not used")]);
    const question = about("أوقفت الشركة الوصول");
    expect(await targets(using("one", "two"), question)).toEqual([
      "100 The company stopped access",
      "92 A company stopped access",
    ]);
    expect(await targets(using("gone"), question)).toEqual([]);
  });

  test("the same neighbours make 101; a segment's own entry is no match for it", async () => {
    await makeMemory("m", []);
    const [previous, next] = [contextKey("قبل"), contextKey("بعد")];
    const put: MemoryStep = { type: "put", key: "p/1", entry: entry("نعم", "Yes", { previous, next }) };
    await assistant.record("m", [put]);
    const question = { source: "نعم", previous: "قبل", next: "بعد" };
    expect(await targets(using("m"), { key: "p/2", ...question })).toEqual(["101 Yes"]);
    expect(await targets(using("m"), { key: "p/1", ...question })).toEqual([]);
    const words = "وقد نشرت الصحيفة اليوم خبرا";
    await assistant.record("m", [{ type: "put", key: "p/1", entry: entry(words, "News") }]);
    const phrases = async (key: string) => {
      const [answer] = await assistant.look(using("m"), [
        about(`${words} ثم زادت عليه غيره وفصلت فيه القول تفصيلا`, { key }),
      ]);
      return answer?.phrases.length;
    };
    expect([await phrases("p/1"), await phrases("p/2")]).toEqual([0, 1]);
  });

  test("penalties are taken off and named, and what falls below the threshold is not shown", async () => {
    await makeMemory("m", [
      entry("قالت الشركة", "Machine", { origin: "machine" }),
      entry("قالت الشركة", "Old", { date: NOW - 40 * DAY }),
    ]);
    const penalties = { age: { days: 30, points: 3 }, origin: { machine: 5, alignment: 1 } };
    const choice = { attachments: [{ resource: "m", use: "read", penalty: 2 }], penalties } as const;
    const [answer] = await assistant.look({ ...choice, threshold: 60 }, [about("قالت الشركة")]);
    expect(answer?.matches.map(({ score, penalties: applied }) => [score, applied])).toEqual([
      [
        95,
        [
          { type: "age", points: 3 },
          { type: "memory", points: 2 },
        ],
      ],
      [
        93,
        [
          { type: "machine", points: 5 },
          { type: "memory", points: 2 },
        ],
      ],
    ]);
    expect(await targets({ ...choice, threshold: 94 }, about("قالت الشركة"))).toEqual(["95 Old"]);
  });

  test("a match made fit is offered beside it; phrases come where nothing matches", async () => {
    await makeMemory("m", [entry("باعت 12 سيارة", "It sold 12 cars"), entry("الذكاء الاصطناعي", "AI")]);
    const [fit, phrase] = await assistant.look(using("m"), [
      about("باعت 15 سيارة"),
      about("هذا نص طويل عن الذكاء الاصطناعي وما يأتي بعده من الأمور"),
    ]);
    expect(fit?.matches[0]?.substitution?.target).toBe("It sold 15 cars");
    expect(fit?.phrases).toEqual([]);
    expect(phrase?.matches).toEqual([]);
    expect(phrase?.phrases).toMatchObject([{ entry: { target: "AI" }, isWhole: true }]);
  });

  test("terms of several glossaries, with the one each is from", async () => {
    for (const [id, source, target] of [
      ["one", "أداة", "tool"],
      ["two", "الذكاء الاصطناعي", "artificial intelligence"],
    ] as const) {
      const languages = { sourceLanguage: "ar", targetLanguage: "en" };
      const entries = [newEntry({ id: "1", source, target })];
      await assistant.make({ id, type: "glossary", name: id, ...languages, project: null, entries });
    }
    const question = about("بأدوات الذكاء الاصطناعي وأداته");
    const terms = async (...used: readonly string[]) =>
      (await assistant.look(using(...used), [question]))[0]?.terms.map(
        ({ resource, entry: term, start }) => `${resource} ${term.target} ${start}`,
      );
    expect(await terms("one", "two")).toEqual(["two artificial intelligence 7", "one tool 24"]);
    expect(await terms("two")).toEqual(["two artificial intelligence 7"]);
    expect(await assistant.termPlaces(using("one", "two"), [question.source, "لا شيء"])).toEqual([
      [
        { start: 7, end: 23 },
        { start: 24, end: 30 },
      ],
      [],
    ]);
    await assistant.putTerm("one", newEntry({ id: "2", source: "أدوات", target: "tools" }));
    expect(await terms("one")).toEqual(["one tools 0", "one tool 24"]);
    await assistant.removeTerm("one", "1");
    expect(await terms("one")).toEqual(["one tools 0"]);
  });

  test("a concordance over both sides", async () => {
    await makeMemory("m", [
      entry("هذه أداتها", "This is its tool", { date: 1 }),
      entry("أداة", "A device", { date: 2 }),
    ]);
    const lines = await assistant.concordance(using("m"), "الأداة", 10);
    expect(lines.map(({ side, entry: { target } }) => `${side} ${target}`)).toEqual([
      "source A device",
      "source This is its tool",
    ]);
    const other = await assistant.concordance(using("m"), "tool", 10);
    expect(other).toMatchObject([{ side: "target", ranges: [{ start: 12, end: 16 }] }]);
  });
});

describe("recording", () => {
  const put = (key: string, target: string, source = "نص"): MemoryStep => ({
    type: "put",
    key,
    entry: entry(source, target),
  });

  test("a key has one entry; taking it back leaves none", async () => {
    await makeMemory("m", [entry("نص", "Imported")]);
    await assistant.record("m", [put("p/1", "First")]);
    await assistant.record("m", [put("p/1", "Second"), put("p/1", "Third")]);
    const seen = () => targets(using("m"), about("نص", { key: "p/9" }));
    expect(await seen()).toEqual(["100 Third", "100 Imported"]);
    expect(await assistant.recorded("m", "p/")).toEqual(["p/1"]);
    await assistant.record("m", [{ type: "take", key: "p/1" }]);
    expect(await seen()).toEqual(["100 Imported"]);
    expect(await assistant.recorded("m", "p/")).toEqual([]);
  });

  test("another opening finds what was recorded, removed and edited", async () => {
    await makeMemory("m", [entry("نص", "Imported"), entry("نص", "Removed")]);
    await assistant.record("m", [put("p/1", "Mine"), put("p/2", "Taken")]);
    await assistant.record("m", [{ type: "take", key: "p/2" }]);
    await assistant.changeEntry("m", 2, null);
    await assistant.changeEntry("m", 1, { source: "نص", target: "Edited" });
    const again = createAssistant(storage, () => NOW);
    const [answer] = await again.look(using("m"), [about("نص", { key: "p/9" })]);
    expect(answer?.matches.map(({ entry: { target } }) => target).toSorted()).toEqual(["Edited", "Mine"]);
    const listed = await again.resources();
    expect(listed).toMatchObject({ value: [{ id: "m", count: 2 }] });
  });

  test("after many steps the index is written anew, and nothing is lost", async () => {
    await makeMemory("m", []);
    for (let step = 0; step < 300; step += 1) await assistant.record("m", [put(`p/${step % 7}`, `T${step}`)]);
    const kept = await storage.read("m");
    expect(kept.type === "success" && kept.value.parts.length).toBeLessThan(260);
    const again = createAssistant(storage, () => NOW);
    const page = await again.entries("m", { text: "", from: 0, count: 100 });
    if (page.type === "failure") throw new Error("not read");
    expect(page.value.entries.map(({ target }) => target)).toEqual(
      [299, 298, 297, 296, 295, 294, 293].map((step) => `T${step}`),
    );
  });

  test("a large memory is not written anew for each of its hundreds, and nothing is lost", async () => {
    let indexes = 0;
    const counting: typeof storage = {
      ...storage,
      writeParts: (id, change) => {
        if (change.parts?.some(({ number }) => number === 1) === true) indexes += 1;
        return storage.writeParts(id, change);
      },
    };
    await makeMemory("m", []);
    const writing = createAssistant(counting, () => NOW);
    const keys = Array.from({ length: 6000 }, (_, at) => `p/${at}`);
    for (let from = 0; from < keys.length; from += 300)
      await writing.record(
        "m",
        keys.slice(from, from + 300).map((key) => put(key, `To ${key}`, `من ${key}`)),
      );
    expect(indexes).toBeLessThan(12);
    const again = createAssistant(storage, () => NOW);
    expect((await again.recorded("m", "p/")).toSorted()).toEqual(keys.toSorted());
    expect(await again.resources()).toMatchObject({ value: [{ id: "m", count: 6000 }] });
  });

  test("two openings may add to one memory at a time", async () => {
    await makeMemory("m", []);
    // Within one millisecond it would be a matter of chance, of one in two thousand.
    const other = createAssistant(storage, () => NOW + 1);
    await other.recorded("m", "");
    await assistant.record("m", [put("p/1", "One")]);
    await other.record("m", [put("q/1", "Two")]);
    const third = createAssistant(storage, () => NOW);
    expect([...(await third.recorded("m", ""))].toSorted()).toEqual(["p/1", "q/1"]);
  });
});

describe("entries and files", () => {
  test("found by their words, a page at a time", async () => {
    await makeMemory("m", [entry("أَداةٌ", "A tool"), entry("شيء", "A thing"), entry("أداة أخرى", "Another")]);
    const found = async (text: string, from = 0) => {
      const page = await assistant.entries("m", { text, from, count: 2 });
      return page.type === "failure"
        ? []
        : [page.value.total, ...page.value.entries.map(({ target }) => target)];
    };
    expect(await found("")).toEqual([3, "Another", "A thing"]);
    expect(await found("", 2)).toEqual([3, "A tool"]);
    expect(await found("أداة")).toEqual([2, "Another", "A tool"]);
    expect(await found("THING")).toEqual([1, "A thing"]);
  });

  test("a memory goes out as TMX and comes in again; a glossary as a table", async () => {
    await makeMemory("m", [entry("نص أول", "First text", { author: "Huda", document: "a.txt" })]);
    const written = await assistant.exportFile("m", "tmx");
    if (written.type === "failure") throw new Error("not written");
    const order = { sourceLanguage: "ar", targetLanguage: "en" };
    const kept = await assistant.importFile(written.value.bytes, {
      id: "n",
      type: "memory",
      name: "n",
      ...order,
    });
    expect(kept).toMatchObject({ type: "success", value: { count: 1, type: "memory" } });
    const page = await assistant.entries("n", { text: "", from: 0, count: 9 });
    expect(page).toMatchObject({
      value: {
        entries: [{ source: "نص أول", target: "First text", author: "Huda", document: "a.txt", date: NOW }],
      },
    });
    const table = new TextEncoder().encode("ar,en\nأداة,tool\n");
    const glossary = await assistant.importFile(table, { id: "g", type: "glossary", name: "g", ...order });
    expect(glossary).toMatchObject({ value: { count: 1, type: "glossary" } });
    const csv = await assistant.exportFile("g", "csv");
    expect(csv.type === "success" && new TextDecoder().decode(csv.value.bytes)).toContain("أداة,tool");
    expect(await assistant.exportFile("g", "tmx")).toMatchObject({ problems: [{ code: "format_unknown" }] });
  });

  test("what cannot be read is told, and nothing of it is kept", async () => {
    const order = { sourceLanguage: "ar", targetLanguage: "en", id: "x", name: "x" };
    const broken = new TextEncoder().encode("<tmx><body>");
    expect((await assistant.importFile(broken, { ...order, type: "memory" })).type).toBe("failure");
    expect(await assistant.resources()).toMatchObject({ value: [] });
    await storage.write("bad", { name: "no head" }, []);
    expect(await assistant.resources()).toMatchObject({ problems: [{ code: "resource_damaged" }] });
    expect(await assistant.record("none", [])).toMatchObject({ problems: [{ code: "unknown_resource" }] });
  });

  test("removed for good", async () => {
    await makeMemory("m", [entry("نص", "Text")]);
    await assistant.remove("m");
    expect(await targets(using("m"), about("نص"))).toEqual([]);
    expect(await assistant.resources()).toMatchObject({ value: [] });
  });
});
