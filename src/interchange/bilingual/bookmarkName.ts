import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { SegmentId } from "../../core/segment.ts";

/** Word allows 40 characters: letters, digits, underscores, a letter first. */
const LONGEST = 40;

/**
 * The bookmark that marks a segment's translation in a Word file, so that the file can find its rows again: letters and digits
 * of the id stay, anything else becomes `_` and its code in hexadecimal; an id too long for that becomes the first 32
 * digits of its SHA-256.
 */
export function bookmarkName(id: SegmentId): string {
  const spelled = [...id]
    .map((character) =>
      /^[A-Za-z0-9]$/u.test(character) ? character : `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
    )
    .join("");
  const name = `segment_${spelled}`;
  return name.length <= LONGEST ? name : `segment_${bytesToHex(sha256(utf8ToBytes(id))).slice(0, 32)}`;
}
