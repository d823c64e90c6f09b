import { codesOf, hasVisibleText } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";
import { sameSource, sourceStarts } from "../xliff/fileSegment.ts";
import type { UnitSegment } from "./layout.ts";
import type { TranslationUnit } from "./unit.ts";

/** Segments of the file, and the project's of the same stretch of source. */
export interface Stretch {
  readonly file: readonly UnitSegment[];
  readonly own: readonly Segment[];
}

/**
 * The smallest stretches of a unit that begin and end alike in file and project: one segment on either side where nothing was
 * split or joined. Undefined if the source was edited, so that the two cannot be laid side by side.
 */
export function stretchesOf(
  file: readonly UnitSegment[],
  own: readonly Segment[],
): readonly Stretch[] | undefined {
  if (!sameSource(file, own)) return undefined;
  const starts = sourceStarts(own);
  const common = new Set(starts);
  const stretches: { file: UnitSegment[]; own: Segment[] }[] = [];
  const boundaries: number[] = [];
  for (const [index, start] of sourceStarts(file).entries()) {
    const segment = file[index];
    if (segment === undefined) continue;
    const last = stretches.at(-1);
    if (last !== undefined && !common.has(start)) last.file.push(segment);
    else {
      stretches.push({ file: [segment], own: [] });
      boundaries.push(start);
    }
  }
  for (const [index, start] of starts.entries()) {
    const segment = own[index];
    const at = Math.max(
      0,
      boundaries.findLastIndex((boundary) => boundary <= start),
    );
    if (segment !== undefined) stretches[at]?.own.push(segment);
  }
  return stretches;
}

/**
 * Whether a stretch may be divided anew in the file: every segment allows it, nothing else lies between them, and what stands
 * between them has no codes that would be lost.
 */
export function canDivide(unit: TranslationUnit, { file, own }: Stretch): boolean {
  if (own.length === 0) return false;
  const numbers = file.map(({ part }) => part);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const between = unit.parts.slice(first, last + 1);
  return between.every((part, index) => {
    if (!numbers.includes(first + index)) {
      const codes = codesOf(part.source.content).length + codesOf(part.target?.content ?? []).length;
      return codes === 0 && !(part.type === "segment" && hasVisibleText(part.source.content));
    }
    const allowed = part.attributes["canResegment"];
    return allowed === undefined ? unit.inherited.canResegment : allowed === "yes";
  });
}
