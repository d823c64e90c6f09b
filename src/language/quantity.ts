import type { FoldedToken } from "./foldedTokens.ts";

/**
 * A number found in a text. `values` holds all it can be taken for (half: 0.5 and 50). `strict` numbers must be met on
 * the other side; the others only meet them. Offsets are UTF-16 in the text.
 */
export interface Quantity {
  readonly type: "number" | "fraction" | "percent" | "century" | "vague" | "time" | "ordinal";
  readonly values: readonly number[];
  readonly strict: boolean;
  readonly start: number;
  readonly end: number;
  /** Part of a name: كوفيد-19. It is not insisted on, but where both sides have such names they agree. */
  readonly named?: true;
  /** Of a time, the half of the day that is said with it. */
  readonly half?: DayHalf;
}

/** Before noon or after it. */
export type DayHalf = "am" | "pm";

/** Relative difference below which two numbers are one: rounding of thirds and of sums of decimals. */
const TOLERANCE = 1e-6;
/** Smaller ordinals are everyday words: first of all, a second chance. */
export const LARGEST_EVERYDAY_ORDINAL = 10;

/** Whether two numbers of different languages can be the same. */
export function sameQuantity(one: Quantity, other: Quantity): boolean {
  if ((one.type === "vague") !== (other.type === "vague")) return false;
  if (isBesidePercent(one, other) || isBesidePercent(other, one)) return false;
  if (one.half !== undefined && other.half !== undefined && one.half !== other.half) return false;
  if (one.type === "century") return sameCentury(one, other);
  if (other.type === "century") return sameCentury(other, one);
  // Two percentages are the same or not; a third may be 33 %.
  const [share, percent] = one.type === "percent" ? [other, one] : [one, other];
  const rounds = percent.type === "percent" && (share.type === "fraction" || share.type === "ordinal");
  return share.values.some((value) =>
    percent.values.some(
      (counterpart) => close(value, counterpart) || (rounds && isRounded(value, counterpart)),
    ),
  );
}

/** Whether a percentage is a share as far as its decimals go: 33 and 33.3 for a third, 66 or 67 for two thirds. */
function isRounded(share: number, percent: number): boolean {
  if (share <= 1 || percent <= 1) return false;
  const unit = 10 ** -(String(percent).split(".")[1]?.length ?? 0);
  const over = percent - share;
  return over <= 0 ? -over < unit : over <= unit / 2 + TOLERANCE;
}

/** A day of a date or an article is no percentage; no cases are 0 %. */
function isBesidePercent(one: Quantity, { type, strict, values }: Quantity): boolean {
  return (
    one.type === "percent" && type === "number" && !strict && (values[0] ?? 0) > 0 && values.length === 1
  );
}

/** A century is met by itself, and by a year or decade in it. */
function sameCentury({ values: [century] }: Quantity, { type, values }: Quantity): boolean {
  if (type === "century") return values[0] === century;
  return values.some(
    (value) => value === century || (value >= 100 && Math.floor(value / 100) + 1 === century),
  );
}

function close(one: number, other: number): boolean {
  if (one === other) return true;
  if (Number.isInteger(one) && Number.isInteger(other)) return false;
  return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
}

/** A share of a whole as a fraction and in percent. */
export function shareValues(share: number): readonly number[] {
  return [share, share * 100];
}

/** The times of day a clock without morning or afternoon can mean, in minutes, beside the full hour as a number. */
export function clockValues(minutes: number): readonly number[] {
  const half = minutes % 720;
  // Times are kept apart from numbers by a negative sign; 5:00 can be met by a bare 5, 17:00 by 5 and 17.
  const times = [-1 - half, -1 - (half + 720)];
  if (minutes % 60 !== 0) return times;
  const hour = half / 60;
  return [...times, hour === 0 ? 12 : hour, hour + 12];
}

/** Numbers read at a place of a text, and the index of the token behind them. */
export interface QuantityStep {
  readonly quantities: readonly Quantity[];
  readonly next: number;
}

/** The quantity that reaches from one token to another. */
export function quantityAt(
  type: Quantity["type"],
  values: readonly number[],
  strict: boolean,
  first: FoldedToken,
  last: FoldedToken,
): Quantity {
  return { type, values, strict, start: first.start, end: last.end };
}
