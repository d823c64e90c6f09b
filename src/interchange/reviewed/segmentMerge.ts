import type { Change } from "../../core/change.ts";
import { hasSameTexts } from "../bilingual/bookmarkName.ts";
import { codeNotation, type CodeNotation } from "../bilingual/codeNotation.ts";
import { takeComments } from "./commentMerge.ts";
import { foreignPieces } from "./foreignPieces.ts";
import { joinedSource } from "./dividedRow.ts";
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
    const reason = changedHere ? "changed_here" : "source_altered";
    if (returned.place === 0) tell({ aspect: "row", status: "refused", reason });
    return { differences, changes: [] };
  }
  const draft = createDraft(returned);
  const pieces = foreignPieces(part.target, segment);
  const after = currentText(pieces);
  if (part.undivided !== undefined) {
    if (part.undivided !== "") {
      tell({ aspect: "target", status: "refused", reason: "paragraph_row", text: part.undivided });
    }
  } else if (isTargetChanged(returned, after, notation, changedHere)) {
    takeTarget({ returned, pieces, notation, changedHere, draft, tell });
  }
  const words = takeComments(returned, notation, draft, tell);
  if (row.state !== undefined) {
    takeState(row.state, { returned, changedHere, draft, tell, words });
  }
  return { differences, changes: draft.changes(options) };
}

function isSourceAltered({ row, neighbours }: SegmentReturn, notation: CodeNotation): boolean {
  if (row.source === undefined) return false;
  const [only] = neighbours;
  const written =
    neighbours.length === 1 && only !== undefined ? notation.textOf(only.source) : joinedSource(neighbours);
  return textKey(written) !== textKey(row.source);
}
