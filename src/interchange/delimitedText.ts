import type { Problem } from "../core/result.ts";
import { placeIn } from "./xmlStrict.ts";

/** A row of a table kept as text, with the line it begins on (from 1). */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The marks that stand between cells. */
export type Delimiter = "," | ";" | "\t";

/**
 * The rows of comma-separated values by RFC 4180, or with another delimiter: cells in quotation marks may hold delimiters,
 * line ends and doubled quotation marks. Empty rows are left out; `faults` gets those of {@link cellAt}.
 */
export function readDelimited(
  text: string,
  delimiter: Delimiter,
  faults: number[] = [],
): readonly DelimitedRow[] {
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.some((cell) => cell !== "")) rows.push({ line: rowLine, cells });
    cells = [];
  };
  while (at < text.length) {
    const cell = cellAt(text, at, delimiter, faults);
    cells.push(cell.text);
    line += lineEnds(text.slice(at, cell.end));
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push("");
    }
    if (text.startsWith("\r\n", at)) at += 2;
    else at += 1;
    endRow();
    line += 1;
    rowLine = line;
  }
  endRow();
  return rows;
}

/** A cell of a table kept as text: what it says, where it ends, and whether it stands in quotation marks. */
export interface DelimitedCell {
  readonly text: string;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * The cell at an offset. A quotation mark that is never closed, or by the look of it only by that of another cell, is a letter
 * like others, so that it does not swallow the rows behind it; text behind a closing mark belongs to the cell. The offsets of
 * both kinds are put among the `faults`.
 */
export function cellAt(text: string, start: number, delimiter: Delimiter, faults: number[]): DelimitedCell {
  const plain = (): DelimitedCell => {
    const end = plainEnd(text, start, delimiter);
    return { text: text.slice(start, end), end, quoted: false };
  };
  if (text[start] !== '"') return plain();
  const close = closingMark(text, start);
  if (close < 0) {
    faults.push(start);
    return plain();
  }
  const end = plainEnd(text, close + 1, delimiter);
  const inner = text.slice(start + 1, close);
  const rest = text.slice(close + 1, end);
  if (rest.trim() !== "") {
    faults.push(start);
    // What closes it stands where the mark of another cell opens.
    if (inner.endsWith(delimiter) || /[\r\n]/u.test(inner)) return plain();
  }
  return { text: inner.replaceAll('""', '"') + rest, end, quoted: true };
}

/** A warning `table_quote_damaged` {cells} where marks are not as they should be, at the first of them. */
export function quoteProblems(text: string, faults: readonly number[]): readonly Problem[] {
  const [first] = faults;
  if (first === undefined) return [];
  const facts = { cells: faults.length };
  return [{ code: "table_quote_damaged", severity: "warning", place: placeIn(text, first + 1), facts }];
}

/** Rows as comma-separated values; lines end in CR LF. */
export function writeDelimited(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  const quoted = (cell: string): string =>
    /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join("");
}

/** The delimiter that the first line of a table has most of. */
export function likelyDelimiter(text: string): Delimiter {
  const line = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/u.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/gu, "") ?? "";
  const count = (delimiter: Delimiter): number => line.split(delimiter).length;
  const [first] = ([",", ";", "\t"] as const).toSorted((a, b) => count(b) - count(a));
  return first ?? ",";
}

function plainEnd(text: string, start: number, delimiter: Delimiter): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

/** The mark that closes the one at an offset; negative if there is none. */
function closingMark(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function lineEnds(text: string): number {
  return text.match(/\r\n|[\r\n]/gu)?.length ?? 0;
}
