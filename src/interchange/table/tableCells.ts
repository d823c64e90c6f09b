import type { TextRange } from "../../language/sentences.ts";
import type { Delimiter } from "../delimitedText.ts";
import { cellAt, likelyDelimiter } from "../delimitedText.ts";
import { looksLikeFormula } from "../bilingual/formulaGuard.ts";

/** A cell where it stands, with its quotation marks if it has any. */
export interface TableCell extends TextRange {
  /** What it says: without marks, and without the apostrophe that keeps spreadsheets from computing it. */
  readonly text: string;
  readonly quoted: boolean;
}

/** How much of a table its first line is looked for in, in UTF-16 units. */
const FIRST_LINE = 16 * 1024;

/** The line by which a table tells Excel what stands between its cells. */
const DECLARED = /^sep=([,;\t])(?:\r\n|\r|\n)/iu;

/** A table with what stands between its cells, as its first line says or shows. */
export function readTable(text: string): {
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly TableCell[])[];
  /** Where cells in quotation marks are not as they should be. */
  readonly faults: readonly number[];
} {
  const declared = DECLARED.exec(text);
  const delimiter =
    DELIMITERS.find((each) => each === declared?.[1]) ?? likelyDelimiter(text.slice(0, FIRST_LINE));
  const faults: number[] = [];
  return { delimiter, rows: rowsOf(text, delimiter, declared?.[0].length ?? 0, faults), faults };
}

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/** The rows of a table by RFC 4180 with the offsets of their cells; empty lines are no rows. */
function rowsOf(
  text: string,
  delimiter: Delimiter,
  from: number,
  faults: number[],
): readonly (readonly TableCell[])[] {
  const rows: TableCell[][] = [];
  let cells: TableCell[] = [];
  const endRow = (): void => {
    if (cells.length > 1 || (cells[0]?.text ?? "") !== "") rows.push(cells);
    cells = [];
  };
  let at = from;
  while (at <= text.length) {
    const cell = placedCell(text, at, delimiter, faults);
    cells.push(cell);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    endRow();
    if (at >= text.length) break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) break;
  }
  endRow();
  return rows;
}

function placedCell(text: string, start: number, delimiter: Delimiter, faults: number[]): TableCell {
  const { text: said, end, quoted } = cellAt(text, start, delimiter, faults);
  const isGuarded = said.startsWith("'") && looksLikeFormula(said.slice(1));
  return { start, end, text: isGuarded ? said.slice(1) : said, quoted };
}

/** A text as a cell: never a formula, in quotation marks where it needs them or the cell had them. */
export function writeCell(text: string, delimiter: Delimiter, quoted: boolean): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  const needsMarks = quoted || safe.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(safe);
  return needsMarks ? `"${safe.replaceAll('"', '""')}"` : safe;
}
