import type { TextRange } from "../../language/sentences.ts";
import type { Delimiter } from "../delimitedText.ts";
import { looksLikeFormula } from "../bilingual/formulaGuard.ts";

/** A cell where it stands, with its quotation marks if it has any. */
export interface TableCell extends TextRange {
  /** What it says: without marks, and without the apostrophe that keeps spreadsheets from computing it. */
  readonly text: string;
  readonly quoted: boolean;
}

/** The rows of a table by RFC 4180 with the offsets of their cells; empty lines are no rows. */
export function readTable(text: string, delimiter: Delimiter): readonly (readonly TableCell[])[] {
  const rows: TableCell[][] = [];
  let cells: TableCell[] = [];
  const endRow = (): void => {
    if (cells.length > 1 || (cells[0]?.text ?? "") !== "") rows.push(cells);
    cells = [];
  };
  let at = 0;
  while (at <= text.length) {
    const cell = cellAt(text, at, delimiter);
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

function cellAt(text: string, start: number, delimiter: Delimiter): TableCell {
  const quoted = text[start] === '"';
  let at = start;
  if (quoted) {
    at += 1;
    for (;;) {
      const mark = text.indexOf('"', at);
      if (mark < 0) {
        at = text.length;
        break;
      }
      at = mark + 1;
      if (text[at] !== '"') break;
      at += 1;
    }
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at += 1;
  const written = text.slice(start, at);
  const said = quoted ? written.replace(/^"([\s\S]*?)"?$/u, "$1").replaceAll('""', '"') : written;
  const isGuarded = said.startsWith("'") && looksLikeFormula(said.slice(1));
  return { start, end: at, text: isGuarded ? said.slice(1) : said, quoted };
}

/** A text as a cell: never a formula, in quotation marks where it needs them or the cell had them. */
export function writeCell(text: string, delimiter: Delimiter, quoted: boolean): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  const needsMarks = quoted || safe.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(safe);
  return needsMarks ? `"${safe.replaceAll('"', '""')}"` : safe;
}
