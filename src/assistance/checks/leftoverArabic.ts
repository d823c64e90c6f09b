import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { arabicRuns, hasArabic } from "./arabicPresence.ts";

const arabicSpan = /<(\w+)\b[^>]*\blang=["']?ar\b[^>]*>.*?<\/\1>/gsu;

/** No Arabic word is left in the target, unless it is marked as Arabic or allowed in the project. */
export const leftoverArabic: SegmentCheck = {
  id: "leftover_arabic",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Untranslated",
  its: "untranslated",
  find: ({ target }, { allowedArabic }) => {
    if (!hasArabic(target.bare)) return NOTHING;
    const marked = [...target.text.matchAll(arabicSpan)].map(
      (span) => [span.index, span.index + span[0].length] as const,
    );
    return arabicRuns(target.bare)
      .filter(([start, end]) => !marked.some(([from, to]) => start >= from && end <= to))
      .filter(([start, end]) => !allowedArabic.has(target.bare.slice(start, end)))
      .map((range) =>
        inTarget("leftover_arabic.left", range, { facts: { text: target.bare.slice(...range) } }),
      );
  },
};
