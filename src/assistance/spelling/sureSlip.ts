import { isCommonWord, isShortCommonWord } from "./commonWords.ts";

/** Endings that trades make words with: what is near an everyday word all the same is more often a term than a slip. */
const TRADE_ENDING =
  /(?:itis|a?emi[ac]s?|virus(?:es)?|virals?|os[ei]s|omas?|ectomy|path(?:y|ies|ic)|grams?|olog(?:y|ies)|cytes?|gen(?:ic|esis)|plasms?|uria|iasis|mab|vir|cillin|statin|lysis|trophy|phages?|phil(?:ic|ia)|oids?|omics?)$/u;

const KEY_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;

/** Letters whose loss or gain at the end makes another form of a word as often as a slip. */
const FORMING = "sdy";

/**
 * Whether an unknown word (in small letters) can hardly be anything but a slip of an everyday word: letters that changed
 * places, one doubled or not, one missing or too many inside, a wrong vowel, a key beside the right one.
 */
export function isSureSlip(word: string, meant: string): boolean {
  if (areExchanged(word, meant)) return isCommonWord(meant) || isShortCommonWord(meant);
  if (TRADE_ENDING.test(word) || meant.length < 5 || !isCommonWord(meant)) return false;
  if (meant.length === word.length + 1) return isMissing(word, meant);
  if (word.length === meant.length + 1) return isMissing(meant, word);
  return word.length === meant.length && isNearLetter(word, meant);
}

/** Recieve: two neighbours changed places. */
function areExchanged(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false;
  const at = firstDifference(word, meant);
  return (
    at + 1 < word.length &&
    word.charAt(at) === meant.charAt(at + 1) &&
    word.charAt(at + 1) === meant.charAt(at) &&
    word.slice(at + 2) === meant.slice(at + 2)
  );
}

/** The longer has one letter more: not the first, and at the end none that forms words. */
function isMissing(shorter: string, longer: string): boolean {
  const at = firstDifference(shorter, longer);
  if (at === 0 || shorter.slice(at) !== longer.slice(at + 1)) return false;
  return at < shorter.length || !FORMING.includes(longer.charAt(at));
}

/** One other letter inside: vowel for vowel, or a neighbour on the keyboard. */
function isNearLetter(word: string, meant: string): boolean {
  const at = firstDifference(word, meant);
  if (at === 0 || word.slice(at + 1) !== meant.slice(at + 1)) return false;
  const [wrong, right] = [word.charAt(at), meant.charAt(at)];
  if (at === word.length - 1 && (FORMING.includes(wrong) || FORMING.includes(right))) return false;
  const bothVowels = /^[aeiouy]{2}$/u.test(wrong + right);
  return bothVowels || KEY_ROWS.some((row) => row.includes(wrong + right) || row.includes(right + wrong));
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at;
}
