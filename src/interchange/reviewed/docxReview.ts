import type { Result } from "../../core/result.ts";
import { failure, success } from "../../core/result.ts";
import { flowRole } from "../bilingual/docxFlowStyles.ts";
import { EXPORT_COLUMNS, type ExportColumn } from "../bilingual/exportOptions.ts";
import { decodeXml } from "../xmlBytes.ts";
import { scanXml } from "../xmlScan.ts";
import type { ZipArchive } from "../zip.ts";
import { unpackEntry } from "../zip.ts";
import { flowRows } from "./docxFlow.ts";
import { docxRow, isMarked } from "./docxRow.ts";
import { attributeOf, readStory, STORY_LIMITS, type StoryParagraph, type StoryPart } from "./docxStory.ts";
import { readThreads } from "./docxThreads.ts";
import type { ReviewedDocument, ReviewedRow } from "./reviewedDocument.ts";
import { plainOf, segmentsIn, type ThreadSource, threadSource } from "./reviewedText.ts";
import { isWholeXml, unreadParts } from "./unreadParts.ts";

const COMMENTS = "word/comments.xml";

/** Reads a bilingual Word document that was sent out and came back. Problem: `review_not_ours` where no row can be told. */
export function readReviewedDocx(archive: ZipArchive): Result<ReviewedDocument> {
  const parts: StoryPart[] = [];
  const body = partText(archive, "word/document.xml");
  if (body.type === "failure") return body;
  if (body.value === undefined) return failure("review_not_ours");
  const stopped = readStory(body.value, { part: (part) => parts.push(part) });
  if (stopped !== undefined) {
    const place = { ...stopped.place, entry: "word/document.xml" };
    return { type: "failure", problems: [{ ...stopped, place }] };
  }
  const unread = new Set<string>();
  const textOf = (name: string): string | undefined => wholeText(archive, name, unread);
  const { threads, problem } = readThreads(textOf(COMMENTS), textOf("word/commentsExtended.xml"));
  if (problem !== undefined) unread.add(COMMENTS);
  const properties = readProperties(textOf("docProps/custom.xml"));
  const told = (properties.get("muqabala.columns") ?? "").split(",");
  const columns = EXPORT_COLUMNS.filter((column) => told.includes(column)).toSorted(
    (one, other) => told.indexOf(one) - told.indexOf(other),
  );
  const source = threadSource(threads);
  const { rows, unknownRows } = isFlow(properties, parts)
    ? flowRows(parts, columns, source)
    : tableRows(parts, columns, source);
  if (rows.length === 0) return failure("review_not_ours");
  const project = properties.get("muqabala.project");
  const scope =
    (["all", "translated"] as const).find((one) => one === properties.get("muqabala.scope")) ?? "part";
  const unit = properties.get("muqabala.unit") === "paragraph" ? "paragraph" : "segment";
  const strayThreads = threads.filter(({ id }) => !source.placed.has(id)).map(({ messages }) => messages);
  return success(
    { ...(project === undefined ? {} : { project }), scope, unit, rows, unknownRows, strayThreads },
    unreadParts(unread),
  );
}

/** Whether the texts follow one another, and the styles that tell them apart are still there. */
function isFlow(properties: ReadonlyMap<string, string>, parts: readonly StoryPart[]): boolean {
  const layout = properties.get("muqabala.layout");
  if (layout === "target_only") return parts.every(({ type }) => type === "paragraph");
  const styled = parts.some(
    (part) => part.type === "paragraph" && flowRole(part.paragraph.style) !== undefined,
  );
  return layout === "stacked" && styled;
}

function tableRows(
  parts: readonly StoryPart[],
  columns: readonly ExportColumn[],
  source: ThreadSource,
): Pick<ReviewedDocument, "rows" | "unknownRows"> {
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
    if (!isMarked(part.paragraph)) continue;
    rows.push({ number: (number += 1), segments: segmentsIn([part.paragraph], "target", source) });
  }
  return { rows, unknownRows };
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
  const marked = cells.findIndex((cell) => cell.some((paragraph) => isMarked(paragraph)));
  if (marked >= 0) return marked;
  const told = columns.indexOf("target");
  return told >= 0 && cells.length === columns.length ? told : undefined;
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
  const state = cellOf("state");
  const comments = cellOf("comments");
  return docxRow(
    {
      target: cells[target] ?? [],
      source,
      number: plainOf(cellOf("number") ?? []).trim(),
      state: state === undefined ? undefined : plainOf(state),
      comments,
      others: cells.filter((cell, index) => index !== target && cell !== source).flat(),
    },
    threads,
  );
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

/** The same if all of it is XML; the name of one that is there and is not goes among the `unread`. */
function wholeText(archive: ZipArchive, name: string, unread: Set<string>): string | undefined {
  const text = partText(archive, name);
  if (text.type === "success" && (text.value === undefined || isWholeXml(text.value))) return text.value;
  unread.add(name);
  return undefined;
}
