/**
 * Heights of rows one below the other, in px: where a row starts, which row lies at an offset, and a new height for one of them, each
 * in a number of steps that grows with the logarithm of the rows. A list of 100,000 rows learns heights as it is scrolled, and adding
 * all of them up again each time would cost frames.
 */
export interface HeightTree {
  readonly count: number;
  readonly height: (index: number) => number;
  /** The sum of the heights before a row; of all of them for `count`. */
  readonly start: (index: number) => number;
  /** The row that holds an offset, the first or last one beyond the ends. */
  readonly rowAt: (offset: number) => number;
  readonly set: (index: number, height: number) => void;
}

/** Makes the tree of Fenwick (1994) over first heights. */
export function createHeightTree(initial: Float64Array): HeightTree {
  const count = initial.length;
  const heights = Float64Array.from(initial);
  const sums = new Float64Array(count + 1);
  for (let place = 1; place <= count; place++) {
    sums[place] = (sums[place] ?? 0) + (heights[place - 1] ?? 0);
    const parent = place + (place & -place);
    if (parent <= count) sums[parent] = (sums[parent] ?? 0) + (sums[place] ?? 0);
  }
  const highest = count === 0 ? 0 : 2 ** Math.floor(Math.log2(count));
  return {
    count,
    height: (index) => heights[index] ?? 0,
    start: (index) => {
      let sum = 0;
      for (let place = Math.min(index, count); place > 0; place -= place & -place) sum += sums[place] ?? 0;
      return sum;
    },
    rowAt: (offset) => {
      let place = 0;
      let rest = offset;
      for (let step = highest; step > 0; step >>= 1) {
        const next = place + step;
        const sum = sums[next] ?? 0;
        if (next <= count && sum <= rest) {
          place = next;
          rest -= sum;
        }
      }
      return Math.max(0, Math.min(place, count - 1));
    },
    set: (index, height) => {
      const change = height - (heights[index] ?? 0);
      if (change === 0 || index < 0 || index >= count) return;
      heights[index] = height;
      for (let place = index + 1; place <= count; place += place & -place)
        sums[place] = (sums[place] ?? 0) + change;
    },
  };
}
