import { describe, expect, test } from "vitest";
import { readGlossary } from "../../../src/interchange/glossaryFormats.ts";
import { readMemoryEntries } from "../../../src/interchange/memoryFormats.ts";
import { told, toldOf } from "./told.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("XLIFF 1.2", () => {
  const file = (units: string, attributes = 'target-language="en"'): string =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n<file source-language="ar" ${attributes} original="a" datatype="plaintext"><body>\n${units}\n</body></file>\n</xliff>`;
  const good = `<trans-unit id="1"><source>خبز</source><target>Bread</target></trans-unit>`;

  test.each<[string, string, readonly string[]]>([
    ["nothing wrong", file(good), []],
    ["an empty source", file(`${good}\n<trans-unit id="2"><source/></trans-unit>`), []],
    [
      "units without a source",
      file(`${good}\n<trans-unit id="2"><target>Salt</target></trans-unit><trans-unit id="3"/>`),
      ["~unit_without_source 4:1"],
    ],
    [
      "two targets",
      file(`<trans-unit id="1"><source>خبز</source><target>Bread</target><target>Loaf</target></trans-unit>`),
      ["~unit_text_repeated 3:62"],
    ],
    [
      "two sources",
      file(`<trans-unit id="1"><source>خبز</source><source>ملح</source></trans-unit>`),
      ["~unit_text_repeated 3:40"],
    ],
    [
      "a unit in a unit",
      file(`<trans-unit id="1"><source>خبز</source>${good}</trans-unit>`),
      ["~unit_out_of_place 3:40", "~unit_text_repeated 3:59"],
    ],
    ["a unit outside of a file", file(good).replace("<file", `${good}<file`), ["~unit_out_of_place 2:1"]],
    [
      "a part of the target that no part of the source is",
      file(
        `<trans-unit id="1"><source>خبز وملح</source><seg-source><mrk mtype="seg" mid="1">خبز</mrk> <mrk mtype="seg" mid="2">وملح</mrk></seg-source><target><mrk mtype="seg" mid="1">Bread</mrk> <mrk mtype="seg" mid="7">and salt</mrk></target></trans-unit>`,
      ),
      ["~target_part_unmatched 3:185"],
    ],
    [
      "a second file in other languages",
      file(good).replace(
        "</xliff>",
        `<file source-language="fr" original="b" datatype="plaintext"><body>${good}</body></file></xliff>`,
      ),
      ["~unit_other_language 5:1"],
    ],
    [
      "an id twice",
      file(`${good}\n<trans-unit id="2"><source>ملح</source></trans-unit>\n${good}`),
      ["~unit_id_twice 5:1"],
    ],
    [
      "the ids of another file again",
      file(good).replace("<file", `${file(good).split("\n").slice(1, -1).join("\n")}\n<file`),
      [],
    ],
    [
      "a second file in another region",
      file(good).replace(
        "</xliff>",
        `<file source-language="ar-EG" target-language="en-GB" original="b" datatype="plaintext"><body>${good}</body></file></xliff>`,
      ),
      [],
    ],
    [
      "a version that is none",
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:9.0" version="2.0"><file id="f"/></xliff>`,
      ["!xliff_version_unknown"],
    ],
    ["cut off", file(good).slice(0, -30), ["!xml_malformed 3:68"]],
  ])("%s", (_, text, expected) => expect(told("a.xlf", text)).toEqual(expected));
});

describe("XLIFF 2", () => {
  const file = (units: string): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar" trgLang="en">\n<file id="f">\n${units}\n</file></xliff>`;
  const good = `<unit id="1"><segment><source>خبز</source><target>Bread</target></segment></unit>`;

  test.each<[string, string, readonly string[]]>([
    ["nothing wrong", file(good), []],
    [
      "a segment without a source",
      file(`${good}<unit id="2"><segment><target>Salt</target></segment></unit>`),
      ["~unit_without_source 3:95"],
    ],
    [
      "two sources",
      file(`<unit id="1"><segment><source>خبز</source><source>ملح</source></segment></unit>`),
      ["~unit_text_repeated 3:43"],
    ],
    ["an id twice", file(`${good}\n${good}`), ["~unit_id_twice 4:1"]],
    ["a unit outside of a file", file(good).replace("<file", `${good}\n<file`), ["~unit_out_of_place 2:1"]],
    ["a unit in a unit", file(`<unit id="1">${good}</unit>`), ["~unit_out_of_place 3:14"]],
    [
      "a text outside of a segment",
      file(`<unit id="1"><source>ملح</source><segment><source>خبز</source></segment></unit>`),
      ["~unit_out_of_place 3:14"],
    ],
  ])("%s", (_, text, expected) => expect(told("a.xlf", text)).toEqual(expected));
});

