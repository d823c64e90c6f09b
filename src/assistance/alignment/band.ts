/** The part of the table that is looked at: for each row of sources, the columns of targets from `low` to below `high`. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where the cells of a row begin in one long list; one more at the end. */
  readonly starts: Int32Array;
}

/** A band of a width to both sides of the straight line from corner to corner. */
export function straightBand(rows: number, columns: number, width: number): Band {
  return bandOf(rows, columns, (row) => {
    const middle = ((row + 0.5) * columns) / rows;
    return [Math.floor(middle - width), Math.ceil(middle + width)];
  });
}

/** A band around a path: `columns` a row and one more, each the column that the path has reached before the row. */
export function bandAround(path: Int32Array, columns: number, width: number): Band {
  const rows = path.length - 1;
  return bandOf(rows, columns, (row) => [
    (path[Math.max(0, row - NEIGHBOURS)] ?? 0) - width,
    (path[Math.min(rows, row + 1 + NEIGHBOURS)] ?? 0) + width,
  ]);
}

const NEIGHBOURS = 3;

/** Whether a path comes to the edge of a band where the table goes on behind it. */
export function touchesEdge(path: Int32Array, band: Band, columns: number): boolean {
  const margin = 3;
  return band.low.some((low, row) => {
    const high = band.high[row] ?? 0;
    const [before, after] = [path[row] ?? 0, path[row + 1] ?? 0];
    return (low > 0 && before < low + margin) || (high < columns && after > high - margin);
  });
}

function bandOf(rows: number, columns: number, range: (row: number) => readonly [number, number]): Band {
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  const starts = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = range(row);
    low[row] = Math.max(0, Math.min(columns, from));
    high[row] = Math.max(0, Math.min(columns, to));
    starts[row + 1] = (starts[row] ?? 0) + Math.max(0, (high[row] ?? 0) - (low[row] ?? 0));
  }
  return { low, high, starts };
}
