import { isArabicLetter, isLatinLetter } from "../../language/characters.ts";
import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { hasArabic } from "./arabicPresence.ts";

/** Fewer Arabic letters than this are a word left over, not an untranslated segment. */
const LEAST_LETTERS = 10;

/** The target is not the source again, nor mostly Arabic. */
export const untranslated: SegmentCheck = {
  id: "untranslated",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Untranslated",
  its: "untranslated",
  find: ({ source, target }) => {
    if (!hasArabic(target.bare) || !hasArabic(source.bare)) return NOTHING;
    const isCopy = source.key().trim() === target.key().trim();
    return isCopy || isMostlyArabic(target.bare)
      ? [inTarget(isCopy ? "untranslated.copy" : "untranslated.arabic", [0, target.text.length])]
      : NOTHING;
  },
};

function isMostlyArabic(text: string): boolean {
  let arabic = 0;
  let latin = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isArabicLetter(code)) arabic += 1;
    else if (isLatinLetter(code)) latin += 1;
  }
  return arabic >= LEAST_LETTERS && arabic > latin;
}
