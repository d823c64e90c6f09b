import { equalityKey } from "../language/normalise.ts";

/** A text as the search sees it: no vowel marks, no case, hamza seats and final letters alike, the article apart. */
function searchKey(text: string): string {
  return equalityKey(text)
    .toLowerCase()
    .replaceAll(/[أإآٱ]/gu, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replaceAll(/(^|[\s(])ال(?=\p{L}{2})/gu, "$1");
}

/**
 * How well texts answer a query, 0 for not at all: every word of the query must begin a word of one of them (2 each, 3 for a whole
 * word) or be found in order inside one (1).
 */
export function scoreWords(query: string, texts: readonly string[]): number {
  const wanted = searchKey(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const words = texts.flatMap((text) => searchKey(text).split(/[\s/,.()،–-]+/u));
  let score = wanted.length === 0 ? 1 : 0;
  for (const part of wanted) {
    const best = Math.max(0, ...words.map((word) => scoreWord(part, word)));
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

function scoreWord(part: string, word: string): number {
  if (word === part) return 3;
  if (word.startsWith(part)) return 2;
  return part.length >= 3 && isSubsequence(part, word) ? 1 : 0;
}

function isSubsequence(part: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === part[at]) at += 1;
  return at === part.length;
}
