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
  for (let row = 0; row < rows; row += 1) {
    const low = band.low[row] ?? 0;
    const high = band.high[row] ?? 0;
    const start = (band.starts[row] ?? 0) - low;
    explainTarget.clear();
    for (let count = 1; count <= longest && count <= row + 1; count += 1) {
      explainTarget.add(source.sentences[row + 1 - count]);
      const ahead = forward[count - 1] ?? NONE;
      for (let column = low; column < high; column += 1) {
        ahead[start + column] = explainTarget.gain(target.sentences[column]);
      }
    }
  }
  for (let column = 0; column < target.sentences.length; column += 1) {
    const first = columns.low[column] ?? 0;
    const last = columns.high[column] ?? 0;
    explainSource.clear();
    for (let count = 1; count <= longest && count <= column + 1; count += 1) {
      explainSource.add(target.sentences[column + 1 - count]);
      const back = backward[count - 1] ?? NONE;
      for (let row = first; row < last; row += 1) {
        const low = band.low[row] ?? 0;
        if (column < low || column >= (band.high[row] ?? 0)) continue;
        back[(band.starts[row] ?? 0) + column - low] = explainSource.gain(source.sentences[row]);
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

const NONE = new Float32Array(0);

/** Sentences of one side that explain those of the other. */
interface Explainer {
  readonly clear: () => void;
  /** One more sentence that explains. */
  readonly add: (sentence: Uint32Array | undefined) => void;
  /** What a sentence of the other side gains by all that were added: the sum of the logarithms of its words. */
  readonly gain: (sentence: Uint32Array | undefined) => number;
}

/** Words multiplied before a logarithm is taken of them: a ratio of 10^9 this often is still a number. */
const FACTORS = 32;

/** Keeps the best ratio of each word of the other side; logarithms are taken of products, not of each word. */
function createExplainer(partners: readonly Partners[], width: number): Explainer {
  const best = new Float32Array(width);
  const touched = new Int32Array(width);
  let count = 0;
  let words = 0;
  return {
    clear: () => {
      for (let at = 0; at < count; at += 1) best[touched[at] ?? 0] = 0;
      count = 0;
      words = 0;
    },
    add: (sentence) => {
      if (sentence === undefined) return;
      words += sentence.length;
      for (const word of sentence) {
        const known = partners[word];
        if (known === undefined) continue;
        const { partners: others, ratios } = known;
        for (let at = 0; at < others.length; at += 1) {
          const partner = others[at] ?? 0;
          const ratio = ratios[at] ?? 0;
          const before = best[partner] ?? 0;
          if (ratio <= before) continue;
          if (before === 0) touched[count++] = partner;
          best[partner] = ratio;
        }
      }
    },
    gain: (sentence) => {
      if (sentence === undefined) return 0;
      const share = words === 0 ? 0 : (1 - UNEXPLAINED) / words;
      let total = 0;
      let product = 1;
      for (let at = 0; at < sentence.length; at += 1) {
        const ratio = best[sentence[at] ?? 0] ?? 0;
        product *= ratio === 0 ? UNEXPLAINED : UNEXPLAINED + share * ratio;
        if (at % FACTORS !== FACTORS - 1) continue;
        total += Math.log(product);
        product = 1;
      }
      return total + Math.log(product);
    },
  };
}
