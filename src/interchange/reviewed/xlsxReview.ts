import type { Result } from "../../core/result.ts";
import { failure, success } from "../../core/result.ts";
import { readRowKey, readRowKeyHead } from "../bilingual/rowKey.ts";
import { findSheet, type SheetRow } from "../sheetRows.ts";
import type { ZipArchive } from "../zip.ts";
import type { ReviewedDocument, ReviewedRow, ReviewedThread } from "./reviewedDocument.ts";
import { readSheetNotes, type SheetNote } from "./sheetNotes.ts";
import { unreadParts } from "./unreadParts.ts";

/** Reads a bilingual sheet that was sent out and came back, whatever order its rows were brought into. */
export function readReviewedXlsx(archive: ZipArchive): Result<ReviewedDocument> {
  const sheet = findSheet(archive, ({ rows }) => headOf(rows) !== undefined);
  if (sheet.type === "failure") return sheet;
  const head = sheet.value === undefined ? undefined : headOf(sheet.value.rows);
  if (sheet.value === undefined || head === undefined) return failure("review_not_ours");
  const unread = new Set<string>();
  const read = reviewedSheet(sheet.value.rows, head, readSheetNotes(archive, sheet.value.entry, unread));
  return { ...read, problems: [...read.problems, ...unreadParts(unread)] };
}

interface Head {
  /** Its line, from 1. */
  readonly line: number;
  /** The column of the keys, and those of what else is taken, by what they hold; from 0. */
  readonly key: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly scope: "all" | "part";
  /** Whether the translation is the first of the two texts that take turns. */
  readonly targetFirst: boolean;
}

/** The first line of a row of two lines. */
interface WaitingLine {
  readonly line: number;
  readonly text: string;
  readonly state: string | undefined;
  readonly comments: string | undefined;
}

function filled(own: string | undefined, other: string | undefined): string | undefined {
  return own === undefined || own.trim() === "" ? (other ?? own) : own;
}

function joinedLines(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.trim() === "" ? one : `${one}\n${other}`;
}

/** The columns by the titles that the hidden head knows; a title that is no longer there leaves its column out. */
function headOf(rows: readonly SheetRow[]): Head | undefined {
  for (const { cells, line } of rows) {
    for (const [key, text] of cells.entries()) {
      const titles = readRowKeyHead(text);
      if (titles === undefined) continue;
      const columns = new Map<string, number>();
      for (const [holds, title] of titles) {
        const column = cells.findIndex((head) => head.trim() === title.trim());
        if (column >= 0) columns.set(holds, column);
      }
      const scope = titles.get("scope") === "all" ? "all" : "part";
      return { line, key, columns, scope, targetFirst: titles.get("first") === "target" };
    }
  }
  return undefined;
}

function reviewedSheet(
  sheet: readonly SheetRow[],
  head: Head,
  notes: readonly SheetNote[],
): Result<ReviewedDocument> {
  const rows: ReviewedRow[] = [];
  const unknownRows: number[] = [];
  const { columns } = head;
  if (!columns.has("target") && !columns.has("text")) {
    return failure("review_column_missing", {}, { line: head.line });
  }
  // In a stacked sheet source and target take turns under one title.
  const waiting = new Map<string, WaitingLine>();
  const { targetFirst } = head;
  const notesOn = new Map<number, SheetNote[]>();
  for (const note of notes) notesOn.set(note.line, [...(notesOn.get(note.line) ?? []), note]);
  const placed = new Set<SheetNote>();
  for (const { cells, line } of sheet) {
    if (line <= head.line) continue;
    const number = line - head.line;
    const at = (holds: string): string | undefined => {
      const column = columns.get(holds);
      return column === undefined ? undefined : (cells[column] ?? "");
    };
    const key = cells[head.key] ?? "";
    const named = readRowKey(key);
    if (named === undefined || named.length === 0) {
      if (cells.some((text) => text.trim() !== "")) unknownRows.push(number);
      continue;
    }
    const single = at("text");
    if (single !== undefined && !waiting.has(key)) {
      waiting.set(key, { line, text: single, state: at("state"), comments: at("comments") });
      continue;
    }
    const first = waiting.get(key);
    const [one, other] = [first?.text, single];
    const [source, target] =
      single === undefined
        ? [at("source"), at("target") ?? ""]
        : targetFirst
          ? [other, one ?? ""]
          : [one, other ?? ""];
    // State and comments stand in the first line of the two; somebody may write into the second as well.
    const state = filled(at("state"), first?.state);
    const comments = joinedLines(first?.comments, at("comments"));
    const texts = { source: source ?? "", target };
    const textColumn = columns.get("text");
    const own = [...(notesOn.get(first?.line ?? 0) ?? []), ...(notesOn.get(line) ?? [])];
    const threads = own.map((note) => {
      const isFirst = note.line === first?.line;
      const side = isFirst === targetFirst ? "target" : "source";
      return threadOf(note, note.column === textColumn ? side : undefined, columns, texts);
    });
    for (const note of own) placed.add(note);
    rows.push({
      number,
      segments: named.map(({ id, fingerprint }, index) => ({
        name: { type: "id", text: id },
        fingerprint,
        target: named.length === 1 ? [{ text: target }] : [],
        threads: index === 0 ? threads : [],
      })),
      ...(named.length === 1 ? {} : { shared: [{ text: target }] }),
      ...(source === undefined ? {} : { source }),
      ...(state === undefined ? {} : { state }),
      ...(comments === undefined ? {} : { commentLines: comments.split("\n") }),
    });
  }
  if (rows.length === 0) return failure("review_not_ours");
  const strayThreads = notes.filter((note) => !placed.has(note)).map(({ messages }) => messages);
  return success({ scope: head.scope, rows, unknownRows, strayThreads });
}

/** What was remarked on a line of a row: on its source, or else on its translation. */
function threadOf(
  note: SheetNote,
  side: "source" | "target" | undefined,
  columns: ReadonlyMap<string, number>,
  texts: Readonly<Record<"source" | "target", string>>,
): ReviewedThread {
  const own = side ?? (columns.get("source") === note.column ? "source" : "target");
  const { messages, resolved } = note;
  return { side: own, start: 0, end: texts[own].length, messages, resolved };
}
