import {
  digitValue,
  isInvisibleControl,
  isLatinLetter,
  isLetter,
  isMark,
  isTatweel,
  isVowelMark,
} from "./characters.ts";

/**
 * A comparison key with its way back: `offsets[i]` is the UTF-16 offset in the original text of the character that
 * unit `i` of `key` came from; one entry more than `key` has units, the last is the length of the original.
 */
export interface MappedKey {
  readonly key: string;
  readonly offsets: Int32Array;
}

// Spellings of another keyboard for the same Arabic letter, and signs that have a European twin.
const folded: ReadonlyMap<number, string> = new Map([
  [0x06a9, "ك"],
  [0x06cc, "ي"],
  [0x06c1, "ه"],
  [0x06be, "ه"],
  [0x06d5, "ه"],
  [0x06c3, "ة"],
  [0x0671, "ا"],
  [0x066a, "%"],
  [0x066b, "."],
  [0x066c, ","],
  [0x3000, " "],
  // Compatibility decomposition would give a Farsi yeh, or nothing at all.
  [0xfdfc, "ريال"],
  [0xfdfd, "بسم الله الرحمن الرحيم"],
]);

/** The identity key K0 of a text: Unicode normalisation form C. */
export function identityKey(text: string): string {
  return text.normalize("NFC");
}

/**
 * The equality key K1 of a text: two texts with one key are written with the same letters, whatever vowel marks,
 * tatweel, invisible controls, presentation forms, digit series, keyboard variants and Latin capitals they use.
 * Hamza, alef maqsura and ta marbuta are kept apart. A key is its own key.
 *
 * @example equalityKey("العـــربيّة ٢٠٢٤") === "العربية 2024"
 */
export function equalityKey(text: string): string {
  const composed = text.normalize("NFC");
  return fold(composed, undefined).normalize("NFC");
}

const everyday = /^[ -~\u00A0\u060C\u061B\u061F\u0621-\u063A\u0641-\u064A\u0660-\u066C«»“”‘’–—…°€£]*$/u;

/** Whether a text is of everyday characters alone, each of which is one unit of K1: offsets are the same in both. */
export function keepsUnits(text: string): boolean {
  return everyday.test(text);
}

/** The equality key K1 of a text with the offsets that lead back to the text as given. */
export function mappedEqualityKey(text: string): MappedKey {
  // Loops, not Int32Array.from with a function: that takes ten times as long.
  const own = new Int32Array(text.length + 1);
  for (let unit = 0; unit < own.length; unit += 1) own[unit] = unit;
  const composed = compose({ key: text, offsets: own });
  const sources: number[] = [];
  const key = fold(composed.key, sources);
  sources.push(composed.key.length);
  const offsets = new Int32Array(sources.length);
  for (let unit = 0; unit < offsets.length; unit += 1) {
    offsets[unit] = composed.offsets[sources[unit] ?? 0] ?? text.length;
  }
  return compose({ key, offsets });
}

/** Folds a composed text; for each unit written, its offset in that text is pushed to `sources`. */
function fold(text: string, sources: number[] | undefined): string {
  let key = "";
  let kept = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isPlain(code)) {
      sources?.push(index);
      continue;
    }
    const length = isTatweel(code) ? strokeLength(text, index) : 1;
    const replacement = isTatweel(code) ? foldStroke(text, index, index + length) : foldCharacter(code);
    if (replacement === undefined) {
      sources?.push(index);
      continue;
    }
    key += text.slice(kept, index) + replacement;
    if (sources) for (let unit = 0; unit < replacement.length; unit += 1) sources.push(index);
    index += length - 1;
    kept = index + 1;
  }
  return kept === 0 ? text : key + text.slice(kept);
}

/** Whether a UTF-16 unit surely stays as it is: the quick answer for most of a text. */
function isPlain(code: number): boolean {
  if (code < 0xc0) return code < 0x41 || code > 0x5a;
  return (code >= 0x0621 && code <= 0x063f) || (code >= 0x0641 && code <= 0x064a) || code === 0x060c;
}

/** What stands in the key for one UTF-16 unit, `undefined` if it stays. */
function foldCharacter(code: number): string | undefined {
  if (isVowelMark(code) || isInvisibleControl(code)) return "";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (isLatinLetter(code)) return String.fromCharCode(code).toLowerCase();
  const digit = code < 0x80 ? undefined : digitValue(code);
  if (digit !== undefined) return String(digit);
  const twin = folded.get(code);
  if (twin !== undefined) return twin;
  if ((code >= 0xfb50 && code <= 0xfdfb) || (code >= 0xfe70 && code <= 0xfefc))
    return foldPresentationForm(code);
  return undefined;
}

/** The plain letters of a presentation form; the space that carries a lone mark goes with the mark. */
function foldPresentationForm(code: number): string | undefined {
  const form = String.fromCharCode(code);
  const plain = form.normalize("NFKC");
  if (plain === form) return undefined;
  let key = "";
  for (const character of plain.replace(/^ (?=\p{M})/u, "")) {
    const unit = character.charCodeAt(0);
    key += isTatweel(unit) ? "" : (foldCharacter(unit) ?? character);
  }
  return key;
}

/** How many units from a tatweel on belong to one stroke: tatweels with the marks and controls between them. */
function strokeLength(text: string, start: number): number {
  let end = start + 1;
  for (let index = end; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isTatweel(code)) end = index + 1;
    else if (!isVowelMark(code) && !isInvisibleControl(code)) break;
  }
  return end - start;
}

/** A stroke beside a letter only stretches it; one that stands free is somebody's dash. */
function foldStroke(text: string, start: number, end: number): string {
  return letterBeside(text, start - 1, -1) || letterBeside(text, end, 1) ? "" : "-";
}

function letterBeside(text: string, from: number, step: 1 | -1): boolean {
  for (let index = from; index >= 0 && index < text.length; index += step) {
    const code = text.charCodeAt(index);
    if (!isVowelMark(code) && !isInvisibleControl(code)) return isLetter(code);
  }
  return false;
}

/** Composes a key to normalisation form C, cluster by cluster so that its offsets can follow. */
function compose(mapped: MappedKey): MappedKey {
  const { key, offsets } = mapped;
  if (key.normalize("NFC") === key) return mapped;
  const sources: number[] = [];
  let composed = "";
  let start = 0;
  while (start < key.length) {
    const end = clusterEnd(key, start);
    const cluster = key.slice(start, end);
    const whole = cluster.normalize("NFC");
    composed += whole;
    for (let unit = 0; unit < whole.length; unit += 1) {
      sources.push(offsets[start + Math.min(unit, cluster.length - 1)] ?? 0);
    }
    start = end;
  }
  sources.push(offsets[key.length] ?? 0);
  return { key: composed, offsets: Int32Array.from(sources) };
}

/** Where the characters end that may compose with the one at `start`: its marks, and the vowels and finals of Hangul. */
function clusterEnd(text: string, start: number): number {
  let end = start + unitsAt(text, start);
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    const joins = isMark(code) || (code >= 0x1160 && code <= 0x11ff);
    if (!joins) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
