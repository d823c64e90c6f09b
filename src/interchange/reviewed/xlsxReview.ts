import type { Problem, Result } from "../../core/result.ts";
import { failure, success } from "../../core/result.ts";
import { readRowKey, readRowKeyHead } from "../bilingual/rowKey.ts";
import { decodeXml } from "../xmlBytes.ts";
import { scanXml, type ScannedElement } from "../xmlScan.ts";
import type { ZipArchive } from "../zip.ts";
import { unpackEntry } from "../zip.ts";
import { attributeOf, STORY_LIMITS } from "./docxStory.ts";
import type { ReviewedDocument, ReviewedRow, ReviewedThread } from "./reviewedDocument.ts";

/** The cells of a sheet by row and column, both from 0. */
type Sheet = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Reads a bilingual sheet that was sent out and came back, whatever order its rows were brought into. */
export function readReviewedXlsx(archive: ZipArchive): Result<ReviewedDocument> {
  const texts = new Map<string, string>();
  for (const entry of archive.entries) {
    if (!/^xl\/(?:sharedStrings|workbook|worksheets\/sheet\d+|comments\d*)\.xml$/u.test(entry.name)) continue;
    const unpacked = unpackEntry(entry);
    if (unpacked.type === "failure") return unpacked;
    const decoded = decodeXml(unpacked.value);
    if (decoded.type === "failure") return decoded;
    texts.set(entry.name, decoded.value.text);
  }
  const shared = readStrings(texts.get("xl/sharedStrings.xml"));
  const sheets = [...texts].filter(([name]) => name.startsWith("xl/worksheets/")).toSorted(inNumericOrder);
  for (const [name, xml] of sheets) {
    const sheet = readSheet(xml, shared.strings);
    if (sheet.problem !== undefined)
      return { type: "failure", problems: [{ ...sheet.problem, place: { entry: name } }] };
    const head = headOf(sheet.cells);
    if (head === undefined) continue;
    const notes = readNotes(
      texts.get(name.replace("worksheets/sheet", "comments")) ?? texts.get("xl/comments1.xml"),
    );
    return reviewedSheet(sheet.cells, head, notes);
  }
  return failure("review_not_ours");
}

interface Head {
  readonly row: number;
  /** The column of the keys, and those of what else is taken, by what they hold. */
  readonly key: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly scope: "all" | "part";
}

/** The columns by the titles that the hidden head knows; a title that is no longer there leaves its column out. */
function headOf(cells: Sheet): Head | undefined {
  for (const [row, own] of cells) {
    for (const [key, text] of own) {
      const titles = readRowKeyHead(text);
      if (titles === undefined) continue;
      const columns = new Map<string, number>();
      for (const [holds, title] of titles) {
        const column = [...own].find(([, head]) => head.trim() === title.trim())?.[0];
        if (column !== undefined) columns.set(holds, column);
      }
      return { row, key, columns, scope: titles.get("scope") === "all" ? "all" : "part" };
    }
  }
  return undefined;
}

function reviewedSheet(cells: Sheet, head: Head, notes: readonly Note[]): Result<ReviewedDocument> {
  const rows: ReviewedRow[] = [];
  const unknownRows: number[] = [];
  const { columns } = head;
  if (!columns.has("target") && !columns.has("text")) {
    return failure("review_column_missing", {}, { line: head.row + 1 });
  }
  // In a stacked sheet source and target take turns under one title.
  const waiting = new Map<string, string>();
  for (const [row, own] of [...cells].toSorted(([one], [other]) => one - other)) {
    if (row <= head.row) continue;
    const number = row - head.row;
    const at = (holds: string): string | undefined => {
      const column = columns.get(holds);
      return column === undefined ? undefined : (own.get(column) ?? "");
    };
    const key = own.get(head.key) ?? "";
    const named = readRowKey(key);
    if (named === undefined || named.length === 0) {
      if ([...own.values()].some((text) => text.trim() !== "")) unknownRows.push(number);
      continue;
    }
    const single = at("text");
    if (single !== undefined && !waiting.has(key)) {
      waiting.set(key, single);
      continue;
    }
    const source = single === undefined ? at("source") : waiting.get(key);
    const target = single ?? at("target") ?? "";
    const state = single === undefined ? at("state") : undefined;
    const comments = single === undefined ? at("comments") : undefined;
    const threads = notes.flatMap((note) => threadsOf(note, row, columns, { source: source ?? "", target }));
    rows.push({
      number,
      // The text of several segments in one cell cannot be told apart; all of it is handed to the first.
      segments: named.map(({ id, fingerprint }, index) => ({
        name: { type: "id", text: id },
        fingerprint,
        target: index === 0 ? [{ text: target }] : [],
        threads: index === 0 ? threads : [],
      })),
      ...(source === undefined ? {} : { source }),
      ...(state === undefined ? {} : { state }),
      ...(comments === undefined ? {} : { commentLines: comments.split("\n") }),
    });
  }
  return rows.length === 0 ? failure("review_not_ours") : success({ scope: head.scope, rows, unknownRows });
}

