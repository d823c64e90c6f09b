import type { Block } from "../../core/block.ts";
import type { Comment } from "../../core/comment.ts";
import { contentLength } from "../../core/content.ts";
import type { SourceDocument } from "../../core/document.ts";
import { findById } from "../../core/idTable.ts";
import type { Project } from "../../core/project.ts";
import { earlierState, type ReviewState } from "../../core/review.ts";
import type { Segment } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import { type Direction, directionOf } from "../../language/directionRuns.ts";
import { type ExportColumn, type ExportOptions, isTextColumn } from "./exportOptions.ts";

/** A segment with what stands before its target in the same row. */
export interface EditionSegment {
  readonly segment: Segment;
  readonly sourceGap: string;
  readonly targetGap: string;
}

/** One row of a bilingual document: a segment, or the segments of a block. */
export interface EditionRow {
  /** The place of the segment in the project, or of the block in its document, from 1. */
  readonly number: number;
  readonly block: Block;
  readonly segments: readonly EditionSegment[];
  /** The earliest state of its segments. */
  readonly state: ReviewState;
  readonly comments: readonly Comment[];
}

/** The rows of one file. */
export interface EditionPart {
  readonly document: SourceDocument;
  readonly rows: readonly EditionRow[];
}

/** A bilingual document before it takes a form: what every exporter lays out. */
export interface Edition {
  readonly project: Project;
  readonly options: ExportOptions;
  readonly parts: readonly EditionPart[];
  readonly rowCount: number;
  /** The direction of a side-by-side table. */
  readonly direction: Direction;
}

/** Chooses and groups the rows of a project; not more than `limit`, for a preview. */
export function makeEdition(project: Project, options: ExportOptions, limit = Infinity): Edition {
  const wanted = options.states === null ? null : new Set(options.states);
  const parts: EditionPart[] = [];
  let rowCount = 0;
  for (const document of project.documents) {
    const rows: EditionRow[] = [];
    for (const row of eachRow(project, document, options)) {
      if (wanted !== null && !wanted.has(row.state)) continue;
      if (rowCount === limit) break;
      rows.push(row);
      rowCount++;
    }
    if (rows.length > 0) parts.push({ document, rows });
  }
  return { project, options, parts, rowCount, direction: tableDirection(project, options) };
}

function* eachRow(project: Project, document: SourceDocument, options: ExportOptions): Generator<EditionRow> {
  let waiting: EditionRow | undefined;
  let position = 0;
  for (const segment of eachSegment(project.segments)) {
    position++;
    const block = findById(project.blocks, segment.block);
    if (block === undefined || block.document !== document.id) continue;
    if (options.unit === "segment") {
      yield { ...rowOf(segment, block), number: position };
      continue;
    }
    if (waiting?.block === block) waiting = grown(waiting, segment);
    else {
      if (waiting !== undefined) yield waiting;
      waiting = rowOf(segment, block);
    }
  }
  if (waiting !== undefined) yield waiting;
}

function rowOf(segment: Segment, block: Block): EditionRow {
  return {
    number: block.number,
    block,
    segments: [{ segment, sourceGap: "", targetGap: "" }],
    state: segment.review.state,
    comments: segment.comments,
  };
}

function grown(row: EditionRow, segment: Segment): EditionRow {
  const begun = row.segments.some((earlier) => contentLength(earlier.segment.target) > 0);
  const targetGap = begun && contentLength(segment.target) > 0 ? (segment.targetBefore ?? " ") : "";
  return {
    ...row,
    segments: [...row.segments, { segment, sourceGap: segment.before, targetGap }],
    state: earlierState(row.state, segment.review.state),
    comments: [...row.comments, ...segment.comments],
  };
}

function tableDirection(project: Project, options: ExportOptions): Direction {
  if (options.direction !== "by_columns") return options.direction;
  const first = options.columns.find(isTextColumn);
  return directionOf(first === "target" ? project.targetLanguage : project.sourceLanguage);
}

/** Whether a column was asked for. */
export function hasColumn(options: ExportOptions, column: ExportColumn): boolean {
  return options.columns.includes(column);
}

/** Whether every segment of the project is in an edition. */
export function scopeOf({ options }: Edition): "all" | "part" {
  return options.states === null ? "all" : "part";
}
