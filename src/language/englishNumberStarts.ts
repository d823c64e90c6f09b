import {
  ENGLISH_DECADES,
  ENGLISH_HIDDEN,
  ENGLISH_ORDINALS,
  ENGLISH_PARTS,
  ENGLISH_SCALES,
  ENGLISH_SMALL,
  ENGLISH_TENS,
  ENGLISH_VAGUE,
  WHOLE_UNITS,
} from "./englishNumberWords.ts";
import type { WordToken } from "./foldedTokens.ts";
import { isFractionSign } from "./writtenFractions.ts";

const tables = [
  ENGLISH_DECADES,
  ENGLISH_HIDDEN,
  ENGLISH_ORDINALS,
  ENGLISH_PARTS,
  ENGLISH_SCALES,
  ENGLISH_SMALL,
  ENGLISH_TENS,
  ENGLISH_VAGUE,
];
const starts: ReadonlySet<string> = new Set([
  ...tables.flatMap((table) => [...table.keys()]),
  ...WHOLE_UNITS,
  ..."several few many some couple".split(" "),
]);
const digit = /\d/u;
const roman = /^[IVXLC]+$/u;

/** Whether a number of an English text may begin at a token: a quick look, which most words do not pass. */
export function mayBeginEnglishNumber({ type, key, text }: WordToken): boolean {
  if (type === "punctuation") return isFractionSign(key);
  return type !== "word" || starts.has(key) || digit.test(key) || roman.test(text);
}
