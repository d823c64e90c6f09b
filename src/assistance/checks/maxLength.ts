import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

/** The target has no more characters than its place allows; markup is not counted. */
export const maxLength: SegmentCheck = {
  id: "max_length",
  scope: "segment",
  severity: "error",
  mqm: "Design and markup/Truncation",
  its: "length",
  find: ({ unit, target }, { settings }) => {
    const limit = Math.min(unit.maxLength ?? Infinity, settings.maxLength ?? Infinity);
    if (limit === Infinity) return NOTHING;
    const characters = [...target.bare.replaceAll("\uFFFC", "")].length;
    return characters > limit
      ? [
          inTarget("max_length.over", [0, target.text.length], {
            facts: { length: characters, limit },
          }),
        ]
      : NOTHING;
  },
};
