import type { TextEncoding } from "../core/document.ts";
import { failure, type Result, success } from "../core/result.ts";
import { LARGEST_FILE } from "./format.ts";
import { utf8Evidence } from "./utf8Evidence.ts";

/** A text with what is needed to give its bytes back. */
export interface EncodedForm {
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
}

// Beginnings of files that are no text, by their published signatures.
const SIGNATURES: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ["ZIP", [0x50, 0x4b, 0x03, 0x04]],
  ["ZIP", [0x50, 0x4b, 0x05, 0x06]],
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["GZIP", [0x1f, 0x8b]],
  ["OLE", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["7Z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["RAR", [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ["ELF", [0x7f, 0x45, 0x4c, 0x46]],
];

// How much of a file its statistics are taken from, in bytes.
const SAMPLE = 256 * 1024;

/**
 * Decodes a text file: UTF-8 and UTF-16 with and without byte order mark, Windows-1256. Encoding the result again with
 * the same form gives the same bytes.
 * Problems: `file_too_large`, `file_binary`, `character_forbidden` {codePoint}, `encoding_damaged`, `encoding_unsupported`
 * {encoding}, `encoding_unknown`.
 */
export function decodeText(bytes: Uint8Array): Result<EncodedForm & { readonly text: string }> {
  if (bytes.length > LARGEST_FILE)
    return failure("file_too_large", { bytes: bytes.length, limit: LARGEST_FILE });
  const signature = SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) return failure("file_binary", { format: signature[0] });
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return failure("encoding_unsupported", { encoding: "UTF-32" });
  }
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decoded(bytes.subarray(3), "utf-8", true);
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes.subarray(2), "utf-16le", true);
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes.subarray(2), "utf-16be", true);
  const control = bytes.findIndex(isForeignControl);
  if (control >= 0) {
    const wide = wideEncoding(bytes);
    if (wide !== undefined) return decoded(bytes, wide, false);
    const byte = bytes[control] ?? 0;
    if (!isNearlyText(bytes)) return failure("file_binary", { format: "?", offset: control, byte });
    const place = placeOf(new TextDecoder().decode(bytes.subarray(0, control)));
    return failure("character_forbidden", { codePoint: codePointName(byte) }, place);
  }
  const evidence = utf8Evidence(bytes);
  if (evidence.firstFault < 0) return decoded(bytes, "utf-8", false);
  // Broken UTF-8 still consists mostly of well-formed characters, which Windows-1256 text forms only by accident.
  if (evidence.wellFormed > 4 * evidence.faults) return damaged(bytes, "utf-8", evidence.firstFault);
  return looksLikeWindows1256(bytes) ? decoded(bytes, "windows-1256", false) : failure("encoding_unknown");
}

/**
 * The bytes of a text. Problem: `character_not_encodable` with the first character that the encoding does not have, and
 * how many there are.
 */
