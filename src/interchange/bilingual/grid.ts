import type { DocumentWords } from "./documentWords.ts";
import type { Edition, EditionRow } from "./edition.ts";
import { type ExportColumn, isTextColumn } from "./exportOptions.ts";
import { cellText } from "./rowText.ts";

/** One cell of a grid; `side` says whose language it is in, null for the document's own words and numbers. */
export interface GridCell {
  readonly text: string;
  readonly side: "source" | "target" | null;
}

/** A column of a grid: what it holds; `text` is the one column in which source and target take turns. */
export interface GridColumn {
  readonly holds: ExportColumn | "text";
  readonly title: string;
}

/** One line of a grid, and the row of the document it belongs to. */
export interface GridLine {
  readonly row: EditionRow;
  readonly cells: readonly GridCell[];
}

/** A bilingual document as rows and cells: the shape of spreadsheets and tables of plain text. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly lines: readonly GridLine[];
}

const EMPTY: GridCell = { text: "", side: null };

/** Lays an edition out as a grid: side by side a line a row; stacked a line a text; target only without the source. */
export function gridOf(edition: Edition, words: DocumentWords): Grid {
  const { options } = edition;
  const sides = options.columns.filter(isTextColumn);
  const stacked = options.layout === "stacked" && sides.length > 1;
  const columns = gridColumns(edition, words, stacked);
  const lines: GridLine[] = [];
  for (const row of edition.parts.flatMap((part) => part.rows)) {
    const textOf = (column: ExportColumn): GridCell => ({
      text: cellText(row, column, options, words),
      side: isTextColumn(column) ? column : null,
    });
    if (!stacked) {
      lines.push({ row, cells: columns.map(({ holds }) => (holds === "text" ? EMPTY : textOf(holds))) });
      continue;
    }
    for (const [index, side] of sides.entries()) {
      const cells = columns.map(({ holds }) => {
        if (holds === "text") return textOf(side);
        const repeated = holds === "number" || holds === "id";
        return repeated || index === 0 ? textOf(holds) : EMPTY;
      });
      lines.push({ row, cells });
    }
  }
  return { columns, lines };
}

function gridColumns(edition: Edition, words: DocumentWords, stacked: boolean): readonly GridColumn[] {
  const columns: GridColumn[] = [];
  for (const column of edition.options.columns) {
    if (edition.options.layout === "target_only" && column === "source") continue;
    if (!stacked || !isTextColumn(column)) columns.push({ holds: column, title: words.column(column) });
    else if (!columns.some(({ holds }) => holds === "text")) {
      columns.push({ holds: "text", title: `${words.column("source")} / ${words.column("target")}` });
    }
  }
  return columns;
}
