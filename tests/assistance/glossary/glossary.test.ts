import { describe, expect, it } from "vitest";
import {
  distinctEntries,
  type Glossary,
  newEntry,
  withEntry,
  withoutEntry,
} from "../../../src/assistance/glossary/glossary.ts";
import { createTermFinder } from "../../../src/assistance/glossary/termFinder.ts";

const letter = newEntry({ id: "a", source: "رسالة", target: "letter" });
const artist = newEntry({ id: "b", source: "فنان", target: "artist" });
const glossary: Glossary = {
  id: "g",
  name: "g",
  sourceLanguage: "ar",
  targetLanguage: "en",
  entries: [letter, artist],
};

describe("a glossary", () => {
  it("takes an entry in the place of the one with its id, else at the end", () => {
    const changed = { ...letter, target: "message" };
    expect(withEntry(glossary, changed).entries).toEqual([changed, artist]);
    const added = newEntry({ id: "c", source: "أداة", target: "tool" });
    expect(withEntry(glossary, added).entries).toEqual([letter, artist, added]);
    expect(withEntry(glossary, letter)).toBe(glossary);
  });

  it("loses an entry, and stays itself where there is none to lose", () => {
    expect(withoutEntry(glossary, "a").entries).toEqual([artist]);
    expect(withoutEntry(glossary, "z")).toBe(glossary);
  });

  it("tells entries with one id apart", () => {
    expect(distinctEntries([letter, { ...artist, id: "a" }]).map(({ id }) => id)).toEqual(["a", "a-2"]);
  });
});

describe("createTermFinder", () => {
  const entry = (id: string, source: string, sourceVariants: readonly string[] = []) =>
    newEntry({ id, source, target: id, sourceVariants });
  const finder = createTermFinder([
    entry("intelligence", "الذكاء الاصطناعي"),
    entry("generative", "الذكاء الاصطناعي التوليدي"),
    entry("letter", "رسالة"),
    entry("message", "رسالة"),
    entry("designer", "مصمم"),
    entry("designers", "مصممون", ["مصممين"]),
    entry("wall", "سورا"),
    entry("empty", "…"),
  ]);
  const found = (text: string): readonly string[] =>
    finder
      .find(text)
      .map(
        ({ entry: { id }, start, end, tier, checkContext }) =>
          `${id} ${text.slice(start, end)} ${tier}${checkContext ? "?" : ""}`,
      );

  it.each([
    ["the longest match wins", "بالذكاء الاصطناعي التوليدي", ["generative بالذكاء الاصطناعي التوليدي 2"]],
    ["the shorter one where the longer ends", "ذكاء اصطناعي", ["intelligence ذكاء اصطناعي 2"]],
    ["entries of one term are both given", "والرسالة", ["letter والرسالة 2", "message والرسالة 2"]],
    ["the lower tier wins", "المصممين", ["designers المصممين 2"]],
    ["a short term asks to look", "سورًا", ["wall سورًا 1?"]],
    [
      "marks and tatweel lie inside, controls behind do not",
      "كلّ رســالةٍ\u200F جديدة",
      ["letter رســالةٍ 1", "message رســالةٍ 1"],
    ],
    [
      "a code between the words of a term",
      "الذكاء \uFFFCالاصطناعي",
      ["intelligence الذكاء \uFFFCالاصطناعي 1"],
    ],
    ["no term", "…", []],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
    // What is kept of the first time changes nothing.
    expect(found(text)).toEqual(expected);
  });
});