export function encodeText(text: string, form: EncodedForm): Result<Uint8Array> {
  switch (form.encoding) {
    case "utf-8":
      return encodeUtf8(text, form.byteOrderMark);
    case "utf-16le":
    case "utf-16be":
      return success(encodeUtf16(text, form));
    case "windows-1256":
      return encodeWindows1256(text);
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** C0 controls that no text has: all but tab, line ends, form feed, end of file (DOS) and escape. */
function isForeignControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

/** The most control characters among the bytes of a text into which some have strayed. */
const STRAY_CONTROLS = 1 / 200;

/** Whether a file with control characters is a damaged text rather than no text at all. */
function isNearlyText(bytes: Uint8Array): boolean {
  const controls = bytes.reduce((sum, byte) => (isForeignControl(byte) ? sum + 1 : sum), 0);
  const { wellFormed, faults } = utf8Evidence(bytes);
  return controls <= 1 + bytes.length * STRAY_CONTROLS && (faults === 0 || wellFormed > 4 * faults);
}

/** Line and column, from 1, of what follows a text. */
function placeOf(before: string): { readonly line: number; readonly column: number } {
  const lines = before.split(/\r\n|[\n\r\u2028\u2029]/u);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

function decoded(
  bytes: Uint8Array,
  encoding: TextEncoding,
  byteOrderMark: boolean,
): Result<EncodedForm & { readonly text: string }> {
  if (encoding !== "windows-1256" && encoding !== "utf-8" && bytes.length % 2 === 1) {
    return damaged(bytes, encoding, bytes.length - 1);
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return failureAtFault(bytes, encoding);
  }
  const control = text.search(/\0/u);
  return control < 0
    ? success({ text, encoding, byteOrderMark })
    : failure("file_binary", { format: "?", offset: control, byte: 0 });
}

function damaged(bytes: Uint8Array, encoding: TextEncoding, offset: number): ReturnType<typeof failure> {
  const before = bytes.subarray(0, Math.max(0, offset));
  const place = placeOf(new TextDecoder(encoding).decode(before));
  return failure("encoding_damaged", { encoding, offset, line: place.line }, place);
}

/** Why bytes are no text in an encoding: `encoding_damaged` {encoding, offset, line} with the place of the first fault. */
export function failureAtFault(bytes: Uint8Array, encoding: TextEncoding): ReturnType<typeof failure> {
  return damaged(bytes, encoding, firstFault(bytes, encoding));
}

function firstFault(bytes: Uint8Array, encoding: TextEncoding): number {
  if (encoding === "utf-8") return utf8Evidence(bytes).firstFault;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const high = unitAt(bytes, index, encoding) & 0xfc00;
    if (high === 0xdc00) return index;
    if (high !== 0xd800) continue;
    if ((unitAt(bytes, index + 2, encoding) & 0xfc00) !== 0xdc00) return index;
    index += 2;
  }
  return bytes.length - (bytes.length % 2);
}

function unitAt(bytes: Uint8Array, index: number, encoding: TextEncoding): number {
  const first = bytes[index] ?? 0;
  const second = bytes[index + 1] ?? 0;
  return encoding === "utf-16be" ? first * 256 + second : second * 256 + first;
}

/** UTF-16 without a mark: nearly all its units are Latin, Arabic, punctuation or presentation forms in one byte order. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  const share = (encoding: TextEncoding) => {
    let good = 0;
    for (let index = 0; index + 1 < sample.length; index += 2) {
      if (isUsualUnit(unitAt(sample, index, encoding))) good += 1;
    }
    return good / (sample.length / 2);
  };
  const little = share("utf-16le");
  const big = share("utf-16be");
  if (Math.max(little, big) < 0.95 || little === big) return undefined;
  return little > big ? "utf-16le" : "utf-16be";
}

function isUsualUnit(unit: number): boolean {
  if (unit < 0x20) return unit >= 0x09 && unit <= 0x0d;
  return (
    unit < 0x0370 ||
    (unit >= 0x0600 && unit < 0x0780) ||
    (unit >= 0x2000 && unit < 0x2200) ||
    (unit >= 0xfb50 && unit < 0xff00 && unit !== 0xfffe) ||
    unit === 0xfeff
  );
}

/**
 * Windows-1256 by its words: beside the punctuation it shares with other code pages the letters above ASCII are Arabic
 * and stand in runs, or are the accents of French beside ASCII letters.
 */
function looksLikeWindows1256(bytes: Uint8Array): boolean {
  const text = new TextDecoder("windows-1256").decode(bytes.subarray(0, SAMPLE));
  const arabic = count(text, /\p{Script=Arabic}/gu);
  const inWords = count(text, /\p{Script=Arabic}[\p{Script=Arabic}\p{M}ـ]/gu);
  const marks = count(text, /[\u0080-\u009F\uFFFD]/gu);
  const accents = count(text, /[À-ÿŒœƒˆ]/gu);
  const inLatinWords = count(text, /(?<=[A-Za-z])[àâçèéêëîïôùûüœ]|[àâçèéêëîïôùûüœ](?=[A-Za-z])/gu);
  if (marks > 0) return false;
  if (arabic === 0) return accents === inLatinWords;
  // Mixed script inside a word («Þريب») is what another code page looks like when it is read as this one.
  const mixed = count(text, /\p{Script=Arabic}[\p{Script=Latin}]|[\p{Script=Latin}]\p{Script=Arabic}/gu);
  return inWords * 3 >= arabic && mixed * 10 <= arabic && commonLetters(text) * 4 >= arabic;
}

/** The letters that make up half of any Arabic or Persian text. */
function commonLetters(text: string): number {
  return count(text, /[اليمونتربه]/gu);
}

function count(text: string, expression: RegExp): number {
  return text.match(expression)?.length ?? 0;
}

function encodeUtf8(text: string, byteOrderMark: boolean): Result<Uint8Array> {
  // A lone half of a surrogate pair has no UTF-8; it would become U+FFFD without a word.
  const lone = text.search(/\p{Surrogate}/u);
  if (lone >= 0) return notEncodable(text.charAt(lone), "utf-8", count(text, /\p{Surrogate}/gu));
  return success(new TextEncoder().encode(byteOrderMark ? `\uFEFF${text}` : text));
}

function encodeUtf16(text: string, form: EncodedForm): Uint8Array {
  const whole = form.byteOrderMark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  const [low, high] = form.encoding === "utf-16le" ? [0, 1] : [1, 0];
  for (let index = 0; index < whole.length; index += 1) {
    const unit = whole.charCodeAt(index);
    bytes[2 * index + low] = unit & 0xff;
    bytes[2 * index + high] = unit >> 8;
  }
  return bytes;
}

function encodeWindows1256(text: string): Result<Uint8Array> {
  const all = new TextDecoder("windows-1256").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map(Array.from(all, (letter, byte) => [letter, byte]));
  const letters = Array.from(text);
  const missing = letters.filter((letter) => !byteOf.has(letter));
  const [first] = missing;
  if (first !== undefined) return notEncodable(first, "windows-1256", missing.length);
  return success(Uint8Array.from(letters, (letter) => byteOf.get(letter) ?? 0));
}

function notEncodable(character: string, encoding: TextEncoding, times: number): ReturnType<typeof failure> {
  return failure("character_not_encodable", {
    character,
    codePoint: codePointName(character.codePointAt(0) ?? 0),
    encoding,
    count: times,
  });
}
