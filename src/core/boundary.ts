/** What belongs to the character before it: combining marks (Arabic vowel marks too), joiners, skin tones. */
const EXTENDS = /^[\p{M}\u200D\p{EMod}]/u;
const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
const JOINER = "\u200D";

/**
 * Whether a text may be cut at a UTF-16 offset: not inside a surrogate pair, not between a letter and its marks,
 * not inside a joined emoji, a flag or a CR LF. A subset of UAX #29 without any table that changes with the engine.
 */
export function isBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const unit = text.charCodeAt(offset);
  const previous = text.charCodeAt(offset - 1);
  if (isLow(unit) && isHigh(previous)) return false;
  if (unit === 0x0a && previous === 0x0d) return false;
  if (unit < 0x300) return true;
  const next = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (EXTENDS.test(next)) return false;
  if (text[offset - 1] === JOINER && PICTOGRAPH.test(next)) return false;
  return !(isRegional(text, offset) && regionalsBefore(text, offset) % 2 === 1);
}

/** The last offset at or before this one where a text may be cut. */
export function boundaryBefore(text: string, offset: number): number {
  let at = Math.min(Math.max(offset, 0), text.length);
  while (!isBoundary(text, at)) at--;
  return at;
}

/** The first offset at or after this one where a text may be cut; an offset behind the end stays. */
export function boundaryAfter(text: string, offset: number): number {
  let at = offset;
  while (!isBoundary(text, at)) at++;
  return at;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Regional indicators (U+1F1E6 to U+1F1FF): two of them make a flag. */
function isRegional(text: string, offset: number): boolean {
  const point = text.codePointAt(offset) ?? 0;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

function regionalsBefore(text: string, offset: number): number {
  let count = 0;
  for (let at = offset - 2; at >= 0 && isRegional(text, at); at -= 2) count++;
  return count;
}
