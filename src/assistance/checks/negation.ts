import { arabicNegations, deniesAnything } from "../../language/arabicNegation.ts";
import { explicitNegation, hasNegativeCue } from "../../language/englishNegation.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type SegmentCheck, inSource, inTarget, NOTHING } from "./check.ts";

const anyArabic = /\p{Script=Arabic}/u;
const why = /\bwhy\b|\bhow come\b|\bwhat for\b/iu;

/**
 * A negation of the source has some counterpart in the target, and an explicit one of the target some ground in the source.
 * A hint, never a proof of absence: one negation hides the loss of another.
 */
export const negation: SegmentCheck = {
  id: "negation",
  scope: "segment",
  severity: "warning",
  mqm: "Accuracy/Mistranslation",
  its: "mistranslation",
  find: ({ source, target }) => {
    if (!source.mentions(wordTopic.negation) && !target.mentions(wordTopic.negation)) return NOTHING;
    if (target.bare.trim() === "" || !anyArabic.test(source.bare)) return NOTHING;
    const before = source.tokens();
    const after = target.tokens();
    // لم without vowels is also لِمَ.
    const asks = source.bare.includes("؟") && why.test(target.bare);
    const [first] = arabicNegations(before).filter(({ word }) => !(asks && word === "لم"));
    if (first !== undefined && !hasNegativeCue(after)) {
      const range = [first.start, first.end] as const;
      return [inSource("negation.lost", range, { facts: { word: source.text.slice(...range) } })];
    }
    const explicit = explicitNegation(target.bare, after);
    if (explicit === undefined || deniesAnything(before)) return NOTHING;
    return [inTarget("negation.added", [explicit.start, explicit.end], { facts: { word: explicit.text } })];
  },
};
