import { mayHoldMeasure, type Measure, MEASURES } from "../../language/measures.ts";
import { keepsUnits, mappedEqualityKey } from "../../language/normalise.ts";
import { type Quantity, sameQuantity } from "../../language/quantity.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type SegmentCheck, type Found, inSource, inTarget, NOTHING } from "./check.ts";
import type { Pair, Side } from "./pair.ts";

/** Percent, currencies and measures stand on both sides. */
export const units: SegmentCheck = {
  id: "units",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Mistranslation",
  its: "numbers",
  find: (pair) => {
    const { source, target } = pair;
    if (!source.mentions(wordTopic.measure) && !target.mentions(wordTopic.measure)) return NOTHING;
    if (target.bare.trim() === "") return NOTHING;
    const written = writtenOf(source);
    if (!mayHoldMeasure(written.text, target.bare)) return NOTHING;
    return MEASURES.flatMap((measure) => judge(measure, pair, written));
  },
};

const NO_BREAK = "\u00A0";

/** A source as its words are looked for (الدُّولارُ is دولار too), and where a range of that stands in it. */
interface Written {
  readonly text: string;
  readonly rangeOf: (start: number, end: number) => readonly [start: number, end: number];
}

function writtenOf({ bare, folded }: Side): Written {
  if (keepsUnits(bare)) return { text: withPlainSpaces(bare), rangeOf: (start, end) => [start, end] };
  return {
    text: withPlainSpaces(folded()),
    // The places cost more than the text, and few are asked for.
    rangeOf: (start, end) => {
      const { offsets } = mappedEqualityKey(bare);
      return [offsets[start] ?? bare.length, (offsets[end - 1] ?? bare.length) + 1];
    },
  };
}

function withPlainSpaces(text: string): string {
  return text.replaceAll(NO_BREAK, " ");
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

/** Another unit with the number of this one: five kilometres are not five miles. Only %, which a share may stand for, is told by `hasBarePercent`. */
function isUnconverted(
  { name }: Measure,
  number: Quantity | undefined,
  other: RegExpExecArray,
  target: Side,
): boolean {
  if (number === undefined || (name !== "km" && name !== "kg")) return false;
  const written = numberBefore(target, other.index);
  return written !== undefined && sameQuantity(number, written);
}

/** A space or hyphen, with the controls of direction that may stand around it. */
const besideNumber = /^[\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069-]{0,6}$/u;

/** The number right before a place of a text. */
function numberBefore(side: Side, place: number): Quantity | undefined {
  return side
    .quantities()
    .find(
      ({ type, end }) => type === "number" && end <= place && besideNumber.test(side.bare.slice(end, place)),
    );
}

/** A share that the source tells without percent: `خُمس السكان`, `واحد من كل خمسة`. What is a number first is none by it. */
function tellsShare({ name }: Measure, source: Side, target: Side): boolean {
  if (name !== "%") return false;
  const shares = source.quantities().flatMap((quantity): readonly Quantity[] => {
    if (quantity.type === "time") return [];
    const isShare = quantity.type === "percent" || quantity.type === "fraction";
    return [isShare ? quantity : { ...quantity, values: quantity.values.slice(1) }];
  });
  return target
    .quantities()
    .some((percent) => percent.type === "percent" && shares.some((share) => sameQuantity(share, percent)));
}

function judge(measure: Measure, { source, target }: Pair, written: Written): readonly Found[] {
  const before = measure.source.exec(written.text);
  const after = measure.target.exec(target.bare);
  if ((before === null) === (after === null)) return NOTHING;
  const isAccepted = (unit: RegExpExecArray): boolean => {
    const other = measure.acceptedInTarget?.exec(target.bare) ?? null;
    if (other === null || hasBarePercent(measure, source, target)) return false;
    return !isUnconverted(
      measure,
      numberBefore(source, written.rangeOf(unit.index, unit.index)[0]),
      other,
      target,
    );
  };
  if (before !== null && after === null && !isAccepted(before)) {
    const end = before.index + before[0].length;
    const range = written.rangeOf(before.index, end);
    return [inSource("units.missing", range, { facts: { unit: before[0].trim(), name: measure.name } })];
  }
  if (
    after !== null &&
    before === null &&
    measure.reverse &&
    !(measure.acceptedInSource?.test(written.text) ?? false) &&
    !tellsShare(measure, source, target)
  ) {
    const range = [after.index, after.index + after[0].length] as const;
    return [inTarget("units.invented", range, { facts: { unit: after[0].trim(), name: measure.name } })];
  }
  return NOTHING;
}
