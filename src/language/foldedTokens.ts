import { bidiShadow } from "./bidiShadow.ts";
import { equalityKey } from "./normalise.ts";
import { scanTokens, type Token } from "./tokens.ts";
import { EVERY_TOPIC } from "./wordTopics.ts";

/**
 * A token as the readers of numbers, dates and negations see it. `key` is folded for a look-up in tables: K1, and in
 * Arabic words bare alef for all its hamzas, ya for alef maqsura, ha for ta marbuta. Offsets are UTF-16 in the text.
 */
export interface FoldedToken {
  readonly type: Token["type"];
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it, or nothing at all. */
  readonly spaced: boolean;
  /** Bits of `wordTopic`: what it may be part of. */
  readonly topics: number;
}

/** What of a token is so wherever it stands. */
export type WordToken = Pick<FoldedToken, "type" | "text" | "key">;

/** Looks a written word up: its key, and what it may be part of. */
export type WordLook = (
  type: Token["type"],
  text: string,
) => { readonly key: string; readonly topics: number };

/** The key of a token; all words may be part of anything. */
export function lookUpWord(type: Token["type"], text: string): ReturnType<WordLook> {
  return { key: type === "word" || type === "number" ? foldWord(text) : text, topics: EVERY_TOPIC };
}

const plainLatin = /^[A-Za-z0-9]*$/u;
/** Letters that K1 leaves as they are. */
const plainArabic = /^[\u0621-\u063A\u0641-\u064A]+$/u;
const variants = /[أإآىة]/gu;
const folds: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ى: "ي", ة: "ه" };

/** Folds a word for a look-up: for text, and for the tables that text is looked up in. */
export function foldWord(word: string): string {
  if (plainLatin.test(word)) return word.toLowerCase();
  return (plainArabic.test(word) ? word : equalityKey(word)).replace(
    variants,
    (letter) => folds[letter] ?? letter,
  );
}

/**
 * The tokens of a text without its spaces, each with its key; bidi controls cut nothing: `1,<LRM>250` is a number. `look` may
 * be that of somebody who remembers words.
 */
export function foldedTokens(text: string, look: WordLook = lookUpWord): readonly FoldedToken[] {
  const shadow = bidiShadow(text);
  if (shadow === undefined) return tokensOf(text, look);
  return tokensOf(shadow.text, look).map((token) => ({
    ...token,
    start: shadow.offsets[token.start] ?? text.length,
    end: (shadow.offsets[token.end - 1] ?? text.length - 1) + 1,
  }));
}

function tokensOf(text: string, look: WordLook): readonly FoldedToken[] {
  const found: FoldedToken[] = [];
  let spaced = true;
  scanTokens(text, (type, start, end) => {
    if (type === "space") {
      spaced = true;
      return;
    }
    const written = text.slice(start, end);
    const { key: looked, topics } = look(type, written);
    // A hyphen that does not break is a hyphen.
    const key = looked === "\u2010" || looked === "\u2011" ? "-" : looked;
    // A run of marks or controls alone is nothing to read.
    if (key === "") return;
    found.push({ type, text: written, key, start, end, spaced, topics });
    spaced = false;
  });
  return found;
}

/** A set of words with every proclitic they can carry, folded: the quick way to meet `وبالشركة` in a list with `شركة`. */
export function withProclitics(words: Iterable<string>, proclitics: readonly string[]): ReadonlySet<string> {
  const spelt = new Set<string>();
  for (const word of words) {
    for (const proclitic of proclitics) spelt.add(foldWord(proclitic + word));
  }
  return spelt;
}

/** Conjunctions and prepositions written together with a noun, with and without its article. */
export const NOUN_PROCLITICS: readonly string[] = ["", "و", "ف"].flatMap((conjunction) =>
  ["", "ال", "ب", "بال", "ل", "لل", "ك", "كال"].map((rest) => conjunction + rest),
);
