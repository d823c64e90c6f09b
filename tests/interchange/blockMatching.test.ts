import { expect, test } from "vitest";
import { jsonFormat } from "../../src/interchange/json/jsonFormat.ts";
import { matchBlocks } from "../../src/interchange/blockMatching.ts";
import { projectWith, readSmall, writtenBytes } from "./translatedFile.ts";

test.each([
  ["one by one", "a b c", "a b c", "0 1 2"],
  ["one by one, though a source was edited", "a b c", "a x c", "0 1 2"],
  ["a piece that is new", "a n b c", "a b c", "0 - 1 2"],
  ["one at the end", "a b c n", "a b c", "0 1 2 -"],
  ["a block that is no more", "a c", "a b c", "0 2"],
  ["the same text again, added", "a b b c", "a b c", "0 1 - 2"],
  ["an edited source before a new piece", "a b n c", "a x c", "0 1 - 2"],
])("%s", (_, pieces, blocks, expected) => {
  const matched = matchBlocks(pieces.split(" "), blocks.split(" "));
  expect(matched.map((block) => block ?? "-").join(" ")).toBe(expected);
});

test("a project whose file was read without the forms of a plural writes its translations where they belong", () => {
  const json = `{"a_one": "one", "a_other": "{{count}} more", "b": "last"}`;
  // Read for a language that needs no other forms than are there.
  const read = readSmall(jsonFormat, json, { source: "en", target: "de" });
  const languages = { source: "en", target: "ar" };
  const project = projectWith(read, { 0: "واحد", 2: "آخر" }, languages);
  expect(JSON.parse(new TextDecoder().decode(writtenBytes(jsonFormat, project)))).toEqual({
    a_one: "واحد",
    a_other: "{{count}} more",
    b: "آخر",
  });
});