function threadsOf(
  note: Note,
  row: number,
  columns: ReadonlyMap<string, number>,
  texts: Readonly<Record<"source" | "target", string>>,
): readonly ReviewedThread[] {
  if (note.row !== row) return [];
  return (["source", "target"] as const)
    .filter((side) => columns.get(side) === note.column)
    .map((side) => {
      const message = { author: { name: note.author, at: null }, text: note.text };
      return { side, start: 0, end: texts[side].length, messages: [message], resolved: false };
    });
}

interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** Texts within elements of one name, such as the strings of a workbook; what is for pronunciation (`rPh`) is left out. */
function readStrings(xml: string | undefined): { readonly strings: readonly string[] } {
  const strings: string[] = [];
  if (xml === undefined) return { strings };
  let current: string | undefined;
  const names: string[] = [];
  scanXml(
    xml,
    {
      open: ({ name }) => {
        names.push(name);
        if (name === "si") current = "";
      },
      text: (text) => {
        if (current !== undefined && names.at(-1) === "t" && !names.includes("rPh")) current += text;
      },
      close: () => {
        if (names.pop() !== "si" || current === undefined) return;
        strings.push(unescaped(current));
        current = undefined;
      },
    },
    { limits: STORY_LIMITS },
  );
  return { strings };
}

function readSheet(
  xml: string,
  strings: readonly string[],
): { readonly cells: Sheet; readonly problem?: Problem } {
  const cells = new Map<number, Map<number, string>>();
  const names: string[] = [];
  let cell: { row: number; column: number; type: string; text: string } | undefined;
  const problem = scanXml(
    xml,
    {
      open: (element) => {
        names.push(element.name);
        if (element.name === "c") cell = cellAt(element);
      },
      text: (text) => {
        const inside = names.at(-1);
        if (cell === undefined || names.includes("rPh")) return;
        if (inside === "v" || inside === "t") cell.text += text;
      },
      close: () => {
        if (names.pop() !== "c" || cell === undefined) return;
        const { row, column, type, text } = cell;
        const value =
          type === "s" ? (strings[Number(text)] ?? "") : type === "inlineStr" ? unescaped(text) : text;
        const own = cells.get(row) ?? new Map<number, string>();
        own.set(column, value.replace(/\r\n?/gu, "\n"));
        cells.set(row, own);
        cell = undefined;
      },
    },
    { limits: STORY_LIMITS },
  );
  return { cells, ...(problem === undefined ? {} : { problem }) };
}

function cellAt(
  element: ScannedElement,
): { row: number; column: number; type: string; text: string } | undefined {
  const place = placeOfCell(attributeOf(element, "r") ?? "");
  return place === undefined ? undefined : { ...place, type: attributeOf(element, "t") ?? "n", text: "" };
}

/** `B12` as row and column from 0. */
function placeOfCell(reference: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(reference);
  if (found === null) return undefined;
  const [, letters = "", digits = ""] = found;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Notes on cells (`comments1.xml`). */
function readNotes(xml: string | undefined): readonly Note[] {
  const notes: Note[] = [];
  if (xml === undefined) return notes;
  const names: string[] = [];
  const authors: string[] = [];
  let note: { row: number; column: number; author: number; text: string } | undefined;
  scanXml(
    xml,
    {
      open: (element) => {
        names.push(element.name);
        if (element.name === "author") authors.push("");
        if (element.name !== "comment") return;
        const place = placeOfCell(attributeOf(element, "ref") ?? "");
        note =
          place === undefined
            ? undefined
            : { ...place, author: Number(attributeOf(element, "authorId")), text: "" };
      },
      text: (text) => {
        const inside = names.at(-1);
        if (inside === "author") authors[authors.length - 1] = (authors.at(-1) ?? "") + text;
        else if (inside === "t" && note !== undefined) note.text += text;
      },
      close: () => {
        if (names.pop() !== "comment" || note === undefined) return;
        const { row, column, author, text } = note;
        if (text.trim() !== "") notes.push({ row, column, author: authors[author] ?? "", text: text.trim() });
        note = undefined;
      },
    },
    { limits: STORY_LIMITS },
  );
  return notes;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

function inNumericOrder([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return Number(/\d+/u.exec(one)?.[0] ?? 0) - Number(/\d+/u.exec(other)?.[0] ?? 0);
}
