import { englishSpelling } from "../../language/englishSpellings.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

/** Spelling follows the variety of English that the project is written in; names are left alone. */
export const englishVariant: SegmentCheck = {
  id: "english_variant",
  scope: "segment",
  severity: "info",
  mqm: "Locale conventions",
  its: "locale-violation",
  find: ({ target }, { british }) => {
    if (!target.mentions(wordTopic.variant)) return NOTHING;
    const { bare } = target;
    const found: Found[] = [];
    for (const { type, key, text: written, start: index, end, topics } of target.tokens()) {
      if ((topics & wordTopic.variant) === 0) continue;
      if (type !== "word" || key.length < 4) continue;
      const right = englishSpelling(key, british ? "british" : "american");
      if (right === undefined || isName(bare, index, written)) continue;
      const text = /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      found.push(
        inTarget(british ? "english_variant.american" : "english_variant.british", [index, end], {
          facts: { word: written, right: text },
          fixes: [{ start: index, end, text }],
        }),
      );
    }
    return found;
  },
};

/** A capital inside a sentence, or a capital beside one: Labour Party, Pearl Harbor. */
function isName(text: string, index: number, written: string): boolean {
  if (!/^\p{Lu}/u.test(written)) return false;
  const before = text.slice(0, index).trimEnd();
  const startsSentence = before === "" || /[.!?:“"‘(]$/u.test(before);
  return !startsSentence || /^\s+\p{Lu}\p{Ll}/u.test(text.slice(index + written.length));
}
