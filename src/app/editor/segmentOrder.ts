import { contentLength } from "../../core/content.ts";
import type { SegmentId } from "../../core/segment.ts";
import type { SegmentPages } from "../../core/segmentPages.ts";
import { eachSegment, positionOf } from "../../core/segmentPages.ts";

/** The segments of a list in the order shown, each with its place in the whole document. */
export interface SegmentOrder {
  readonly ids: readonly SegmentId[];
  /** Place in the document from 0, ascending. */
  readonly positions: Int32Array;
  /** 1 where a block of the document begins. */
  readonly starts: Uint8Array;
  /** Length of source and target in UTF-16 units when the order was made, for a first guess of heights. */
  readonly lengths: Int32Array;
}

/** The order of the segments that are not hidden. */
export function orderOf(segments: SegmentPages, hidden: ReadonlySet<SegmentId>): SegmentOrder {
  const ids: SegmentId[] = [];
  const positions = new Int32Array(segments.length);
  const starts = new Uint8Array(segments.length);
  const lengths = new Int32Array(segments.length * 2);
  let position = 0;
  let block = "";
  const isAll = hidden.size === 0;
  for (const segment of eachSegment(segments)) {
    // Asking a set makes a name of the engine of every id: see `textHash`.
    if (isAll || !hidden.has(segment.id)) {
      const index = ids.length;
      positions[index] = position;
      starts[index] = segment.block === block ? 0 : 1;
      lengths[index * 2] = contentLength(segment.source);
      lengths[index * 2 + 1] = contentLength(segment.target);
      ids.push(segment.id);
    }
    block = segment.block;
    position += 1;
  }
  return { ids, positions, starts, lengths };
}

/** The index of a segment in an order, or -1 if it is hidden or gone. */
export function indexInOrder(order: SegmentOrder, segments: SegmentPages, id: SegmentId): number {
  const position = positionOf(segments, id);
  if (position < 0) return -1;
  const index = firstFrom(order, position);
  return order.ids[index] === id ? index : -1;
}

/** The index of the first segment of an order at or behind a place in the document; the order's length if there is none. */
export function firstFrom(order: SegmentOrder, position: number): number {
  let low = 0;
  let high = order.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order.positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
