import { describe, expect, it, test } from "vitest";
import { changesBetween, compareTexts, compareTokens } from "../../src/language/compare.ts";
import { acceptChange, mapOffset, rejectChange } from "../../src/language/textChange.ts";
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

  it("lists the pieces in reading order, old before new", () => {
    expect(compareTexts("the red car", "the blue car")).toEqual([
      { type: "equal", text: "the " },
      { type: "delete", text: "red" },
      { type: "insert", text: "blue" },
      { type: "equal", text: " car" },
    ]);
    expect(compareTexts("", "")).toEqual([]);
    expect(compareTexts("a", "a")).toEqual([{ type: "equal", text: "a" }]);
  });

  it("takes another code in the same place for a change", () => {
    const changes = compareTokens(tokenise("a \uFFFC b", ["1"]), tokenise("a \uFFFC b", ["2"]));
    expect(changes).toEqual([{ beforeStart: 2, beforeEnd: 3, afterStart: 2, afterEnd: 3 }]);
    expect(compareTokens(tokenise("\uFFFC", ["1"]), tokenise("\uFFFC", ["1"]))).toEqual([]);
  });

  it("accepts one change into the old text and rejects one out of the new", () => {
    const before = "the red car was slow";
    const after = "a red van was slow";
    const [first, second] = changesBetween(before, after);
    expect(acceptChange(before, after, first!)).toBe("a red car was slow");
    expect(acceptChange(before, after, second!)).toBe("the red van was slow");
    expect(rejectChange(before, after, first!)).toBe("the red van was slow");
    expect(rejectChange(before, after, second!)).toBe("a red car was slow");
  });

  it("stays whole on texts too different and too long to compare exactly", () => {
    const word = (index: number): string => `w${(index * 7919) % 613}`;
    const before = Array.from({ length: 9000 }, (_, index) => word(index)).join(" ");
    const after = Array.from({ length: 9000 }, (_, index) => word(9000 - index * 3)).join(" ");
    const pieces = compareTexts(before, after);
    expect(pieces.map(({ type, text }) => (type === "insert" ? "" : text)).join("")).toBe(before);
    expect(pieces.map(({ type, text }) => (type === "delete" ? "" : text)).join("")).toBe(after);
  });
});

describe("offsets between versions", () => {
  // the [red>blue] car[>, old]
  const changes = changesBetween("the red car", "the blue car, old");

  test.each([
    [0, "start", 0],
    [4, "start", 4],
    [5, "start", 4],
    [5, "end", 8],
    [7, "end", 8],
    [11, "end", 12],
    [11, "start", 17],
  ] as const)("offset %i as %s goes to %i", (offset, bias, expected) => {
    expect(mapOffset(changes, offset, bias)).toBe(expected);
  });
});
