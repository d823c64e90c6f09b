import { expect, test } from "vitest";
import { contextKey } from "../../../src/assistance/memory/entry.ts";
import { bandOfScore, createMatchAnalyser } from "../../../src/assistance/memory/matchAnalysis.ts";
import { createMemory } from "../../../src/assistance/memory/memory.ts";

const entry = {
  target: "…",
  author: "",
  date: 0,
  document: "",
  origin: "human",
  previous: 0,
  next: 0,
} as const;

/** The bands of sources in order; each counts as two words. */
function bandsOf(texts: readonly string[], known: readonly string[] = [], previous = 0, next = 0) {
  const memory = createMemory();
  memory.add(known.map((source) => ({ ...entry, source, previous, next })));
  const analyser = createMatchAnalyser([memory]);
  const bands = texts.map((text, at) => {
    const [before, after] = [texts[at - 1], texts[at + 1]];
    return analyser.count(
      { text, words: 2, characters: text.length, locked: text.startsWith("#") },
      {
        ...(before === undefined ? {} : { previous: before }),
        ...(after === undefined ? {} : { next: after }),
      },
    );
  });
  return { bands, result: analyser.result() };
}

const THREE = ["أعلنت الوزارة خطة جديدة للتعليم", "غادر الوفد العاصمة مساء أمس", "لم ترد الشركة على الأسئلة"];

test("what no memory knows is new, and what came before is a repetition, with or without vowel marks", () => {
  expect(bandsOf([...THREE, "غادَرَ الوفدُ العاصمةَ مساءَ أمس"]).bands).toEqual([
    "new",
    "new",
    "new",
    "repetition",
  ]);
});

test("a memory gives exact and fuzzy bands, and context before all", () => {
  const [first = "", second = "", third = ""] = THREE;
  expect(bandsOf(THREE, [first]).bands).toEqual(["exact", "new", "new"]);
  expect(bandsOf(THREE, [second], contextKey(first), contextKey(third)).bands).toEqual([
    "new",
    "context",
    "new",
  ]);
  expect(bandsOf([`${first} والصحة`], [first]).bands).toEqual(["75"]);
});

test("what only the text itself knows is counted as internal", () => {
  const { bands, result } = bandsOf(["أعلنت الوزارة خطة جديدة للتعليم", "أعلنت الوزارة خطة كبيرة للتعليم"]);
  expect(bands).toEqual(["new", "75"]);
  expect(result.internal["75"]).toEqual({ segments: 1, words: 2, characters: 31 });
});

test("locked segments are counted apart, and every segment once", () => {
  const { result } = bandsOf(["#مقفل الباب", ...THREE, ...THREE]);
  expect(result.locked.segments).toBe(1);
  expect(result.bands.repetition).toMatchObject({ segments: 3, words: 6 });
  expect(result.total).toMatchObject({ segments: 7, words: 14 });
});

test.each([
  [101, "context"],
  [100, "exact"],
  [99, "95"],
  [94, "85"],
  [84, "75"],
  [74, "60"],
  [59, "new"],
] as const)("%i %% is in the band %s", (score, band) => {
  expect(bandOfScore(score)).toBe(band);
});
