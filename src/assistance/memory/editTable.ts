/** Fills tables of least costs again and again without making new ones. */
export interface EditTable {
  /**
   * The least cost of making one list of tokens of another, or `Infinity` if it is above `most`.
   *
   * @param replaced the row of costs of the added token at an index: what it costs in place of each removed token
   */
  readonly leastCost: (
    removed: Float64Array,
    added: Uint32Array,
    from: number,
    to: number,
    weightOf: (token: number) => number,
    replaced: (token: number) => Float64Array,
    most: number,
  ) => number;
}

/** A table for many comparisons with the same list of removed tokens. */
export function createEditTable(): EditTable {
  let row = new Float64Array(64);
  return {
    leastCost: (removed, added, from, to, weightOf, replaced, most) => {
      const width = removed.length;
      if (row.length <= width) row = new Float64Array(2 * width + 1);
      row[0] = 0;
      for (let at = 0; at < width; at += 1) row[at + 1] = (row[at] ?? 0) + (removed[at] ?? 0);
      for (let index = from; index < to; index += 1) {
        const token = added[index] ?? 0;
        const weight = weightOf(token);
        const costs = replaced(token);
        let diagonal: number = row[0] ?? 0;
        let before: number = diagonal + weight;
        let least = before;
        row[0] = before;
        for (let at = 0; at < width; at += 1) {
          const above: number = row[at + 1] ?? 0;
          let cost: number = diagonal + (costs[at] ?? 0);
          const inserted = above + weight;
          if (inserted < cost) cost = inserted;
          const deleted = before + (removed[at] ?? 0);
          if (deleted < cost) cost = deleted;
          diagonal = above;
          row[at + 1] = cost;
          before = cost;
          if (cost < least) least = cost;
        }
        if (least > most) return Infinity;
      }
      const cost = row[width] ?? 0;
      return cost > most ? Infinity : cost;
    },
  };
}
