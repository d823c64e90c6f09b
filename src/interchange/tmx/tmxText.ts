import { LARGEST_FILE } from "../format.ts";

/** How much of a TMX file is read: in UTF-16 units, and how deep. */
export const TMX_LIMITS = { length: LARGEST_FILE, depth: 64 };

// Comments and a licence may stand before the root; more than this does not.
const START = 16 * 1024;

/** Whether a file is TMX by its root element, in UTF-8 or UTF-16. */
export function looksLikeTmx(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, START);
  const wide =
    start[0] === 0xff || start[1] === 0
      ? "utf-16le"
      : start[0] === 0xfe || start[0] === 0
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(wide).decode(start).replaceAll(/<!--[^]*?(?:-->|$)/gu, "");
  return /^\s*(?:<\?(?:(?!\?>)[^])*\?>\s*)*(?:<!DOCTYPE\s+tmx\b|(?:<!DOCTYPE[^>[]*(?:\[(?:(?!\]\s*>)[^])*\]\s*)?>\s*)?<tmx[\s>])/u.test(
    text,
  );
}

/** A date as TMX writes it, `YYYYMMDDThhmmssZ`, in milliseconds since 1970 (UTC); 0 for any other text. */
export function readTmxDate(text: string | undefined): number {
  // Without an expression: there is one a variant, and a memory may have a million.
  if (text === undefined || text.length !== 16 || text.charAt(8) !== "T" || text.charAt(15) !== "Z") return 0;
  const part = (start: number, end: number): number => Number(text.slice(start, end));
  const time = Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(9, 11), part(11, 13), part(13, 15));
  return Number.isNaN(time) ? 0 : time;
}

/** The moment as TMX writes it; `date` in milliseconds since 1970 (UTC). */
export function writeTmxDate(date: number): string {
  return new Date(date).toISOString().replaceAll(/[-:]|\.\d+/gu, "");
}
