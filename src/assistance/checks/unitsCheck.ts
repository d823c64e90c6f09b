import { mayHoldMeasure, MEASURES, type Measure } from "../../language/measures.ts";
import { type SegmentCheck, type Found, inSource, inTarget, NOTHING } from "./check.ts";
import type { Pair, Side } from "./pair.ts";

/** Percent, currencies and measures stand on both sides. */
export const units: SegmentCheck = {
  id: "units",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Mistranslation",
  its: "numbers",
  find: (pair) =>
    !mayHoldMeasure(withoutMarks(pair.source.bare), pair.target.bare) || pair.target.bare.trim() === ""
      ? NOTHING
      : MEASURES.flatMap((measure) => judge(measure, pair)),
};

const vowelMarks = /[\u064B-\u0652\u0670\u0640]/gu;

/** The Arabic text as its words are looked for: الدُّولارُ is دولار too. */
function withoutMarks(text: string): string {
  return text.replaceAll(vowelMarks, "");
}

/** Where a place of the text without marks is in the text as it is written. */
function placeIn(text: string, place: number): number {
  let left = place;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at).search(vowelMarks) === 0) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}

/** `5 percent`, and a bare 5 in the target: no half or rate excuses that. */
function hasBarePercent({ name }: Measure, source: Side, target: Side): boolean {
  if (name !== "%") return false;
  const numbers = target.quantities().filter(({ type, strict }) => type === "number" && strict);
  return source
    .quantities()
    .some(
      ({ type, values }) => type === "percent" && numbers.some((number) => number.values[0] === values[0]),
    );
}

function judge(measure: Measure, { source, target }: Pair): readonly Found[] {
  const written = withoutMarks(source.bare);
  const before = measure.source.exec(written);
  const after = measure.target.exec(target.bare);
  const accepted =
    (measure.acceptedInTarget?.test(target.bare) ?? false) && !hasBarePercent(measure, source, target);
  if (before !== null && after === null && !accepted) {
    const end = before.index + before[0].length;
    const range = [placeIn(source.bare, before.index), placeIn(source.bare, end)] as const;
    return [inSource("units.missing", range, { facts: { unit: before[0].trim(), name: measure.name } })];
  }
  if (
    after !== null &&
    before === null &&
    measure.reverse &&
    !(measure.acceptedInSource?.test(written) ?? false)
  ) {
    const range = [after.index, after.index + after[0].length] as const;
    return [inTarget("units.invented", range, { facts: { unit: after[0].trim(), name: measure.name } })];
  }
  return NOTHING;
}
