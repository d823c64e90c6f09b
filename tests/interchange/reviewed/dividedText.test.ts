import { describe, expect, test } from "vitest";
import { divideText } from "../../../src/interchange/reviewed/dividedText.ts";

/** The texts as they were sent out, a `|` at each joint, and what came back of each; `?` where it cannot be told. */
function divided(sent: string, after: string): string {
  const texts = sent.split("|").map((text) => ({ text: text.trim(), gap: " " }));
  return divideText(texts, after)
    .map((span) => (span === null ? "?" : after.slice(span.start, span.end)))
    .join("|");
}

describe("a paragraph that came back as one text", () => {
  test.each([
    ["untouched", "One two.|Three four.", "One two. Three four.", "One two.|Three four."],
    ["a word within", "One two.|Three four.", "One 2. Three four.", "One 2.|Three four."],
    ["the mark at the joint", "One two.|Three four.", "One two! Three four.", "One two!|Three four."],
    ["words on both sides", "One two.|Three four.", "One 2! The four.", "One 2!|The four."],
    [
      "a sentence opened",
      "One two.|Three four.",
      "One two. However, three four.",
      "One two.|However, three four.",
    ],
    [
      "everything of the first",
      "One two.|Three four.",
      "Something else. Three four.",
      "Something else.|Three four.",
    ],
    [
      "a middle one",
      "One two.|Three four.|Five six.",
      "One two. All new here. Five six.",
      "One two.|All new here.|Five six.",
    ],
    ["a quotation", "He said “one.”|Three four.", "He said “two!” Three four.", "He said “two!”|Three four."],
    ["no marks at all", "One two|Three four", "The two Three four", "The two|Three four"],
    ["a line end at the joint", "One two.|Three four.", "One two.\nThree five.", "One two.|Three five."],
    ["the last end", "One two.|Three four.", "One two. Three four five! ", "One two.|Three four five!"],
    ["Arabic", "قال نعم؟|ثم ذهب.", "قال لا؟ ثم جاء.", "قال لا؟|ثم جاء."],
    ["one without a translation", "One two.||Three four.", "One 2. Three four.", "One 2.||Three four."],
    [
      "a decimal number",
      "It is 1.5 now.|Three four.",
      "It was 1.6 now. Three four.",
      "It was 1.6 now.|Three four.",
    ],
  ])("%s", (_, sent, after, expected) => {
    expect(divided(sent, after)).toBe(expected);
  });

  test.each([
    ["a word at a joint without marks", "One two|Three four", "One 2 Three four", "?|?"],
    ["two sentences joined into one", "One two.|Three four.", "One two and three four.", "?|?"],
    ["a sentence put between", "One two.|Three four.", "One two. New one. Three four.", "?|?"],
    ["a part of it only", "One two.|Three four.|Five six.", "One two and three four. Five 6.", "?|?|Five 6."],
    ["nothing was there before", "|", "One two. Three four.", "?|?"],
    ["a sentence where none was", "One two.||Three four.", "One two. New one. Three four.", "?|?|?"],
  ])("%s cannot be told", (_, sent, after, expected) => {
    expect(divided(sent, after)).toBe(expected);
  });
});
