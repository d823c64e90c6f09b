import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { newEntry } from "../../src/assistance/glossary/glossary.ts";
import { readGlossary } from "../../src/interchange/glossaryFormats.ts";
import { glossaryXlsx } from "../../src/interchange/glossaryXlsx.ts";
import { readSheetRows } from "../../src/interchange/sheetRows.ts";

const options = { id: "g", name: "g.xlsx", sourceLanguage: "ar", targetLanguage: "en" };

/** A workbook as other programs write it: shared strings, gaps, numbers, an empty first sheet. */
function workbook(rows: string, strings = ""): Uint8Array {
  return zipSync({
    "xl/sharedStrings.xml": strToU8(`<sst>${strings}</sst>`),
    "xl/worksheets/sheet1.xml": strToU8("<worksheet><sheetData/></worksheet>"),
    "xl/worksheets/sheet2.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
}

describe("rows of a sheet", () => {
  it("takes shared strings in pieces, leaves pronunciation out, and keeps gaps", () => {
    const strings =
      "<si><r><t>مص</t></r><r><t>طلح</t></r></si><si><t>term</t><rPh><t>x</t></rPh></si><si><t>a_x000A_b</t></si>";
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row r="3"/>' +
      '<row r="5"><c t="inlineStr"><is><t>ن</t></is></c><c><v>7</v></c><c t="s"><v>2</v></c></row>';
    const read = readSheetRows(workbook(rows, strings));
    expect(read.type === "success" && read.value).toEqual([
      { cells: ["مصطلح", "", "term"], line: 2 },
      { cells: ["ن", "7", "a\nb"], line: 5 },
    ]);
  });

  it.each([
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "zip_cut_off"],
    [workbook(""), "file_empty"],
    [workbook("<row><c>"), "xml_malformed"],
  ])("says why there are none", (bytes, code) => {
    const read = readGlossary(bytes, options);
    expect(read.type === "failure" && read.problems.map((one) => one.code)).toEqual([code]);
  });
});

describe("a workbook of terms", () => {
  const entries = [newEntry({ id: "e1", source: "ن", target: "=SUM(A1)", note: "a\u0001_x0041_\nb" })];
  const written = glossaryXlsx.write({ ...options, name: "A/B: [terms] 'x'", entries });
  const bytes = written.type === "success" ? written.value : new Uint8Array();

  it("holds no formula, runs from the right, and has a name that Excel takes", () => {
    const files = unzipSync(bytes);
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain(
      '<c r="B2" t="inlineStr" s="2"><is><t xml:space="preserve">=SUM(A1)</t></is></c>',
    );
    expect(sheet).toContain('rightToLeft="1"');
    expect(strFromU8(files["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="A B   terms  \'x"');
  });

  it("is read again as it was", () => {
    const read = readGlossary(bytes, options);
    expect(read.type === "success" && read.value.entries).toEqual(entries);
  });
});
