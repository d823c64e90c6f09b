import { type Band, bandAround, straightBand, touchesEdge } from "./band.ts";
import {
  type AlignmentVocabulary,
  type Dictionary,
  knownDictionary,
  knownPairs,
  learnDictionary,
  type LearningPair,
  numberWords,
} from "./dictionary.ts";
import { findPath, type FoundPath, type PathLink } from "./path.ts";
import { LONGEST_SIDE, scoreWords } from "./scores.ts";
import { type AlignmentSentence, alignmentSentence } from "./sentence.ts";

/** Sentences that translate each other, by their indexes; one side is empty where there is no counterpart. */
export interface AlignmentLink {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** From 0 to 1: how much better the link is than what else could be. */
  readonly confidence: number;
}

interface Sides {
  readonly source: readonly AlignmentSentence[];
  readonly target: readonly AlignmentSentence[];
  readonly sourceWords: AlignmentVocabulary;
  readonly targetWords: AlignmentVocabulary;
}

/** Half the band of the first pass, at least and for each root of a sentence; half the band around a path. */
const WIDTH = { least: 40, eachRoot: 0.6, around: 20 } as const;
/** How often a dictionary is learned. */
const PASSES = 2;

/**
 * Aligns the Arabic sentences of a text with the English ones of its translation, both in order. The first pass knows lengths,
 * numbers, names, marks and common words; the next learn a dictionary from the pass before. Only a band of the table is
 * looked at; where the path comes to its edge, it is made wider.
 */
export function alignSentences(
  source: readonly string[],
  target: readonly string[],
): readonly AlignmentLink[] {
  const sides = prepare(source, target);
  if (source.length === 0 || target.length === 0) return unpaired(source.length, target.length);
  const { sourceWords, targetWords } = sides;
  const known = knownPairs(sourceWords, targetWords);
  let dictionary = knownDictionary(sourceWords, targetWords, known);
  const longest = Math.max(source.length, target.length);
  const width = Math.ceil(WIDTH.least + WIDTH.eachRoot * Math.sqrt(longest));
  let found = widening(sides, dictionary, { width, longest: 1 }, (half) =>
    straightBand(source.length, target.length, half),
  );
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const before = found;
    dictionary = learnDictionary(sourceWords, targetWords, learningPairs(sides, before.links), known);
    const isLast = pass === PASSES;
    found = widening(sides, dictionary, { width: WIDTH.around, longest: LONGEST_SIDE, isLast }, (half) =>
      bandAround(before.columns, target.length, half),
    );
  }
  return found.links.map(({ source: from, sources, target: to, targets, confidence }) => ({
    source: Array.from({ length: sources }, (_, at) => from + at),
    target: Array.from({ length: targets }, (_, at) => to + at),
    confidence,
  }));
}

function prepare(source: readonly string[], target: readonly string[]): Sides {
  const [first, second] = [source.map(alignmentSentence), target.map(alignmentSentence)];
  return { source: first, target: second, sourceWords: numberWords(first), targetWords: numberWords(second) };
}

function widening(
  sides: Sides,
  dictionary: Dictionary,
  {
    width: least,
    longest: side,
    isLast = false,
  }: { readonly width: number; readonly longest: number; readonly isLast?: boolean },
  bandOf: (width: number) => Band,
): FoundPath {
  const { source, target, sourceWords, targetWords } = sides;
  const longest = Math.max(source.length, target.length);
  for (let width = least; ; width *= 2) {
    const band = bandOf(width);
    const scores = scoreWords(sourceWords, targetWords, dictionary, band, side);
    const found = findPath(source, target, scores, band, isLast);
    if (width >= longest || !touchesEdge(found.columns, band, target.length)) return found;
  }
}

function learningPairs(
  { sourceWords, targetWords }: Sides,
  links: readonly PathLink[],
): readonly LearningPair[] {
  return links
    .filter(({ sources, targets }) => sources > 0 && targets > 0)
    .map(({ source, sources, target, targets }) => [
      joined(sourceWords.sentences.slice(source, source + sources)),
      joined(targetWords.sentences.slice(target, target + targets)),
    ]);
}

function joined(sentences: readonly Uint32Array[]): Uint32Array {
  const [first] = sentences;
  if (sentences.length === 1 && first !== undefined) return first;
  return Uint32Array.from(new Set(sentences.flatMap((sentence) => [...sentence])));
}

function unpaired(sources: number, targets: number): readonly AlignmentLink[] {
  return [
    ...Array.from({ length: sources }, (_, at) => ({ source: [at], target: [], confidence: 1 })),
    ...Array.from({ length: targets }, (_, at) => ({ source: [], target: [at], confidence: 1 })),
  ];
}
