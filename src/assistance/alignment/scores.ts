import type { Band } from "./band.ts";
import type { AlignmentVocabulary, Dictionary, Partners } from "./dictionary.ts";

/**
 * How well the words of sentences are explained by one, two or three neighbours of the other language, in natural logarithms
 * over chance, for every cell of a band. `forward[k]` explains the target of the column by the k + 1 sources that end
 * at the row, `backward[k]` the source of the row by the k + 1 targets that end at the column.
 */
export interface WordScores {
  readonly forward: readonly Float32Array[];
  readonly backward: readonly Float32Array[];
}

/** The most sentences on one side of a link. */
export const LONGEST_SIDE = 3;

/** The share of words that no dictionary explains. */
const UNEXPLAINED = 0.65;

/** What a word adds to a score that nothing explains. */
export const UNEXPLAINED_WORD = Math.log(UNEXPLAINED);

/** Computes the scores of all cells of a band, for up to so many neighbours. */
export function scoreWords(
  source: AlignmentVocabulary,
  target: AlignmentVocabulary,
  dictionary: Dictionary,
  band: Band,
  longest: number,
): WordScores {
  const cells = band.starts.at(-1) ?? 0;
  const empty = (): readonly Float32Array[] => Array.from({ length: longest }, () => new Float32Array(cells));
  const [forward, backward] = [empty(), empty()];
  const rows = source.sentences.length;
  const columns = columnRanges(band, target.sentences.length);
  const explainTarget = createExplainer(dictionary.forSource, target.words.length);
  const explainSource = createExplainer(dictionary.forTarget, source.words.length);
  for (let count = 1; count <= longest; count += 1) {
    const ahead = forward[count - 1] ?? new Float32Array(0);
    for (let row = count - 1; row < rows; row += 1) {
      const low = band.low[row] ?? 0;
      const start = band.starts[row] ?? 0;
      const explained = explainTarget(source.sentences.slice(row + 1 - count, row + 1));
      const high = band.high[row] ?? 0;
      for (let column = low; column < high; column += 1) {
        ahead[start + column - low] = sum(explained, target.sentences[column]);
      }
    }
    const back = backward[count - 1] ?? new Float32Array(0);
    for (let column = count - 1; column < target.sentences.length; column += 1) {
      const explained = explainSource(target.sentences.slice(column + 1 - count, column + 1));
      const last = columns.high[column] ?? 0;
      for (let row = columns.low[column] ?? 0; row < last; row += 1) {
        const low = band.low[row] ?? 0;
        if (column < low || column >= (band.high[row] ?? 0)) continue;
        back[(band.starts[row] ?? 0) + column - low] = sum(explained, source.sentences[row]);
      }
    }
  }
  return { forward, backward };
}

/** The rows of a band in which a column lies. */
function columnRanges(band: Band, count: number): { readonly low: Int32Array; readonly high: Int32Array } {
  const low = new Int32Array(count).fill(band.low.length);
  const high = new Int32Array(count);
  for (let row = 0; row < band.low.length; row += 1) {
    for (let column = band.low[row] ?? 0; column < (band.high[row] ?? 0); column += 1) {
      if (row < (low[column] ?? 0)) low[column] = row;
      high[column] = row + 1;
    }
  }
  return { low, high };
}

/** Hands out what each word gains by sentences of the other side; the list is used again for the next. */
function createExplainer(
  partners: readonly Partners[],
  width: number,
): (sentences: readonly Uint32Array[]) => Float32Array {
  const explained = new Float32Array(width).fill(UNEXPLAINED_WORD);
  let touched: number[] = [];
  return (sentences) => {
    for (const partner of touched) explained[partner] = UNEXPLAINED_WORD;
    touched = [];
    const words = sentences.reduce((total, { length }) => total + length, 0);
    for (const sentence of sentences) {
      for (const word of sentence) {
        const known = partners[word];
        if (known === undefined) continue;
        for (let at = 0; at < known.partners.length; at += 1) {
          const partner = known.partners[at] ?? 0;
          const gain = Math.log(UNEXPLAINED + ((1 - UNEXPLAINED) * (known.ratios[at] ?? 0)) / words);
          if (gain <= (explained[partner] ?? 0)) continue;
          explained[partner] = gain;
          touched.push(partner);
        }
      }
    }
    return explained;
  };
}

function sum(explained: Float32Array, sentence: Uint32Array | undefined): number {
  let total = 0;
  if (sentence === undefined) return total;
  const { length } = sentence;
  for (let at = 0; at < length; at += 1) total += explained[sentence[at] ?? 0] ?? 0;
  return total;
}
