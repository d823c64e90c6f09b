import { isInvisibleControl } from "./characters.ts";
import { equalityKey, mappedEqualityKey } from "./normalise.ts";

/** A word of a text as terms are looked for: one script, or a number, whatever it is written with. */
export interface TextWord {
  /** The word as key K1. */
  readonly key: string;
  /** UTF-16 offsets in the text as given; marks and tatweel of the word are inside. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one, as key K1. */
  readonly gap: string;
  readonly isArabic: boolean;
}

const WORD =
  /(?:(?=\p{L})\p{Script=Arabic})+|(?:(?!\p{Script=Arabic})[\p{L}\p{M}\p{N}])+(?:[.,](?=\p{N})\p{N}+)*/gu;
const ARABIC = /^\p{Script=Arabic}/u;

/** The words of a text in order; a change of script ends a word (`لـSora` is ل and sora), punctuation is in the gaps. */
export function textWords(text: string): readonly TextWord[] {
  // Most texts without vowel marks and Latin names are their own key.
  const plain = equalityKey(text);
  const mapped = plain === text ? undefined : mappedEqualityKey(text);
  const key = mapped?.key ?? plain;
  const place = (unit: number): number =>
    mapped === undefined ? unit : (mapped.offsets[unit] ?? text.length);
  const words: TextWord[] = [];
  let previous = 0;
  for (const match of key.matchAll(WORD)) {
    const [word] = match;
    const keyEnd = match.index + word.length;
    const start = place(match.index);
    let end = Math.max(place(keyEnd), start + 1);
    while (end > start + 1 && isInvisibleControl(text.charCodeAt(end - 1))) end -= 1;
    words.push({ key: word, start, end, gap: key.slice(previous, match.index), isArabic: ARABIC.test(word) });
    previous = keyEnd;
  }
  return words;
}
