import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { decodeXml } from "./xmlBytes.ts";
import { scanXml } from "./xmlScan.ts";
import { DOCUMENT_LIMITS, readZip, unpackEntry, type ZipArchive } from "./zip.ts";

/** A row of a sheet that has any text: its cells from the first column on, and its number from 1. */
export interface SheetRow {
  readonly cells: readonly string[];
  readonly line: number;
}

// A sheet of Excel has a million rows; its XML some 100 MB at most within the limits of the archive.
const LIMITS = { length: 128 * 1024 * 1024, depth: 64 };
// Sheets have up to 16,384 columns; a table of terms that goes beyond this is none.
const MOST_COLUMNS = 1000;

/** Where the table of shared texts is. */
const SHARED = "xl/sharedStrings.xml";

/** A sheet of a workbook: the name of its entry, and its rows that have any text. */
export interface SheetOfRows {
  readonly entry: string;
  readonly rows: readonly SheetRow[];
}

/**
 * The rows of the first sheet of a workbook (XLSX) that has any. Problems: those of archives, encodings and XML;
 * `file_empty` where no sheet has a cell.
 */
export function readSheetRows(bytes: Uint8Array): Result<readonly SheetRow[]> {
  const archive = readZip(bytes, DOCUMENT_LIMITS);
  if (archive.type === "failure") return archive;
  const found = findSheet(archive.value, ({ rows }) => rows.length > 0);
  if (found.type === "failure") return found;
  return found.value === undefined ? failure("file_empty") : success(found.value.rows);
}

/** The first sheet that is wanted, in the order of their numbers; undefined if there is none. */
export function findSheet(
  archive: ZipArchive,
  isWanted: (sheet: SheetOfRows) => boolean,
): Result<SheetOfRows | undefined> {
  const shared = entryText(archive, SHARED);
  if (shared.type === "failure") return shared;
  const { strings, problem: unread } = readStrings(shared.value);
  if (unread !== undefined) return failed(unread, SHARED);
  const names = archive.entries
    .map(({ name }) => name)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name))
    .toSorted((one, other) => numberOf(one) - numberOf(other));
  for (const entry of names) {
    const xml = entryText(archive, entry);
    if (xml.type === "failure") return xml;
    const { rows, problem } = readRows(xml.value, strings);
    if (problem !== undefined) return failed(problem, entry);
    const sheet = { entry, rows };
    if (isWanted(sheet)) return success(sheet);
  }
  return success(undefined);
}

function failed(problem: Problem, entry: string): Result<never> {
  return { type: "failure", problems: [{ ...problem, place: { ...problem.place, entry } }] };
}

/** The text of an entry; empty where there is none of that name. */
export function entryText(archive: ZipArchive, name: string): Result<string> {
  const entry = archive.entries.find((one) => one.name === name);
  if (entry === undefined) return success("");
  const unpacked = unpackEntry(entry);
  if (unpacked.type === "failure") return unpacked;
  const decoded = decodeXml(unpacked.value);
  if (decoded.type === "success") return success(decoded.value.text);
  return {
    type: "failure",
    problems: decoded.problems.map((one) => ({ ...one, place: { ...one.place, entry: name } })),
  };
}

function readStrings(xml: string): {
  readonly strings: readonly string[];
  readonly problem: Problem | undefined;
} {
  const strings: string[] = [];
  if (xml === "") return { strings, problem: undefined };
  const names: string[] = [];
  let current = "";
  const problem = scanXml(
    xml,
    {
      open: ({ name }) => {
        names.push(name);
        if (name === "si") current = "";
      },
      text: (text) => {
        // What is for pronunciation is not part of the string.
        if (names.at(-1) === "t" && !names.includes("rPh")) current += text;
      },
      close: () => {
        if (names.pop() === "si") strings.push(unescaped(current));
      },
    },
    { limits: LIMITS },
  );
  return { strings, problem };
}

function readRows(
  xml: string,
  strings: readonly string[],
): { readonly rows: readonly SheetRow[]; readonly problem: Problem | undefined } {
  const rows: SheetRow[] = [];
  const names: string[] = [];
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let type = "";
  let value = "";
  let lost: { readonly cell: string; cells: number } | undefined;
  const problem = scanXml(
    xml,
    {
      open: ({ name, attributes }) => {
        names.push(name);
        if (name === "row") {
          cells = [];
          const given = Number(attributes["r"]);
          line = Number.isInteger(given) && given > 0 ? given : line + 1;
          column = -1;
        } else if (name === "c") {
          column = columnOf(attributes["r"]) ?? column + 1;
          type = attributes["t"] ?? "";
          value = "";
        }
      },
      text: (text) => {
        const inside = names.at(-1);
        if ((inside === "v" || inside === "t") && !names.includes("rPh")) value += text;
      },
      close: () => {
        const name = names.pop();
        if (name === "c" && column < MOST_COLUMNS) {
          const text =
            type === "s" ? (strings[Number(value)] ?? "") : type === "inlineStr" ? unescaped(value) : value;
          if (type === "s" && strings[Number(value)] === undefined) {
            if (lost === undefined) lost = { cell: `${columnName(column)}${line}`, cells: 1 };
            else lost.cells += 1;
          }
          while (cells.length < column) cells.push("");
          cells[column] = text.replaceAll(/\r\n?/gu, "\n");
        } else if (name === "row" && cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line });
      },
    },
    { limits: LIMITS },
  );
  // A cell that is empty only because its text is gone would be taken for one that somebody emptied.
  return lost === undefined || problem !== undefined
    ? { rows, problem }
    : { rows, problem: { code: "cell_text_missing", severity: "error", facts: lost } };
}

/** The name of a column by its place from 0: A, B, …, Z, AA. */
function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before === 0 ? "" : columnName(before - 1)) + String.fromCharCode(65 + (index % 26));
}

/** The column of a reference such as `B12`, from 0. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Excel writes characters that XML cannot hold, and its own signs for them, as `_x000D_`. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

function numberOf(name: string): number {
  return Number(/\d+/u.exec(name)?.[0] ?? 0);
}
