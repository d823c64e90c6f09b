import { describe, expect, it, test } from "vitest";
import { changesBetween, compareTexts, compareTokens } from "../../src/language/compare.ts";
import { acceptChange, mapOffset, mapRange, rejectChange } from "../../src/language/textChange.ts";
import { tokenise } from "../../src/language/tokens.ts";

/** A comparison in one line: [deleted>inserted]. */
function script(before: string, after: string): string {
  return changesBetween(before, after).reduceRight(
    (text, change) =>
      `${text.slice(0, change.beforeStart)}[${before.slice(change.beforeStart, change.beforeEnd)}>` +
      `${after.slice(change.afterStart, change.afterEnd)}]${text.slice(change.beforeEnd)}`,
    before,
  );
}

/** The two texts of such a line. */
function texts(line: string): readonly [string, string] {
  return [line.replace(/\[(.*?)>.*?\]/gsu, "$1"), line.replace(/\[.*?>(.*?)\]/gsu, "$1")];
}

describe("compare", () => {
  test.each([
    "same",
    "the [red>blue] car",
    "the [very >]old car",
    "the [>very ]old car",
    "the old car[ here>]",
    "[The >]old car",
    "نشرت [رسالةٌ>رسالةً] مفتوحة",
    "[ا\u0653ن>آن] الأوان",
    "بلغ [1.2>1.3] مليون",
    "[2024-11-26>2024-11-27] و [25%>35%]",
    "a [red big>blue small] car",
    "a, [b, >]c",
    "He left. [She came. >]They ran.",
    "He left. [>She came. ]She stayed.",
    "one\n[>\n]two",
    "[a b>x y]\n[c d>z w]",
    "the model[>,] that leaked",
    "[>he said ]he said he said yes",
    "well-[known>made]",
    "[>new]",
    "[old>]",
    "a [ >]b",
  ])("%s", (line) => {
    const [before, after] = texts(line);
    expect(script(before, after)).toBe(line);
  });
});
