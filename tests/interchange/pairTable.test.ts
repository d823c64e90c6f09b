import { expect, test } from "vitest";
import { isPairTable, readPairTable } from "../../src/interchange/pairTable.ts";

test.each([
  [
    "نص\tText\nآخر\tOther\n",
    [
      [1, "نص", "Text"],
      [2, "آخر", "Other"],
    ],
  ],
  ["source\ttarget\r\nنص\tText\r\n", [[2, "نص", "Text"]]],
  [
    "نص\n\nآخر\tOther\tmore",
    [
      [1, "نص", ""],
      [3, "آخر", "Other"],
    ],
  ],
])("rows of %j", (text, rows) => {
  expect(readPairTable(text).map(({ line, source, target }) => [line, source, target])).toEqual(rows);
});

test.each([
  ["نص\tText", "a.tsv", true],
  ["نص", "a.tsv", true],
  ["نص\tText\nآخر\t", "-", true],
  ["نص\tText\nسطر بلا جدولة", "a.txt", false],
  ["", "-", false],
])("%j of %s: %s", (text, name, expected) => {
  expect(isPairTable(text, name)).toBe(expected);
});
