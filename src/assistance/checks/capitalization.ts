import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const firstWord = /^[^\p{L}\p{N}…]*?(?=[\p{L}\p{N}…]|\.\.)(\.\.+|…|[\p{L}\p{N}][\p{L}\p{N}'’.-]*)/u;
const addressStart = /^[^\p{L}]*(?:https?:\/\/|www\.|\S+@\S)/iu;
const innerCapital = /^\p{Ll}+\p{Lu}/u;
// Particles of names that stay small, and list markers.
const smallStarts =
  /^(?:al-|el-|ar-|as-|ash-|at-|an-|ad-|az-|de|da|di|du|van|von|bin|ibn|pH|mm|cm|km|kg|mg|ml|i\.e|e\.g|[a-z]\)?$)/u;
const numberMarker = /^\s*[(]?\d{1,3}[).]\s+/u;
const listMarker = /^\s*[(]?[a-zivx]{1,4}[).]\s/u;
const continuation = /^[\s"'“‘«]*(?:\.\.\.|…|[،؛,;])/u;

/** The target begins with a capital. */
export const capitalization: SegmentCheck = {
  id: "capitalization",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Spelling",
  its: "typographical",
  find: ({ source, target }) => {
    const { bare, text: written } = target;
    // A placeholder stands for a word.
    if (/^\s*(?:\{|%|\$)/u.test(written)) return NOTHING;
    const marker = numberMarker.exec(bare)?.[0] ?? "";
    const found = firstWord.exec(bare.slice(marker.length));
    const word = found?.[1];
    if (found === null || word === undefined || !/^(?=\p{Ll})\p{Script=Latin}/u.test(word)) return NOTHING;
    if (innerCapital.test(word) || smallStarts.test(word) || listMarker.test(bare)) return NOTHING;
    if (continuation.test(source.bare) || continuation.test(bare) || addressStart.test(bare)) return NOTHING;
    // A name written small in the source, such as a command, is copied.
    if (/^[\s\uFFFC]*[a-z]/u.test(source.bare) || /\d/u.test(word)) return NOTHING;
    const start = marker.length + found[0].length - word.length;
    const text = word.charAt(0).toUpperCase();
    return [
      inTarget("capitalization.small", [start, start + word.length], {
        facts: { word },
        fixes: [{ start, end: start + 1, text }],
      }),
    ];
  },
};
