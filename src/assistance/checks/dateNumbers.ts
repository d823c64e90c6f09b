import type { PlacedDate } from "../../language/arabicDates.ts";
import type { Quantity } from "../../language/quantity.ts";

/** The numbers inside dates: they meet numbers of the other side, and are never insisted on. */
export function dateNumbers(dates: readonly PlacedDate[]): readonly Quantity[] {
  return dates.flatMap(({ date }) =>
    [...date.days, date.month, date.year]
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
