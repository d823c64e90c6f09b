import type { Band } from "./band.ts";
import type { AlignmentSentence } from "./sentence.ts";
import { LONGEST_SIDE, UNEXPLAINED_WORD, type WordScores } from "./scores.ts";

/** A link on a path: so many sources and targets, with the first of each, and how sure it is, from 0 to 1. */
export interface PathLink {
  readonly source: number;
  readonly sources: number;
  readonly target: number;
  readonly targets: number;
  readonly confidence: number;
}

/** The kinds of links and how often they are met, as natural logarithms; the simple ones come first. */
const KINDS = [
  { sources: 1, targets: 1, prior: Math.log(0.78) },
  { sources: 1, targets: 0, prior: Math.log(0.005) },
  { sources: 0, targets: 1, prior: Math.log(0.005) },
  { sources: 2, targets: 1, prior: Math.log(0.06) },
  { sources: 1, targets: 2, prior: Math.log(0.06) },
  { sources: 2, targets: 2, prior: Math.log(0.004) },
  { sources: 3, targets: 1, prior: Math.log(0.008) },
  { sources: 1, targets: 3, prior: Math.log(0.008) },
] as const;

/** Variance of the logarithm of the ratio of lengths: at any length, and for each character of the shorter. */
const SPREAD = { fixed: 0.03, short: 1.6 } as const;
/** Characters of English for one of Arabic; a whole text may be off where one side has parts of its own. */
const RATIO = { least: 0.9, most: 1.6 } as const;
/** What lengths that agree are worth. */
const LENGTH_GAIN = 0.8;
const WORST_LENGTH = -6;
/** Scores are flattened by this before they are read as probabilities: words of a sentence do not vote alone. */
const TEMPERATURE = 4;

/** The best path through a band and what it is worth. */
export interface FoundPath {
  readonly links: readonly PathLink[];
  /** The column reached before each row, and after the last. */
  readonly columns: Int32Array;
}

interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly starts: Int32Array;
}

/** Finds the links whose scores sum to the most. `withConfidence` weighs every link against all other paths. */
export function findPath(
  source: readonly AlignmentSentence[],
  target: readonly AlignmentSentence[],
  scores: WordScores,
  band: Band,
  withConfidence: boolean,
): FoundPath {
  const table = nodesOf(band, source.length, target.length);
  const kinds = scores.forward.length === 1 ? SIMPLE_KINDS : KINDS.length;
  const score = createLinkScore(source, target, scores, band);
  const nodes = table.starts.at(-1) ?? 0;
  const best = new Float64Array(nodes).fill(-Infinity);
  const came = new Int8Array(nodes).fill(-1);
  best[0] = 0;
  for (let row = 0; row <= table.rows; row += 1) {
    for (let column = table.low[row] ?? 0; column < (table.high[row] ?? 0); column += 1) {
      const node = (table.starts[row] ?? 0) + column - (table.low[row] ?? 0);
      for (let kind = 0; kind < kinds; kind += 1) {
        const from = nodeBefore(table, row, column, kind);
        if (from === -1 || best[from] === -Infinity) continue;
        const value = (best[from] ?? 0) + score(row, column, kind);
        if (value <= (best[node] ?? 0)) continue;
        best[node] = value;
        came[node] = kind;
      }
    }
  }
  const confidence = withConfidence ? createConfidence(table, score) : () => 0;
  return trace(table, came, confidence);
}

function trace(
  table: Table,
  came: Int8Array,
  confidence: (row: number, column: number, kind: number) => number,
): FoundPath {
  const links: PathLink[] = [];
  const columns = new Int32Array(table.rows + 1);
  let [row, column] = [table.rows, table.columns];
  columns[row] = column;
  while (row > 0 || column > 0) {
    const kind = came[(table.starts[row] ?? 0) + column - (table.low[row] ?? 0)] ?? -1;
    const { sources, targets } = KINDS[kind] ?? { sources: row > 0 ? 1 : 0, targets: row > 0 ? 0 : 1 };
    const sure = kind === -1 ? 0 : confidence(row, column, kind);
    for (let back = 0; back < sources; back += 1) columns[row - 1 - back] = column - targets;
    row -= sources;
    column -= targets;
    links.push({ source: row, sources, target: column, targets, confidence: sure });
  }
  return { links: links.toReversed(), columns };
}

