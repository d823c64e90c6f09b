import { describe, expect, test } from "vitest";
import { type CheckCase, readCases, runCase } from "./caseRunner.ts";

/** Checks that read the words and numbers of the source. */
const READING: ReadonlySet<string> = new Set(["numbers", "units", "dates", "negation", "dual"]);
/** Ways to write the same text; each leaves its meaning. */
const WRITINGS: readonly (readonly [name: string, rewrite: (text: string) => string])[] = [
  [
    "a vowel mark on every letter but the last",
    (text) => text.replaceAll(/(?<=[ء-غف-ي])(?=[ء-غف-ي])/gu, "\u064E"),
  ],
  ["tatweel", (text) => text.replaceAll(/(?<=[بتسشعفقكلمنهي])(?=[ء-غف-ي])/gu, "\u0640")],
  [
    "the digits of the Arab East",
    (text) => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
  ],
  [
    "the digits of Iran",
    (text) => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x06f0 + Number(digit))),
  ],
  [
    "marks of direction around numbers and words",
    (text) => text.replaceAll(/\d+/gu, "\u202A$&\u202C").replaceAll(" ", " \u200F"),
  ],
  ["decomposed letters", (text) => text.normalize("NFD")],
  ["letters of a Persian keyboard", (text) => text.replaceAll("ك", "ک").replaceAll("ي", "ی")],
  ["no hamza on alef", (text) => text.replaceAll(/[أإ]/gu, "ا")],
];

const [cases, numberCases] = [["cases.jsonl", "moreCases.jsonl"], ["numberCases.jsonl"]].map((files) =>
  files
    .flatMap(readCases)
    .filter(
      ({ check, source }) =>
        READING.has(check) &&
        !/[\u064B-\u065F\u066A-\u066C\u0670\u200E-\u202E½]|(?:^|\s)أل[اّس]/u.test(source),
    ),
);
/** Words that are a part of a whole with one vowel and a number or a price with another. */
const TOLD_BY_VOWELS = /خمس|سبع|ثمن|تسع|عشر/u;

function speaks(one: CheckCase): boolean {
  return runCase(one, []).some(({ check }) => check === one.check);
}

describe.each(WRITINGS)("sources with %s", (_name, rewrite) => {
  test("are understood as before", () => {
    const isVowelled = /\p{Mn}/u.test(rewrite("كتب"));
    const others = (numberCases ?? []).filter(({ source }) => !(isVowelled && TOLD_BY_VOWELS.test(source)));
    const changed = [...(cases ?? []), ...others].filter(
      (one) => speaks({ ...one, source: rewrite(one.source) }) !== one.expect,
    );
    expect(changed.map(({ check, source }) => `${check}: ${rewrite(source)}`)).toEqual([]);
  });
});
