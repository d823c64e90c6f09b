import { failure, type Problem, type Result, success } from "../core/result.ts";
import { encodeText, failureAtFault } from "./encoding.ts";
import { LARGEST_FILE } from "./format.ts";
import { utf8Evidence } from "./utf8Evidence.ts";
import { hasForbiddenControls } from "./xmlCharacters.ts";

/** The text of an XML file with what gives its bytes back; a byte order mark is not part of the text. */
export interface XmlText {
  readonly text: string;
  /** The label of the encoding, as the Encoding Standard names it. */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  /** Whether its bytes have neither control characters nor halves of surrogate pairs, as far as was looked. */
  readonly isClean: boolean;
}

// The declaration of the encoding stands in the first bytes; 256 are more than any declaration needs.
const DECLARATION = 256;

/**
 * Decodes an XML file by its byte order mark, its declaration, or as UTF-8 (XML 1.0, appendix F). A file that is UTF-8 but calls
 * itself UTF-16, as text made in memory often does, is read as what it is; one that names an encoding of one byte a letter, too,
 * with a warning.
 * Problems: `file_empty`, `file_too_large`, `encoding_unsupported` {encoding}, `encoding_damaged`, `encoding_declared_otherwise`
 * {declared, encoding}.
 */
export function decodeXml(bytes: Uint8Array): Result<XmlText> {
  if (bytes.length === 0) return failure("file_empty");
  if (bytes.length > LARGEST_FILE) {
    return failure("file_too_large", { bytes: bytes.length, limit: LARGEST_FILE });
  }
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodedAs(bytes.subarray(3), "utf-8", true);
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) {
    return decodedAs(bytes.subarray(2), "utf-16le", true);
  }
  if (first === 0xfe && second === 0xff) return decodedAs(bytes.subarray(2), "utf-16be", true);
  if (first === 0x3c && second === 0) return decodedAs(bytes, "utf-16le", false);
  if (first === 0 && second === 0x3c) return decodedAs(bytes, "utf-16be", false);
  const start = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const declared = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/u.exec(start)?.[1]?.toLowerCase();
  const wide = declared === undefined || /^utf-?(?:8|16)|^ucs|^iso-10646/u.test(declared);
  if (wide) return decodedAs(bytes, "utf-8", false);
  if (!SINGLE_BYTE.test(declared) || !isUtf8(bytes)) return decodedAs(bytes, declared, false);
  const facts = { declared, encoding: "utf-8" };
  return decodedAs(bytes, "utf-8", false, [
    { code: "encoding_declared_otherwise", severity: "warning", place: { line: 1 }, facts },
  ]);
}

/** Labels of encodings of one byte a letter: what is well-formed UTF-8 makes no words in any of them. */
const SINGLE_BYTE =
  /^(?:iso[-_]?8859|latin|l\d|windows-|cp-?125|x-cp125|koi8|macintosh|x-mac|us-ascii|ascii)/u;

/** Whether bytes are UTF-8 that cannot be anything else: with letters of several bytes, and no fault. */
function isUtf8(bytes: Uint8Array): boolean {
  const { wellFormed, faults } = utf8Evidence(bytes);
  return wellFormed > 0 && faults === 0;
}

/**
 * The bytes of a text in the encoding it was read from; a character the encoding lacks becomes a character reference, which
 * means the same in text and in attributes. Problem: `encoding_unsupported` for encodings of several bytes a character other than
 * UTF-8 and UTF-16.
 */
export function encodeXml(
  text: string,
  form: Pick<XmlText, "encoding" | "byteOrderMark">,
): Result<Uint8Array> {
  const { encoding, byteOrderMark } = form;
  if (encoding === "utf-8" || encoding === "utf-16le" || encoding === "utf-16be") {
    return encodeText(text, { encoding, byteOrderMark });
  }
  const letters = singleByteLetters(encoding);
  if (letters === undefined) return failure("encoding_unsupported", { encoding });
  const bytes: number[] = [];
  for (const character of text) {
    const byte = letters.get(character);
    if (byte !== undefined) bytes.push(byte);
    else for (const digit of `&#${character.codePointAt(0) ?? 0xfffd};`) bytes.push(digit.charCodeAt(0));
  }
  return success(Uint8Array.from(bytes));
}

function decodedAs(
  bytes: Uint8Array,
  label: string,
  byteOrderMark: boolean,
  problems: readonly Problem[] = [],
): Result<XmlText> {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return failure("encoding_unsupported", { encoding: label });
  }
  try {
    const { encoding } = decoder;
    const text = decoder.decode(bytes);
    const isClean = encoding === "utf-8" && !hasForbiddenControls(bytes);
    return success({ text, encoding, byteOrderMark, isClean }, problems);
  } catch {
    const { encoding } = decoder;
    if (encoding === "utf-8" || encoding === "utf-16le" || encoding === "utf-16be") {
      return failureAtFault(bytes, encoding);
    }
    return failure("encoding_damaged", { encoding });
  }
}

/** The letters of an encoding of one byte each; undefined if it is none. */
function singleByteLetters(encoding: string): ReadonlyMap<string, number> | undefined {
  const letters = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte++) {
    const letter = decoder.decode(Uint8Array.of(byte));
    if (letter.length !== 1) return undefined;
    if (byte < 0x80 && letter.charCodeAt(0) !== byte) return undefined;
    if (letter !== "\uFFFD") letters.set(letter, byte);
  }
  // What is left of an encoding of several bytes is little more than ASCII.
  return letters.size > 180 ? letters : undefined;
}
