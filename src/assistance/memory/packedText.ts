/**
 * Texts as bytes, one a character for most of them: the first byte says how. A table of an alphabet holds what stands
 * for the bytes from 128 on; below that it is ASCII. Texts with other characters are UTF-16, the low byte first.
 * Memories are stored in this form: a table that changes needs a new number of the stored form.
 */
const ALPHABETS = [
  // Letters, vowel marks and digits of Arabic, and the marks that go with them.
  "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩،؛؟٪٫٬«»“”‘’–—…×÷°·•پچژکگیڤٰٱ\uFFFC\u00A0\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069\uFEFF€£",
  // Western European languages, with the marks of printed text and what stands for codes.
  "‘’“”–—…•€™‚„‹›œŒŠšŽžŸƒ\uFFFC\u200B\u200E\u200F\u2011\u2212¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ\u00A0",
] as const;

const UTF16 = ALPHABETS.length;
const FIRST = 128;

const CHARACTERS: readonly (readonly string[])[] = ALPHABETS.map((alphabet) =>
  Array.from({ length: 2 * FIRST }, (_, byte) =>
    byte < FIRST ? String.fromCharCode(byte) : (alphabet[byte - FIRST] ?? ""),
  ),
);

/** Texts one behind the other as bytes; one start more at the end. */
export interface PackedTexts {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Texts as bytes; see `unpackText`. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const tables = ALPHABETS.map(tableOf);
  const starts = new Uint32Array(texts.length + 1);
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + 2 * length + 1, 0));
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const form = tables.findIndex((table) => packed(bytes, at + 1, text, table));
    if (form >= 0) {
      bytes[at] = form;
      at += text.length + 1;
    } else {
      bytes[at] = UTF16;
      for (let unit = 0; unit < text.length; unit += 1) {
        const code = text.charCodeAt(unit);
        bytes[at + 2 * unit + 1] = code & 0xff;
        bytes[at + 2 * unit + 2] = code >>> 8;
      }
      at += 2 * text.length + 1;
    }
    starts[index + 1] = at;
  }
  return { starts, bytes: bytes.slice(0, at) };
}

/** For each UTF-16 unit its byte, 0 where it has none; U+0000 has none either. */
function tableOf(alphabet: string): Uint8Array {
  const table = new Uint8Array(65_536);
  for (let unit = 1; unit < FIRST; unit += 1) table[unit] = unit;
  for (let at = 0; at < alphabet.length; at += 1) table[alphabet.charCodeAt(at)] = FIRST + at;
  return table;
}

/** Writes the bytes of a text by a table; says whether all its characters are in it. */
function packed(bytes: Uint8Array, from: number, text: string, table: Uint8Array): boolean {
  for (let unit = 0; unit < text.length; unit += 1) {
    const byte = table[text.charCodeAt(unit)] ?? 0;
    if (byte === 0) return false;
    bytes[from + unit] = byte;
  }
  return true;
}

/** The text in a stretch of bytes that `packTexts` made. */
export function unpackText(bytes: Uint8Array, start: number, end: number): string {
  const form = bytes[start] ?? 0;
  let text = "";
  const characters = CHARACTERS[form];
  if (characters !== undefined) {
    for (let at = start + 1; at < end; at += 1) text += characters[bytes[at] ?? 0] ?? "";
    return text;
  }
  for (let at = start + 1; at < end; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  }
  return text;
}
