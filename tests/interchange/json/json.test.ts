import { describe, expect, test } from "vitest";
import { jsonFormat } from "../../../src/interchange/json/jsonFormat.ts";
import { told } from "../damaged/told.ts";
import { readSmall, sourcesOf, translatedFile } from "../translatedFile.ts";

test("string values with their keys, placeholders as codes", () => {
  const read = readSmall(jsonFormat, `{"a": {"b": ["س {{n}}", 1, "ع %s"]}, "a_zero": "لا \\u0628"}`);
  expect(sourcesOf(read)).toEqual(["س <1/>", "ع <1/>", "لا ب"]);
  expect(read.blocks.map(({ context }) => context)).toEqual(["a.b.0", "a.b.2", "a_zero"]);
});

test("messages with descriptions: Chrome, FormatJS, ARB", () => {
  const chrome = readSmall(
    jsonFormat,
    `{"k": {"message": "أ $x$", "description": "why", "placeholders": {"x": {"content": "$1"}}}}`,
  );
  expect(sourcesOf(chrome)).toEqual(["أ <1/>"]);
  expect(chrome.blocks[0]).toMatchObject({ context: "k", notes: [{ text: "why" }] });
  const arb = readSmall(jsonFormat, `{"@@locale": "ar", "k": "أ", "@k": {"description": "why"}}`);
  expect(arb.blocks).toMatchObject([{ context: "k", notes: [{ text: "why" }] }]);
  expect(arb.languages).toEqual({ source: "ar" });
  // A message among other texts is one of them.
  expect(sourcesOf(readSmall(jsonFormat, `{"form": {"message": "أ", "send": "ب"}, "c": "ج"}`))).toEqual([
    "أ",
    "ب",
    "ج",
  ]);
});

test.each<[string, string, string, string]>([
  ["in place", `{ "a" :"أ",\r\n"b": "ب" }`, `x "y"\n`, `{ "a" :"x \\"y\\"\\n",\r\n"b": "ب" }`],
  ["in the escapes of the file", `{"a":"\\u0623 \\/"}`, "é/", `{"a":"\\u00e9\\/"}`],
  ["the locale of an ARB file", `{"@@locale":"ar","a":"أ"}`, "x", `{"@@locale":"en_US","a":"x"}`],
])("written %s", (_, json, target, expected) =>
  expect(translatedFile(jsonFormat, json, { 0: target })).toBe(expected),
);

describe("what is no JSON is told with its place", () => {
  test.each<[string, string, number, number]>([
    [`{"a": "أ"`, "json_cut_off", 1, 10],
    [`{"a": "أ`, "json_cut_off", 1, 9],
    [`{"a": "أ",\n`, "json_cut_off", 2, 1],
    [`{"a": "أ",\n}`, "json_comma_extra", 1, 10],
    [`["أ", ]`, "json_comma_extra", 1, 5],
    [`{"a": "أ\n"}`, "json_string_open", 1, 7],
    [`{"a: "أ"}`, "json_malformed", 1, 7],
    [`{"a": "\\x"}`, "json_escape_unknown", 1, 8],
    [`{"a": "ب\\u12G4"}`, "json_escape_unknown", 1, 9],
    [`{"a": "أ"} x`, "json_malformed", 1, 12],
    [`{"a": "أ" "b": "ب"}`, "json_malformed", 1, 11],
    [`{'a': "أ"}`, "json_malformed", 1, 2],
    [`{// note\n"a": "أ"}`, "json_malformed", 1, 2],
    [`${"[".repeat(300)}`, "json_too_deep", 1, 202],
  ])("%j", (json, code, line, column) => {
    const bytes = new TextEncoder().encode(json);
    expect(jsonFormat.read(bytes, { name: "a.json", language: "ar", number: 1 })).toMatchObject({
      type: "failure",
      problems: [{ code, place: { file: "a.json", line, column } }],
    });
  });
});

test.each<[string, string, readonly string[]]>([
  ["a key twice", `{"a": "أ",\n"b": {"a": "ب"}, "a": "ج"}`, ["~json_key_twice 2:18"]],
  ["a tab in a string", `{"a": "أ\tب"}`, ["~json_control_character 1:9"]],
  ["half a letter", `{"a": "أ \\ud83d"}`, ["~json_half_letter 1:7"]],
  ["a whole one", `{"a": "أ \\ud83d\\ude00"}`, []],
])("what programs may not take is told: %s", (_, json, expected) => {
  expect(told("a.json", json)).toEqual(expected);
});
