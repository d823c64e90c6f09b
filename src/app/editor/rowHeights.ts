import type { SegmentOrder } from "./segmentOrder.ts";

/** Characters that fit in a line of a column at normal size, and the heights of its lines in px: measured in the laid out page. */
const SOURCE = { characters: 62, line: 38.8 };
const TARGET = { characters: 66, line: 28 };

/** Space around the texts of a row, and before the first row of a block, in px. */
const PADDING = 12;
const BLOCK_GAP = 18;

/** A first guess of each row's height in whole px, until it has been drawn and measured. */
export function estimateHeights(
  order: SegmentOrder,
  looks: { readonly scale: number; readonly stacked: boolean },
): Float64Array {
  const heights = new Float64Array(order.ids.length);
  for (let index = 0; index < heights.length; index++) {
    const source = lines(order.lengths[index * 2] ?? 0, SOURCE.characters, looks) * SOURCE.line;
    const target = lines(order.lengths[index * 2 + 1] ?? 0, TARGET.characters, looks) * TARGET.line;
    const text = (looks.stacked ? source + target : Math.max(source, target)) * looks.scale;
    heights[index] = Math.round(text) + PADDING + (order.starts[index] === 1 ? BLOCK_GAP : 0);
  }
  return heights;
}

function lines(length: number, perLine: number, looks: { readonly scale: number }): number {
  return Math.max(1, Math.ceil((length * looks.scale) / perLine));
}
