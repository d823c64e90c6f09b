import type { GlossaryEntry } from "./glossary.ts";

/** A place in a translation, in UTF-16 offsets, and the rendering that stands there as the glossary has it. */
export interface RenderingPlace {
  readonly start: number;
  readonly end: number;
  readonly rendering: string;
}

/** A word of a translation with its place. */
interface TargetWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How words of renderings are compared: letter by letter for names, else in any case and number. */
type Comparison = (word: string, wanted: string, isVerb: boolean) => boolean;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
// Between the words of a rendering; a hyphen is a space.
const JOINING_GAP = /^[\s\uFFFC]*[-‐‑/]?[\s\uFFFC]*$/u;

/** The places where a translation has the rendering of an entry or a variant of it, inflected as English inflects. */
export function findRenderings(entry: GlossaryEntry, translation: string): readonly RenderingPlace[] {
  return placesOf([entry.target, ...entry.targetVariants], entry, translation);
}

/**
 * The places where a translation has a rendering that the entry forbids; a deprecated entry forbids its own. What is part of
 * an accepted rendering (“developer” in “web developer”) is none.
 */
export function findForbidden(entry: GlossaryEntry, translation: string): readonly RenderingPlace[] {
  if (entry.status === "deprecated") {
    return placesOf([entry.target, ...entry.targetVariants, ...entry.forbidden], entry, translation);
  }
  const found = placesOf(entry.forbidden, entry, translation);
  if (found.length === 0) return found;
  const accepted = findRenderings(entry, translation);
  return found.filter((place) => !accepted.some((other) => covers(other, place)));
}

/** Whether one place has another inside it. */
export function covers(outer: RenderingPlace, inner: RenderingPlace): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function placesOf(
  renderings: readonly string[],
  entry: GlossaryEntry,
  translation: string,
): readonly RenderingPlace[] {
  const same: Comparison = entry.status === "dnt" ? (word, wanted) => word === wanted : sameWord;
  const isVerb = /^(?:v|verb|فعل)\b|^فعل/iu.test(entry.partOfSpeech.trim());
  const words = wordsOf(translation);
  return renderings.flatMap((rendering) => {
    const wanted = wordsOf(rendering);
    if (wanted.length === 0) return [];
    return words.flatMap((first, at) => {
      const last = words[at + wanted.length - 1];
      if (last === undefined) return [];
      const isHere = wanted.every(({ text }, place) => {
        const word = words[at + place];
        if (word === undefined || !same(word.text, text, isVerb)) return false;
        const before = words[at + place - 1];
        return place === 0 || JOINING_GAP.test(gapOf(translation, rendering, before, word));
      });
      return isHere ? [{ start: first.start, end: last.end, rendering }] : [];
    });
  });
}

/** What stands between two words, less what the rendering has there as well (“R&D”, “U.S.”). */
function gapOf(
  translation: string,
  rendering: string,
  before: TargetWord | undefined,
  word: TargetWord,
): string {
  const gap = translation.slice(before?.end ?? word.start, word.start);
  return gap.trim() !== "" && rendering.includes(gap) ? "" : gap;
}

function wordsOf(text: string): readonly TargetWord[] {
  const found: TargetWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    // The s of “artist’s” is no word.
    if (/^s$/iu.test(match[0]) && /[\p{L}\p{N}]['’ʼ]$/u.test(text.slice(Math.max(0, start - 2), start)))
      continue;
    found.push({ text: match[0].normalize("NFC"), start, end: start + match[0].length });
  }
  return found;
}

/** The same English word in any case and number, and for verbs in any tense. */
function sameWord(word: string, wanted: string, isVerb: boolean): boolean {
  const [one, other] = [word.toLowerCase(), wanted.toLowerCase()];
  if (one === other) return true;
  const singulars = singularsOf(other);
  if (singularsOf(one).some((singular) => singulars.includes(singular))) return true;
  return isVerb && verbForms(other).includes(one);
}

/** What an English word may be the plural of, itself first. */
function singularsOf(word: string): readonly string[] {
  if (word.length < 3 || !word.endsWith("s") || /(?:ss|us|is)$/u.test(word)) return [word];
  const found = [word, word.slice(0, -1)];
  if (/(?:[sxz]|ch|sh|o)es$/u.test(word)) found.push(word.slice(0, -2));
  if (word.length > 4 && word.endsWith("ies")) found.push(`${word.slice(0, -3)}y`);
  if (word.length > 4 && word.endsWith("ves")) found.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  return found;
}

function verbForms(word: string): readonly string[] {
  const trunk = word.endsWith("e") ? word.slice(0, -1) : word;
  const forms = [`${trunk}ed`, `${trunk}ing`, `${word}${word.slice(-1)}ed`, `${word}${word.slice(-1)}ing`];
  return word.endsWith("y") ? [...forms, `${word.slice(0, -1)}ied`] : forms;
}
