import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveRange } from "../../src/core/splice.ts";
import { attributeWords } from "../../src/language/authorship.ts";
import { longestCommonSubsequence } from "../../src/language/commonSubsequence.ts";
import { changesBetween, compareTexts } from "../../src/language/compare.ts";
import { equalityKey, mappedEqualityKey } from "../../src/language/normalise.ts";
import { acceptChange, mapOffset, rejectChange, splicesOf } from "../../src/language/textChange.ts";
import { tokenise } from "../../src/language/tokens.ts";

const seeded = { seed: 20_240_411, numRuns: 1500 };

// Few words, so that they repeat and there is much to choose from.
const fewWords = [
  "a",
  "b",
  "the",
  "رسالةٌ",
  "رسالةً",
  "و",
  ".",
  "،",
  "1,234.5",
  "١٢٪",
  "\uFFFC",
  " ",
  " ",
  " ",
  "  ",
  "\n",
];
const hardCharacters = [
  ..."اأإآىيةهـلبتكیکھۃٱ",
  ..."ًَُِّْٰٕٓٔۖ۝؀",
  ..."٠٩۵5%٪٫٬.,-/:'’_@",
  ..."AaZéĀİßß\u0301\u0327ﻻﷺ﷼ﹰﹷＡ！",
  "\u200B\u200C\u200D\u200E\u2068\uFEFF\u061C\u00AD\u00A0\u3000\r\n\t \u2028",
  ..."漢かไทำ한각कषि्്ക😀👩🏽❤️️🇸🇦1⃣ℹ",
  "\uD83D",
  "\uDE00",
  "\uFFFC",
].flatMap((characters) =>
  characters.length === 2 && characters >= "\uD800" ? [characters] : [...characters],
);

const words = fc.array(fc.constantFrom(...fewWords), { maxLength: 40 }).map((parts) => parts.join(""));
const hard = fc.array(fc.constantFrom(...hardCharacters), { maxLength: 30 }).map((parts) => parts.join(""));
const text = fc.oneof(
  words,
  hard,
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme" }),
);
const pair = fc.oneof(
  fc.tuple(words, words),
  fc.tuple(hard, hard),
  fc.tuple(text, text),
  // One text edited: two slices of it about something new.
  fc
    .tuple(text, words, fc.nat(30), fc.nat(30))
    .map(([old, added, start, length]): [string, string] => [
      old,
      old.slice(0, start) + added + old.slice(start + length),
    ]),
);

function wordsOf(value: string): readonly string[] {
  return tokenise(value)
    .filter(({ type }) => type !== "space")
    .map(({ key }) => key);
}

/** The slow, obvious longest common subsequence. */
function longestLength(before: readonly unknown[], after: readonly unknown[]): number {
  let above: readonly number[] = Array.from({ length: after.length + 1 }, () => 0);
  for (const one of before) {
    const row = [0];
    for (const [index, other] of after.entries()) {
      row.push(one === other ? above[index]! + 1 : Math.max(above[index + 1]!, row[index]!));
    }
    above = row;
  }
  return above[after.length]!;
}

