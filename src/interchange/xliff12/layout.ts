import type { BlockMatch } from "../../core/block.ts";
import { EMPTY_CONTENT, hasVisibleText } from "../../core/content.ts";
import { segmentId } from "../documentAssembly.ts";
import { takeEdges } from "../xliff/edges.ts";
import type { FileSegment } from "../xliff/fileSegment.ts";
import { NO_MARKS } from "../xliff/ownMarks.ts";
import { segmentToken } from "../xliff/ownNote.ts";
import { isUntranslatable, numberOf, vocabularyOf } from "./states.ts";
import type { SegmentMarks } from "./stateVocabulary.ts";
import type { InlineElement, SegmentMark, TransUnit } from "./unit.ts";

/** How a unit is cut into segments. */
export interface UnitLayout {
  /** Whether its segments are marked in the file; otherwise it has one, which is all of it. */
  readonly marked: boolean;
  readonly segments: readonly FileSegment[];
  /** The white space at its end. */
  readonly after: string;
}

const NO_SEGMENTS: readonly FileSegment[] = [];

/**
 * The segments of a unit: those marked in `seg-source` (or in the source itself), with the targets of the same `mid`. A unit
 * whose target has text and no marks, or whose marks have one name twice, is one segment, since nobody can tell which part of the
 * target belongs to which mark.
 * Segments without visible text are left out; a unit may have none.
 */
export function layoutOf(unit: TransUnit): UnitLayout {
  const base = unit.segSource ?? unit.source;
  if (base === undefined) return { marked: false, segments: NO_SEGMENTS, after: "" };
  const { target } = unit;
  const isLoose = target !== undefined && target.marks.length === 0 && hasVisibleText(target.content);
  return base.marks.length === 0 || isLoose || !areDistinct(base.marks)
    ? wholeLayout(unit, unit.source ?? base)
    : markedLayout(unit, base, base.marks);
}

/** The renderings that came with a unit, which is a block of an id; a mark names the segment by its `mid`. */
export function matchesOf(
  unit: TransUnit,
  segments: readonly FileSegment[],
  block: string,
): readonly BlockMatch[] {
  return unit.alternatives.flatMap(({ attributes, source, target }): readonly BlockMatch[] => {
    const type = attributes["alttranstype"];
    if (target === undefined || type === "rejected" || type === "reference") return [];
    // XTM lists the segments that this one repeats in the same place, with "null" for their text.
    if (!hasVisibleText(target.content) || attributes["extype"] === "fuzzy-forward") return [];
    const index = segments.findIndex(({ key }) => key !== "" && key === attributes["mid"]);
    const own = segments[index]?.source ?? unit.source?.content ?? EMPTY_CONTENT;
    const score = numberOf(attributes["match-quality"]);
    const origin = attributes["origin"] ?? attributes["tool"] ?? attributes["tool-id"];
    return [
      {
        ...(index < 0 ? {} : { segment: segmentId(block, index) }),
        source: takeEdges(source?.content ?? own).content,
        target: takeEdges(target.content).content,
        ...(score === undefined || score < 0 || score > 100 ? {} : { score: Math.round(score) }),
        ...(origin === undefined || origin === "" ? {} : { origin }),
      },
    ];
  });
}

function areDistinct(marks: readonly SegmentMark[]): boolean {
  return marks.length === 1 || new Set(marks.map(({ mid }) => mid)).size === marks.length;
}

function wholeLayout(unit: TransUnit, base: InlineElement): UnitLayout {
  if (!hasVisibleText(base.content)) return { marked: false, segments: NO_SEGMENTS, after: "" };
  const { lead, content, trail } = takeEdges(base.content);
  const target = unit.target === undefined ? EMPTY_CONTENT : takeEdges(unit.target.content).content;
  const filled = target.length > 0;
  const { state, locked, origin } = readMarks(unit, "", 0, filled);
  const segment: FileSegment =
    origin === undefined
      ? { key: "", before: lead, source: content, target, state, locked }
      : { key: "", before: lead, source: content, target, state, locked, origin };
  return { marked: false, segments: [untranslatable(unit, segment)], after: trail };
}

function markedLayout(unit: TransUnit, base: InlineElement, marks: readonly SegmentMark[]): UnitLayout {
  const targets = new Map<string, SegmentMark>();
  for (const mark of unit.target?.marks ?? []) if (!targets.has(mark.mid)) targets.set(mark.mid, mark);
  const segments: FileSegment[] = [];
  let pending = "";
  let pendingTarget: string | undefined;
  for (const { mid, gap, content } of marks) {
    pending += gap;
    const rendering = targets.get(mid);
    const source = takeEdges(content);
    const target = takeEdges(rendering?.content ?? EMPTY_CONTENT);
    if (!hasVisibleText(content)) {
      pending +=
        source.lead + source.content.filter((part) => typeof part === "string").join("") + source.trail;
      continue;
    }
    const filled = target.content.length > 0;
    const before =
      pendingTarget === undefined ? undefined : pendingTarget + (rendering?.gap ?? "") + target.lead;
    const read = readMarks(unit, mid, segments.length, filled);
    const segment: FileSegment = {
      key: mid,
      before: pending + source.lead,
      source: source.content,
      ...(filled && before !== undefined ? { targetBefore: before } : {}),
      target: target.content,
      ...read,
    };
    segments.push(untranslatable(unit, segment));
    pending = source.trail;
    pendingTarget = filled ? target.trail : undefined;
  }
  return { marked: true, segments, after: segments.length === 0 ? "" : pending + base.gap };
}

/** What a unit says of a segment, in the words of its tool and in ours. */
function readMarks(unit: TransUnit, key: string, index: number, filled: boolean): SegmentMarks {
  const said = vocabularyOf(unit, key).read(unit, key, filled);
  const { marks } = unit;
  if (marks === NO_MARKS) return said;
  const token = segmentToken(key, index);
  const own = marks.states.get(token);
  return {
    ...said,
    state: own !== undefined && own.said === said.state ? own.meant : said.state,
    locked: marks.locked === undefined ? said.locked : marks.locked.has(token),
  };
}

/** What must not be translated stands for itself, so that it does not wait for anybody; what is only locked here does not. */
function untranslatable(unit: TransUnit, segment: FileSegment): FileSegment {
  if (!isUntranslatable(unit) || unit.marks.locked !== undefined || segment.target.length > 0) return segment;
  return { ...segment, target: segment.source, state: "translated", locked: true };
}
