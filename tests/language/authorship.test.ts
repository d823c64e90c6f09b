import { expect, test } from "vitest";
import { attributeWords } from "../../src/language/authorship.ts";

/** Versions as `author: text` lines, answer as `text(author)`. */
test.each([
  [[], ""],
  [["t: the red car"], "the red car(t)"],
  [["t: the red car", "r: the blue car"], "the (t)blue (r)car(t)"],
  [["t: the red car", "r: the blue car", "p: the dark blue car"], "the (t)dark (p)blue (r)car(t)"],
  [["t: the red car", "r: the car", "p: the red car"], "the (t)red (p)car(t)"],
  [["t: the red car", "r: "], ""],
  [["t: قالت رسالةٌ", "r: قالت رسالةً"], "قالت (t)رسالةً(r)"],
])("%j", (lines, expected) => {
  const versions = lines.map((line) => ({ author: line.slice(0, 1), text: line.slice(3) }));
  const runs = attributeWords(versions);
  expect(runs.map(({ text, author }) => `${text}(${author})`).join("")).toBe(expected);
});
