/** How long a translation is against its source: centre and spread of the logarithm of the ratio. */
export interface LengthRatio {
  readonly centre: number;
  readonly spread: number;
  /** Of sources under 60 characters. */
  readonly shortCentre: number;
  readonly shortSpread: number;
}

// Measured: article 1.10, Universal Declaration 1.42; short sources 1.40 with twice the spread.
const CENTRE = Math.log(1.2);
const SPREAD = 0.2;
const SHORT_CENTRE = Math.log(1.3);
const SHORT_SPREAD = 0.27;
/** Sources below this many characters say nothing about length. */
const SHORTEST = 15;
const SHORT = 60;
/** Fewer characters beside numbers and dates say as little. */
const LEAST_PLAIN = 30;
/** Standard deviations beyond which a length is remarkable. */
const LIMIT = 3;
/** Confirmed segments before a document teaches its own ratio, and the weight of what is known without it. */
const LEAST_SAMPLES = 20;
const LEAST_SPREAD = 0.17;
/** 1.48 times the median absolute deviation estimates the standard deviation. */
const DEVIATION_SCALE = 1.48;

/** What holds before a document has taught anything. */
export const DEFAULT_RATIO: LengthRatio = {
  centre: CENTRE,
  spread: SPREAD,
  shortCentre: SHORT_CENTRE,
  shortSpread: SHORT_SPREAD,
};

/** Lengths in characters that a reader sees: without vowel marks, tatweel, controls and markup. */
export interface PairLength {
  readonly source: number;
  readonly target: number;
  /** The same without numbers and dates, which one side may have in words and the other in digits. */
  readonly plain?: { readonly source: number; readonly target: number };
}

const unseen =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFC]/gu;
const mayBeUnseen = /[\u0610-\u061C\u0640\u064B-\u0670\u06D6-\u06ED\u200B-\u206F\uFEFF\uFFFC]/u;

/** The length of a text without its markup, as a reader sees it. */
export function seenLength(bare: string): number {
  return (mayBeUnseen.test(bare) ? bare.replaceAll(unseen, "") : bare).trim().length;
}

/** Learns the ratio of a document from its confirmed segments; the known one while there are too few. */
export function learnRatio(
  segments: readonly { readonly lengths: PairLength; readonly confirmed: boolean }[],
): LengthRatio {
  const all = new Float64Array(segments.length);
  let count = 0;
  for (const { confirmed, lengths } of segments) {
    const { source, target } = lengths;
    if (confirmed && source >= SHORTEST && target > 0) all[count++] = Math.log(target / source);
  }
  if (count < LEAST_SAMPLES) return DEFAULT_RATIO;
  const logarithms = all.subarray(0, count);
  const median = medianOf(logarithms);
  for (let index = 0; index < count; index += 1) all[index] = Math.abs((all[index] ?? 0) - median);
  const spread = Math.max(LEAST_SPREAD, DEVIATION_SCALE * medianOf(logarithms));
  const weight = count / (count + LEAST_SAMPLES);
  const learn = (known: number): number => round(weight * median + (1 - weight) * known);
  return {
    centre: learn(CENTRE),
    spread: round(spread),
    shortCentre: learn(SHORT_CENTRE),
    shortSpread: round(Math.max(spread, SHORT_SPREAD)),
  };
}

/** The value in the middle, the upper one of two; the values change places. Sorting them all would take ten times as long. */
function medianOf(values: Float64Array): number {
  const middle = Math.floor(values.length / 2);
  const at = (index: number): number => values[index] ?? 0;
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = at((from + to) >> 1);
    let [low, high] = [from, to];
    while (low <= high) {
      while (at(low) < pivot) low += 1;
      while (at(high) > pivot) high -= 1;
      if (low > high) break;
      [values[low], values[high]] = [at(high), at(low)];
      low += 1;
      high -= 1;
    }
    // Up to `high` nothing is above the pivot, from `low` on nothing below it.
    if (middle <= high) to = high;
    else if (middle >= low) from = low;
    else return at(middle);
  }
  return at(middle);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Whether a translation is far too short or far too long, `undefined` where its length is nothing to remark on. */
export function judgeLength(
  { source, target, plain }: PairLength,
  ratio: LengthRatio,
): "short" | "long" | undefined {
  const verdict = judgeLetters(source, target, ratio);
  if (verdict === undefined || plain === undefined) return verdict;
  if (plain.source < LEAST_PLAIN) return undefined;
  return judgeLetters(plain.source, plain.target, ratio) === verdict ? verdict : undefined;
}

function judgeLetters(source: number, target: number, ratio: LengthRatio): "short" | "long" | undefined {
  if (source < SHORTEST || target === 0) return undefined;
  const [centre, spread] =
    source < SHORT ? [ratio.shortCentre, ratio.shortSpread] : [ratio.centre, ratio.spread];
  const deviation = (Math.log(target / source) - centre) / spread;
  if (Math.abs(deviation) <= LIMIT) return undefined;
  return deviation < 0 ? "short" : "long";
}
