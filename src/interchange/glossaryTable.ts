import {
  distinctEntries,
  type Glossary,
  type GlossaryEntry,
  newEntry,
} from "../assistance/glossary/glossary.ts";
import { failure, type Problem, type Result, success } from "../core/result.ts";
import { looksLikeFormula } from "./bilingual/formulaGuard.ts";
import { columnOf, GLOSSARY_COLUMNS, type GlossaryColumn, statusOf } from "./glossaryColumns.ts";
import type { GlossaryReadOptions } from "./glossaryFormat.ts";

/** A row of a table: its cells, and its line or row from 1. */
export interface GlossaryRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Where each field stands in a row. */
type Places = ReadonlyMap<GlossaryColumn, number>;

/**
 * The glossary of a table with titles, or without: then the first two columns are the term and its rendering, told apart by
 * their script, and the third a note. Lists are separated by `|`.
 * Problems: `file_empty`, `glossary_columns_unknown`, `glossary_rows_incomplete` {rows}, `table_rows_long` {rows},
 * `glossary_status_unknown` {status}.
 */
export function glossaryOfRows(rows: readonly GlossaryRow[], options: GlossaryReadOptions): Result<Glossary> {
  const place = { file: options.name };
  const [first] = rows;
  if (first === undefined) return failure("file_empty", {}, place);
  const titled = titledPlaces(first, options);
  const places = titled ?? untitledPlaces(first, options);
  if (places === undefined) return failure("glossary_columns_unknown", {}, { ...place, line: first.line });
  const problems: Problem[] = [];
  const entries: GlossaryEntry[] = [];
  const incomplete: GlossaryRow[] = [];
  for (const row of titled === undefined ? rows : rows.slice(1)) {
    const entry = entryOf(row, places, entries.length + 1, (status) =>
      problems.push({
        code: "glossary_status_unknown",
        severity: "warning",
        facts: { status },
        place: { ...place, line: row.line },
      }),
    );
    if (entry === undefined) incomplete.push(row);
    else entries.push(entry);
  }
  const tooLong = titled === undefined ? [] : rows.slice(1).filter((row) => isTooLong(row, first));
  const [firstTooLong] = tooLong;
  if (firstTooLong !== undefined) {
    problems.push({
      code: "table_rows_long",
      severity: "warning",
      facts: { rows: tooLong.length },
      place: { ...place, line: firstTooLong.line },
    });
  }
  const [firstIncomplete] = incomplete;
  if (firstIncomplete !== undefined) {
    problems.push({
      code: "glossary_rows_incomplete",
      severity: "warning",
      facts: { rows: incomplete.length },
      place: { ...place, line: firstIncomplete.line },
    });
  }
  const { id, name, sourceLanguage, targetLanguage } = options;
  return success({ id, name, sourceLanguage, targetLanguage, entries: distinctEntries(entries) }, problems);
}

/** Whether a row goes on behind the last title. */
function isTooLong({ cells }: GlossaryRow, head: GlossaryRow): boolean {
  return cells.slice(head.cells.length).some((cell) => cell.trim() !== "");
}

function titledPlaces(row: GlossaryRow, options: GlossaryReadOptions): Places | undefined {
  const places = new Map<GlossaryColumn, number>();
  const languages = { source: options.sourceLanguage, target: options.targetLanguage };
  for (const [at, title] of row.cells.entries()) {
    const column = columnOf(title, languages);
    if (column !== undefined && !places.has(column)) places.set(column, at);
  }
  return places.has("source") && places.has("target") ? places : undefined;
}

function untitledPlaces({ cells }: GlossaryRow, options: GlossaryReadOptions): Places | undefined {
  const [first, second] = cells;
  if (first === undefined || second === undefined) return undefined;
  const arabic = /\p{Script=Arabic}/u;
  const isTurned =
    arabic.test(first) !== arabic.test(second) &&
    arabic.test(second) === options.sourceLanguage.startsWith("ar") &&
    arabic.test(first) === options.targetLanguage.startsWith("ar");
  return new Map([
    ["source", isTurned ? 1 : 0],
    ["target", isTurned ? 0 : 1],
    ["note", 2],
  ]);
}

function entryOf(
  row: GlossaryRow,
  places: Places,
  number: number,
  tellUnknownStatus: (status: string) => void,
): GlossaryEntry | undefined {
  const cell = (column: GlossaryColumn): string => {
    const at = places.get(column);
    return at === undefined ? "" : unguarded((row.cells[at] ?? "").trim());
  };
  const source = cell("source");
  const status = statusOf(cell("status"));
  if (status === undefined) tellUnknownStatus(cell("status"));
  const target = cell("target") === "" && status === "dnt" ? source : cell("target");
  if (source === "" || target === "") return undefined;
  return newEntry({
    id: cell("id") === "" ? `e${number}` : cell("id"),
    source,
    target,
    sourceVariants: listOf(cell("sourceVariants")),
    targetVariants: listOf(cell("targetVariants")),
    forbidden: listOf(cell("forbidden")),
    status: status ?? "preferred",
    partOfSpeech: cell("partOfSpeech"),
    note: cell("note"),
    author: cell("author"),
    date: cell("date"),
  });
}

/** A glossary as a table, titles first; `guard` is put around every cell. */
export function rowsOfGlossary(
  glossary: Glossary,
  guard: (cell: string) => string,
): readonly (readonly string[])[] {
  const source = glossary.sourceLanguage.split("-")[0] ?? "";
  const target = glossary.targetLanguage.split("-")[0] ?? "";
  const titles: Readonly<Partial<Record<GlossaryColumn, string>>> =
    source === target
      ? {}
      : {
          source,
          target,
          partOfSpeech: "pos",
          sourceVariants: `${source}_variants`,
          targetVariants: `${target}_variants`,
        };
  const rows = glossary.entries.map((entry) =>
    GLOSSARY_COLUMNS.map((column) => {
      const value = entry[column];
      return guard(typeof value === "string" ? value : value.map(escapeListed).join("|"));
    }),
  );
  return [GLOSSARY_COLUMNS.map((column) => titles[column] ?? spaced(column)), ...rows];
}

function spaced(column: string): string {
  return column.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function listOf(cell: string): readonly string[] {
  const items = cell.match(/(?:\\[\\|]|[^|])+/gu) ?? [];
  return items.map((item) => item.replaceAll(/\\([\\|])/gu, "$1").trim()).filter((item) => item !== "");
}

function escapeListed(item: string): string {
  return item.replaceAll(/[\\|]/gu, String.raw`\$&`);
}

/** An apostrophe in front keeps a spreadsheet from running a cell; it is taken off again. */
export function guarded(cell: string): string {
  return looksLikeFormula(cell.replace(/^'+/u, "")) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(cell.replace(/^'+/u, "")) ? cell.slice(1) : cell;
}
