import { type Content, contentLength, EMPTY_CONTENT, joinParts } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";
import { takeEdges } from "../xliff/edges.ts";
import { sourceStarts } from "../xliff/fileSegment.ts";
import type { Stretch } from "./division.ts";
import type { UnitSegment } from "./layout.ts";
import type { TranslationUnit } from "./unit.ts";

/** A segment to be written where the project divides a stretch otherwise than the file. */
export interface NewSegment {
  readonly own: Segment;
  /** The segment of the file it begins in, whose attributes it takes over. */
  readonly base: UnitSegment;
  /** Whether it goes on under the id of its base. */
  readonly keepsId: boolean;
  /** With the white space that belongs to it: what follows a segment, up to the next. */
  readonly source: Content;
  readonly target: Content;
}

/** A segment in the order of the document or of the targets: one of the file by its number, or a new one. */
export type Place = number | NewSegment;

/**
 * The new segments of a stretch. White space between two of them goes to the end of the first, so that no ignorable part is
 * needed; that at the ends of the stretch stays where it was.
 */
export function newSegments(unit: TranslationUnit, { file, own }: Stretch): readonly NewSegment[] {
  const [firstFile] = file;
  const lastFile = file.at(-1);
  if (firstFile === undefined || lastFile === undefined) return [];
  const starts = sourceStarts(
    file.map((segment, index) => (index === 0 ? { ...segment, before: "" } : segment)),
  );
  const sides = (segment: UnitSegment, side: "source" | "target") =>
    takeEdges(unit.parts[segment.part]?.[side]?.content ?? EMPTY_CONTENT);
  const kept = new Set<UnitSegment>();
  let offset = 0;
  return own.map((segment, index): NewSegment => {
    if (index > 0) offset += segment.before.length;
    const base =
      file[
        Math.max(
          0,
          starts.findLastIndex((start) => start <= offset),
        )
      ] ?? firstFile;
    offset += contentLength(segment.source);
    const keepsId = !kept.has(base);
    kept.add(base);
    const next = own[index + 1];
    const isFirst = index === 0;
    const source = joinParts([
      isFirst ? sides(firstFile, "source").lead : "",
      ...segment.source,
      next?.before ?? sides(lastFile, "source").trail,
    ]);
    if (contentLength(segment.target) === 0)
      return { own: segment, base, keepsId, source, target: EMPTY_CONTENT };
    const isFollowed = next !== undefined && contentLength(next.target) > 0;
    const target = joinParts([
      isFirst ? sides(firstFile, "target").lead : "",
      ...segment.target,
      next === undefined ? sides(lastFile, "target").trail : isFollowed ? (next.targetBefore ?? " ") : "",
    ]);
    return { own: segment, base, keepsId, source, target };
  });
}

/** Parts in some order, those of each stretch replaced by its new segments, which stand where the first of them stood. */
export function placed(
  numbers: readonly number[],
  stretches: readonly Stretch[],
  made: readonly (readonly NewSegment[])[],
): readonly Place[] {
  const ranges = stretches.map(({ file }) => {
    const parts = file.map(({ part }) => part);
    return [Math.min(...parts), Math.max(...parts)] as const;
  });
  const done = new Set<number>();
  return numbers.flatMap((number): readonly Place[] => {
    const index = ranges.findIndex(([first, last]) => number >= first && number <= last);
    if (index < 0) return [number];
    if (done.has(index)) return [];
    done.add(index);
    return made[index] ?? [];
  });
}