type LinkScore = (row: number, column: number, kind: number) => number;

/** The score of a link that ends before a row and a column. */
function createLinkScore(
  source: readonly AlignmentSentence[],
  target: readonly AlignmentSentence[],
  { forward, backward }: WordScores,
  band: Band,
): LinkScore {
  const [first, second] = [joinedLengths(source), joinedLengths(target)];
  const ratio = totalLength(target) / totalLength(source);
  const centre = Math.log(Math.min(RATIO.most, Math.max(RATIO.least, ratio)));
  const [firstOne] = first;
  const [secondOne] = second;
  const lengthScore = (
    one: JoinedLengths | undefined,
    other: JoinedLengths | undefined,
    row: number,
    column: number,
  ): number => {
    const off = (other?.logarithms[column] ?? 0) - (one?.logarithms[row] ?? 0) - centre;
    const variance = Math.max(one?.variances[row] ?? 0, other?.variances[column] ?? 0);
    return Math.max(WORST_LENGTH, LENGTH_GAIN - (off * off) / (2 * variance));
  };
  const [ahead1, back1] = [forward[0] ?? new Float32Array(0), backward[0] ?? new Float32Array(0)];
  // What one sentence a side gains, both ways.
  const gainAt = (row: number, column: number): number => {
    const low = band.low[row - 1] ?? 0;
    if (column <= low || column > (band.high[row - 1] ?? 0)) return OUTSIDE;
    const cell = (band.starts[row - 1] ?? 0) + column - 1 - low;
    return (ahead1[cell] ?? 0) + (back1[cell] ?? 0);
  };
  const isSimple = forward.length === 1;
  return (row, column, kind) => {
    // Nearly all links: one sentence a side.
    if (kind === 0) {
      return KINDS[0].prior + gainAt(row, column) / 2 + lengthScore(firstOne, secondOne, row, column);
    }
    const { sources, targets, prior } = KINDS[kind] ?? KINDS[0];
    if (sources === 0 || targets === 0) return prior;
    let words = 0;
    if (isSimple) {
      // What neither of two neighbours explains is counted twice.
      const twice = sources > 1 ? target[column - 1] : source[row - 1];
      words = gainAt(row, column) + gainAt(row - sources + 1, column - targets + 1);
      words -= (twice?.words.length ?? 0) * UNEXPLAINED_WORD;
    } else {
      const ahead = forward[sources - 1];
      const back = backward[targets - 1];
      for (let at = row - sources; at < row; at += 1) {
        const low = band.low[at] ?? 0;
        if (column - targets < low || column > (band.high[at] ?? 0)) return OUTSIDE;
        const start = (band.starts[at] ?? 0) - low;
        words += back?.[start + column - 1] ?? 0;
        if (at < row - 1) continue;
        for (let to = column - targets; to < column; to += 1) words += ahead?.[start + to] ?? 0;
      }
    }
    return prior + words / 2 + lengthScore(first[sources - 1], second[targets - 1], row, column);
  };
}

/** The kinds that scores for single neighbours are enough for: with two sentences on one side at most. */
const SIMPLE_KINDS = 5;

const OUTSIDE = -1e6;

/** For the sentences before an index joined, one, two or three: the logarithm of their length and how far it may be off. */
interface JoinedLengths {
  readonly logarithms: Float64Array;
  readonly variances: Float64Array;
}

