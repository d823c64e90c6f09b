import { textWords } from "../../language/textWords.ts";

/** Whether a word, a key K1 of one script, may stand for a word that is looked for. */
export type WordTest = (key: string) => boolean;

/** The distinct words of the translations of a memory, by number. Grows, never shrinks. */
export interface TargetWords {
  /** The numbers of the words of a text in their order; new words are taken in. */
  readonly learn: (text: string) => readonly number[];
  /** The numbers of the known words that pass a test. */
  readonly like: (test: WordTest) => readonly number[];
  /** All words, keys K1, by their numbers. */
  readonly keys: readonly string[];
}

/** No words, or those that were stored. */
export function createTargetWords(stored: readonly string[] = []): TargetWords {
  const keys: string[] = [...stored];
  const numbers = new Map<string, number>(keys.map((key, at) => [key, at]));
  const take = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };
  return {
    learn: (text) => wordKeys(text).map(take),
    like: (test) => keys.flatMap((key, at) => (test(key) ? [at] : [])),
    keys,
  };
}

/** The keys of `textWords`, ten times as fast for ASCII. */
export function wordKeys(text: string): readonly string[] {
  const keys: string[] = [];
  let start = -1;
  // Behind the point of 3.5 there are digits only: 3.5a is 3.5 and a.
  let isBehindPoint = false;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    if (unit >= 128) return textWords(text).map(({ key }) => key);
    const isWord = isLetter(unit) || isDigit(unit);
    if (start >= 0) {
      if (isBehindPoint ? isDigit(unit) : isWord) continue;
      if (isPoint(text, at, unit)) {
        isBehindPoint = true;
        continue;
      }
      keys.push(text.slice(start, at).toLowerCase());
      start = -1;
    }
    if (!isWord) continue;
    start = at;
    isBehindPoint = false;
  }
  return keys;
}

const SPACE = 32;

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A full stop or comma before a digit, as in 3.5. */
function isPoint(text: string, at: number, unit: number): boolean {
  return (unit === 44 || unit === 46) && isDigit(text.charCodeAt(at + 1));
}
