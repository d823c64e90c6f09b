/** A row of a table kept as text, with the line it begins on (from 1). */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The marks that stand between cells. */
export type Delimiter = "," | ";" | "\t";

/**
 * The rows of comma-separated values by RFC 4180, or with another delimiter: cells in quotation marks may hold delimiters,
 * line ends and doubled quotation marks. Empty rows are left out; a quotation mark never closed ends with the text.
 */
export function readDelimited(text: string, delimiter: Delimiter): readonly DelimitedRow[] {
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
    const { cell, end } = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
    cells.push(cell);
    line += lineEnds(text.slice(at, end));
    at = end;
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

function plainCell(text: string, start: number, delimiter: Delimiter): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, delimiter: Delimiter): { cell: string; end: number } {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return { cell: cell + text.slice(at), end: text.length };
    cell += text.slice(at, mark);
    if (text[mark + 1] !== '"') {
      // Whatever follows a closing mark still belongs to the cell.
      const rest = plainCell(text, mark + 1, delimiter);
      return { cell: cell + rest.cell, end: rest.end };
    }
    cell += '"';
    at = mark + 2;
  }
}

function lineEnds(text: string): number {
  return text.match(/\r\n|[\r\n]/gu)?.length ?? 0;
}
