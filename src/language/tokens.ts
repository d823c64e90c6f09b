import { CODE_CHARACTER } from "../core/content.ts";
import { addressAt, hasAddress } from "./addresses.ts";
import {
  isArabicLetter,
  isDigit,
  isLetter,
  isLineEnd,
  isMark,
  isTatweel,
  isWhiteSpace,
  scriptOf,
} from "./characters.ts";

/**
 * One token of a text. `start` is its UTF-16 offset. `key` decides what it equals in a comparison: the text itself, or
 * for an inline code its identity. A `space` is one white-space character (CR LF is one); every other type counts as a
 * word in the measure of a comparison.
 */
export interface Token {
  readonly type: "word" | "number" | "address" | "punctuation" | "space" | "code";
  readonly text: string;
  readonly key: string;
  readonly start: number;
}

/** What the scanner must know of a character; the numbers only tell them apart. */
const kind = {
  other: 0,
  arabic: 1,
  letter: 2,
  unspaced: 3,
  mark: 4,
  digit: 5,
  europeanDigit: 6,
  space: 7,
  lineEnd: 8,
  joiner: 9,
  apostrophe: 10,
  separator: 11,
  percent: 12,
  picture: 13,
  flag: 14,
  code: 15,
} as const;

type Kind = (typeof kind)[keyof typeof kind];
interface Scanned {
  readonly type: Token["type"];
  readonly end: number;
}

const apostrophes = "'\u2019\u02BC";
const numberSeparators = ".,:/-\u060C\u066B\u066C";
const percents = "%\u066A";
const joiners = "\u00AD\u200C\u200D";
const zeroWidthJoiner = 0x200d;

// Marks of the grapheme rules that are no combining marks by category: half-width voice marks, skin tones, tags.
const extending = /^[\uFF9E\uFF9F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}\u0E33\u0EB3]/u;
// Signs that enclose or precede what follows (Grapheme_Cluster_Break=Prepend of Unicode 15), U+06DD among them.
const prepending =
  /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]$/u;
const picture = /^\p{Extended_Pictographic}/u;
const flag = /^\p{Regional_Indicator}/u;

/** Answers for the first code points, where nearly all text lives: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const commonKinds: Uint8Array = Uint8Array.from({ length: 0x0700 }, (_, code) => findKind(code));

function findKind(code: number): Kind {
  const character = String.fromCodePoint(code);
  if (character === CODE_CHARACTER) return kind.code;
  if (isLineEnd(code)) return kind.lineEnd;
  if (isWhiteSpace(code)) return kind.space;
  if (apostrophes.includes(character)) return kind.apostrophe;
  if (numberSeparators.includes(character)) return kind.separator;
  if (percents.includes(character)) return kind.percent;
  if (joiners.includes(character)) return kind.joiner;
  if (isMark(code) || extending.test(character)) return kind.mark;
  if (isArabicLetter(code) || isTatweel(code)) return kind.arabic;
  if (isDigit(code)) return code < 0x80 ? kind.europeanDigit : kind.digit;
  if (flag.test(character)) return kind.flag;
  if (picture.test(character)) return kind.picture;
  if (scriptOf(code) === "unspaced") return kind.unspaced;
  if (isLetter(code) || character === "_") return kind.letter;
  return kind.other;
}

function kindOf(code: number): number {
  return code < 0x0700 ? (commonKinds[code] ?? kind.other) : findKind(code);
}

function kindAt(text: string, index: number): number {
  const code = text.codePointAt(index);
  return code === undefined ? -1 : kindOf(code);
}

function next(text: string, index: number): number {
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * Cuts a text into tokens whose texts, joined, are the text; any string goes in, broken surrogates too.
 *
 * Words keep their marks, tatweel and apostrophes (`isn’t`) and end where Arabic script meets another (`لـ|Sora`);
 * digits belong to a word after its letter (`mp3`) or before Latin ones (`20th`). Numbers are whole in every digit
 * series with separators, dates and a percent sign (`1,234.56`, `٢٦/١١/٢٠٢٤`, `25%`), a leading sign apart. Addresses
 * of the web and of mail are whole. A hyphen between words is a token of its own, for `well-known` is changed a half at
 * a time. Han, kana, Thai and Lao go by character. No token ends inside a grapheme cluster.
 *
 * @param codeKeys identities for the U+FFFC characters of the text, in order; each such character is a token `code`
 */
export function tokenise(text: string, codeKeys: readonly string[] = []): readonly Token[] {
  const tokens: Token[] = [];
  let codes = 0;
  scanTokens(text, (type, start, end) => {
    const part = text.slice(start, end);
    const key = type === "code" ? CODE_CHARACTER + (codeKeys[codes] ?? "") : part;
    if (type === "code") codes += 1;
    tokens.push({ type, text: part, key, start });
  });
  return tokens;
}

