import { hasVisibleText } from "../../core/content.ts";
import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const saysSomething = /[\p{L}\p{N}]/u;

/** A source with words or digits has a target that can be seen. */
export const emptyTarget: SegmentCheck = {
  id: "empty_target",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Omission",
  its: "omission",
  find: ({ unit, source, target }) =>
    saysSomething.test(source.bare) && !hasVisibleText(unit.target)
      ? [inTarget("empty_target.empty", [0, target.text.length])]
      : NOTHING,
};
