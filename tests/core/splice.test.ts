import { describe, expect, test } from "vitest";
import type { Comment } from "../../src/core/comment.ts";
import { moveComments } from "../../src/core/comment.ts";
import type { Splice } from "../../src/core/splice.ts";
import { spliceBetween, splicesBetween } from "../../src/core/splice.ts";

/** Text and range of the notation `one [two] three`; `[]` is an empty range. */
function read(notation: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = notation.indexOf("[");
  return { text: notation.replace(/[[\]]/gu, ""), start, end: notation.indexOf("]") - 1 };
}

function show(text: string, { start, end }: Pick<Comment, "start" | "end">): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

/** Where the range of a comment is after its text became another. */
function moved(from: string, to: string, given?: readonly Splice[]): string {
  const { text, start, end } = read(from);
  const message = { id: "m", author: { id: "a", name: "A", role: "reviser" as const }, at: 0, text: "?" };
  const comment: Comment = {
    id: "k",
    side: "target",
    start,
    end,
    kind: "note",
    messages: [message],
    resolved: null,
  };
  const [after] = moveComments([comment], "target", splicesBetween(text, to, given), to);
  return after === undefined ? "lost" : show(to, after);
}

describe("a comment's range moves with the text", () => {
  test.each([
    ["typing before it", "one [two] three", "so one [two] three"],
    ["typing after it", "one [two] three", "one [two] three four"],
    ["typing inside it", "one [two] three", "one [twxo] three"],
    ["typing at its beginning stays outside", "one [two] three", "one x[two] three"],
    ["typing at its end stays outside", "one [two] three", "one [two]x three"],
    ["removing before it", "one [two] three", "[two] three"],
    ["removing part of it", "one [two] three", "one [to] three"],
    ["removing all of it leaves its place", "one [two] three", "one [] three"],
    ["replacing all of it", "one [two] three", "one [six] three"],
    ["replacing across its end takes in what came", "one [two three] four", "one [two x] four"],
    ["replacing the whole text covers it", "one [two] three", "[xyz]"],
    ["emptying the text", "one [two] three", "[]"],
    ["from nothing", "[]", "new[]"],
    ["a point goes behind what is typed there", "one[] two", "onex[] two"],
    ["an emoji is not cut", "😀[ab]", "[😁b]"],
    ["nor one that changes its first half", "x[😀]", "x[🤀]"],
    ["a vowel mark on its last letter belongs to it", "[كت]ب", "[كتَ]ب"],
    ["a mark on the letter before it stays outside", "ك[تب]", "كِ[تب]"],
    ["a mark taken away inside", "م[كَتب]ة", "م[كتب]ة"],
  ])("%s", (_, from, to) => {
    expect(moved(from, to.replace(/[[\]]/gu, ""))).toBe(to);
  });

  test.each<[string, readonly Splice[], string, string]>([
    [
      "two splices, before and after",
      [
        { start: 0, removed: 3, inserted: 1 },
        { start: 8, removed: 5, inserted: 2 },
      ],
      "one [two] three",
      "x [two] yy",
    ],
    [
      "two splices that touch",
      [
        { start: 3, removed: 1, inserted: 0 },
        { start: 4, removed: 0, inserted: 2 },
      ],
      "one [two]",
      "one--[two]",
    ],
    [
      "splices that do not lead there are not believed",
      [{ start: 90, removed: 3, inserted: 1 }],
      "one [two] three",
      "1 [two] three",
    ],
  ])("%s", (_, splices, from, to) => {
    expect(moved(from, to.replace(/[[\]]/gu, ""), splices)).toBe(to);
  });

  test("comments that do not move are the very same list", () => {
    expect(moved("[one] two", "one two three")).toBe("[one] two three");
    const none: readonly Comment[] = [];
    expect(moveComments(none, "source", [{ start: 0, removed: 1, inserted: 0 }], "")).toBe(none);
  });
});

describe("the splice between two texts", () => {
  test.each<[string, string, readonly Splice[]]>([
    ["abc", "abc", []],
    ["abc", "axc", [{ start: 1, removed: 1, inserted: 1 }]],
    ["aa", "aaa", [{ start: 2, removed: 0, inserted: 1 }]],
    ["", "a", [{ start: 0, removed: 0, inserted: 1 }]],
    ["abab", "ab", [{ start: 2, removed: 2, inserted: 0 }]],
  ])("%j to %j", (before, after, splices) => {
    expect(spliceBetween(before, after)).toEqual(splices);
  });
});
