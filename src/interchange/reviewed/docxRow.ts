import { readBookmarkName } from "../bilingual/bookmarkName.ts";
import type { StoryParagraph } from "./docxStory.ts";
import type { ReviewedRow, ReviewedSegment } from "./reviewedDocument.ts";
import { plainOf, segmentsIn, type ThreadSource } from "./reviewedText.ts";

/** What stands in a row of a Word document, whether in the cells of a table or one below the other. */
export interface DocxCells {
  readonly target: readonly StoryParagraph[];
  readonly source: readonly StoryParagraph[] | undefined;
  /** The number of the row, if one stands there. */
  readonly number: string;
  readonly state: string | undefined;
  readonly comments: readonly StoryParagraph[] | undefined;
  /** Everything but source and target: what is remarked on it is remarked on the translation. */
  readonly others: readonly StoryParagraph[];
}

/** The row that these paragraphs are; undefined where nothing names a segment. */
export function docxRow(cells: DocxCells, threads: ThreadSource): Omit<ReviewedRow, "number"> | undefined {
  const { target, source, number, state, comments, others } = cells;
  const own =
    target.some(isMarked) || source === undefined
      ? segmentsIn(target, "target", threads)
      : unmarked(target, number, threads);
  const [first, ...rest] = own;
  if (first === undefined) return undefined;
  // Remarks on the source belong to the first segment of the row: where its others begin there nothing says.
  const onSource =
    source === undefined ? [] : segmentsIn(source, "source", threads).flatMap((one) => one.threads);
  const end = first.target.reduce((sum, { text }) => sum + text.length, 0);
  const onRow = segmentsIn(others, "source", threads)
    .flatMap((one) => one.threads)
    .map((thread) => ({ ...thread, side: "target" as const, start: 0, end }));
  return {
    segments: [{ ...first, threads: [...onSource, ...first.threads, ...onRow] }, ...rest],
    ...(source === undefined ? {} : { source: plainOf(source) }),
    ...(state === undefined ? {} : { state }),
    ...(comments === undefined ? {} : { commentLines: comments.map((paragraph) => plainOf([paragraph])) }),
  };
}

/** Whether the translation of a segment begins in a paragraph. */
export function isMarked({ tokens }: StoryParagraph): boolean {
  return tokens.some((token) => token.type === "bookmark" && readBookmarkName(token.name) !== undefined);
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
