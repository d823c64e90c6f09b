import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/core/content.ts";
import { recogniseFormat } from "../../../src/interchange/formats.ts";
import { bilingualTableFormat } from "../../../src/interchange/table/bilingualTable.ts";
import { tableFormat } from "../../../src/interchange/table/tableFormat.ts";
import { readSmall, sourcesOf, translatedFile } from "../translatedFile.ts";

describe("tables in one language", () => {
  test.each<[string, string, readonly string[]]>([
    ["by language", "id,en,ar\n1,one,واحد\n", ["واحد"]],
    ["by its name", "id;النص\n1;واحد\n", ["واحد"]],
    ["the first with words", "1\tواحد\n2\tاثنان\n", ["واحد", "اثنان"]],
    ["by a line for Excel first", "sep=;\r\nkey;text\r\na;واحد, اثنان\r\n", ["واحد, اثنان"]],
    [
      "by none: all with words",
      "اسم,مدينة,بريد\nعلي,دمشق,a@b.c\nليلى,,d@e.f\n",
      ["اسم", "مدينة", "بريد", "علي", "دمشق", "a@b.c", "ليلى", "d@e.f"],
    ],
    ["by none: keys are no words", "app.title,واحد,Y\napp.text,اثنان,N\n", ["واحد", "اثنان"]],
    ["quoted", 'source\n"أ ""ب"""\n', ['أ "ب"']],
  ])("the column is told %s", (_, csv, expected) =>
    expect(sourcesOf(readSmall(tableFormat, csv))).toEqual(expected),
  );

  test("cells keep their manner, and none becomes a formula", () => {
    const csv = `id,ar\n1,أ\n2,"ب"\n3,ج\n4,'=د\n`;
    expect(translatedFile(tableFormat, csv, { 0: "a, b", 1: "c", 2: "=1+2" })).toBe(
      `id,ar\n1,"a, b"\n2,"c"\n3,'=1+2\n4,'=د\n`,
    );
  });
});

describe("tables of pairs", () => {
  test("pairs with keys and notes; an empty cell is untranslated", () => {
    const { blocks, segments } = readSmall(
      bilingualTableFormat,
      "Key,Arabic,English,Notes\nk,أ,a,n\nl,ب,,\n",
    );
    expect(segments.map(({ target, review }) => [plainText(target), review.state])).toEqual([
      ["a", "translated"],
      ["", "new"],
    ]);
    expect(blocks[0]).toMatchObject({ context: "k", notes: [{ text: "n" }] });
  });

  test("translations are put into their column, also where a row is short", () => {
    expect(translatedFile(bilingualTableFormat, "source\ttarget\r\nأ\t\r\nب\r\n", { 0: "a", 1: "@b" })).toBe(
      "source\ttarget\r\nأ\ta\r\nب\t'@b\r\n",
    );
  });

  test("the language of the project decides among several", () => {
    const csv = "fr,en-US,ar\nun,one,واحد\n";
    const read = readSmall(bilingualTableFormat, csv, { source: "ar", target: "fr" });
    expect(read.segments.map(({ source, target }) => [plainText(source), plainText(target)])).toEqual([
      ["واحد", "un"],
    ]);
  });
});

test.each<[string, string, string]>([
  ["ar,en\nأ,a\n", "x", "bilingual-table"],
  ["id,ar\n1,أ\n", "x", "table"],
  ["أ,ب\nج,د\n", "x.csv", "table"],
  ["أ, ب\nج, د\n", "x.txt", "text"],
])("%j named %s is a %s", (csv, name, id) => {
  expect(recogniseFormat(new TextEncoder().encode(csv), name)?.id).toBe(id);
});
