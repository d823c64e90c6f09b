import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { directionOf } from "../../language/directionRuns.ts";
import { textParagraph } from "./docxParagraph.ts";
import { paragraphDirection, textRuns } from "./docxRuns.ts";
import type { DocxState } from "./docxText.ts";
import { commentParagraphs, type DocxWords, stateText } from "./docxWords.ts";
import type { EditionRow } from "./edition.ts";
import { type ExportColumn, type ExportOptions, isTextColumn } from "./exportOptions.ts";

/** A4 in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1000 } as const;

/** Widths of the columns without text, in twentieths of a point; source and target share the rest. */
const WIDTHS: Readonly<Record<Exclude<ExportColumn, "source" | "target">, number>> = {
  number: 560,
  id: 1000,
  state: 1500,
  comments: 3000,
};

const HAIRLINE = { style: BorderStyle.SINGLE, size: 2, color: "E4DCCB" } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C9BEA8" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** The columns a table has: comments in the margin need none. */
export function columnsInTable(options: ExportOptions, inMargin: boolean): readonly ExportColumn[] {
  return options.columns.filter((column) => column !== "comments" || !inMargin);
}

/** The bilingual table: header row repeated on each page, first column on the side of its language. */
export function facingTable(
  rows: readonly EditionRow[],
  state: DocxState,
  words: DocxWords,
  landscape: boolean,
): Table {
  const { options } = state.edition;
  const columns = columnsInTable(options, state.comments !== null);
  const whole = (landscape ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
  const taken = columns.reduce((sum, column) => sum + (isTextColumn(column) ? 0 : WIDTHS[column]), 0);
  const texts = Math.max(1, columns.filter(isTextColumn).length);
  const widthOf = (column: ExportColumn): number =>
    isTextColumn(column) ? Math.floor((whole - taken) / texts) : WIDTHS[column];
  const cell = (column: ExportColumn, children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: widthOf(column), type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      children: children.length === 0 ? [new Paragraph({})] : children,
    });
  return new Table({
    ...(state.edition.direction === "rtl" ? { visuallyRightToLeft: true } : {}),
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, column) => sum + widthOf(column), 0), type: WidthType.DXA },
    columnWidths: columns.map(widthOf),
    margins: { top: 60, bottom: 60, left: 100, right: 100, marginUnitType: WidthType.DXA },
    borders: {
      top: NONE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIRLINE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column, [headParagraph(column, state, words)])),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.comments.length === 0,
            children: columns.map((column) => cell(column, cellParagraphs(row, column, state, words))),
          }),
      ),
    ],
  });
}

function headParagraph(column: ExportColumn, state: DocxState, words: DocxWords): Paragraph {
  const { sourceLanguage, targetLanguage } = state.edition.project;
  const languages = { own: words.language, other: words.language === "ar" ? "en" : "ar" };
  const direction = isTextColumn(column)
    ? directionOf(column === "source" ? sourceLanguage : targetLanguage)
    : words.direction;
  return new Paragraph({
    ...paragraphDirection(direction),
    keepNext: true,
    children: textRuns(words.column(column), languages, { scale: 0.8, look: { color: "6D6354" } }),
  });
}

function cellParagraphs(
  row: EditionRow,
  column: ExportColumn,
  state: DocxState,
  words: DocxWords,
): readonly Paragraph[] {
  const languages = { own: words.language, other: words.language === "ar" ? "en" : "ar" };
  const small = (text: string): Paragraph =>
    new Paragraph({
      ...paragraphDirection(words.direction),
      children: textRuns(text, languages, { scale: 0.8, look: { color: "584F42" } }),
    });
  switch (column) {
    case "source":
    case "target":
      return [textParagraph(row, column, state, { after: 0, flows: false })];
    case "number":
      return [small(String(row.number))];
    case "id":
      return [small(row.segments.map(({ segment }) => segment.id).join(" "))];
    case "state":
      return [small(stateText(row.state, words))];
    case "comments":
      return commentParagraphs(row, words);
  }
}
