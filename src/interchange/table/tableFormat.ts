import type { BlockPiece } from "../documentAssembly.ts";
import { contentOf, plainText } from "../../core/content.ts";
import { success } from "../../core/result.ts";
import type { Format } from "../format.ts";
import { inPlaceFormat } from "../inPlace.ts";
import type { TableCell } from "./tableCells.ts";
import { readTable, writeCell } from "./tableCells.ts";
import type { TableColumns } from "./tableColumns.ts";
import { tableColumns, wordColumns } from "./tableColumns.ts";
import { tableProblems } from "./tableProblems.ts";

/** File name endings of tables, for both formats. */
export const TABLE_EXTENSIONS = ["csv", "tsv", "tab"] as const;

/** Whether a file is called as tables are. */
export function isTableName(name: string): boolean {
  return TABLE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

/** A table in one language (CSV, TSV): the column of the source, or without titles all that hold words, are translated in place. */
export const tableFormat: Format = inPlaceFormat({
  id: "table",
  extensions: TABLE_EXTENSIONS,
  mediaType: "text/csv",
  recognise: (start, name) => {
    if (isTableName(name)) return 0.7;
    const rows = readTable(start).rows.slice(0, 50);
    const width = rows[0]?.length ?? 0;
    const even = width > 1 && rows.length > 1 && rows.every((row) => row.length === width);
    return even && tableColumns(rows, {})?.titled === true ? 0.45 : 0;
  },
  walk: (text, { language }) => {
    const table = readTable(text);
    const { delimiter, rows } = table;
    const columns = tableColumns(rows, { source: language });
    if (columns === undefined) return success({ slots: [] });
    const places = columns.titled ? [columns.source] : wordColumns(rows, language);
    const slots = rows.slice(columns.titled ? 1 : 0).flatMap((row) =>
      places
        .flatMap((place) => row[place] ?? [])
        .map((cell) => ({
          piece: tablePiece(row, columns, cell),
          edits: (target: BlockPiece["content"]) => [
            { start: cell.start, end: cell.end, by: [writeCell(plainText(target), delimiter, cell.quoted)] },
          ],
        })),
    );
    return success({ slots, problems: tableProblems(text, table, columns) });
  },
});

function tablePiece(row: readonly TableCell[], columns: TableColumns, cell: TableCell): BlockPiece {
  return { kind: "cell", content: contentOf(cell.text), division: "sentences", ...rowFacts(row, columns) };
}

/** What a row says beside its text: what it is called, and what is noted of it. */
export function rowFacts(
  row: readonly TableCell[],
  columns: TableColumns,
): Pick<BlockPiece, "context" | "notes"> {
  const textOf = (column: number | undefined): string =>
    column === undefined ? "" : (row[column]?.text ?? "").trim();
  const [context, note] = [textOf(columns.context), textOf(columns.note)];
  return {
    ...(context === "" ? {} : { context }),
    ...(note === "" ? {} : { notes: [{ text: note }] }),
  };
}
