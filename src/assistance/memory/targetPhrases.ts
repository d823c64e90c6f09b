import type { TextRange } from "../../core/splice.ts";
import { readingsOf } from "../../language/arabicReadings.ts";
import { foldWord, matchingKey } from "../../language/matchingKey.ts";
import { type TextWord, textWords } from "../../language/textWords.ts";

/** Finds a phrase in texts that have no index: word behind word, Arabic ones by their readings, others by their beginning. */
export interface TargetPhrase {
  /** Where the phrase stands, in UTF-16 offsets; none if it does not. */
  readonly find: (text: string) => readonly TextRange[];
}

/** What English words end in when they are the same word in another form. */
const ENDINGS = /^(?:s|es|ed|d|ing|['’]s)?$/u;

/** A finder for a phrase; undefined for one without a word. */
export function createTargetPhrase(phrase: string): TargetPhrase | undefined {
  const wanted = textWords(phrase).map((word) => ({ ...word, stems: stemsOf(word) }));
  if (wanted.length === 0) return undefined;
  // Cheap and seldom too strict: what follows looks at whole words.
  const sieves = wanted.map((word) => (word.isArabic ? sieveOf(word.stems) : word.key));
  const hasArabic = wanted.some((word) => word.isArabic);
  const isWanted = (word: TextWord | undefined, at: number): boolean => {
    const other = wanted[at];
    if (word === undefined || other === undefined || word.isArabic !== other.isArabic) return false;
    if (!word.isArabic)
      return word.key.startsWith(other.key) && ENDINGS.test(word.key.slice(other.key.length));
    return [...stemsOf(word)].some((stem) => other.stems.has(stem));
  };
  return {
    find: (text) => {
      const key = hasArabic ? matchingKey(text) : text.toLowerCase();
      if (!sieves.every((sieve) => key.includes(sieve))) return [];
      const words = textWords(text);
      const found: TextRange[] = [];
      for (let at = 0; at + wanted.length <= words.length; at += 1) {
        if (!wanted.every((_, place) => isWanted(words[at + place], place))) continue;
        const [first, last] = [words[at], words[at + wanted.length - 1]];
        if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
        at += wanted.length - 1;
      }
      return found;
    },
  };
}

function stemsOf({ key, isArabic }: TextWord): ReadonlySet<string> {
  if (!isArabic) return new Set([key]);
  return new Set(readingsOf(key).map(({ stem }) => foldWord(stem)));
}

/** What all forms of an Arabic word hold: the beginning of its shortest stem, for ends change before pronouns and in plurals. */
function sieveOf(stems: ReadonlySet<string>): string {
  return [...stems].reduce((best, stem) => (stem.length < best.length ? stem : best)).slice(0, 2);
}
