import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { REVIEW_STATES, type ReviewState } from "../../core/review.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { codeNotation } from "./codeNotation.ts";

/** Word allows 40 characters: letters, digits, underscores, a letter first. */
const LONGEST = 40;

/** Characters of a fingerprint: nine hexadecimal digits for the texts, which agree by chance once in 69,000 million, one for the state. */
const FINGERPRINT = 10;

/** What a bookmark says: which segment, and what its texts were when the document was made. */
export interface SegmentBookmark {
  /** What {@link segmentKey} makes of the segment's id. */
  readonly key: string;
  readonly fingerprint: string;
}

/**
 * The bookmark that marks a segment's translation in a Word file, so that the file can find its rows again:
 * `segment_`, the key of the id, `__`, the fingerprint of the texts.
 */
export function bookmarkName(segment: Segment): string {
  return `segment_${segmentKey(segment.id)}__${segmentFingerprint(segment)}`;
}

/** What the name of a bookmark says, if it is one of ours. */
export function readBookmarkName(name: string): SegmentBookmark | undefined {
  const found = /^segment_(\w+)__([0-9a-f]{10})$/u.exec(name);
  if (found === null) return undefined;
  const [, key = "", fingerprint = ""] = found;
  return { key, fingerprint };
}

/**
 * An id as a bookmark can hold it: letters and digits stay, anything else becomes `_` and its code in hexadecimal and `_`; an id
 * too long for that becomes the first 20 digits of its SHA-256.
 */
export function segmentKey(id: SegmentId): string {
  const spelled = [...id]
    .map((character) =>
      /^[A-Za-z0-9]$/u.test(character) ? character : `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
    )
    .join("");
  const longest = LONGEST - "segment_".length - "__".length - FINGERPRINT;
  return spelled.length <= longest ? spelled : bytesToHex(sha256(utf8ToBytes(id))).slice(0, longest);
}

/** Ten digits that say what a segment was when a document was made: nine change with source or target, the last is the state. */
export function segmentFingerprint(segment: Segment): string {
  const { textOf } = codeNotation(segment);
  const texts = `${textOf(segment.source)}\u0000${textOf(segment.target)}`;
  const state = REVIEW_STATES.indexOf(segment.review.state);
  return bytesToHex(sha256(utf8ToBytes(texts))).slice(0, FINGERPRINT - 1) + String(state);
}

/** Whether a segment has the same texts as when a fingerprint of it was taken. */
export function hasSameTexts(segment: Segment, fingerprint: string): boolean {
  return segmentFingerprint(segment).slice(0, -1) === fingerprint.slice(0, -1);
}

/** The state a segment was in when a fingerprint of it was taken. */
export function stateAt(fingerprint: string): ReviewState | undefined {
  return REVIEW_STATES[Number(fingerprint.at(-1))];
}
