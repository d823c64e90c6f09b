import { describe, expect, test } from "vitest";
import { isBoundary } from "../../src/core/boundary.ts";
import {
  codesOf,
  concatenate,
  contentLength,
  EMPTY_CONTENT,
  flatText,
  hasVisibleText,
  joinParts,
  plainText,
  replaceRange,
  sameContent,
  sliceContent,
} from "../../src/core/content.ts";
import { contentHash } from "../../src/core/segment.ts";
import { content, notation } from "./exampleProject.ts";

describe("content", () => {
  test.each([
    ["one <1>two</1>", "one \uFFFCtwo\uFFFC", "one two", 9],
    ["<1/>", "\uFFFC", "", 1],
    ["", "", "", 0],
    ["نص <b/> 😀", "نص \uFFFC 😀", "نص  😀", 7],
  ])("%j is flat %j, plain %j and %i long", (given, flat, plain, length) => {
    const made = content(given);
    expect(flatText(made)).toBe(flat);
    expect(plainText(made)).toBe(plain);
    expect(contentLength(made)).toBe(length);
    expect(notation(made)).toBe(given);
  });

  test.each([
    ["one <1>two</1>", 0, 3, "one"],
    ["one <1>two</1>", 4, 5, "<1>"],
    ["one <1>two</1>", 2, 6, "e <1>t"],
    ["one", 3, 9, ""],
    ["one", -2, 1, "o"],
  ])("%j from %i to %i is %j", (given, start, end, part) => {
    expect(notation(sliceContent(content(given), start, end))).toBe(part);
  });

  test.each([
    ["one two", 3, 4, "-", "one-two"],
    ["a<1/>b", 1, 2, "", "ab"],
    ["a<1/>b", 2, 2, "c", "a<1/>cb"],
  ])("%j with %i to %i replaced by %j is %j", (given, start, end, by, result) => {
    const replaced = replaceRange(content(given), start, end, by);
    expect(notation(replaced)).toBe(result);
    expect(replaced).toEqual(content(result));
  });

  test("the normal form has neither empty strings nor two side by side", () => {
    expect(joinParts(["", "a", "", "b"])).toEqual(["ab"]);
    expect(joinParts(["", ""])).toBe(EMPTY_CONTENT);
    expect(concatenate(content("a<1>"), "", content("b</1>"), "c")).toEqual(content("a<1>b</1>c"));
    expect(codesOf(content("a<1>b</1><2/>")).map(({ kind }) => kind)).toEqual([
      "open",
      "close",
      "standalone",
    ]);
  });

  test.each([
    ["a<1/>", "a<1/>", true],
    ["a<1/>", "a<2/>", false],
    ["a<1/>", "a<1>", false],
    ["a", "ab", false],
  ])("%j and %j are the same: %s", (one, other, same) => {
    expect(sameContent(content(one), content(other))).toBe(same);
  });

  test.each([
    ["", false],
    [" \u00A0\n", false],
    ["\u200F\u2067\u2069\u061C\uFEFF", false],
    ["<1/>", false],
    [" .", true],
    ["َ", true],
  ])("%j can be seen: %s", (given, visible) => {
    expect(hasVisibleText(content(given))).toBe(visible);
  });
});

describe("the hash of a source and a target", () => {
  test("of plain text it is SHA-256 of source, NUL, target in UTF-8", () => {
    expect(contentHash(content("سورا"), content("Sora"))).toBe(
      "1bb6df636a94b2ad5bb96513b7796c858a672962ac4da6d05f0e073f96faecfc",
    );
  });

  test.each([
    [
      ["ab", "c"],
      ["a", "bc"],
    ],
    [
      ["a<1/>b", ""],
      ["a<1b/>", ""],
    ],
    [
      ["<1>a</1>", ""],
      ["<1/>a<1/>", ""],
    ],
    [
      ["\uFFFCopen:1\uFFFC", ""],
      ["<1>", ""],
    ],
  ])("%j and %j do not share one", (one, other) => {
    const [first, second] = [one, other].map(([source = "", target = ""]) =>
      contentHash(content(source), content(target)),
    );
    expect(first).not.toBe(second);
  });
});

describe("where a text may be cut: at | and nowhere else", () => {
  test.each([
    "a|b",
    "ك|ت",
    "كِ|تَ|ب",
    "ت\u0651\u064F|م",
    "e\u0301|x",
    "😀|😁",
    "👩‍👩‍👧|!",
    "👍🏽|👍",
    "🇸🇦|🇪🇬",
    "\r\n|a",
    "ب\u200D|ت",
    "\uFFFC|\uFFFC",
  ])("%s", (given) => {
    const text = given.replaceAll("|", "");
    const cuts = given
      .split("|")
      .slice(0, -1)
      .reduce<number[]>((found, part) => [...found, (found.at(-1) ?? 0) + part.length], []);
    const inner = Array.from({ length: text.length - 1 }, (_, index) => index + 1);
    expect(inner.filter((offset) => isBoundary(text, offset))).toEqual(cuts);
    expect(isBoundary(text, 0) && isBoundary(text, text.length)).toBe(true);
  });
});
