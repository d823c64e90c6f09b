import { type DateReading, englishDate } from "../../language/calendarDate.ts";
import { type Found, inTarget, NOTHING } from "./check.ts";
import type { CheckContext } from "./context.ts";
import type { Side } from "./pair.ts";

/** A date in digits that can only be read in the other order than the translation has. */
export function disorderedDigits(
  date: DateReading,
  target: Side,
  { dateOrder, settings }: CheckContext,
): Found | undefined {
  // Hijri dates are copied as they are.
  if (date.form !== "numeric" || date.calendar === "hijri") return undefined;
  const written = target.text.slice(date.start, date.end);
  const [first = 0, second = 0] = written.split(/[-/.]/u).map((part) => Number(part.trim()));
  // That a British translation has the day first is insisted on only where the project says so.
  const isWrong =
    dateOrder === "monthFirst"
      ? isDay(first) && second <= 12
      : settings.dateOrder !== undefined && first <= 12 && isDay(second);
  if (!isWrong) return undefined;
  return inTarget(
    dateOrder === "monthFirst" ? "dates.order" : "dates.orderDay",
    [date.start, date.end],
    mending(date, written, englishDate(date, dateOrder)),
  );
}

/** Dates in words whose day and month stand in the other order than the project asks for. */
export function disorderedWords(target: Side, { settings: { dateOrder } }: CheckContext): readonly Found[] {
  if (dateOrder === undefined) return NOTHING;
  return target.dates().flatMap(({ date }) => {
    const { start, end, days, month, form, calendar } = date;
    if (form !== "words" || calendar !== "gregorian" || days.length !== 1 || month === undefined) return [];
    const written = target.text.slice(start, end);
    const isDayFirst = /^\d/u.test(written);
    // “The 26th of November” has no other order.
    const isBound = /\bof\b/u.test(written) || /\bthe\s+$/iu.test(target.text.slice(0, start));
    if (isBound || !/\d/u.test(written) || isDayFirst === (dateOrder === "dayFirst")) return [];
    const right = englishDate(date, dateOrder);
    return inTarget("dates.style", [start, end], { ...mending(date, written, right), severity: "info" });
  });
}

function isDay(number: number): boolean {
  return number > 12 && number <= 31;
}

function mending(
  { start, end }: DateReading,
  written: string,
  right: string,
): Pick<Found, "facts" | "fixes"> {
  return { facts: { date: written, expected: right }, fixes: [{ start, end, text: right }] };
}
