import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/core/content.ts";
import { xlsxFormat } from "../../../src/interchange/xlsx/xlsxFormat.ts";
import { sheetReferences } from "../../../src/interchange/xlsx/sheetReferences.ts";
import { projectWith, readSmall, writtenBytes } from "../translatedFile.ts";
import { partOf } from "../zipped/officeFiles.ts";

const LINKS = new Uint8Array(readFileSync(path.resolve("tests/golden/formats/xlsx/links.xlsx")));

const namesOf = (bytes: Uint8Array): readonly string[] => {
  const { blocks, segments } = readSmall(xlsxFormat, bytes);
  const own = new Set(blocks.filter(({ context }) => context === "sheet name").map(({ id }) => id));
  return segments.filter(({ block }) => own.has(block)).map(({ source }) => plainText(source));
};

function renamed(names: Readonly<Record<string, string>>, bytes = LINKS): Uint8Array {
  const read = readSmall(xlsxFormat, bytes);
  const own = new Set(namesOf(bytes));
  const project = projectWith(read, (source) => names[source] ?? (own.has(source) ? source : "w"));
  return writtenBytes(xlsxFormat, project);
}

/** The workbook with other words in one of its parts. */
function changed(part: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(LINKS);
  const text = strFromU8(parts[part]!);
  expect(text).toContain(from);
  return zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) });
}

test.each([
  ["Sheet1!A1+Sheet2!B2", ["Sheet1", "Sheet2"], []],
  ["'My ''own'' sheet'!A1", ["My 'own' sheet"], []],
  ["&apos;a &amp; b&apos;!A1", ["a & b"], []],
  ["'[1]Other'!A1+[2]More!A1", [], []],
  ["#REF!+LOG10(2)", [], []],
  ['"Sheet1!A1"&A1', [], ["Sheet1!A1"]],
  ["SUM(One:Three!A1)+'Two:Four'!A1", [], ["One", "Three", "Two", "Four"]],
  ["Sheet1!A1:B2", ["Sheet1"], []],
] as const)("the sheets named in %s", (markup, names, fixed) => {
  const found = sheetReferences(markup, 0);
  expect(found.references.map(({ name }) => name)).toEqual(names);
  expect(found.fixed).toEqual(fixed);
});

describe("names of sheets", () => {
  test("are text, but for those that words refer to, and that is told", () => {
    expect(namesOf(LINKS)).toEqual(["المبيعات", "حساب الربع الأول"]);
    const options = { name: "a.xlsx", language: "ar", number: 1 };
    expect(xlsxFormat.read(LINKS, options).problems).toMatchObject([
      { code: "sheet_names_kept", severity: "warning", facts: { names: "ثابتة" } },
    ]);
  });

  test("are changed wherever formulas, names, rules and links use them", () => {
    const written = renamed({ المبيعات: "Sales & more", "حساب الربع الأول": "It's Q1" });
    const workbook = partOf(written, "xl/workbook.xml");
    expect(workbook).toContain('<sheet name="Sales &amp; more" sheetId="1"');
    expect(workbook).toContain('<sheet name="It&apos;s Q1" sheetId="2"');
    expect(workbook).toContain('<sheet name="ثابتة"');
    expect(workbook).toContain("&apos;Sales &amp; more&apos;!$A$1:$B$4<");
    expect(workbook).toContain("SUM(&apos;It&apos;&apos;s Q1&apos;!$B$1:$B$2)");
    expect(partOf(written, "xl/worksheets/sheet1.xml")).toContain(
      `location="&apos;It&apos;&apos;s Q1&apos;!A1"`,
    );
    const second = partOf(written, "xl/worksheets/sheet2.xml");
    expect(second).toContain("<f>&apos;Sales &amp; more&apos;!B4*2</f>");
    expect(second).toContain(
      `<f>IF(&apos;Sales &amp; more&apos;!B3&gt;0,ABS(&apos;Sales &amp; more&apos;!B2-&apos;Sales &amp; more&apos;!B3)&amp;" المبيعات",&apos;It&apos;&apos;s Q1&apos;!B1)</f>`,
    );
    expect(second).toContain("<formula>&apos;Sales &amp; more&apos;!$B$2&gt;5</formula>");
    expect(second).toContain("<formula1>&apos;Sales &amp; more&apos;!$A$2:$A$3</formula1>");
    expect(partOf(written, "xl/worksheets/sheet3.xml")).toContain('<f>HYPERLINK("#ثابتة!A1","x")</f>');
  });

  test("are made such that Excel takes them, and no two are the same", () => {
    const sheets = (names: Readonly<Record<string, string>>): readonly (string | undefined)[] =>
      [...partOf(renamed(names), "xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/gu)].map(
        ([, name]) => name,
      );
    expect(sheets({ المبيعات: "a/b: [c]?", "حساب الربع الأول": "x".repeat(40) }).slice(0, 2)).toEqual([
      "a b c",
      "x".repeat(31),
    ]);
    expect(sheets({ المبيعات: "Sheet", "حساب الربع الأول": "sheet" }).slice(0, 2)).toEqual([
      "Sheet",
      "sheet 2",
    ]);
    expect(sheets({ المبيعات: "ثابتة", "حساب الربع الأول": "''" }).slice(0, 2)).toEqual([
      "ثابتة 2",
      "حساب الربع الأول",
    ]);
  });

  test("stay where references are made of texts, sheets are spanned, or another part speaks of one", () => {
    expect(namesOf(changed("xl/worksheets/sheet2.xml", "المبيعات!B4*2", "INDIRECT(A1)"))).toEqual([]);
    expect(namesOf(changed("xl/worksheets/sheet2.xml", "المبيعات!B4*2", "SUM(المبيعات:ثابتة!B4)"))).toEqual([
      "حساب الربع الأول",
    ]);
    const parts = {
      ...unzipSync(LINKS),
      "xl/drawings/vml.vml": strToU8("<x:FmlaLink>المبيعات!$A$1</x:FmlaLink>"),
    };
    expect(namesOf(zipSync(parts))).toEqual(["حساب الربع الأول"]);
  });
});
