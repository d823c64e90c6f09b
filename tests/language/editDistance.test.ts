import { describe, expect, it, test } from "vitest";
import { delicateWords } from "../../src/language/delicateWords.ts";
import { editDistance, isHeavyEdit, isSmallEdit } from "../../src/language/editDistance.ts";

const ten = "one two three four five six seven eight nine ten";

describe("edit distance", () => {
  test.each([
    ["", "", 0, 0, 0],
    ["a b", "", 2, 0, 1],
    ["", "a b", 2, 2, 1],
    ["The car.", "the car .", 0, 3, 0],
    ["a b c d", "a x c d", 1, 4, 0.25],
    ["a b c d", "b c d a", 2, 4, 0.5],
    ["a b", "a b, c", 2, 4, 0.5],
    ["ا\u0653ن الأوان", "آن الأوان", 0, 2, 0],
  ])("from %j to %j", (before, after, edits, tokens, rate) => {
    expect(editDistance(before, after)).toEqual({ edits, tokens, rate });
  });

  test.each([
    [ten, ten, true],
    [ten, ten.replace("two", "2nd"), true],
    [ten, ten.replace("two", "2"), false],
    [ten, ten.replace("two", "not"), false],
    [ten, ten.replace("two", "Twain"), false],
    [ten, ten.replace("two", "x").replace("ten", "y"), false],
    [ten, ten.replace("one", "One"), true],
  ])("from %j to %j is small: %s", (before, after, small) => {
    expect(isSmallEdit(before, after)).toBe(small);
  });

  it("is heavy above a half", () => {
    expect(isHeavyEdit("a b c d", "a b x y")).toBe(false);
    expect(isHeavyEdit("a b c d", "a x y z")).toBe(true);
  });

  it("finds numbers, names and negations", () => {
    const text =
      "The artists didn't know. Sora, which I saw, was not ready in 2024; OpenAI’s NDA says never.";
    expect(delicateWords(text)).toEqual(["didn't", "not", "2024", "OpenAI’s", "NDA", "never"]);
    expect(delicateWords("iPhone users met Sora.")).toEqual(["iPhone", "Sora"]);
  });
});
