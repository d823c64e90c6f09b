import { strToU8, zipSync } from "fflate";
import type { Glossary } from "../assistance/glossary/glossary.ts";
import { type Result, success } from "../core/result.ts";
import { directionOf } from "../language/directionRuns.ts";
import { looksLikeFormula } from "./bilingual/formulaGuard.ts";
import type { GlossaryFormat, GlossaryReadOptions } from "./glossaryFormat.ts";
import { glossaryOfRows, guarded, rowsOfGlossary } from "./glossaryTable.ts";
import { readSheetRows } from "./sheetRows.ts";
import { escapeXmlAttribute, escapeXmlText } from "./xml.ts";

/** A workbook of Excel with one sheet of terms, the columns those of the tables. */
export const glossaryXlsx: GlossaryFormat = {
  id: "xlsx",
  extensions: ["xlsx"],
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  read: readXlsx,
  write: writeXlsx,
};

/** Whether a file is an archive, as workbooks are and no table of text is. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

// ZIP knows no dates before 1980; a fixed one, so that the same glossary gives the same bytes.
const ENTRY_DATE = Date.UTC(1980, 0, 2);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

// Styles by number: plain, bold for titles, and text that begins like a formula and must stay text.
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Problems: those of `readSheetRows` and `glossaryOfRows`. */
function readXlsx(bytes: Uint8Array, options: GlossaryReadOptions): Result<Glossary> {
  const rows = readSheetRows(bytes);
  if (rows.type === "failure") {
    const file = options.name;
    return { ...rows, problems: rows.problems.map((one) => ({ ...one, place: { ...one.place, file } })) };
  }
  // A sheet says itself what is text: the apostrophe that tables have for it is put on, to be taken off again.
  const guardedRows = rows.value.map(({ cells, line }) => ({
    line,
    cells: cells.map((cell) => guarded(cell.trim())),
  }));
  return glossaryOfRows(guardedRows, options);
}

function writeXlsx(glossary: Glossary): Result<Uint8Array> {
  const rows = rowsOfGlossary(glossary, (cell) => cell);
  const direction = directionOf(glossary.sourceLanguage) === "rtl" ? ' rightToLeft="1"' : "";
  const sheet =
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${direction}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="32" customWidth="1"/><col min="3" max="11" width="18" customWidth="1"/></cols>` +
    `<sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`;
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheetName(glossary.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": sheet,
  };
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return success(zipSync(Object.fromEntries(entries), { mtime: ENTRY_DATE }));
}

function rowXml(cells: readonly string[], index: number): string {
  const number = index + 1;
  const written = cells.map((cell, at) => {
    if (cell === "") return "";
    const style = index === 0 ? ' s="1"' : looksLikeFormula(cell) ? ' s="2"' : "";
    const reference = `${String.fromCharCode(65 + at)}${number}`;
    return `<c r="${reference}" t="inlineStr"${style}><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

/** Text as Excel keeps it: what XML cannot hold, and what reads like such a sign, as `_x0001_`. */
function cellText(text: string): string {
  const sign = (unit: string): string =>
    `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return escapeXmlText(
    text
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
      .replaceAll(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu, sign),
  );
}

/** A name that Excel takes for a sheet: at most 31 units, without the signs of references. */
function sheetName(name: string): string {
  const plain = name
    .replaceAll(/[\\/?*[\]:\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ")
    .replaceAll(/^'+|'+$/gu, "")
    .trim();
  return escapeXmlAttribute(plain.slice(0, 31).replace(/\p{Cs}$/u, "") || "Glossary");
}
