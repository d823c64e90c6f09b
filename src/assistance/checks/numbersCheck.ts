import { digitRuns } from "../../language/digitRuns.ts";
import { type Quantity, sameQuantity } from "../../language/quantity.ts";
import { type SegmentCheck, type Found, inSource, inTarget, NOTHING } from "./check.ts";
import { dateNumbers } from "./dateNumbers.ts";
import { unlikeStyle } from "./numberStyle.ts";
import type { Side } from "./pair.ts";

/** Target numbers up to this need no number in the source: dual nouns, articles. */
const SMALL = 2;

/** Every number of the source is in the target, and no other. */
export const numbers: SegmentCheck = {
  id: "numbers",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Mistranslation",
  its: "numbers",
  find: ({ source, target }, context) => {
    const before = source.quantities();
    const after = target.quantities();
    if ((before.length === 0 && after.length === 0) || target.bare.trim() === "") return NOTHING;
    const met = [...before, ...dateNumbers(source.dates(), target.dates())];
    const meets = [...after, ...dateNumbers(target.dates(), source.dates())];
    const lost = before.filter((one) => one.strict && !meets.some((other) => sameQuantity(one, other)));
    const hasNames = before.some(({ named }) => named === true);
    const added = after.filter(
      (one) =>
        (one.strict || (hasNames && one.named === true)) &&
        (one.type === "time" || one.type === "percent" || Math.max(...one.values) > SMALL || !isWhole(one)) &&
        !met.some((other) => sameQuantity(one, other)),
    );
    const [missing, invented] = [regrouped(lost, source, target), regrouped(added, target, source)];
    return [
      ...missing.map((one) => missingNumber(one, source, invented, target)),
      ...invented.map((one) => inventedNumber(one, target, missing)),
      ...unlikeStyle(target, context),
    ];
  },
};

/** Whether a number is a whole one; a version is none. */
function isWhole({ values: [value = 0] }: Quantity): boolean {
  return value >= 0 && Number.isInteger(value);
}

/** Numbers without those that are a part of digits which the other side has in other groups: `800-123-4567`. */
function regrouped(quantities: readonly Quantity[], own: Side, other: Side): readonly Quantity[] {
  if (quantities.length === 0) return quantities;
  const runs = digitRuns(own.tokens());
  if (runs.length === 0) return quantities;
  const known = new Set(digitRuns(other.tokens()).map(({ digits }) => digits));
  return quantities.filter(
    (one) =>
      !runs.some(({ digits, start, end }) => known.has(digits) && one.start >= start && one.end <= end),
  );
}

function missingNumber(one: Quantity, source: Side, invented: readonly Quantity[], target: Side): Found {
  const number = source.text.slice(one.start, one.end);
  const value = one.values[0] ?? 0;
  const [other] = invented;
  const instead =
    invented.length === 1 && other !== undefined ? target.text.slice(other.start, other.end) : "";
  const facts = { number, value: one.type === "percent" ? `${readable(one)}%` : readable(one), instead };
  const message =
    one.type === "vague"
      ? "numbers.magnitude"
      : instead !== "" && value > 0
        ? "numbers.differs"
        : "numbers.missing";
  return inSource(message, [one.start, one.end], { facts });
}

function inventedNumber(one: Quantity, target: Side, missing: readonly Quantity[]): Found {
  const number = target.text.slice(one.start, one.end);
  const [wanted] = missing;
  const text = missing.length === 1 && wanted !== undefined ? replacement(wanted, one, number) : undefined;
  return inTarget("numbers.invented", [one.start, one.end], {
    facts: { number },
    ...(text === undefined ? {} : { fixes: [{ start: one.start, end: one.end, text }] }),
  });
}

/** The wanted number as it would stand in place of a wrong one of the same kind. */
function replacement(wanted: Quantity, wrong: Quantity, written: string): string | undefined {
  if (wanted.type !== wrong.type) return undefined;
  if (wanted.type === "number") return readable(wanted);
  if (wanted.type !== "percent") return undefined;
  return written.replace(/[\d.,]+/u, readable(wanted));
}

const numberFormat = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });
const yearFormat = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 3 });

/** A value in English digits; years without grouping. */
function readable({ type, values }: Quantity): string {
  const value = values[0] ?? 0;
  // Times and versions have no number of their own.
  if (type === "time" || value < 0) return "";
  const year = Number.isInteger(value) && value >= 1000 && value <= 2100;
  return (year ? yearFormat : numberFormat).format(value);
}
