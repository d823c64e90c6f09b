import { strToU8, zipSync } from "fflate";
import { type Problem, success } from "../../core/result.ts";
import { type Direction, directionOf } from "../../language/directionRuns.ts";
import { type DocumentWords, wordsOf } from "./documentWords.ts";
import { type Edition, scopeOf } from "./edition.ts";
import { isTextColumn } from "./exportOptions.ts";
import type { Exporter } from "./exporter.ts";
import { looksLikeFormula } from "./formulaGuard.ts";
import { type Grid, type GridCell, type GridColumn, gridOf } from "./grid.ts";
import { escapeMarkup } from "./markup.ts";
import { rowKey, rowKeyHead } from "./rowKey.ts";
import { type CellStyle, styleSheet, styleTable } from "./xlsxStyles.ts";
import { withCodesWritten } from "./writtenCodes.ts";

/**
 * An Excel workbook of one sheet (Office Open XML), written by hand, since direction by cell (`readingOrder`), cells that can
 * never become formulas (`quotePrefix`) and struck words within a cell are what matters here.
 *
 * Problem: `cell_too_long`, a warning, where Excel holds no more than the beginning of a text.
 */
export const xlsxExporter: Exporter = {
  id: "xlsx",
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  write: (given, context) => {
    const edition = withCodesWritten(given);
    const words = wordsOf(edition, context);
    const grid = gridOf(edition, words);
    const styles = styleTable();
    const problems: Problem[] = [];
    const sheet = sheetXml(edition, grid, words, styles.indexOf, problems);
    const files = {
      ...packageFiles(edition),
      "xl/worksheets/sheet1.xml": sheet,
      "xl/styles.xml": styleSheet(styles.used()),
    };
    const entries = Object.entries(files).map(([path, xml]) => [path, strToU8(xml)] as const);
    return Promise.resolve(success(zipSync(Object.fromEntries(entries), { mtime: ENTRY_DATE }), problems));
  },
};

/** ZIP knows no dates before 1980; a fixed one, so that the same project gives the same bytes. */
const ENTRY_DATE = Date.UTC(1980, 0, 2);

/** What Excel holds in a cell at most, in UTF-16 units. */
const LONGEST_CELL = 32_767;

const WIDTHS: Readonly<Record<GridColumn["holds"], number>> = {
  number: 6,
  id: 12,
  source: 60,
  target: 60,
  text: 80,
  state: 18,
  comments: 40,
};

function sheetXml(
  edition: Edition,
  grid: Grid,
  words: DocumentWords,
  styleOf: (style: CellStyle) => number,
  problems: Problem[],
): string {
  // What a row is and what it was made from stands in a hidden column at the end, so that a sheet sent back can be read.
  const columns: readonly GridColumn[] = [
    ...grid.columns,
    {
      holds: "id",
      title: rowKeyHead(grid.columns, scopeOf(edition), edition.options.columns.find(isTextColumn)),
    },
  ];
  const widths = columns.map(({ holds }, index) => {
    const hidden = index === columns.length - 1 ? ' hidden="1"' : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[holds]}" customWidth="1"${hidden}/>`;
  });
  const head = columns.map(({ holds, title }, index) =>
    stringCell(
      index,
      1,
      title,
      styleOf({ direction: headDirection(edition, holds, words), look: "head", quoted: false }),
    ),
  );
  const rows = grid.lines.map(({ row, cells }, line) => {
    const heading = row.block.kind === "heading";
    const number = line + 2;
    const all = [
      ...cells,
      { text: row.segments.map(({ segment }) => rowKey(segment)).join(" "), side: null },
    ];
    const written = all.map((cell, index) => {
      const holds = columns[index]?.holds;
      const direction = cellDirection(edition, cell, words);
      if (holds === "number")
        return `<c r="${reference(index, number)}" s="${styleOf({ direction, look: "number", quoted: false })}"><v>${cell.text}</v></c>`;
      if (cell.text.length > LONGEST_CELL) {
        problems.push({
          code: "cell_too_long",
          severity: "warning",
          place: { line: number },
          facts: { length: cell.text.length, limit: LONGEST_CELL },
        });
      }
      const look = cell.side === null ? "small" : heading ? "heading" : "text";
      const style = styleOf({ direction, look, quoted: looksLikeFormula(cell.text) });
      if (cell.text === "") return `<c r="${reference(index, number)}" s="${style}"/>`;
      return stringCell(index, number, cell.text.slice(0, LONGEST_CELL), style);
    });
    const heights = all.map(({ text, side }, index) => {
      const width = WIDTHS[columns[index]?.holds ?? "text"];
      if (side === null) return linesOf(text, width * 1.2) * 13.5;
      return heading ? linesOf(text, width * 0.85) * 21 : linesOf(text, width * 1.05) * 17;
    });
    const height = Math.min(TALLEST_ROW, Math.max(...heights) + 4);
    return `<row r="${number}" ht="${height}" customHeight="1">${written.join("")}</row>`;
  });
  const last = reference(columns.length - 1, grid.lines.length + 1);
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"${edition.direction === "rtl" ? ' rightToLeft="1"' : ""}>` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols>` +
    `<sheetData><row r="1">${head.join("")}</row>${rows.join("")}</sheetData><autoFilter ref="A1:${last}"/>` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
  );
}

/** The highest row Excel allows, in points. */
const TALLEST_ROW = 409;

/** How many lines a text takes where so many letters fit into one: an estimate, for a file cannot measure. */
function linesOf(text: string, width: number): number {
  const letters = text.replace(/\p{M}/gu, "");
  return letters.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

function headDirection(edition: Edition, holds: GridColumn["holds"], words: DocumentWords): Direction {
  const { sourceLanguage, targetLanguage } = edition.project;
  if (holds === "source" || holds === "target")
    return directionOf(holds === "source" ? sourceLanguage : targetLanguage);
  return words.direction;
}

function cellDirection(edition: Edition, cell: GridCell, words: DocumentWords): Direction {
  return cell.side === null ? words.direction : headDirection(edition, cell.side, words);
}

function stringCell(column: number, row: number, text: string, style: number): string {
  return `<c r="${reference(column, row)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;
}

/** Text as a sheet holds it: what looks like Excel's own escape `_x000D_` is escaped itself. */
function sheetText(text: string): string {
  return escapeMarkup(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_").replace(/\r\n?/gu, "\n"));
}

/** A1, B1, … AA1. */
function reference(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function packageFiles(edition: Edition): Readonly<Record<string, string>> {
  const name = edition.project.name
    .replace(/[\\/?*[\]:]/gu, " ")
    .trim()
    .slice(0, 31)
    .replace(/^'|'$/gu, " ")
    .trim();
  const sheet = escapeMarkup(name === "" ? "Muqabala" : name);
  const titles = escapeMarkup(`'${(name === "" ? "Muqabala" : name).replaceAll("'", "''")}'!$1:$1`);
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  };
}
