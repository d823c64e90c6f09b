import type { Actor } from "../../core/actor.ts";
import { contentLength, contentOf, hasVisibleText, plainText } from "../../core/content.ts";
import type { SourceDocument } from "../../core/document.ts";
import { importTarget } from "../../core/importing.ts";
import type { Project } from "../../core/project.ts";
import type { Problem, Result } from "../../core/result.ts";
import { failure, success } from "../../core/result.ts";
import type { Delimiter } from "../delimitedText.ts";
import { assembleDocument } from "../documentAssembly.ts";
import type { Format, ReadDocument, ReadOptions, WriteOptions } from "../format.ts";
import type { TextEdit } from "../textEdits.ts";
import { applyEdits } from "../textEdits.ts";
import { encodeChangedText, inFile, readTextFile, startOfText } from "../textFile.ts";
import { blockTarget, segmentsByBlock } from "../translations.ts";
import type { TableCell } from "./tableCells.ts";
import { readTable, writeCell } from "./tableCells.ts";
import type { TableColumns } from "./tableColumns.ts";
import { tableColumns } from "./tableColumns.ts";
import { isTableName, rowFacts, TABLE_EXTENSIONS } from "./tableFormat.ts";
import { tableProblems } from "./tableProblems.ts";

const FILE: Actor = { id: "table", name: "CSV", role: "translator" };

/** A table with a column for the source and one for the translation, told by the titles of its first row. */
export const bilingualTableFormat: Format = {
  id: "bilingual-table",
  extensions: TABLE_EXTENSIONS,
  mediaType: "text/csv",
  holds: "both",
  recognise: (bytes, name) => {
    const start = startOfText(bytes);
    const rows = readTable(start).rows.slice(0, 50);
    const width = rows[0]?.length ?? 0;
    // The last row may have been cut off; a table by its name may be damaged.
    const fits = isTableName(name) || rows.slice(0, -1).every((row) => row.length <= width);
    const even = width > 1 && rows.length > 1 && fits;
    return even && tableColumns(rows, {})?.target !== undefined ? 0.8 : 0;
  },
  read: readBilingualTable,
  write: writeBilingualTable,
};

interface Pairs {
  readonly delimiter: Delimiter;
  readonly columns: TableColumns & { readonly target: number };
  readonly rows: readonly (readonly TableCell[])[];
  /** What is wrong with the table. */
  readonly problems: readonly Problem[];
}

/** The rows that have a source; undefined for a table that lacks one of the columns. */
function pairsOf(
  text: string,
  languages: { readonly source: string; readonly target?: string },
): Pairs | undefined {
  const table = readTable(text);
  const { delimiter, rows } = table;
  const columns = tableColumns(rows, languages);
  if (columns?.target === undefined) return undefined;
  const problems = tableProblems(text, table, columns);
  const { source, target } = columns;
  const sourced = rows.slice(1).filter((row) => /[^\s]/u.test(row[source]?.text ?? ""));
  return { delimiter, columns: { ...columns, target }, rows: sourced, problems };
}

function readBilingualTable(bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  const decoded = readTextFile(bytes, options.name);
  if (decoded.type === "failure") return decoded;
  const { language, targetLanguage } = options;
  const target = targetLanguage === undefined ? {} : { target: targetLanguage };
  const pairs = pairsOf(decoded.value.text, { source: language, ...target });
  const place = { file: options.name };
  if (pairs === undefined) return failure("table_columns_unknown", {}, { ...place, line: 1 });
  const { columns, rows } = pairs;
  const pieces = rows.map((row) => ({
    kind: "cell" as const,
    content: contentOf(row[columns.source]?.text ?? ""),
    division: "whole" as const,
    ...rowFacts(row, columns),
  }));
  const read = assembleDocument(pieces, { format: "bilingual-table", bytes, options });
  const problems = [...decoded.problems, ...pairs.problems.map((one) => inFile(one, options.name))];
  if (read.segments.length === 0) {
    return { type: "failure", problems: [...failure("file_without_text", {}, place).problems, ...problems] };
  }
  const translated = visibleRows(rows, columns);
  const segments = read.segments.map((segment, index) => {
    const words = (translated[index]?.[columns.target]?.text ?? "").trim();
    if (words === "") return segment;
    return importTarget(segment, {
      target: contentOf(words),
      state: "translated",
      by: FILE,
      at: options.at ?? 0,
    });
  });
  return success({ ...read, segments }, problems);
}

/** The rows in which something can be seen, as blocks are counted. */
function visibleRows(
  rows: readonly (readonly TableCell[])[],
  columns: TableColumns,
): readonly (readonly TableCell[])[] {
  return rows.filter((row) => hasVisibleText(contentOf(row[columns.source]?.text ?? "")));
}

function writeBilingualTable(
  project: Project,
  document: SourceDocument,
  options: WriteOptions,
): Result<Uint8Array> {
  const { skeleton } = document;
  if (skeleton.type !== "file") throw new Error(`${document.name} was not kept as it was received`);
  if (options.side === "source") return success(skeleton.bytes);
  const decoded = readTextFile(skeleton.bytes, document.name);
  if (decoded.type === "failure") return decoded;
  const { text } = decoded.value;
  const languages = { source: project.sourceLanguage, target: project.targetLanguage };
  const pairs = pairsOf(text, languages);
  if (pairs === undefined) return failure("table_columns_unknown", {}, { file: document.name, line: 1 });
  const { columns, delimiter } = pairs;
  const segments = segmentsByBlock(project, document);
  const edits = visibleRows(pairs.rows, columns).flatMap((row, index): readonly TextEdit[] => {
    const own = segments.get(index + 1);
    if (own === undefined) return [];
    const hasTarget = own.some(({ target }) => contentLength(target) > 0);
    const words = hasTarget ? plainText(blockTarget(own, "empty", "") ?? []).trim() : "";
    const cell = row[columns.target];
    if (words === (cell?.text ?? "").trim()) return [];
    const written = writeCell(words, delimiter, cell?.quoted ?? false);
    if (cell !== undefined) return [{ start: cell.start, end: cell.end, by: [written] }];
    const end = row.at(-1)?.end ?? 0;
    return [{ start: end, end, by: [delimiter.repeat(columns.target - row.length + 1), written] }];
  });
  if (edits.length === 0) return success(skeleton.bytes);
  return encodeChangedText(applyEdits(text, edits), decoded.value, document);
}
