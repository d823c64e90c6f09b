import { englishSpelling } from "../../language/englishSpellings.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const word = /(?<![\p{L}\p{N}.@/-])\p{L}{4,}(?![\p{L}\p{N}@/]|\.\p{L})/gu;

/** Spelling follows the variety of English that the project is written in; names are left alone. */
export const englishVariant: SegmentCheck = {
  id: "english_variant",
  scope: "segment",
  severity: "info",
  mqm: "Locale conventions",
  its: "locale-violation",
  find: ({ target: { bare } }, { british }) => {
    const found: Found[] = [];
    for (const { 0: written, index } of bare.matchAll(word)) {
      const right = englishSpelling(written.toLowerCase(), british ? "british" : "american");
      if (right === undefined || isName(bare, index, written)) continue;
      const end = index + written.length;
      const text = /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      found.push(
        inTarget(british ? "english_variant.american" : "english_variant.british", [index, end], {
          facts: { word: written, right: text },
          fixes: [{ start: index, end, text }],
        }),
      );
    }
    return found.length === 0 ? NOTHING : found;
  },
};

/** A capital inside a sentence, or a capital beside one: Labour Party, Pearl Harbor. */
function isName(text: string, index: number, written: string): boolean {
  if (!/^\p{Lu}/u.test(written)) return false;
  const before = text.slice(0, index).trimEnd();
  const startsSentence = before === "" || /[.!?:“"‘(]$/u.test(before);
  return !startsSentence || /^\s+\p{Lu}\p{Ll}/u.test(text.slice(index + written.length));
}
