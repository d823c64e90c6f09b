import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

/** Machine drafts of shorter sources need no second look. */
const LEAST_WORDS = 8;

/** A memory match below 100 %, or a longer machine draft, was not confirmed just as it came. */
export const uneditedMatch: SegmentCheck = {
  id: "unedited_match",
  scope: "segment",
  severity: "warning",
  mqm: "Accuracy",
  its: "other",
  find: ({ unit: { making }, source, target }) => {
    if (making.edited || !making.confirmed) return NOTHING;
    const range = [0, target.text.length] as const;
    if (making.origin === "memory" && (making.score ?? 0) < 100) {
      return [inTarget("unedited_match.memory", range, { facts: { score: making.score ?? 0 } })];
    }
    const words = source.tokens().filter(({ type }) => type === "word" || type === "number").length;
    return making.origin === "machine" && words >= LEAST_WORDS
      ? [inTarget("unedited_match.machine", range)]
      : NOTHING;
  },
};
