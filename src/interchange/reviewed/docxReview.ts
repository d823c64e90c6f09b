import type { Problem, Result } from "../../core/result.ts";
import { failure, success } from "../../core/result.ts";
import { readBookmarkName } from "../bilingual/bookmarkName.ts";
import { EXPORT_COLUMNS, type ExportColumn } from "../bilingual/exportOptions.ts";
import { decodeXml } from "../xmlBytes.ts";
import { scanXml } from "../xmlScan.ts";
import type { ZipArchive } from "../zip.ts";
import { unpackEntry } from "../zip.ts";
import { attributeOf, readStory, STORY_LIMITS, type StoryParagraph, type StoryPart } from "./docxStory.ts";
import { readThreads } from "./docxThreads.ts";
import type { ReviewedDocument, ReviewedRow, ReviewedSegment } from "./reviewedDocument.ts";
import { plainOf, segmentsIn, type ThreadSource } from "./reviewedText.ts";

/** Reads a bilingual Word document that was sent out and came back. Problem: `review_not_ours` where no row can be told. */
export function readReviewedDocx(archive: ZipArchive): Result<ReviewedDocument> {
  const parts: StoryPart[] = [];
  const body = partText(archive, "word/document.xml");
  if (body.type === "failure") return body;
  if (body.value === undefined) return failure("review_not_ours");
  const stopped = readStory(body.value, { part: (part) => parts.push(part) });
  if (stopped !== undefined) return { type: "failure", problems: [stopped] };
  const comments = partText(archive, "word/comments.xml");
  const extended = partText(archive, "word/commentsExtended.xml");
  const { threads, problem } = readThreads(valueOf(comments), valueOf(extended));
  const problems: Problem[] = problem === undefined ? [] : [{ ...problem, severity: "warning" }];
  const properties = readProperties(valueOf(partText(archive, "docProps/custom.xml")));
  const told = (properties.get("muqabala.columns") ?? "").split(",");
  const columns = EXPORT_COLUMNS.filter((column) => told.includes(column)).toSorted(
    (one, other) => told.indexOf(one) - told.indexOf(other),
  );
  const source: ThreadSource = { byId: new Map(threads.map((thread) => [thread.id, thread])) };
  const rows: ReviewedRow[] = [];
  const unknownRows: number[] = [];
  let number = 0;
  let heads = 0;
  for (const part of parts) {
    if (part.type === "row") {
      const target = targetCell(part.cells, columns);
      const row = target === undefined ? undefined : tableRow(part.cells, target, columns, source);
      if (row !== undefined) rows.push({ ...row, number: (number += 1) });
      else if (isHead(part.cells, heads)) heads += 1;
      else unknownRows.push((number += 1));
      continue;
    }
    const segments = segmentsIn([part.paragraph], "target", source);
    if (segments.length > 0) rows.push({ number: (number += 1), segments });
  }
  if (rows.length === 0) return failure("review_not_ours");
  const project = properties.get("muqabala.project");
  const scope = properties.get("muqabala.scope") === "all" ? "all" : "part";
  return success({ ...(project === undefined ? {} : { project }), scope, rows, unknownRows }, problems);
}

/** The first row of a table is its head; tables beyond the first have one each, and no bookmark in it. */
function isHead(cells: readonly (readonly StoryParagraph[])[], heads: number): boolean {
  const text = cells.map((cell) => plainOf(cell)).join("");
  return heads === 0 || text.startsWith("#");
}

function targetCell(
  cells: readonly (readonly StoryParagraph[])[],
  columns: readonly ExportColumn[],
): number | undefined {
  const marked = cells.findIndex((cell) => cell.some((paragraph) => hasBookmark(paragraph)));
  if (marked >= 0) return marked;
  const told = columns.indexOf("target");
  return told >= 0 && cells.length === columns.length ? told : undefined;
}

function hasBookmark({ tokens }: StoryParagraph): boolean {
  return tokens.some((token) => token.type === "bookmark" && readBookmarkName(token.name) !== undefined);
}

function tableRow(
  cells: readonly (readonly StoryParagraph[])[],
  target: number,
  columns: readonly ExportColumn[],
  threads: ThreadSource,
): Omit<ReviewedRow, "number"> | undefined {
  const cellOf = (column: ExportColumn): readonly StoryParagraph[] | undefined =>
    cells.length === columns.length ? cells[columns.indexOf(column)] : undefined;
  const source = cellOf("source");
  const number = plainOf(cellOf("number") ?? []).trim();
  const marked = segmentsIn(cells[target] ?? [], "target", threads);
  const own =
    marked.length > 0 || source === undefined ? marked : unmarked(cells[target] ?? [], number, threads);
  const [first, ...rest] = own;
  if (first === undefined) return undefined;
  // Remarks on the source belong to the first segment of the row: where its others begin there nothing says.
  const [onSource] = source === undefined ? [] : segmentsIn(source, "source", threads);
  const segments: readonly ReviewedSegment[] =
    onSource === undefined ? own : [{ ...first, threads: [...onSource.threads, ...first.threads] }, ...rest];
  const state = cellOf("state");
  const comments = cellOf("comments");
  return {
    segments,
    ...(source === undefined ? {} : { source: plainOf(source) }),
    ...(state === undefined ? {} : { state: plainOf(state) }),
    ...(comments === undefined ? {} : { commentLines: comments.map((paragraph) => plainOf([paragraph])) }),
  };
}

/** The text of a cell whose bookmark was lost, such as where all of it was typed over. */
function unmarked(
  cell: readonly StoryParagraph[],
  number: string,
  threads: ThreadSource,
): readonly ReviewedSegment[] {
  if (!/^[1-9]\d{0,8}$/u.test(number)) return [];
  return segmentsIn(cell, "source", threads).map((segment) => ({
    ...segment,
    name: { type: "number", text: number },
    threads: segment.threads.map((thread) => ({ ...thread, side: "target" })),
  }));
}

function readProperties(xml: string | undefined): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  if (xml === undefined) return properties;
  let name: string | undefined;
  // A document without readable properties is told by its bookmarks alone.
  scanXml(
    xml,
    {
      open: (element) => {
        if (element.name === "property") name = attributeOf(element, "name");
      },
      text: (text) => {
        if (name !== undefined && text.trim() !== "")
          properties.set(name, (properties.get(name) ?? "") + text);
      },
      close: () => undefined,
    },
    { limits: STORY_LIMITS },
  );
  return properties;
}

/** The text of a part; undefined where the archive has none of that name. */
function partText(archive: ZipArchive, name: string): Result<string | undefined> {
  const entry = archive.entries.find((one) => one.name === name);
  if (entry === undefined) return success(undefined);
  const unpacked = unpackEntry(entry);
  if (unpacked.type === "failure") return unpacked;
  const decoded = decodeXml(unpacked.value);
  return decoded.type === "failure" ? decoded : success(decoded.value.text);
}

function valueOf(result: Result<string | undefined>): string | undefined {
  return result.type === "success" ? result.value : undefined;
}
