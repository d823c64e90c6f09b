/** A run of code points, both ends included. */
type Range = readonly [first: number, last: number];

const tatweel = 0x0640;

const arabicLetters: readonly Range[] = [
  [0x0620, 0x063f],
  [0x0641, 0x064a],
  [0x066e, 0x066f],
  [0x0671, 0x06d3],
  [0x06d5, 0x06d5],
  [0x06e5, 0x06e6],
  [0x06ee, 0x06ef],
  [0x06fa, 0x06fc],
  [0x06ff, 0x06ff],
  [0x0750, 0x077f],
  [0x0870, 0x0887],
  [0x0889, 0x088f],
  [0x08a0, 0x08c9],
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfd3d],
  [0xfd50, 0xfd8f],
  [0xfd92, 0xfdc7],
  [0xfdf0, 0xfdfb],
  [0xfe70, 0xfe74],
  [0xfe76, 0xfefc],
];

// Between U+06D6 and U+08FF the signs that are no marks are left out: U+06DD, 06DE, 06E5, 06E6, 06E9 and 08E2.
const vowelMarks: readonly Range[] = [
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x0610, 0x061a],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
];

const arabicPunctuation: readonly Range[] = [
  [0x060c, 0x060d],
  [0x061b, 0x061b],
  [0x061d, 0x061f],
  [0x066a, 0x066d],
  [0x06d4, 0x06d4],
  [0xfd3e, 0xfd3f],
];

const latinLetters: readonly Range[] = [
  [0x0041, 0x005a],
  [0x0061, 0x007a],
  [0x00aa, 0x00aa],
  [0x00ba, 0x00ba],
  [0x00c0, 0x00d6],
  [0x00d8, 0x00f6],
  [0x00f8, 0x02b8],
  [0x1d00, 0x1d25],
  [0x1d2c, 0x1d5c],
  [0x1d6b, 0x1d77],
  [0x1d79, 0x1dbe],
  [0x1e00, 0x1eff],
  [0x2c60, 0x2c7f],
  [0xa722, 0xa787],
  [0xa78b, 0xa7ff],
  [0xab30, 0xab5a],
  [0xfb00, 0xfb06],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

const unspacedScripts =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u;
const anyLetter = /^[\p{L}\p{Nl}]/u;
const anyMark = /^\p{M}/u;
const anyDigit = /^\p{Nd}/u;
const anySpace = /^\p{White_Space}/u;
const anyVisible = /[^\p{White_Space}\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

const digitZeros: readonly number[] = [0x0030, 0x0660, 0x06f0];

function within(ranges: readonly Range[], code: number): boolean {
  for (const [first, last] of ranges) {
    if (code >= first && code <= last) return true;
  }
  return false;
}

/** Whether a code point is an Arabic letter, in its plain or a presentation form; tatweel and marks are none. */
export function isArabicLetter(code: number): boolean {
  return code >= 0x0620 && code <= 0xfefc && within(arabicLetters, code);
}

/** Whether a code point is an Arabic vowel mark or Quranic mark, one of those left out when spellings are compared. */
export function isVowelMark(code: number): boolean {
  return code >= 0x0610 && code <= 0x08ff && within(vowelMarks, code);
}

/** Whether a code point is tatweel, the stroke U+0640 that only stretches a word. */
export function isTatweel(code: number): boolean {
  return code === tatweel;
}

/** Whether a code point is a mark that Arabic writes with: commas, semicolon, question mark, percent, separators. */
export function isArabicPunctuation(code: number): boolean {
  return within(arabicPunctuation, code);
}

/** Whether a code point is a Latin letter, full-width forms and ligatures with it. */
export function isLatinLetter(code: number): boolean {
  return within(latinLetters, code);
}

/** Whether a code point is a letter of any script, or a number written as a letter (Ⅳ). */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return code !== tatweel && anyLetter.test(String.fromCodePoint(code));
}

/** Whether a code point is a combining mark of any script, Arabic vowel marks with it. */
export function isMark(code: number): boolean {
  return code >= 0x0300 && anyMark.test(String.fromCodePoint(code));
}

/** Whether a code point is a decimal digit of any script. */
export function isDigit(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return anyDigit.test(String.fromCodePoint(code));
}

/** The value 0 to 9 of a European, Arabic-Indic or extended Arabic-Indic digit, `undefined` for all else. */
export function digitValue(code: number): number | undefined {
  for (const zero of digitZeros) {
    if (code >= zero && code <= zero + 9) return code - zero;
  }
  return undefined;
}

/** Whether a code point is white space by Unicode (no-break spaces and line ends with it). */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return anySpace.test(String.fromCodePoint(code));
}

/** Whether a code point ends a line: line feed, carriage return, vertical tab, form feed, NEL, U+2028 and U+2029. */
export function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/**
 * Whether a code point is one of the bidi and zero-width controls that carry no text of their own: U+061C, 200B–200F,
 * 202A–202E, 2060, 2066–2069, FEFF.
 */
export function isInvisibleControl(code: number): boolean {
  if (code < 0x2000) return code === 0x061c;
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** Whether a text has a character to be seen; white space and invisible controls do not count. */
export function isVisible(text: string): boolean {
  return anyVisible.test(text);
}

/** The writing systems the workbench tells apart; `unspaced` are those written without spaces between words. */
export type Script = "arabic" | "latin" | "unspaced" | "other" | "common";

/** The script of a code point; digits, punctuation, spaces and symbols are `common`, tatweel and vowel marks `arabic`. */
export function scriptOf(code: number): Script {
  if (isLatinLetter(code)) return "latin";
  if (isArabicLetter(code) || code === tatweel || isVowelMark(code)) return "arabic";
  if (code < 0x0300) return "common";
  const character = String.fromCodePoint(code);
  if (unspacedScripts.test(character)) return "unspaced";
  return anyLetter.test(character) ? "other" : "common";
}
