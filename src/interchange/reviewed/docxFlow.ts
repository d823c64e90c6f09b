import { FLOW_SEPARATOR, flowRole } from "../bilingual/docxFlowStyles.ts";
import { type ExportColumn, isTextColumn } from "../bilingual/exportOptions.ts";
import { docxRow, isMarked } from "./docxRow.ts";
import type { StoryParagraph, StoryPart } from "./docxStory.ts";
import type { ReviewedDocument, ReviewedRow } from "./reviewedDocument.ts";
import { plainOf, type ThreadSource } from "./reviewedText.ts";

/** A row whose texts stand one below the other, while its paragraphs come in. */
interface OpenRow {
  readonly head: StoryParagraph[];
  readonly source: StoryParagraph[];
  readonly target: StoryParagraph[];
  readonly comments: StoryParagraph[];
}

/**
 * The rows of a document without a table: the line above, source, translation and comments are told by their styles, and the
 * translation by its bookmarks too. A paragraph without a style of ours goes to the translation it stands behind.
 */
export function flowRows(
  parts: readonly StoryPart[],
  columns: readonly ExportColumn[],
  threads: ThreadSource,
): Pick<ReviewedDocument, "rows" | "unknownRows"> {
  const rows: ReviewedRow[] = [];
  const unknownRows: number[] = [];
  const opener = columns.some((column) => HEAD.includes(column)) ? "row" : columns.find(isTextColumn);
  let row: OpenRow | undefined;
  const finish = (): void => {
    if (row === undefined) return;
    const number = rows.length + unknownRows.length + 1;
    const found = rowOf(row, columns, threads);
    if (found !== undefined) rows.push({ ...found, number });
    else if (plainOf([...row.head, ...row.target]).trim() !== "") unknownRows.push(number);
    row = undefined;
  };
  const opened = (): OpenRow => (row ??= { head: [], source: [], target: [], comments: [] });
  for (const part of parts) {
    if (part.type === "row") continue;
    const { paragraph } = part;
    const role = flowRole(paragraph.style);
    if (role === "document") finish();
    else if (role === "row") {
      if (row !== undefined && hasText(row)) finish();
      opened().head.push(paragraph);
    } else if (role === "source") {
      if (opener === "source" && row !== undefined && row.target.length > 0) finish();
      opened().source.push(paragraph);
    } else if (role === "comments") row?.comments.push(paragraph);
    else if (isMarked(paragraph)) {
      if (row?.target.some(isMarked) === true) finish();
      opened().target.push(paragraph);
    } else if (plainOf([paragraph]).trim() !== "") row?.target.push(paragraph);
  }
  finish();
  return { rows, unknownRows };
}

/** What stands in the line above a row. */
const HEAD: readonly ExportColumn[] = ["number", "id", "state"];

function hasText({ source, target, comments }: OpenRow): boolean {
  return source.length + target.length + comments.length > 0;
}

function rowOf(
  { head, source, target, comments }: OpenRow,
  columns: readonly ExportColumn[],
  threads: ThreadSource,
): Omit<ReviewedRow, "number"> | undefined {
  const told = plainOf(head).split(FLOW_SEPARATOR.trim());
  return docxRow(
    {
      target,
      source: source.length === 0 ? undefined : source,
      number: columns.includes("number") ? (told[0]?.trim() ?? "") : "",
      state: columns.includes("state") && head.length > 0 ? told.at(-1)?.trim() : undefined,
      comments: columns.includes("comments") ? comments : undefined,
      others: [...head, ...comments],
    },
    threads,
  );
}
