import type { TextRange } from "../../core/splice.ts";
import { readingsOf } from "../../language/arabicReadings.ts";
import { foldWord } from "../../language/matchingKey.ts";
import { wordKeys, type WordTest } from "./targetWords.ts";
import { type TextWord, textWords } from "../../language/textWords.ts";

/** Finds a phrase in translations: word behind word, Arabic ones by their readings, others by their beginning. */
export interface TargetPhrase {
  /** For each word of the phrase what may stand for it. */
  readonly tests: readonly WordTest[];
  /** Where the phrase stands, in UTF-16 offsets; none if it does not. */
  readonly find: (text: string) => readonly TextRange[];
}

/** What English words end in when they are the same word in another form. */
const ENDINGS = /^(?:s|es|ed|d|ing|['’]s)?$/u;
const ARABIC = /^\p{Script=Arabic}/u;

/** A finder for a phrase; undefined for one without a word. */
export function createTargetPhrase(phrase: string): TargetPhrase | undefined {
  const tests = textWords(phrase).map(testOf);
  if (tests.length === 0) return undefined;
  return {
    tests,
    find: (text) => {
      const keys = wordKeys(text);
      const isAt = (at: number): boolean => tests.every((test, place) => test(keys[at + place] ?? ""));
      // Most texts with all the words have them apart; the places of words take the longest to find.
      if (!keys.some((_, at) => isAt(at))) return [];
      const words = textWords(text);
      const found: TextRange[] = [];
      for (let at = 0; at + tests.length <= words.length; at += 1) {
        if (!isAt(at)) continue;
        const [first, last] = [words[at], words[at + tests.length - 1]];
        if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
        at += tests.length - 1;
      }
      return found;
    },
  };
}

function testOf({ key: wanted, isArabic }: TextWord): WordTest {
  if (!isArabic) {
    return (key) => key.startsWith(wanted) && ENDINGS.test(key.slice(wanted.length));
  }
  const stems = stemsOf(wanted);
  const sieves = sievesOf(stems);
  const known = new Map<string, boolean>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    let passes = key === wanted;
    if (!passes && ARABIC.test(key)) {
      const folded = foldWord(key);
      passes =
        sieves.some((sieve) => folded.includes(sieve)) && [...stemsOf(key)].some((stem) => stems.has(stem));
    }
    known.set(key, passes);
    return passes;
  };
}

function stemsOf(key: string): ReadonlySet<string> {
  return new Set(readingsOf(key).map(({ stem }) => foldWord(stem)));
}

/** What a word holds that shares one of these stems: its beginning, for its last two letters may change before pronouns and in plurals. */
function sievesOf(stems: ReadonlySet<string>): readonly string[] {
  const beginnings = new Set([...stems].map((stem) => stem.slice(0, Math.max(2, stem.length - 2))));
  return [...beginnings].filter(
    (one) => ![...beginnings].some((other) => other !== one && one.includes(other)),
  );
}