function joinedLengths(sentences: readonly AlignmentSentence[]): readonly JoinedLengths[] {
  return Array.from({ length: LONGEST_SIDE }, (_, more) => {
    const lengths = Float64Array.from({ length: sentences.length + 1 }, (_each, end) =>
      Math.max(1, totalLength(sentences.slice(Math.max(0, end - 1 - more), end))),
    );
    return {
      logarithms: lengths.map(Math.log),
      variances: lengths.map((length) => SPREAD.fixed + SPREAD.short / length),
    };
  });
}

function totalLength(sentences: readonly AlignmentSentence[]): number {
  return sentences.reduce((sum, { length }) => sum + length, 0);
}

/** The nodes between sentences: one row and one column more than the band has cells. */
function nodesOf(band: Band, rows: number, columns: number): Table {
  const low = new Int32Array(rows + 1);
  const high = new Int32Array(rows + 1);
  const starts = new Int32Array(rows + 2);
  for (let row = 0; row <= rows; row += 1) {
    low[row] = row === 0 ? 0 : Math.min(band.low[row - 1] ?? 0, row < rows ? (band.low[row] ?? 0) : columns);
    high[row] = 1 + (row === rows ? columns : Math.max(band.high[row] ?? 0, band.high[row - 1] ?? 0));
    starts[row + 1] = (starts[row] ?? 0) + (high[row] ?? 0) - (low[row] ?? 0);
  }
  return { rows, columns, low, high, starts };
}

function nodeBefore({ low, high, starts }: Table, row: number, column: number, kind: number): number {
  const { sources, targets } = KINDS[kind] ?? KINDS[0];
  const [from, at] = [row - sources, column - targets];
  if (from < 0 || at < (low[from] ?? 0) || at >= (high[from] ?? 0)) return -1;
  return (starts[from] ?? 0) + at - (low[from] ?? 0);
}

/** The share that paths over one link have in all paths, with flattened scores. */
function createConfidence(table: Table, score: LinkScore): LinkScore {
  const nodes = table.starts.at(-1) ?? 0;
  const ahead = new Float64Array(nodes).fill(-Infinity);
  const behind = new Float64Array(nodes).fill(-Infinity);
  ahead[0] = 0;
  behind[nodes - 1] = 0;
  for (let row = 0; row <= table.rows; row += 1) {
    for (let column = table.low[row] ?? 0; column < (table.high[row] ?? 0); column += 1) {
      const node = (table.starts[row] ?? 0) + column - (table.low[row] ?? 0);
      for (let kind = 0; kind < KINDS.length; kind += 1) {
        const from = nodeBefore(table, row, column, kind);
        if (from === -1 || ahead[from] === -Infinity) continue;
        ahead[node] = added(ahead[node] ?? 0, (ahead[from] ?? 0) + score(row, column, kind) / TEMPERATURE);
      }
    }
  }
  for (let row = table.rows; row >= 0; row -= 1) {
    for (let column = (table.high[row] ?? 0) - 1; column >= (table.low[row] ?? 0); column -= 1) {
      const node = (table.starts[row] ?? 0) + column - (table.low[row] ?? 0);
      if (behind[node] === -Infinity) continue;
      for (let kind = 0; kind < KINDS.length; kind += 1) {
        const from = nodeBefore(table, row, column, kind);
        if (from === -1) continue;
        behind[from] = added(behind[from] ?? 0, (behind[node] ?? 0) + score(row, column, kind) / TEMPERATURE);
      }
    }
  }
  const all = ahead[nodes - 1] ?? 0;
  return (row, column, kind) => {
    const node = (table.starts[row] ?? 0) + column - (table.low[row] ?? 0);
    const from = nodeBefore(table, row, column, kind);
    const link = (ahead[from] ?? 0) + score(row, column, kind) / TEMPERATURE + (behind[node] ?? 0);
    return Math.min(1, Math.exp(link - all));
  };
}

/** The logarithm of a sum, of the logarithms of its parts. */
function added(one: number, other: number): number {
  const [more, less] = one > other ? [one, other] : [other, one];
  return less === -Infinity ? more : more + Math.log1p(Math.exp(less - more));
}
