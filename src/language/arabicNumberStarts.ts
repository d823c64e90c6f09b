import { arabicNumberWord } from "./arabicNumberWords.ts";
import { hiddenArabicNumbers, namesArabicTime } from "./arabicTimes.ts";
import type { WordToken } from "./foldedTokens.ts";
import { isFractionSign } from "./writtenFractions.ts";

const digit = /\d/u;

/** Whether a number of an Arabic text may begin at a token: a quick look, which most words do not pass. */
export function mayBeginArabicNumber({ type, key, text }: WordToken): boolean {
  if (type === "punctuation") return isFractionSign(key);
  if (type !== "word") return true;
  return (
    arabicNumberWord(key) !== undefined ||
    hiddenArabicNumbers(key) !== undefined ||
    key === "ميه" ||
    namesArabicTime(key) ||
    digit.test(text)
  );
}