describe("comparison", () => {
  test("rebuilds both texts", () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const pieces = compareTexts(before, after);
        const without = (type: string): string =>
          pieces.map((piece) => (piece.type === type ? "" : piece.text)).join("");
        expect(without("insert")).toBe(before);
        expect(without("delete")).toBe(after);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      }),
      seeded,
    );
  });

  test("deletes and inserts no more words than the slow algorithm", () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        let changed = 0;
        for (const change of changesBetween(before, after)) {
          changed += wordsOf(before.slice(change.beforeStart, change.beforeEnd)).length;
          changed += wordsOf(after.slice(change.afterStart, change.afterEnd)).length;
        }
        const [old, current] = [wordsOf(before), wordsOf(after)];
        expect(changed).toBe(old.length + current.length - 2 * longestLength(old, current));
      }),
      seeded,
    );
  });

  test("has ordered changes that do not touch, at the borders of tokens", () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const borders = (value: string): Set<number> =>
          new Set([...tokenise(value).map(({ start }) => start), value.length]);
        const [old, current] = [borders(before), borders(after)];
        let [lastBefore, lastAfter] = [-1, -1];
        for (const change of changesBetween(before, after)) {
          expect(change.beforeStart).toBeGreaterThan(lastBefore);
          expect(change.afterStart).toBeGreaterThan(lastAfter);
          expect(change.beforeEnd - change.beforeStart + change.afterEnd - change.afterStart).toBeGreaterThan(
            0,
          );
          expect(old.has(change.beforeStart) && old.has(change.beforeEnd)).toBe(true);
          expect(current.has(change.afterStart) && current.has(change.afterEnd)).toBe(true);
          [lastBefore, lastAfter] = [change.beforeEnd, change.afterEnd];
        }
      }),
      seeded,
    );
  });

  test("joins neighbours that white space alone keeps apart, unless both only add or both only take away", () => {
    const spaced = fc
      .array(fc.constantFrom("a", "b", ".", " ", " ", " "), { maxLength: 12 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(spaced, spaced, (before, after) => {
        const changes = changesBetween(before, after);
        for (const [index, change] of changes.entries()) {
          const last = changes[index - 1];
          if (!last || before.slice(last.beforeEnd, change.beforeStart).trim() !== "") continue;
          const adds = [last, change].every(({ beforeStart, beforeEnd }) => beforeStart === beforeEnd);
          const takesAway = [last, change].every(({ afterStart, afterEnd }) => afterStart === afterEnd);
          expect(adds || takesAway).toBe(true);
        }
      }),
      { ...seeded, numRuns: 20_000 },
    );
  });

  test("accepting or rejecting every change, last first, gives the other text", () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const backwards = changesBetween(before, after).toReversed();
        expect(backwards.reduce((base, change) => acceptChange(base, after, change), before)).toBe(after);
        expect(backwards.reduce((current, change) => rejectChange(before, current, change), after)).toBe(
          before,
        );
      }),
      seeded,
    );
  });

  test("moves offsets and ranges inside the new text and in order", () => {
    fc.assert(
      fc.property(pair, fc.nat(60), fc.nat(60), ([before, after], one, other) => {
        const changes = changesBetween(before, after);
        const start = Math.min(one, other, before.length);
        const end = Math.min(Math.max(one, other), before.length);
        for (const bias of ["start", "end"] as const) {
          expect(mapOffset(changes, start, bias)).toBeGreaterThanOrEqual(0);
          expect(mapOffset(changes, start, bias)).toBeLessThanOrEqual(mapOffset(changes, end, bias));
          expect(mapOffset(changes, end, bias)).toBeLessThanOrEqual(after.length);
        }
        const moved = moveRange({ start, end }, splicesOf(changes));
        expect(moved.start).toBeLessThanOrEqual(moved.end);
        expect(moved.end).toBeLessThanOrEqual(after.length);
      }),
      seeded,
    );
  });

  test("gives every word of the last version an author", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (versions) => {
        const runs = attributeWords(versions.map((version, author) => ({ text: version, author })));
        expect(runs.map((run) => run.text).join("")).toBe(versions.at(-1));
      }),
      seeded,
    );
  });

  test("finds the longest common subsequence of numbers", () => {
    const numbers = fc.array(fc.nat(6), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const matches = longestCommonSubsequence(Int32Array.from(before), Int32Array.from(after));
        const pairs = [...matches.entries()].filter(([, partner]) => partner >= 0);
        for (const [index, [position, partner]] of pairs.entries()) {
          expect(before[position]).toBe(after[partner]);
          expect(partner).toBeGreaterThan(pairs[index - 1]?.[1] ?? -1);
        }
        expect(pairs.length).toBe(longestLength(before, after));
      }),
      seeded,
    );
  });
});

describe("tokens", () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

  test("joined are the text, and none ends inside a grapheme cluster", () => {
    fc.assert(
      fc.property(text, (value) => {
        const tokens = tokenise(value);
        expect(tokens.map((token) => token.text).join("")).toBe(value);
        const borders = new Set(Array.from(graphemes.segment(value), ({ index }) => index));
        for (const { start, text: part } of tokens) {
          expect(part).not.toBe("");
          // A code stands alone whatever surrounds it.
          const whole = borders.has(start) || value.slice(start - 1, start + 1).includes("\uFFFC");
          expect(whole, `${start} in ${JSON.stringify(value)}`).toBe(true);
        }
      }),
      { ...seeded, numRuns: 5000 },
    );
  });
});

describe("equality key", () => {
  test("is its own key, and the same with offsets", () => {
    fc.assert(
      fc.property(text, (value) => {
        const key = equalityKey(value);
        expect(equalityKey(key)).toBe(key);
        expect(mappedEqualityKey(value).key).toBe(key);
      }),
      { ...seeded, numRuns: 5000 },
    );
  });

  test("is the same for canonically equal texts", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(equalityKey(value.normalize("NFD"))).toBe(equalityKey(value));
      }),
      seeded,
    );
  });

  test("has offsets in order and inside the text", () => {
    fc.assert(
      fc.property(text, (value) => {
        const { key, offsets } = mappedEqualityKey(value);
        expect(offsets.length).toBe(key.length + 1);
        expect(offsets.at(-1)).toBe(value.length);
        expect([...offsets]).toEqual([...offsets].toSorted((one, other) => one - other));
        expect(offsets[0]).toBeGreaterThanOrEqual(0);
      }),
      seeded,
    );
  });
});