/** Tells each token of a text in order, as `tokenise` cuts it, with its UTF-16 offsets: for whoever wants few of them. */
export function scanTokens(
  text: string,
  tell: (type: Token["type"], start: number, end: number) => void,
): void {
  const addresses = hasAddress(text);
  let start = 0;
  while (start < text.length) {
    const { type, end } = scanCluster(text, start, addresses);
    tell(type, start, end);
    start = end;
  }
}

/** One token, prolonged as long as its end would fall inside a grapheme cluster. */
function scanCluster(text: string, start: number, addresses: boolean): Scanned {
  let scanned = scan(text, start, addresses);
  while (scanned.end < text.length && mustGoOn(text, scanned.end)) {
    const rest = scan(text, scanned.end, addresses);
    scanned = { type: rest.type, end: rest.end };
  }
  return scanned;
}

function mustGoOn(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  // Of the Arabic letters and marks none precedes or joins: they end most words.
  if (last < 0x0600 || (last > 0x0605 && last < 0x06dd)) return false;
  const following = kindAt(text, end);
  if (last === zeroWidthJoiner) return following === kind.picture;
  if (following === kind.lineEnd || following === kind.code) return false;
  return prepending.test(text.slice(Math.max(0, end - 2), end));
}

function scan(text: string, start: number, addresses: boolean): Scanned {
  const first = kindAt(text, start);
  if (addresses && (first === kind.letter || first === kind.europeanDigit)) {
    const end = addressAt(text, start);
    if (end > start) return { type: "address", end: marksEnd(text, end) };
  }
  switch (first) {
    case kind.arabic:
      return { type: "word", end: arabicEnd(text, start) };
    case kind.letter:
      return { type: "word", end: wordEnd(text, start) };
    case kind.digit:
    case kind.europeanDigit:
      return scanNumber(text, start, first);
    case kind.lineEnd:
      return { type: "space", end: start + (text.startsWith("\r\n", start) ? 2 : 1) };
    case kind.space: {
      const end = marksEnd(text, start + 1);
      return { type: end === start + 1 ? "space" : "punctuation", end };
    }
    case kind.code:
      return { type: "code", end: start + 1 };
    case kind.unspaced:
      return { type: "word", end: marksEnd(text, next(text, start)) };
    case kind.picture:
      return { type: "punctuation", end: pictureEnd(text, start) };
    case kind.flag:
      return { type: "punctuation", end: flagEnd(text, start) };
    default:
      return { type: "punctuation", end: marksEnd(text, next(text, start)) };
  }
}

function marksEnd(text: string, from: number): number {
  let end = from;
  for (let here = kindAt(text, end); here === kind.mark || here === kind.joiner; here = kindAt(text, end)) {
    end = next(text, end);
  }
  return end;
}

function arabicEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const here = kindAt(text, end);
    if (here !== kind.arabic && here !== kind.mark && here !== kind.joiner) return end;
    end = next(text, end);
  }
}

function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const here = kindAt(text, end);
    const inside =
      here === kind.letter ||
      here === kind.mark ||
      here === kind.europeanDigit ||
      here === kind.joiner ||
      (here === kind.apostrophe && kindAt(text, end + 1) === kind.letter);
    if (!inside) return end;
    end = next(text, end);
  }
}

function scanNumber(text: string, start: number, first: number): Scanned {
  let end = start;
  for (;;) {
    const here = kindAt(text, end);
    const separates = here === kind.separator && isDigitKind(kindAt(text, end + 1));
    if (!isDigitKind(here) && here !== kind.mark && here !== kind.joiner && !separates) break;
    end = next(text, end);
  }
  const after = kindAt(text, end);
  if (after === kind.percent) return { type: "number", end: marksEnd(text, end + 1) };
  if (after === kind.letter && first === kind.europeanDigit) return { type: "word", end: wordEnd(text, end) };
  return { type: "number", end };
}

function isDigitKind(value: number): boolean {
  return value === kind.digit || value === kind.europeanDigit;
}

function pictureEnd(text: string, start: number): number {
  let end = marksEnd(text, next(text, start));
  while (text.charCodeAt(end - 1) === zeroWidthJoiner && kindAt(text, end) === kind.picture) {
    end = marksEnd(text, next(text, end));
  }
  return end;
}

function flagEnd(text: string, start: number): number {
  const end = next(text, start);
  return marksEnd(text, kindAt(text, end) === kind.flag ? next(text, end) : end);
}
