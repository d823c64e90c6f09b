const CONTROLS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f`;
// Anything that may be forbidden: controls, surrogates (most of which come in pairs), and the two that are no characters.
const SUSPICIOUS = new RegExp(`[${CONTROLS}\\ud800-\\udfff\\ufffe\\uffff]`);
const FORBIDDEN = new RegExp(
  `[${CONTROLS}\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
);

/**
 * Whether every character of a text may stand in XML 1.0. `decoded` says that its bytes were seen to have no control
 * characters and no halves of surrogate pairs, so that little is left to look for.
 */
export function hasXmlCharacters(text: string, decoded: boolean): boolean {
  if (decoded) return !text.includes("\ufffe") && !text.includes("\uffff");
  return !SUSPICIOUS.test(text) || !FORBIDDEN.test(text);
}

/** Whether a byte of UTF-8 is a control character that no XML 1.0 may hold. */
function isForbiddenControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

/** Whether UTF-8 has a control character that no XML 1.0 may hold: four bytes at a time, since files are long. */
export function hasForbiddenControls(bytes: Uint8Array): boolean {
  if (bytes.length < 8) return hasControlIn(bytes, 0, bytes.length);
  const first = (4 - (bytes.byteOffset % 4)) % 4;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + first, (bytes.length - first) >> 2);
  const behind = first + 4 * words.length;
  let index = 0;
  while (index < words.length) {
    const four = index + 4;
    // The highest bit of a byte is set where that byte is below 0x20, perhaps by a borrow from the one before.
    const mark =
      four > words.length
        ? -1
        : lowBytes(words[index] ?? 0) |
          lowBytes(words[index + 1] ?? 0) |
          lowBytes(words[index + 2] ?? 0) |
          lowBytes(words[index + 3] ?? 0);
    if (
      (mark & 0x80808080) !== 0 &&
      hasControlIn(bytes, first + 4 * index, Math.min(first + 4 * four, behind))
    ) {
      return true;
    }
    index = four;
  }
  return hasControlIn(bytes, 0, first) || hasControlIn(bytes, behind, bytes.length);
}

function lowBytes(word: number): number {
  return (word - 0x20202020) & ~word;
}

function hasControlIn(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isForbiddenControl(bytes[at] ?? 0x20)) return true;
  return false;
}

/** Whether a UTF-16 unit is white space of XML. */
export function isXmlSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** Whether something short stands at an offset of a text: this takes half of what startsWith does. */
export function standsAt(text: string, wanted: string, start: number): boolean {
  for (let index = wanted.length - 1; index >= 0; index--) {
    if (text.charCodeAt(start + index) !== wanted.charCodeAt(index)) return false;
  }
  return true;
}

/** The text that a reference between `&` and `;` stands for: a number, or one of XML's own five names. */
function referenced(name: string): string | undefined {
  switch (name) {
    case "amp":
      return "&";
    case "lt":
      return "<";
    case "gt":
      return ">";
    case "quot":
      return '"';
    case "apos":
      return "'";
  }
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/iu.exec(name) ?? [];
  const code =
    hexadecimal === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hexadecimal, 16);
  const isCharacter =
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isCharacter && !name.startsWith("#X") ? String.fromCodePoint(code) : undefined;
}

/** A text with its references resolved; undefined if it has one that XML does not define. */
export function resolveReferences(text: string): string | undefined {
  let resolved = "";
  let at = 0;
  for (let start = text.indexOf("&"); start >= 0; start = text.indexOf("&", at)) {
    const end = text.indexOf(";", start);
    const by = end < 0 ? undefined : referenced(text.slice(start + 1, end));
    if (by === undefined) return undefined;
    resolved += text.slice(at, start) + by;
    at = end + 1;
  }
  return resolved + text.slice(at);
}
