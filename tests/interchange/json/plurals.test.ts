import { describe, expect, test } from "vitest";
import { jsonFormat } from "../../../src/interchange/json/jsonFormat.ts";
import { readIcuMessage } from "../../../src/interchange/json/icuMessage.ts";
import { labelled } from "../zipped/officeFiles.ts";
import { projectWith, readSmall, sourcesOf, translatedFile, writtenBytes } from "../translatedFile.ts";

const TO_ARABIC = { source: "en", target: "ar" };

const texts = (json: string, languages = TO_ARABIC): readonly string[] => {
  const { blocks, segments } = readSmall(jsonFormat, json, languages);
  return segments.map(
    ({ block, source }) => `${blocks.find(({ id }) => id === block)?.context}: ${labelled(source)}`,
  );
};

describe("messages of ICU", () => {
  test.each<[string, readonly string[]]>([
    [
      "{n, plural, =0 {none} one {# file} other {# files}}",
      [
        "k {n: =0}: none",
        "k {n: one}: <#/> file",
        "k {n: other}: <#/> files",
        "k {n: zero}: <#/> files",
        "k {n: two}: <#/> files",
        "k {n: few}: <#/> files",
        "k {n: many}: <#/> files",
      ],
    ],
    [
      "Hi {who}, {sex, select, male {he} other {they}} left <b>{place}</b>.",
      [
        "k: Hi <{who}/>, <{sex, select}/> left <<b>><{place}/></</b>>.",
        "k {sex: male}: he",
        "k {sex: other}: they",
      ],
    ],
    [
      "{sex, select, female {{n, plural, other {her #}}} other {x '{not}' y}}",
      [
        "k {sex: female} {n: other}: her <#/>",
        "k {sex: female} {n: zero}: her <#/>",
        "k {sex: female} {n: one}: her <#/>",
        "k {sex: female} {n: two}: her <#/>",
        "k {sex: female} {n: few}: her <#/>",
        "k {sex: female} {n: many}: her <#/>",
        "k {sex: other}: x '<{not}/>' y",
      ],
    ],
    ["{n, selectordinal, one {#st} other {#th}}", ["k {n: one}: <#/>st", "k {n: other}: <#/>th"]],
  ])("%s", (message, expected) => {
    expect(texts(JSON.stringify({ k: message }))).toEqual(expected);
  });

  test.each([
    "{n, plural, one {a}",
    "{n, plural}",
    "{n, plural, one a}",
    "plain {n}",
    "}",
    "{n, plural, other {a}} }",
    "'{n, plural, other {a}}'",
  ])("%s is no message that chooses", (text) => {
    expect(readIcuMessage(text)).toBeUndefined();
  });

  test("apostrophes quote braces, and are themselves elsewhere", () => {
    expect(texts(`{"k": "{n, select, a {it's '{' here} other {''}}"}`)).toEqual([
      "k {n: a}: it's '{' here",
      "k {n: other}: ''",
    ]);
  });

  test("are written in place, with the forms that the translation needs besides", () => {
    const json = String.raw`{"k": "You \u2013 {n, plural, offset:1 one {# \"file\"} other {# files}} here", "b": "x"}`;
    const read = readSmall(jsonFormat, json, TO_ARABIC);
    const index = (context: string): number =>
      read.segments.findIndex(({ block }) => read.blocks.find(({ id }) => id === block)?.context === context);
    const project = projectWith(
      read,
      {
        [index("k {n: one}")]: 'ملف "<1/>"',
        [index("k {n: few}")]: "<1/> ملفات",
        [index("k {n: many}")]: "<1/> ملفًا",
      },
      TO_ARABIC,
    );
    const written = new TextDecoder().decode(writtenBytes(jsonFormat, project));
    expect(JSON.parse(written)).toEqual({
      k: 'You – {n, plural, offset:1 one {ملف "#"} other {# files} few {# ملفات} many {# ملفًا}} here',
      b: "x",
    });
    expect(written.startsWith(json.slice(0, json.indexOf('# \\"file')))).toBe(true);
    const around = projectWith(
      read,
      { [index("k")]: "هنا <1/> لك", [index("k {n: other}")]: "<1/> ملف" },
      TO_ARABIC,
    );
    expect(JSON.parse(new TextDecoder().decode(writtenBytes(jsonFormat, around)))).toEqual({
      k: 'هنا {n, plural, offset:1 one {# "file"} other {# ملف}} لك',
      b: "x",
    });
  });
});

describe("plurals of i18next", () => {
  test("have the forms of the translation, with their numbers", () => {
    const json = `{"file_one": "{{count}} file", "file_other": "{{count}} files", "b": "x"}`;
    expect(texts(json)).toEqual([
      "file_one: <{{count}}/> file",
      "file_other: <{{count}}/> files",
      "file_zero: <{{count}}/> files",
      "file_two: <{{count}}/> files",
      "file_few: <{{count}}/> files",
      "file_many: <{{count}}/> files",
      "b: x",
    ]);
    const notes = readSmall(jsonFormat, json, TO_ARABIC).blocks.map((block) => block.notes?.[0]?.text);
    expect(notes).toEqual([
      "one: 1",
      "other: 100, 101, 102 …",
      "zero: 0",
      "two: 2",
      "few: 3, 4, 5 …",
      "many: 11, 12, 13 …",
      undefined,
    ]);
    // From Arabic into English all forms are there, and those that English never uses say so.
    const arabic = `{"f_zero": "أ", "f_one": "ب", "f_few": "ج", "f_other": "د"}`;
    const read = readSmall(jsonFormat, arabic);
    expect(read.blocks.map((block) => block.notes?.[0]?.text)).toEqual([
      "zero: –",
      "one: 1",
      "few: –",
      "other: 0, 2, 3 …",
    ]);
  });

  test("are added behind the one for all other numbers, in the manner of the file", () => {
    const json = `{\n  "n": {\n    "file_one" : "a",\n    "file_other" : "{{count}} b"\n  }\n}\n`;
    expect(translatedFile(jsonFormat, json, { 3: "اثنان", 4: "<1/> قليل" }, TO_ARABIC)).toBe(
      `{\n  "n": {\n    "file_one" : "a",\n    "file_other" : "{{count}} b",\n    "file_two" : "اثنان",\n    "file_few" : "{{count}} قليل"\n  }\n}\n`,
    );
    expect(
      translatedFile(jsonFormat, `{"f_other":"{{count}}x"}`, { 1: "y" }, { source: "zh", target: "en" }),
    ).toBe(`{"f_other":"{{count}}x","f_one":"y"}`);
  });

  test.each([
    `{"place_other": "elsewhere"}`,
    `{"place_one": "a", "place_two": "b"}`,
    `{"a": {"x_one": "a"}, "b": {"x_other": "b"}}`,
  ])("%s has none", (json) => {
    const strings = sourcesOf(readSmall(jsonFormat, json, TO_ARABIC));
    expect(strings.length).toBe(json.match(/: "/gu)!.length);
  });
});
