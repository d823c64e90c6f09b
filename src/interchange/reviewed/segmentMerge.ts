import type { Change } from "../../core/change.ts";
import type { Segment } from "../../core/segment.ts";
import { hasSameTexts } from "../bilingual/bookmarkName.ts";
import { codeNotation, type CodeNotation } from "../bilingual/codeNotation.ts";
import { takeComments } from "./commentMerge.ts";
import { foreignPieces } from "./foreignPieces.ts";
import { createDraft, type SegmentReturn } from "./mergeDraft.ts";
import type { MergeDifference } from "./mergeDifference.ts";
import { currentText } from "./reviewedDocument.ts";
import { takeState } from "./stateMerge.ts";
import { isTargetChanged, takeTarget } from "./targetMerge.ts";
import { textKey } from "./textKey.ts";

/** What is taken of a segment, and what is not. */
interface SegmentMerge {
  readonly differences: readonly MergeDifference[];
  readonly changes: readonly Change[];
}

/** Compares what came back of one segment with the segment, and makes the changes that take it over. */
export function mergeSegment(returned: SegmentReturn): SegmentMerge {
  const { segment, row, part, options } = returned;
  const changedHere = part.fingerprint !== undefined && !hasSameTexts(segment, part.fingerprint);
  const notation = codeNotation(segment);
  const differences: MergeDifference[] = [];
  const tell = (difference: Omit<MergeDifference, "segment" | "row">): void => {
    differences.push({ segment: segment.id, row: row.number, ...difference });
  };
  if (isSourceAltered(returned, notation)) {
    tell({ aspect: "row", status: "refused", reason: changedHere ? "changed_here" : "source_altered" });
    return { differences, changes: [] };
  }
  const draft = createDraft(returned);
  const pieces = foreignPieces(part.target, segment);
  const after = currentText(pieces);
  const isShared = row.segments.length > 1 && part.name.type === "id";
  if (isShared) {
    if (returned.place === 0 && textKey(after) !== textKey(joinedTargets(returned.neighbours))) {
      tell({ aspect: "target", status: "refused", reason: "paragraph_row", text: after });
    }
  } else if (isTargetChanged(returned, after, notation, changedHere)) {
    takeTarget({ returned, pieces, notation, changedHere, draft, tell });
  }
  const words = takeComments(returned, notation, draft, tell);
  if (row.segments.length === 1 && row.state !== undefined) {
    takeState(row.state, { returned, changedHere, draft, tell, words });
  }
  return { differences, changes: draft.changes(options) };
}

function isSourceAltered({ row, place, neighbours }: SegmentReturn, notation: CodeNotation): boolean {
  if (row.source === undefined || place > 0) return false;
  const written =
    neighbours.length === 1
      ? notation.textOf(neighbours[0]?.source ?? [])
      : neighbours
          .map((one, index) => (index === 0 ? "" : one.before) + codeNotation(one).textOf(one.source))
          .join("");
  return textKey(written) !== textKey(row.source);
}

function joinedTargets(segments: readonly Segment[]): string {
  let text = "";
  for (const segment of segments) {
    if (segment.target.length === 0) continue;
    text += (text === "" ? "" : (segment.targetBefore ?? " ")) + codeNotation(segment).textOf(segment.target);
  }
  return text;
}
