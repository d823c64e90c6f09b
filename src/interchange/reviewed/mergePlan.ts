import type { Actor, Role } from "../../core/actor.ts";
import type { Change } from "../../core/change.ts";
import { applyChange } from "../../core/changeEffect.ts";
import type { Project } from "../../core/project.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { eachSegment, findSegment, segmentAt } from "../../core/segmentPages.ts";
import { segmentKey } from "../bilingual/bookmarkName.ts";
import { codeNotation } from "../bilingual/codeNotation.ts";
import { divideRows } from "./dividedRow.ts";
import { textKey } from "./textKey.ts";
import type { MergeDifference, MergeOptions, MergeRefusal } from "./mergeDifference.ts";
import { mergeSegment } from "./segmentMerge.ts";
import type { ReviewedDocument, ReviewedRow, ReviewedSegment } from "./reviewedDocument.ts";

/** What came back of a document, against the project as it is now: to be looked at before anything is applied. */
export interface MergePlan {
  readonly differences: readonly MergeDifference[];
  /** For each segment that something is taken of, its changes in order; each is undone by itself. */
  readonly changes: readonly Change[];
  /** Segments that came back as they were. */
  readonly unchanged: number;
}

/** Compares a document that came back with its project; the project is not changed. */
export function planMerge(project: Project, reviewed: ReviewedDocument, options: MergeOptions): MergePlan {
  const differences: MergeDifference[] = reviewed.unknownRows.map((row) => refused(null, row, "row_unknown"));
  for (const [first] of reviewed.strayThreads ?? []) {
    if (first === undefined) continue;
    const { author, text } = first;
    differences.push({
      ...refused(null, null, "outside_rows"),
      aspect: "comment",
      author: author.name,
      text,
    });
  }
  const changes: Change[] = [];
  const seen = new Map<SegmentId, number>();
  const find = createFinder(project);
  const rows = divideRows(project, reviewed, find);
  const doubled = doubledSegments(rows, find);
  let unchanged = 0;
  let current = project;
  for (const row of rows) {
    for (const [place, part] of row.segments.entries()) {
      const segment = find(part, row);
      if (segment === undefined) {
        differences.push({ ...refused(null, row.number, "row_unknown"), text: part.name.text });
        continue;
      }
      if (doubled.has(segment.id)) {
        if (!seen.has(segment.id)) differences.push(refused(segment.id, row.number, "row_doubled"));
        seen.set(segment.id, row.number);
        continue;
      }
      seen.set(segment.id, row.number);
      const neighbours = row.segments.flatMap((one) => find(one, row) ?? []);
      const merged = mergeSegment({ project: current, row, part, place, segment, neighbours, options });
      differences.push(...merged.differences);
      if (merged.differences.length === 0) unchanged += 1;
      for (const change of merged.changes) {
        const effect = applyChange(current, change);
        if (effect.type === "refused")
          throw new Error(`a planned change of ${segment.id} is refused: ${effect.code}`);
        current = effect.project;
        changes.push(change);
      }
    }
  }
  if (reviewed.scope !== "part") differences.push(...missingRows(project, reviewed.scope, seen));
  return { differences, changes, unchanged };
}

/** The person a name stands for: the same for the same name, whoever takes the document back. */
export function editorActor(name: string, role: Role): Actor {
  return { id: `document:${name.normalize("NFC").trim().toLowerCase()}`, name, role };
}

/** A refusal that concerns a whole row. */
function refused(segment: SegmentId | null, row: number | null, reason: MergeRefusal): MergeDifference {
  return { segment, row, aspect: "row", status: "refused", reason };
}

/** The segment of the project that a part of a row names. */
type FindSegment = (part: ReviewedSegment, row: ReviewedRow) => Segment | undefined;

function createFinder(project: Project): FindSegment {
  const keys = new Map(
    [...eachSegment(project.segments)].map((segment) => [segmentKey(segment.id), segment]),
  );
  return ({ name }, row) => {
    if (name.type === "id") return findSegment(project.segments, name.text);
    if (name.type === "key") return keys.get(name.text);
    // A row that has lost its mark is known by its number, where its source agrees.
    const segment = segmentAt(project.segments, Number(name.text) - 1);
    if (segment === undefined) return undefined;
    const written = codeNotation(segment).textOf(segment.source);
    return textKey(written) === textKey(row.source ?? "") ? segment : undefined;
  };
}

function doubledSegments(rows: readonly ReviewedRow[], find: FindSegment): ReadonlySet<SegmentId> {
  const counts = new Map<SegmentId, number>();
  for (const row of rows) {
    for (const part of row.segments) {
      const id = find(part, row)?.id;
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([id]) => id));
}

function missingRows(
  project: Project,
  scope: "all" | "translated",
  seen: ReadonlyMap<SegmentId, number>,
): readonly MergeDifference[] {
  return [...eachSegment(project.segments)]
    .filter((segment) => !seen.has(segment.id) && (scope === "all" || segment.target.length > 0))
    .map((segment) => refused(segment.id, null, "row_missing"));
}
