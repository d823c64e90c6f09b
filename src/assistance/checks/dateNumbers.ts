import type { PlacedDate } from "../../language/arabicDates.ts";
import { gregorianOfHijri } from "../../language/hijri.ts";
import type { Quantity } from "../../language/quantity.ts";

/** Beyond this the calendars are not compared. */
const LAST_YEAR = 1600;

/** The Gregorian years that a Hijri year touches, the second also by its last two digits: 1442, 2020-21. */
function yearsOf({ calendar, year }: PlacedDate["date"]): readonly number[] {
  if (calendar !== "hijri" || year === undefined || year > LAST_YEAR) return [];
  const [first, last] = [
    { year, month: 1, day: 1 },
    { year, month: 12, day: 29 },
  ].map((day) => new Date(gregorianOfHijri(day)).getUTCFullYear());
  return first === undefined || last === undefined ? [] : [first, last, last % 100];
}

/**
 * The numbers inside dates: they meet numbers of the other side, and are never insisted on. A Hijri year that the other side
 * has too stands for no Gregorian one.
 */
export function dateNumbers(
  dates: readonly PlacedDate[],
  others: readonly PlacedDate[],
): readonly Quantity[] {
  const kept = new Set(others.map(({ date }) => (date.calendar === "hijri" ? date.year : undefined)));
  return dates.flatMap(({ date }) =>
    [...date.days, date.month, date.year, ...(kept.has(date.year) ? [] : yearsOf(date))]
      .filter((value) => value !== undefined)
      .map((value): Quantity => ({
        type: "number",
        values: [value],
        strict: false,
        start: date.start,
        end: date.end,
      })),
  );
}
