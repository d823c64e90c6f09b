import type { SegmentPages } from "../../core/segmentPages.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import { contentLength } from "../../core/content.ts";
import type { BlockId } from "../../core/segment.ts";

/** A block as a reader meets it: a run of segments by their places in the document. */
export interface Passage {
  readonly block: BlockId;
  /** The place of its first segment, from 0. */
  readonly start: number;
  readonly count: number;
  /** Length of its longer text in UTF-16 units. */
  readonly length: number;
}

/** The passages of a document, in order. */
export function passagesOf(segments: SegmentPages): readonly Passage[] {
  const passages: { block: BlockId; start: number; count: number; length: number }[] = [];
  let position = 0;
  let source = 0;
  let target = 0;
  for (const segment of eachSegment(segments)) {
    let last = passages.at(-1);
    if (last?.block !== segment.block) {
      last = { block: segment.block, start: position, count: 0, length: 0 };
      passages.push(last);
      source = 0;
      target = 0;
    }
    source += contentLength(segment.source);
    target += contentLength(segment.target);
    last.count += 1;
    last.length = Math.max(source, target);
    position += 1;
  }
  return passages;
}

/** The index of the passage in which a place of the document lies. */
export function passageAt(passages: readonly Passage[], position: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
