import { strFromU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { xlsxFormat } from "../../../src/interchange/xlsx/xlsxFormat.ts";
import { projectWith, readSmall, writtenBytes } from "../translatedFile.ts";
import { labelled, partOf, relations, zipped } from "../zipped/officeFiles.ts";

const OFFICE = "http://schemas.openxmlformats.org";
const SHEET = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;

function workbook(strings: readonly string[], rows: string, table = ""): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  return zipped({
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook ${SHEET}><sheets><sheet name="بيانات" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "sheet1.xml"],
      ["sharedStrings", "strings.xml"],
      ["styles", "styles.xml"],
    ),
    "xl/styles.xml": `<styleSheet ${SHEET}><xf><alignment horizontal="right" readingOrder="2"/></xf><xf><alignment horizontal="right"/></xf></styleSheet>`,
    "xl/strings.xml": `<sst ${SHEET}>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/sheet1.xml": `<worksheet ${SHEET}><sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetData>${rows}</sheetData></worksheet>`,
    "xl/_rels/sheet1.xml.rels": relations(["table", "table1.xml"]),
    "xl/table1.xml": `<table ${SHEET} ref="A1:B2"><tableColumns>${table}</tableColumns></table>`,
  });
}

const shared = (address: string, index: number): string => `<c r="${address}" t="s"><v>${index}</v></c>`;

const read = (bytes: Uint8Array): readonly string[] => {
  const { blocks, segments } = readSmall(xlsxFormat, bytes);
  return segments.map(
    ({ block, source }) => `${blocks.find(({ id }) => id === block)?.context} ${labelled(source)}`,
  );
};

const translated = (bytes: Uint8Array, target: string | ((source: string) => string)): Uint8Array =>
  writtenBytes(
    xlsxFormat,
    projectWith(readSmall(xlsxFormat, bytes), typeof target === "string" ? () => target : target),
  );

test("words of cells are text, each once; figures, formulas and their results are none", () => {
  const rows = `<row r="1">${shared("A1", 1)}${shared("B1", 0)}${shared("C1", 1)}<c r="D1"><v>5</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>هنا</t></is></c><c r="B2" t="str"><f>A1</f><v>نص</v></c>${shared("C2", 2)}${shared("D2", 3)}</row>`;
  const strings = [
    "<t>منزل</t>",
    "<r><t xml:space='preserve'>بيت </t></r><r><rPr><b/></rPr><t>كبير</t></r>",
    "<t>2024</t>",
    "<t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh>",
  ];
  expect(read(workbook(strings, rows))).toEqual([
    "بيانات!A1 بيت <b>كبير</b>",
    "بيانات!B1 منزل",
    "بيانات!A2 هنا",
    "بيانات!D2 漢字",
    "sheet name بيانات",
  ]);
});

test("a translation goes where the text was, and the sheet turns", () => {
  const rows = `<row r="1">${shared("A1", 0)}${shared("B1", 1)}</row>`;
  const strings = ["<t>منزل</t>", "<r><t xml:space='preserve'>بيت </t></r><r><rPr><b/></rPr><t>كبير</t></r>"];
  const written = translated(workbook(strings, rows), (source) =>
    source === "منزل" ? "=1 & <2>" : "a <1>b</1>",
  );
  expect(partOf(written, "xl/strings.xml")).toContain(
    '<si><t xml:space="preserve">=1 &amp; &lt;2&gt;</t></si><si><r><t xml:space="preserve">a </t></r><r><rPr><b/></rPr><t xml:space="preserve">b</t></r></si>',
  );
  expect(partOf(written, "xl/sheet1.xml")).toContain('<sheetView workbookViewId="0"/>');
  expect(partOf(written, "xl/sheet1.xml")).toContain(rows);
  expect(partOf(written, "xl/styles.xml")).toContain(
    '<xf><alignment horizontal="left" readingOrder="1"/></xf><xf><alignment horizontal="right"/></xf>',
  );
});

test("a sheet that says nothing of its view is shown from right to left", () => {
  const bytes = workbook([], '<row r="1"><c r="A1" t="inlineStr"><is><t>House</t></is></c></row>');
  const views = /<sheetViews>.*<\/sheetViews>/u;
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    strFromU8(part).replace(views, ""),
  ]);
  const languages = { source: "en", target: "ar" };
  const project = projectWith(
    readSmall(xlsxFormat, zipped(Object.fromEntries(parts)), languages),
    () => "بيت",
    languages,
  );
  expect(partOf(writtenBytes(xlsxFormat, project), "xl/sheet1.xml")).toContain(
    '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">بيت</t></is></c></row></sheetData>',
  );
});

test("what formulas made of the old words is to be reckoned anew", () => {
  const rows = `<row r="1">${shared("A1", 0)}<c r="B1" t="str"><f>A1</f><v>منزل</v></c></row>`;
  const written = translated(workbook(["<t>منزل</t>"], rows), "house");
  expect(partOf(written, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
});

test("the head of a table and its column stay the same word", () => {
  const rows = `<row r="1">${shared("A1", 0)}</row>`;
  const bytes = workbook(
    ["<t>اسم</t>"],
    rows,
    '<tableColumn id="1" name="اسم"/><tableColumn id="2" name="ب"/>',
  );
  expect(partOf(translated(bytes, 'a "name"'), "xl/table1.xml")).toContain(
    '<tableColumn id="1" name="a &quot;name&quot;"/><tableColumn id="2" name="ب"/>',
  );
});

test("a head that formulas call by its name is no text", () => {
  const rows = `<row r="1">${shared("A1", 0)}${shared("B1", 1)}</row><row r="2"><c r="A2"><f>SUM(T1[اسم])</f></c></row>`;
  expect(
    read(workbook(["<t>اسم</t>", "<t>لقب</t>"], rows, '<tableColumn name="اسم"/><tableColumn name="لقب"/>')),
  ).toEqual(["بيانات!B1 لقب", "sheet name بيانات"]);
});

test("a workbook without one of its sheets is not read by half", () => {
  const files = unzipSync(workbook(["<t>نص</t>"], `<row r="1">${shared("A1", 0)}</row>`));
  delete files["xl/sheet1.xml"];
  const read = xlsxFormat.read(zipSync(files), { name: "a.xlsx", language: "ar", number: 1 });
  expect(read).toMatchObject({
    type: "failure",
    problems: [{ code: "document_part_missing", place: { entry: "xl/sheet1.xml" } }],
  });
});
