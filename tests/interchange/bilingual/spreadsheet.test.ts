import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { guardFormula, looksLikeFormula } from "../../../src/interchange/bilingual/formulaGuard.ts";
import { exported, exportedText } from "./exported.ts";
import { finishedProject } from "./finishedProject.ts";
import { smallProject } from "./smallProject.ts";

describe("a cell that looks like a formula is disarmed", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "\u200F=1", "  =1", "\uFEFF@x"])(
    "%j",
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );
  test.each(["", "a=b", "قال = نعم", "1-2", "'=1", "— no"])("%j is none", (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});

describe("csv", () => {
  test("is read back by the rules of RFC 4180", async () => {
    const text = await exportedText(smallProject(), "csv", { columns: ["id", "source", "target"] });
    expect(text.startsWith("\uFEFF")).toBe(true);
    const rows = parseCsv(text.slice(1));
    expect(rows[0]).toEqual(["Id", "Arabic", "English"]);
    expect(rows[3]?.[2]).toBe('He said: “This is <b>good</b> & «كاف», isn’t it? *Yes* | no \\ "so"”.');
    expect(rows[5]?.[2]).toBe("'=SUM(A1) is no formula.\n@here -1 +1");
    expect(rows.every((row) => row.length === 3)).toBe(true);
    expect(text).not.toMatch(/[\u2066-\u2069]/u);
  });

  test("stacked, the two texts take turns", async () => {
    const rows = parseCsv((await exportedText(smallProject(), "csv", { layout: "stacked" })).slice(1));
    expect(rows[0]).toEqual(["#", "Arabic / English", "State", "Comments"]);
    expect(rows.slice(1, 3)).toEqual([
      ["1", "خبر من OpenAI", "Draft", ""],
      ["1", "News from OpenAI", "", ""],
    ]);
  });
});

describe("xlsx", () => {
  test("another reader finds the same words, and no formula", async () => {
    const bytes = await exported(smallProject(), "xlsx");
    const rows = await readXlsxFile(Buffer.from(bytes));
    const sheet = Array.isArray(rows[0]) ? rows : Object(rows[0]).data;
    expect(sheet[0].slice(0, 5)).toEqual(["#", "Arabic", "English", "State", "Comments"]);
    expect(sheet[0][5]).toBe(
      "muqabala:scope=all&number=%23&source=Arabic&target=English&state=State&comments=Comments",
    );
    expect(sheet[5].slice(0, 4)).toEqual([
      5,
      "=SUM(A1) ليس معادلة هنا.",
      "=SUM(A1) is no formula.\n@here -1 +1",
      "Draft",
    ]);
    expect(sheet[5][5]).toMatch(/^p04\.s1#[0-9a-f]{10}$/u);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect(xml).not.toContain("<f>");
    const style = Number(/r="C6" s="(\d+)"/u.exec(xml)?.[1]);
    const formats = strFromU8(parts["xl/styles.xml"]!)
      .split("<cellXfs")[1]!
      .match(/<xf [^>]*>/gu)!;
    expect(formats[style]).toContain('quotePrefix="1"');
  });

  test("every text cell says its reading order, and the sheet begins at the Arabic side", async () => {
    const parts = unzipSync(await exported(finishedProject(), "xlsx"));
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect(xml).toContain('rightToLeft="1"');
    const formats = strFromU8(parts["xl/styles.xml"]!)
      .split("<cellXfs")[1]!
      .match(/<xf [^>]*\/>|<xf .*?<\/xf>/gu)!;
    const orderOf = (cell: string): string | undefined =>
      /readingOrder="(\d)"/u.exec(
        formats[Number(new RegExp(`r="${cell}" s="(\\d+)"`, "u").exec(xml)?.[1])] ?? "",
      )?.[1];
    expect([orderOf("B2"), orderOf("C2"), orderOf("B30"), orderOf("C30")]).toEqual(["2", "1", "2", "1"]);
    const swapped = unzipSync(await exported(finishedProject(), "xlsx", { columns: ["target", "source"] }));
    expect(strFromU8(swapped["xl/worksheets/sheet1.xml"]!)).not.toContain("rightToLeft");
  });

  test("the same project gives the same bytes", async () => {
    expect(await exported(smallProject(), "xlsx")).toEqual(await exported(smallProject(), "xlsx"));
  });
});

/** A reader by the letter of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(0, -1);
}
