import { arabicDuals } from "../../language/arabicDuals.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type SegmentCheck, inSource, NOTHING } from "./check.ts";

const cue =
  /\b(?:two\w*|both|pairs?|couples?|twin\w*|twice|double\w*|dual\w*|twofold|second(?:s|ly)?|either|neither|bi\w{4,}|half|halves|each other|one another|respective(?:ly)?|former|latter|another|(?:by|between|of) the parties|spouses|parents|II|duo|duet|fortnight\w*|tandem|between|every other|alternate)\b|(?<![\d.,])2(?![\d])|\b(?:14|24|48|60|120|730)\b/iu;

/** Two that are named: `Facebook and Twitter`. */
const twoNames = /\p{Lu}[\p{L}\p{N}.’'-]* and (?:the )?\p{Lu}/u;

/** Two that are counted or ordered: `the third and fourth centuries`, `Articles 5 and 6`. */
const twoNumbers =
  /\b(?:\d+(?:st|nd|rd|th)?|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie)th|[IVX]+),? (?:and|or|&|to) (?:the )?(?:\d|\w+(?:st|nd|rd|th)\b|second|third|[IVX]+\b)/iu;

/** A dual of the source is two in the target. */
export const dual: SegmentCheck = {
  id: "dual",
  scope: "segment",
  severity: "warning",
  mqm: "Accuracy/Mistranslation",
  its: "mistranslation",
  find: ({ source, target }) => {
    if (!source.mentions(wordTopic.dual) || target.bare.trim() === "") return NOTHING;
    const duals = arabicDuals(source.tokens());
    if (
      duals.length === 0 ||
      cue.test(target.bare) ||
      twoNumbers.test(target.bare) ||
      twoNames.test(target.bare)
    )
      return NOTHING;
    return duals
      .slice(0, 1)
      .map(({ text, start, end }) => inSource("dual.lost", [start, end], { facts: { word: text } }));
  },
};