describe("TMX", () => {
  const file = (units: string): string =>
    `<tmx version="1.4"><header srclang="ar"/><body>\n${units}\n</body></tmx>`;
  const variant = (language: string, text: string): string =>
    `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const good = `<tu>${variant("ar", "خبز")}${variant("en", "Bread")}</tu>`;

  test.each<[string, string, document: readonly string[], memory: readonly string[]]>([
    ["nothing wrong", file(good), [], []],
    [
      "not yet translated",
      file(`${good}<tu>${variant("ar", "ملح")}</tu>`),
      [],
      ["~unit_without_language 2:90"],
    ],
    [
      "no text in the source",
      file(`${good}\n<tu>${variant("en", "Salt")}</tu>`),
      ["~unit_without_language 3:1"],
      ["~unit_without_language 3:1"],
    ],
    [
      "no language",
      file(`${good}\n<tu>${variant("ar", "ملح")}<tuv><seg>Salt</seg></tuv></tu>`),
      ["~variant_damaged 3:44"],
      ["~unit_without_language 3:1", "~variant_damaged 3:44"],
    ],
    [
      "no segment",
      file(`${good}\n<tu>${variant("ar", "ملح")}<tuv xml:lang="en"/></tu>`),
      ["~variant_damaged 3:44"],
      ["~unit_without_language 3:1", "~variant_damaged 3:44"],
    ],
    [
      "two segments",
      file(good.replace("</seg>", "</seg><seg>ملح</seg>")),
      ["~unit_text_repeated 2:38"],
      ["~unit_text_repeated 2:38"],
    ],
    [
      "a variant outside of a unit",
      file(`${variant("ar", "ملح")}${good}`),
      ["~unit_out_of_place 2:1"],
      ["~unit_out_of_place 2:1"],
    ],
    [
      "a document type that declares",
      `<!DOCTYPE x [<!ENTITY a "b">]>\n${file(good)}`,
      ["!xml_doctype 1:30"],
      ["!xml_doctype 1:30"],
    ],
  ])("%s", (_, text, document, memory) => {
    expect(told("a.tmx", text)).toEqual(document);
    expect(toldOf(readMemoryEntries(bytes(text), { language: "ar", targetLanguage: "en" }))).toEqual(memory);
  });

  test("a memory keeps every translation that a unit has in a language", () => {
    const read = readMemoryEntries(
      bytes(
        file(
          `<tu>${variant("ar", "خبز")}${variant("en", "Bread")}${variant("en", "Loaf")}${variant("fr", "Pain")}</tu>`,
        ),
      ),
      { language: "ar", targetLanguage: "en" },
    );
    expect(read).toMatchObject({ value: [{ target: "Bread" }, { target: "Loaf" }], problems: [] });
  });
});

describe("tables", () => {
  test.each<[string, string, readonly string[]]>([
    ["nothing wrong", `ar,en,key\n"خبز ""أبيض"" ، وملح",Bread,a\n"سطر\nوآخر","Line, line",b\n`, []],
    ["cells that are empty, or not there", "ar,en,key\nخبز\nملح,,\n,,\n", []],
    ["a mark not closed", `ar,en\n"خبز,Bread\nملح,Salt\n`, ["~table_quote_damaged 2:1"]],
    [
      "a mark closed by that of another cell",
      `ar,en\n"خبز,Bread\n"ملح","Salt"\n`,
      ["~table_quote_damaged 2:1"],
    ],
    ["text behind a mark", `ar,en\n"خبز" أبيض,Bread\n`, ["~table_quote_damaged 2:1"]],
    ["a comma without marks", `ar,en\nملح,Salt\nخبز, وملح,Bread\n`, ["~table_rows_long 3:1"]],
    ["a translation without a source", `ar,en\nخبز,Bread\n,Salt\n`, ["~table_rows_incomplete 3:1"]],
    ["rows without their last cells", "ar,en,note\nخبز\nملح,Salt\n", []],
    ["cut off before the last column", "ar,en,note\nخبز,Bread,\nملح,Sa", ["~table_cut_off 3:6"]],
    ["no line end behind the last row", "ar,en\nخبز,Bread\nملح,Salt", []],
    ["a row that ends too soon", `key,ar,en\na,خبز,Bread\nb\n`, ["~table_rows_incomplete 3:1"]],
  ])("of two languages: %s", (_, text, expected) => expect(told("a.csv", text)).toEqual(expected));

  test.each<[string, string, readonly string[]]>([
    ["nothing wrong", `key\tar\na\tخبز\n`, []],
    ["a mark not closed", `key\tar\na\t"خبز\nb\tملح\n`, ["~table_quote_damaged 2:3"]],
    ["rows without a source", `key\tar\na\nb\tملح\n`, ["~table_rows_incomplete 2:1"]],
    ["rows too long", `key\tar\na\tخبز\tوملح\n`, ["~table_rows_long 2:1"]],
  ])("of one language: %s", (_, text, expected) => expect(told("a.tsv", text)).toEqual(expected));

  test.each<[string, string, readonly string[], number]>([
    ["nothing wrong", "خبز\tBread\nملح\tSalt\n", [], 2],
    ["a mark that is a letter", `"خبز\tBread\nملح\tSalt\nماء\tWater\n`, ["~table_quote_damaged 1:1"], 3],
    ["rows without a tab, or a text", "خبز Bread\nملح\tSalt\nماء\t\n", ["~memory_rows_incomplete 1"], 1],
  ])("of a memory: %s", (_, text, expected, entries) => {
    const read = readMemoryEntries(bytes(text), { language: "ar", targetLanguage: "en" });
    expect(toldOf(read)).toEqual(expected);
    expect(read.type === "success" && read.value.length).toBe(entries);
  });

  test.each<[string, string, readonly string[], number]>([
    ["nothing wrong", "ar,en,note\nخبز,bread,\nملح,salt\n", [], 2],
    ["a mark not closed", `ar,en,note\nخبز,bread,"أبيض\nملح,salt,\n`, ["~table_quote_damaged 2:11"], 2],
    ["a comma without marks", `ar,en,note\nخبز,bread,a,b\n`, ["~table_rows_long 2"], 1],
  ])("of terms: %s", (_, text, expected, entries) => {
    const read = readGlossary(bytes(text), {
      id: "g",
      name: "a.csv",
      sourceLanguage: "ar",
      targetLanguage: "en",
    });
    expect(toldOf(read)).toEqual(expected);
    expect(read.problems.every(({ place }) => place?.file === "a.csv")).toBe(true);
    expect(read.type === "success" && read.value.entries.length).toBe(entries);
  });
});

test("a first row of very many brackets is no title, and takes no time to look through", () => {
  expect(told("a.csv", `${"(".repeat(300_000)}خبز\nملح\n`)).toEqual([]);
});
