import { findById } from "../../core/idTable.ts";
import type { Project } from "../../core/project.ts";
import type { Segment } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import { hasSameTexts, segmentKey } from "../bilingual/bookmarkName.ts";
import { codeNotation } from "../bilingual/codeNotation.ts";
import { divideText, type TextSpan } from "./dividedText.ts";
import {
  currentText,
  type ReviewedDocument,
  type ReviewedRow,
  type TrackedPiece,
} from "./reviewedDocument.ts";
import { textKey } from "./textKey.ts";

/** The segment that a part of a row names. */
type Find = (part: ReviewedRow["segments"][number], row: ReviewedRow) => Segment | undefined;

/** Where the segments of a row are looked for. */
interface Surroundings {
  readonly project: Project;
  /** The segments of each block, in their order. */
  readonly blocks: ReadonlyMap<string, readonly Segment[]>;
  readonly find: Find;
}

/**
 * The rows of a document made by paragraph, each segment with its own text: where the document no longer says where one begins, or
 * never did, that is found by the texts as they were sent out.
 */
export function divideRows(
  project: Project,
  { rows, unit }: ReviewedDocument,
  find: Find,
): readonly ReviewedRow[] {
  const isByParagraph = unit === "paragraph" || rows.some(({ shared }) => shared !== undefined);
  if (!isByParagraph) return rows;
  const blocks = new Map<string, Segment[]>();
  for (const segment of eachSegment(project.segments)) {
    const block = blocks.get(segment.block);
    if (block === undefined) blocks.set(segment.block, [segment]);
    else block.push(segment);
  }
  return rows.map((row) => {
    const whole = row.shared === undefined ? completed(row, { project, blocks, find }) : row;
    return whole.shared === undefined ? whole : divided(whole, whole.shared, find);
  });
}

/** A row that lost the mark of a segment, with all segments of its block and one text. */
function completed(row: ReviewedRow, { project, blocks, find }: Surroundings): ReviewedRow {
  const block = blockOf(row, { project, blocks, find });
  const isWhole = block.length === row.segments.length && row.segments[0]?.name.type !== "number";
  if (block.length === 0 || isWhole) return row;
  const named = row.segments.map((part) => ({ part, id: find(part, row)?.id }));
  const known = named.filter(({ id }) => block.some((segment) => segment.id === id));
  if (known.length < named.length && row.segments[0]?.name.type !== "number") return row;
  const shared = row.segments.flatMap(({ target }, index): readonly TrackedPiece[] =>
    index === 0 || target.length === 0 ? target : [{ text: " " }, ...target],
  );
  const segments = block.map((segment, index) => {
    const part = named.find(({ id }) => id === segment.id)?.part;
    const threads = row.segments[0]?.name.type === "number" && index === 0 ? row.segments[0].threads : [];
    return { threads, ...part, name: { type: "key" as const, text: segmentKey(segment.id) }, target: [] };
  });
  return { ...row, segments, shared };
}

/** The segments of the block a row stands for; none if it cannot be told. */
function blockOf(row: ReviewedRow, { project, blocks, find }: Surroundings): readonly Segment[] {
  const [first] = row.segments;
  if (first === undefined) return [];
  if (first.name.type !== "number") return blocks.get(find(first, row)?.block ?? "") ?? [];
  const found = [...blocks].filter(
    ([id, segments]) =>
      String(findById(project.blocks, id)?.number) === first.name.text &&
      textKey(joinedSource(segments)) === textKey(row.source ?? ""),
  );
  return found.length === 1 ? (found[0]?.[1] ?? []) : [];
}

/** The source of a row as it was sent out: its segments with what stands between them. */
export function joinedSource(segments: readonly Segment[]): string {
  return segments
    .map((one, index) => (index === 0 ? "" : one.before) + codeNotation(one).textOf(one.source))
    .join("");
}

function divided(row: ReviewedRow, pieces: readonly TrackedPiece[], find: Find): ReviewedRow {
  const sent = row.segments.map((part) => {
    const segment = find(part, row);
    return {
      text: segment === undefined ? "" : sentTarget(segment, part.fingerprint),
      gap: segment?.targetBefore ?? " ",
    };
  });
  const after = currentText(pieces);
  const spans = divideText(sent, after);
  const isUnclear = spans.map((span) => span === null);
  const segments = row.segments.map((part, index) => {
    const span = spans[index];
    if (span === null || span === undefined) {
      const opens = index === 0 || isUnclear[index - 1] === false;
      return { ...part, target: [], undivided: opens ? unclearText(after, spans, index) : "" };
    }
    return { ...part, target: slicePieces(pieces, span) };
  });
  return { ...row, segments };
}

/** What stands between the segments that are told, from one that is not. */
function unclearText(after: string, spans: readonly (TextSpan | null)[], index: number): string {
  const start = spans.slice(0, index).findLast((span) => span !== null && span.end > 0)?.end ?? 0;
  const end = spans.slice(index).find((span) => span !== null && span.end > 0)?.start ?? after.length;
  return after.slice(start, end).trim();
}

/** The translation of a segment when the document was made; what it is now, where no version fits. */
function sentTarget(segment: Segment, fingerprint: string | undefined): string {
  const { textOf } = codeNotation(segment);
  if (fingerprint === undefined || hasSameTexts(segment, fingerprint)) return textOf(segment.target);
  const sent = segment.history.findLast(({ target }) => hasSameTexts({ ...segment, target }, fingerprint));
  return textOf((sent ?? segment).target);
}

/** The pieces of a stretch of the text that stands now; deletions go with the text in front of them. */
function slicePieces(pieces: readonly TrackedPiece[], { start, end }: TextSpan): readonly TrackedPiece[] {
  const found: TrackedPiece[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.change?.type === "delete") {
      if ((at > start && at <= end) || (at === start && start === 0)) found.push(piece);
      continue;
    }
    const text = piece.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== "") found.push({ ...piece, text });
    at += piece.text.length;
  }
  return found;
}
