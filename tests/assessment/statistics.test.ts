import { describe, expect, test } from "vitest";
import { countProject, countText } from "../../src/assessment/statistics.ts";
import { finishedProject, untouchedProject } from "../interchange/bilingual/finishedProject.ts";

describe("words and characters", () => {
  test.each([
    ["", 0, 0, 0],
    ["   ", 0, 3, 0],
    ["قالَ المتحدّث", 2, 13, 12],
    ["لـSora وهو", 2, 10, 9],
    ["a\u00A0b\nc", 3, 5, 3],
    ["\u200Fنص\u200F \u200B ", 1, 4, 2],
    ["😀 x", 2, 3, 2],
  ])("%j", (text, words, characters, charactersWithoutSpaces) => {
    expect(countText(text)).toEqual({ words, characters, charactersWithoutSpaces });
  });
});

test("the article", () => {
  const counts = countProject(untouchedProject());
  expect(counts).toMatchObject({
    documents: 1,
    blocks: 41,
    segments: 43,
    source: { words: 890 },
    target: { words: 0 },
  });
  expect(counts.byState.new).toEqual({ segments: 43, source: counts.source });
});

test("states add up to the whole", () => {
  const counts = countProject(finishedProject());
  const states = Object.values(counts.byState);
  expect(states.reduce((sum, { segments }) => sum + segments, 0)).toBe(43);
  expect(states.reduce((sum, { source }) => sum + source.words, 0)).toBe(counts.source.words);
  expect(states.filter(({ segments }) => segments > 0).length).toBe(8);
});
