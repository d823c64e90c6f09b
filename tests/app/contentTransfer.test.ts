import { expect, test } from "vitest";
import { contentMediaType, onOneLine, pastedContent } from "../../src/app/contentTransfer.ts";
import type { Code } from "../../src/core/content.ts";

const bold: Code = { type: "code", id: "b", kind: "open", label: "b", data: "<b>" };

function clipboard(types: Readonly<Record<string, string>>): { getData: (type: string) => string } {
  return { getData: (type) => types[type] ?? "" };
}

test.each([
  ["one\ntwo", "one two"],
  ["one \r\n  two", "one two"],
  ["a\tb", "a b"],
  ["a\u2028b", "a b"],
  ["e\u0301", "é"],
  ["x\uFFFCy", "xy"],
])("%j is pasted as %j", (given, wanted) => {
  expect(onOneLine(given)).toBe(wanted);
});

test("only the plain text of foreign pages is taken", () => {
  expect(pastedContent(clipboard({ "text/plain": "bold", "text/html": "<b>bold</b>" }), [])).toEqual([
    "bold",
  ]);
});

test("our own codes come along where the segment has them, and fall away where it has not", () => {
  const data = clipboard({
    [contentMediaType]: JSON.stringify(["a", bold, "b", { ...bold, id: "x" }]),
    "text/plain": "ab",
  });
  expect(pastedContent(data, [bold])).toEqual(["a", bold, "b"]);
  expect(pastedContent(data, [])).toEqual(["ab"]);
});

test.each(["{", "[1]", '[{"type":"code"}]', '"text"'])(
  "damaged content (%s) gives way to the plain text",
  (json) => {
    expect(pastedContent(clipboard({ [contentMediaType]: json, "text/plain": "plain" }), [bold])).toEqual([
      "plain",
    ]);
  },
);
