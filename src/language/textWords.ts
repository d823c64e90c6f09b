import { isInvisibleControl } from "./characters.ts";
import { equalityKey, keepsUnits, mappedEqualityKey } from "./normalise.ts";

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

const arabicLetter = /^(?=\p{L})\p{Script=Arabic}/u;
const otherLetter = /^(?!\p{Script=Arabic})[\p{L}\p{M}]/u;
const otherNumber = /^(?!\p{Script=Arabic})\p{N}/u;
const anyNumber = /^\p{N}/u;

/** What a character is to a word; the numbers only tell them apart. */
const kind = { none: 0, arabic: 1, other: 2, number: 3, arabicNumber: 4 } as const;

/** Answers for the first characters, where nearly all text lives. */
const commonKinds: Uint8Array = Uint8Array.from({ length: 0x0700 }, (_, code) => findKind(code));

function findKind(code: number): number {
  const character = String.fromCodePoint(code);
  if (arabicLetter.test(character)) return kind.arabic;
  if (otherNumber.test(character)) return kind.number;
  if (otherLetter.test(character)) return kind.other;
  return anyNumber.test(character) ? kind.arabicNumber : kind.none;
}

function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0x0700) return commonKinds[unit] ?? kind.none;
  const code = text.codePointAt(index);
  return code === undefined ? kind.none : findKind(code);
}

/**
 * The words of a text in order; a change of script ends a word (`لـSora` is ل and sora), punctuation is in the gaps.
 * `plain` is K1 of the text, for whoever knows it already.
 */
export function textWords(text: string, plain: string = equalityKey(text)): readonly TextWord[] {
  // Most texts without vowel marks are as long as their key, unit by unit.
  const mapped = plain === text || keepsUnits(text) ? undefined : mappedEqualityKey(text);
  const key = mapped?.key ?? plain;
  const place = (unit: number): number =>
    mapped === undefined ? unit : (mapped.offsets[unit] ?? text.length);
  const words: TextWord[] = [];
  let previous = 0;
  let index = 0;
  while (index < key.length) {
    const first = kindAt(key, index);
    if (first === kind.none || first === kind.arabicNumber) {
      index = next(key, index);
      continue;
    }
    const isArabic = first === kind.arabic;
    const keyEnd = isArabic ? arabicEnd(key, index) : otherEnd(key, index);
    const start = place(index);
    let end = Math.max(place(keyEnd), start + 1);
    while (end > start + 1 && isInvisibleControl(text.charCodeAt(end - 1))) end -= 1;
    words.push({ key: key.slice(index, keyEnd), start, end, gap: key.slice(previous, index), isArabic });
    previous = keyEnd;
    index = keyEnd;
  }
  return words;
}

function next(text: string, index: number): number {
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
}

function arabicEnd(key: string, from: number): number {
  let end = from;
  while (kindAt(key, end) === kind.arabic) end = next(key, end);
  return end;
}

/** Letters, marks and digits of other scripts; behind them the groups and decimals of a number. */
function otherEnd(key: string, from: number): number {
  let end = from;
  for (let here = kindAt(key, end); isOther(here); here = kindAt(key, end)) end = next(key, end);
  for (;;) {
    const separator = key.charAt(end);
    if ((separator !== "." && separator !== ",") || !isNumber(kindAt(key, end + 1))) return end;
    end += 1;
    while (isNumber(kindAt(key, end))) end = next(key, end);
  }
}

function isOther(value: number): boolean {
  return value === kind.other || value === kind.number;
}

function isNumber(value: number): boolean {
  return value === kind.number || value === kind.arabicNumber;
}
