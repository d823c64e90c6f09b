import { beforeAll, describe, expect, test } from "vitest";
import { checkSegment } from "../../src/assistance/checks/checking.ts";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../src/assistance/checks/context.ts";
import { WRITTEN } from "../../src/assistance/checks/unit.ts";
import { newEntry } from "../../src/assistance/glossary/glossary.ts";
import { bringEnglishDictionary } from "../../src/assistance/spelling/englishDictionary.ts";
import { createSpeller, type Speller } from "../../src/assistance/spelling/speller.ts";
import { contentOf } from "../../src/core/content.ts";

let speller: Speller;
beforeAll(async () => {
  speller = createSpeller(await bringEnglishDictionary());
});

describe("a speller", () => {
  test.each([
    "receive",
    "colour",
    "organise",
    "organisation",
    "artist’s",
    "companies'",
    "co-operation",
    "subcommittee",
    "website",
  ])("knows %s", (word) => {
    expect(word.split("-").every((part) => speller.knows(part))).toBe(true);
  });

  test.each([
    ["recieve", "receive"],
    ["goverment", "government"],
    ["seperate", "separate"],
    ["teh", "the"],
    ["occured", "occurred"],
  ])("takes %s for a slip of %s", (word, meant) => {
    expect(speller.knows(word)).toBe(false);
    expect(speller.near(word)).toContain(meant);
  });
});

describe("the check of spelling", () => {
  /** The words found in a translation, with the first way to mend each. */
  function spelled(source: string, target: string, words: readonly string[] = []): readonly string[] {
    const entries = [newEntry({ id: "1", source: "سورا", target: "Zoraq" })];
    const context = createContext({ ...DEFAULT_CHECK_SETTINGS, words }, entries, { speller });
    const unit = {
      id: "1",
      source: contentOf(source),
      target: contentOf(target),
      kind: "paragraph" as const,
      making: WRITTEN,
    };
    return checkSegment(unit, context)
      .filter(({ check }) => check === "spelling")
      .map(
        ({ start, end, severity, fixes }) =>
          `${target.slice(start, end)} ${severity} ${fixes[0]?.text ?? "-"}`,
      );
  }

  test.each([
    ["a slip is a warning with its remedy", "قال", "He recieved it.", ["recieved warning received"]],
    ["a slip at the beginning keeps its capital", "قال", "Teh man said so.", ["Teh info The"]],
    ["a word near no other is a hint", "قال", "A qxzvbn of it.", ["qxzvbn info -"]],
    ["a name inside a sentence is let be", "ذهب", "We met Ghassan Kanafani there.", []],
    ["a name at the beginning that the source has", "غسان هنا", "Ghassan is here.", []],
    ["acronyms, digits, addresses and tags", "قال", "NATO, mp3 and <b>x</b> at www.qqxyz.com cost 5xz.", []],
    ["what the glossary writes", "قال", "The zoraq of it.", []],
    ["what the source writes in Latin letters", "أداة gptx هنا", "The gptx tool.", []],
    ["possessives and hyphens", "قال", "The artist’s well-known decision-making.", []],
  ])("%s", (_, source, target, expected) => {
    expect(spelled(source, target)).toEqual(expected);
  });

  test("knows the words of the project", () => {
    expect(spelled("قال", "The qxzvbn of it.", ["Qxzvbn"])).toEqual([]);
  });
});
