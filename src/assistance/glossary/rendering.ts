import type { GlossaryEntry } from "./glossary.ts";
import { irregularSingular } from "../../language/englishNouns.ts";
import { type TargetWord, type TranslationWords, translationWords } from "./translationWords.ts";

const NO_PLACES: readonly RenderingPlace[] = [];
const apostrophe = /[‘’ʼ]/gu;

/** A place in a translation, in UTF-16 offsets, and the rendering that stands there as the glossary has it. */
export interface RenderingPlace {
  readonly start: number;
  readonly end: number;
  readonly rendering: string;
}

/** The renderings of an entry cut into words: those that are accepted, and those that are wrong. */
export interface EntryRenderings {
  readonly entry: GlossaryEntry;
  readonly accepted: readonly Rendering[];
  readonly forbidden: readonly Rendering[];
}

interface Rendering {
  readonly text: string;
  readonly words: readonly [WantedWord, ...WantedWord[]];
  /** Of its words: neither number nor tense changes how a word begins. */
  readonly initials: string;
}

/** A word of a rendering: names are met letter by letter, all else in any case and number, verbs in any tense. */
interface WantedWord {
  readonly text: string;
  readonly small: string;
  readonly isName: boolean;
  /** What it may be the plural of. */
  readonly singulars: readonly string[];
  readonly verbForms: readonly string[];
}

/** What of an entry is accepted and what is wrong; a deprecated entry accepts nothing. */
export function renderingsOf(entry: GlossaryEntry): EntryRenderings {
  const own = [entry.target, ...entry.targetVariants];
  const isDeprecated = entry.status === "deprecated";
  const isName = entry.status === "dnt";
  const isVerb = /^(?:v|verb|فعل)\b|^فعل/iu.test(entry.partOfSpeech.trim());
  const cut = (text: string): readonly Rendering[] => {
    const { words, initials } = translationWords(text);
    const [first, ...rest] = words.map((word) => wantedWord(word, { isName, isVerb }));
    return first === undefined ? [] : [{ text, words: [first, ...rest], initials }];
  };
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
  return placesOf(renderings.accepted, translation);
}

/** Whether a translation has an accepted rendering of an entry; the first one that is met is enough. */
export function hasRendering(renderings: EntryRenderings, translation: TranslationWords): boolean {
  return placesOf(renderings.accepted, translation, 1).length > 0;
}

/**
 * The places where a translation has a rendering that the entry forbids. What is part of an accepted rendering (“developer”
 * in “web developer”) is none.
 */
export function findForbidden(
  renderings: EntryRenderings,
  translation: TranslationWords,
): readonly RenderingPlace[] {
  const found = placesOf(renderings.forbidden, translation);
  if (found.length === 0) return found;
  const accepted = findRenderings(renderings, translation);
  return found.filter((place) => !accepted.some((other) => covers(other, place)));
}

/** Whether one place has another inside it. */
export function covers(outer: RenderingPlace, inner: RenderingPlace): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function wantedWord(
  { text, small }: TargetWord,
  { isName, isVerb }: { readonly isName: boolean; readonly isVerb: boolean },
): WantedWord {
  const verbForms = isVerb ? verbFormsOf(small) : [];
  return { text, small, isName, singulars: singularsOf(small), verbForms };
}

function placesOf(
  renderings: readonly Rendering[],
  { text, words, initials }: TranslationWords,
  most = Infinity,
): readonly RenderingPlace[] {
  if (renderings.length === 0) return NO_PLACES;
  const found: RenderingPlace[] = [];
  // Loops, not flatMap: a document asks this for every rendering of every term in it.
  for (const rendering of renderings) {
    const next = (from: number): number => initials.indexOf(rendering.initials, from);
    for (let at = next(0); at >= 0; at = next(at + 1)) {
      const first = words[at];
      if (first === undefined || !sameWord(first, rendering.words[0])) continue;
      const end = endOfRest(rendering, text, words, at);
      if (end === undefined) continue;
      found.push({ start: first.start, end, rendering: rendering.text });
      if (found.length === most) return found;
    }
  }
  return found;
}

/** Where a rendering ends whose first word stands at a place, if its others follow. */
function endOfRest(
  rendering: Rendering,
  text: string,
  words: readonly TargetWord[],
  at: number,
): number | undefined {
  let end = words[at]?.end ?? 0;
  for (let place = 1; place < rendering.words.length; place += 1) {
    const word = words[at + place];
    const wanted = rendering.words[place];
    if (word === undefined || wanted === undefined || !sameWord(word, wanted)) return undefined;
    if (!isJoined(text.slice(end, word.start), rendering.text)) return undefined;
    end = word.end;
  }
  return end;
}

/** Whether two words are beside each other: spaces, a hyphen or slash, or what the rendering has there (“R&D”). */
function isJoined(gap: string, rendering: string): boolean {
  if (gap === " ") return true;
  const marks = gap.replaceAll(/[\s\uFFFC]+/gu, "");
  return marks === "" || /^[-‐‑/]$/u.test(marks) || isIn(rendering, gap);
}

/** Whether a rendering has a gap of the translation; its apostrophes may be straight or curly. */
function isIn(rendering: string, gap: string): boolean {
  return (
    rendering.includes(gap) || rendering.replaceAll(apostrophe, "'").includes(gap.replaceAll(apostrophe, "'"))
  );
}

/** Whether a word of the translation, one with the same initial, is the wanted one. */
function sameWord(word: TargetWord, wanted: WantedWord): boolean {
  if (wanted.isName) return word.text === wanted.text;
  if (word.small === wanted.small || wanted.verbForms.includes(word.small)) return true;
  // Of two words of which neither may be a plural, none is the other's.
  const irregular = irregularSingular(word.small);
  if (irregular !== word.small && wanted.singulars.includes(irregular)) return true;
  if (wanted.singulars.length === 1 && !word.small.endsWith("s")) return false;
  return singularsOf(word.small).some((singular) => wanted.singulars.includes(singular));
}

/** What an English word may be the plural of, itself first. */
function singularsOf(word: string): readonly string[] {
  const irregular = irregularSingular(word);
  if (irregular !== word) return [word, irregular];
  if (word.length < 3 || !word.endsWith("s") || /(?:ss|us|is)$/u.test(word)) return [word];
  const found = [word, word.slice(0, -1)];
  if (/(?:[sxz]|ch|sh|o)es$/u.test(word)) found.push(word.slice(0, -2));
  if (word.length > 4 && word.endsWith("ies")) found.push(`${word.slice(0, -3)}y`);
  if (word.length > 4 && word.endsWith("ves")) found.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  return found;
}

function verbFormsOf(word: string): readonly string[] {
  const trunk = word.endsWith("e") ? word.slice(0, -1) : word;
  const forms = [`${trunk}ed`, `${trunk}ing`, `${word}${word.slice(-1)}ed`, `${word}${word.slice(-1)}ing`];
  return word.endsWith("y") ? [...forms, `${word.slice(0, -1)}ied`] : forms;
}
