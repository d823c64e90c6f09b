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

/** A translation cut into words, to be looked at for any number of entries. */
export interface TranslationWords {
  readonly text: string;
  readonly words: readonly TargetWord[];
}

/** The renderings of an entry cut into words: those that are accepted, and those that are wrong. */
export interface EntryRenderings {
  readonly entry: GlossaryEntry;
  readonly accepted: readonly Rendering[];
  readonly forbidden: readonly Rendering[];
}

interface Rendering {
  readonly text: string;
  readonly words: readonly [string, ...string[]];
}

/** The words of a translation. */
export function translationWords(text: string): TranslationWords {
  return { text, words: wordsOf(text) };
}

/** What of an entry is accepted and what is wrong; a deprecated entry accepts nothing. */
export function renderingsOf(entry: GlossaryEntry): EntryRenderings {
  const own = [entry.target, ...entry.targetVariants];
  const isDeprecated = entry.status === "deprecated";
  return {
    entry,
    accepted: isDeprecated ? [] : own.flatMap(cut),
    forbidden: [...(isDeprecated ? own : []), ...entry.forbidden].flatMap(cut),
  };
}

/** The places where a translation has an accepted rendering of an entry, inflected as English inflects. */
export function findRenderings(
  renderings: EntryRenderings,
  translation: TranslationWords,
): readonly RenderingPlace[] {
  return placesOf(renderings.accepted, renderings.entry, translation);
}

/**
 * The places where a translation has a rendering that the entry forbids. What is part of an accepted rendering (“developer”
 * in “web developer”) is none.
 */
export function findForbidden(
  renderings: EntryRenderings,
  translation: TranslationWords,
): readonly RenderingPlace[] {
  const found = placesOf(renderings.forbidden, renderings.entry, translation);
  if (found.length === 0) return found;
  const accepted = findRenderings(renderings, translation);
  return found.filter((place) => !accepted.some((other) => covers(other, place)));
}

/** Whether one place has another inside it. */
export function covers(outer: RenderingPlace, inner: RenderingPlace): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function cut(text: string): readonly Rendering[] {
  const [first, ...rest] = wordsOf(text).map((word) => word.text);
  return first === undefined ? [] : [{ text, words: [first, ...rest] }];
}

function placesOf(
  renderings: readonly Rendering[],
  entry: GlossaryEntry,
  { text, words }: TranslationWords,
): readonly RenderingPlace[] {
  const same: Comparison = entry.status === "dnt" ? (word, wanted) => word === wanted : sameWord;
  const isVerb = /^(?:v|verb|فعل)\b|^فعل/iu.test(entry.partOfSpeech.trim());
  const found: RenderingPlace[] = [];
  // Loops, not flatMap: a document asks this for every rendering of every term in it.
  for (const rendering of renderings) {
    const count = rendering.words.length;
    for (let at = 0; at + count <= words.length; at += 1) {
      const [first, last] = [words[at], words[at + count - 1]];
      if (first === undefined || last === undefined || !same(first.text, rendering.words[0], isVerb))
        continue;
      const isHere = rendering.words.every((wanted, place) => {
        const word = words[at + place];
        if (place === 0) return true;
        if (word === undefined || !same(word.text, wanted, isVerb)) return false;
        return isJoined(text.slice(words[at + place - 1]?.end ?? word.start, word.start), rendering.text);
      });
      if (isHere) found.push({ start: first.start, end: last.end, rendering: rendering.text });
    }
  }
  return found;
}

/** Whether two words are beside each other: spaces, a hyphen or slash, or what the rendering has there (“R&D”). */
function isJoined(gap: string, rendering: string): boolean {
  const marks = gap.replaceAll(/[\s\uFFFC]+/gu, "");
  return marks === "" || /^[-‐‑/]$/u.test(marks) || rendering.includes(gap);
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
  // Neither number nor tense changes how a word begins.
  if (word.charAt(0).toLowerCase() !== wanted.charAt(0).toLowerCase()) return false;
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
