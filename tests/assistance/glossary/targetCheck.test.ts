import { describe, expect, it } from "vitest";
import { type GlossaryEntry, newEntry } from "../../../src/assistance/glossary/glossary.ts";
import { findForbidden, findRenderings, renderingsOf } from "../../../src/assistance/glossary/rendering.ts";
import { createTargetChecker } from "../../../src/assistance/glossary/targetCheck.ts";
import { createTermFinder } from "../../../src/assistance/glossary/termFinder.ts";
import { translationWords } from "../../../src/assistance/glossary/translationWords.ts";

function entry(known: Partial<GlossaryEntry>): GlossaryEntry {
  return newEntry({ id: "e1", source: "مصطلح", target: "term", ...known });
}

/** The places of renderings in a translation, put in brackets. */
function marked(translation: string, places: readonly { start: number; end: number }[]): string {
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      translation,
    );
}

describe("findRenderings", () => {
  it.each<[Partial<GlossaryEntry>, string]>([
    [{ target: "artist" }, "two [artists] and an [artist]’s letter"],
    [{ target: "artist" }, "the [artists]’ letter, [Artist]'s choice"],
    [{ target: "livelihoods" }, "her [livelihood]"],
    [{ target: "company" }, "[companies] and [Company]"],
    [{ target: "open letter" }, "an [open-letter], [open\nletters]"],
    [{ target: "open letter" }, "an open, letter"],
    [{ target: "red teaming", targetVariants: ["red-team"] }, "[Red-teaming] by a [red team]"],
    [{ target: "box" }, "[boxes]"],
    [{ target: "working woman" }, "[working women], a [working woman]"],
    [{ target: "policeman" }, "[policemen]"],
    [{ target: "criterion" }, "one [criterion], two [criteria]"],
    [{ target: "women’s rights" }, "[Women's rights]"],
    [{ target: "analysis" }, "an [analysis], not analys"],
    [{ target: "leak" }, "leakage, leaked"],
    [{ target: "leak", partOfSpeech: "verb" }, "[leaked], [leaking]"],
    [{ target: "tool" }, "toolbox, stool, [tools]"],
    [{ target: "R&D" }, "their [R&D], R, D"],
    [{ target: "Sora", status: "dnt" }, "[Sora], sora, SORA, [Sora]’s, Soras"],
    [{ target: "Hugging Face", status: "dnt" }, "[Hugging Face] hugging face"],
  ])("%o in %s", (known, expected) => {
    const translation = expected.replaceAll(/[[\]]/gu, "");
    expect(
      marked(translation, findRenderings(renderingsOf(entry(known)), translationWords(translation))),
    ).toBe(expected);
  });
});

describe("findForbidden", () => {
  it.each<[Partial<GlossaryEntry>, string]>([
    [{ target: "tester", forbidden: ["lab", "laboratory"] }, "the [labs] and [laboratories] of testers"],
    [{ target: "web developer", forbidden: ["developer"] }, "a web developer and a [developer]"],
    [{ target: "Sora", status: "dnt", forbidden: ["Sura"] }, "[Sura], sura"],
    [
      { target: "old word", targetVariants: ["older word"], status: "deprecated" },
      "[old words], [older word]",
    ],
  ])("%o in %s", (known, expected) => {
    const translation = expected.replaceAll(/[[\]]/gu, "");
    expect(
      marked(translation, findForbidden(renderingsOf(entry(known)), translationWords(translation))),
    ).toBe(expected);
  });
});

describe("createTargetChecker", () => {
  const entries = [
    entry({ id: "letter", source: "رسالة", target: "letter", forbidden: ["thesis"] }),
    entry({ id: "open", source: "رسالة مفتوحة", target: "open letter" }),
    entry({ id: "message", source: "رسائل", target: "messages" }),
    entry({ id: "letters", source: "رسائل", target: "letters" }),
    entry({ id: "sora", source: "Sora", target: "Sora", status: "dnt", forbidden: ["Sura"] }),
    entry({ id: "sample", source: "عينة", target: "sample" }),
    entry({ id: "model", source: "نموذج", target: "model", forbidden: ["sample"] }),
    entry({ id: "old", source: "حاسوب", target: "computing machine", status: "deprecated" }),
  ];
  const checker = createTargetChecker(entries, createTermFinder(entries));

  it.each([
    ["وقعوا رسالة", "They signed letters.", []],
    ["وقعوا رسالة", "They signed it.", ["missing letter"]],
    ["وقعوا رسالة", "They signed a thesis.", ["missing letter", "forbidden letter"]],
    ["وقعوا رسالة مفتوحة", "They signed a letter.", ["missing open"]],
    ["قرأ رسائل", "He read letters.", []],
    ["قرأ رسائل", "He read mail.", ["missing message", "missing letters"]],
    ["قال", "Sura said so.", ["forbidden sora"]],
    ["قال", "He read his thesis.", []],
    ["عينة من النموذج", "a sample of the model", []],
    ["النموذج", "a model, a sample", ["forbidden model"]],
    ["الحاسوب", "the computer", []],
    ["الحاسوب", "the computing machine", ["forbidden old"]],
  ])("%s → %s: %o", (source, translation, expected) => {
    const faults = checker.check(source, translation);
    expect(
      faults.map((fault) => `${fault.type} ${(fault.type === "missing" ? fault.match : fault).entry.id}`),
    ).toEqual(expected);
  });
});
