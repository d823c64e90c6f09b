import type { SegmentId } from "../../core/segment.ts";

/** Says which element of the page shows which row: the keys of the rows in sight, in their order. */
export type RowKeys = (ids: readonly SegmentId[], mayTakeOver: boolean) => readonly number[];

interface KeyedRow {
  readonly id: SegmentId;
  readonly key: number;
}

/**
 * Gives rows keys. A row keeps its key while it exists. Where new rows may take over, they get the keys, and with them the elements, of
 * rows that went from the same place in the order: a list that flies by would otherwise throw its elements away at every frame, and
 * collecting them all would hold up a later one. No element ever changes its place among those that stay.
 */
export function createRowKeys(): RowKeys {
  let last: readonly KeyedRow[] = [];
  let made = 0;
  return (ids, mayTakeOver) => {
    if (ids.length === last.length && ids.every((id, place) => id === last[place]?.id))
      return last.map(({ key }) => key);
    // Some twenty rows are looked through sooner than put in a map, which would also make names of their ids: see `textHash`.
    const places = last.map(({ id }) => id);
    const rows: KeyedRow[] = [];
    /** The first of the last rows that is not yet kept, taken over or passed by. */
    let free = 0;
    for (const id of ids) {
      const place = places.indexOf(id);
      const old = last[place];
      if (old !== undefined) {
        rows.push(old);
        free = Math.max(free, place + 1);
        continue;
      }
      const left = last[free];
      if (mayTakeOver && left !== undefined && !ids.includes(left.id)) {
        rows.push({ id, key: left.key });
        free++;
      } else rows.push({ id, key: made++ });
    }
    last = rows;
    return rows.map(({ key }) => key);
  };
}
