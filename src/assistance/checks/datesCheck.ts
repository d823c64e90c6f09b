import type { PlacedDate } from "../../language/arabicDates.ts";
import { namesMonth } from "../../language/arabicMonths.ts";
import { type DateReading, englishDate } from "../../language/calendarDate.ts";
import { LEVANTINE_IN_ENGLISH } from "../../language/englishMonths.ts";
import { fallsOn } from "../../language/hijri.ts";
import { type Found, type SegmentCheck, inSource, inTarget, NOTHING } from "./check.ts";
import type { CheckContext } from "./context.ts";
import { disorderedDigits, disorderedWords } from "./dateOrder.ts";
import type { Pair, Side } from "./pair.ts";

const CENTURY = 100;

/** Days, months and years agree, whatever calendar and month names either side uses. */
export const dates: SegmentCheck = {
  id: "dates",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Mistranslation",
  its: "locale-violation",
  find: (pair, context) => {
    const { source, target } = pair;
    if (target.bare.trim() === "") return NOTHING;
    const before = source.dates();
    const after = target.dates();
    if (before.length === 0 && after.length === 0) return NOTHING;
    const lost = before.flatMap(({ date }) => judgeSourceDate(date, pair, context));
    return [
      ...lost,
      ...after.flatMap(({ date }) => judgeTargetDate(date, before, source, target, context)),
      ...(lost.length === 0 ? after.flatMap(({ date }) => otherDay(date, before, source, target)) : NOTHING),
      ...levantineNames(before, target),
      ...disorderedWords(target, context),
    ];
  },
};

function judgeSourceDate(
  date: DateReading,
  { source, target }: Pair,
  context: CheckContext,
): readonly Found[] {
  const range = [date.start, date.end] as const;
  const written = source.text.slice(...range);
  if (date.conflict !== undefined) return [inSource("dates.conflict", range, { facts: { date: written } })];
  const candidates = target.dates().map((placed) => placed.date);
  if (date.calendar === "hijri") {
    const own = candidates.filter((other) => other.calendar === "hijri");
    // Where every Hijri date is kept, that it falls on a Gregorian one excuses nothing.
    const isKept = own.length >= source.dates().filter((placed) => placed.date.calendar === "hijri").length;
    const met =
      (isKept ? own : candidates).some((other) => hijriMet(date, other, target)) ||
      (!isKept && hijriYearMet(date, target));
    return met ? NOTHING : [inSource("dates.hijri", range, { facts: { date: written } })];
  }
  // March 4 and 5: the second day has no month of its own.
  const severalInMonth = source.dates().filter((placed) => placed.date.month === date.month).length > 1;
  if (candidates.some((other) => agrees(date, other, target, severalInMonth || hasDays(source, other.days))))
    return NOTHING;
  if (hasShortDate(date, target, context)) return NOTHING;
  const expected = englishDate(date, context.dateOrder);
  const near = candidates.filter((other) => other.calendar === "gregorian");
  const [only] = near;
  // A date in words beside a source date is the one that should have said it.
  if (near.length !== 1 || only === undefined || source.dates().length !== 1) {
    return [inSource("dates.missing", range, { facts: { date: written, expected } })];
  }
  return [
    inTarget("dates.differs", [only.start, only.end], {
      facts: { date: written, expected },
      fixes: [{ start: only.start, end: only.end, text: expected }],
    }),
  ];
}

/** Whether a target date says all that the source date does; what it leaves out may stand elsewhere as a number. */
function agrees(date: DateReading, other: DateReading, target: Side, severalInMonth: boolean): boolean {
  if (other.calendar !== "gregorian") return false;
  if (date.month !== undefined && other.month !== date.month) return false;
  const daysMet =
    date.days.length === 0 ||
    (other.days.length > 0
      ? (date.days.some((day) => other.days.includes(day)) && lastOf(date.days, other.days)) ||
        (severalInMonth && date.days.every((day) => hasNumber(target, day)))
      : date.days.every((day) => hasNumber(target, day)));
  if (!daysMet) return false;
  if (date.year === undefined) return true;
  return other.year === undefined ? hasNumber(target, date.year) : sameYear(date.year, other.year);
}

/** The year 67 is 1967. */
function sameYear(one: number, other: number): boolean {
  return one === other || ((one < CENTURY || other < CENTURY) && one % CENTURY === other % CENTURY);
}

/** Between 3 and 5 May: the day of the other side stands in this one as a number. */
function hasDays(side: Side, days: readonly number[]): boolean {
  return (
    days.length > 0 &&
    days.every((day) => side.quantities().some(({ strict, values }) => strict && values[0] === day))
  );
}

function lastOf(days: readonly number[], others: readonly number[]): boolean {
  return days.length !== others.length || days.every((day) => others.includes(day));
}

function hasNumber(target: Side, value: number): boolean {
  return (
    target.quantities().some(({ values }) => values.includes(value)) ||
    target.dates().some(({ date }) => date.year === value || date.days.includes(value))
  );
}

function hijriMet(date: DateReading, other: DateReading, target: Side): boolean {
  if (other.calendar === "hijri") {
    return (
      (date.month === undefined || other.month === undefined || other.month === date.month) &&
      (date.year === undefined || other.year === undefined || other.year === date.year) &&
      (date.month === undefined || other.month !== undefined) &&
      (date.days.length === 0 ||
        other.days.length === 0 ||
        date.days.some((day) => other.days.includes(day))) &&
      (other.days.length > 0 || date.days.every((day) => hasNumber(target, day)))
    );
  }
  if (date.year === undefined || other.year === undefined) return false;
  return (date.days.length === 0 ? [undefined] : date.days).some((day) =>
    (other.days.length === 0 ? [undefined] : other.days).some((otherDay) =>
      fallsOn(
        {
          year: date.year ?? 0,
          ...(date.month === undefined ? {} : { month: date.month }),
          ...(day === undefined ? {} : { day }),
        },
        {
          year: other.year ?? 0,
          ...(other.month === undefined ? {} : { month: other.month }),
          ...(otherDay === undefined ? {} : { day: otherDay }),
        },
      ),
    ),
  );
}

/** A Hijri year told as the Gregorian year it falls in: `505 هـ`, 1111. */
function hijriYearMet(date: DateReading, target: Side): boolean {
  const { year, month } = date;
  if (year === undefined || date.days.length > 0) return false;
  return target
    .quantities()
    .some(({ values }) =>
      values.some(
        (value) =>
          value > year && fallsOn({ year, ...(month === undefined ? {} : { month }) }, { year: value }),
      ),
    );
}

function judgeTargetDate(
  date: DateReading,
  before: readonly PlacedDate[],
  source: Side,
  target: Side,
  context: CheckContext,
): readonly Found[] {
  const range = [date.start, date.end] as const;
  const disordered = disorderedDigits(date, target, context);
  if (disordered !== undefined) return [disordered];
  if (date.month === undefined || before.length > 0) {
    const known = before.some(({ date: other }) => other.calendar === "hijri" || other.month === date.month);
    // A wrong month beside one source date has been told of the source date already.
    if (known || date.month === undefined || before.length === 1) return NOTHING;
  }
  // A month that nothing in the source says: `شهر 5` says one by its number.
  const told = source
    .quantities()
    .some(({ values }) => date.month !== undefined && values.includes(date.month));
  if (told || date.calendar === "hijri" || namesMonth(source.tokens(), date.month)) return NOTHING;
  return [inTarget("dates.invented", range, { facts: { date: target.text.slice(...range) } })];
}

/** A date beside those of the source, with a day or year that is nowhere in it. */
function otherDay(
  date: DateReading,
  before: readonly PlacedDate[],
  source: Side,
  target: Side,
): readonly Found[] {
  // A date of another calendar may be a conversion.
  const isLike = before.some(
    ({ date: other }) => other.month === date.month && other.calendar === date.calendar,
  );
  if (!isLike || before.some(({ date: { calendar } }) => calendar !== date.calendar)) return NOTHING;
  const alone = source.quantities();
  const isTold = (value: number): boolean => alone.some(({ values }) => values.includes(value));
  // The day of another month is not that of this one.
  const ofMonth = before.filter(({ date: { month } }) => month === undefined || month === date.month);
  // What the source leaves open (that month, last year) may be told.
  const isDay = (day: number): boolean =>
    isTold(day) ||
    ofMonth.every((other) => other.date.days.length === 0) ||
    ofMonth.some((other) => other.date.days.includes(day));
  const isYear = (year: number): boolean =>
    isTold(year) || ofMonth.every((other) => other.date.year === undefined) || hasYear(source, year);
  if (date.days.every(isDay) && (date.year === undefined || isYear(date.year))) return NOTHING;
  return [
    inTarget("dates.invented", [date.start, date.end], {
      facts: { date: target.text.slice(date.start, date.end) },
    }),
  ];
}

/** Whether a year of the source is this one, its century told or not. */
function hasYear(source: Side, value: number): boolean {
  return source.dates().some(({ date: { year } }) => year !== undefined && sameYear(year, value));
}

/** `9/11` for September 11: month and day without a year. */
function hasShortDate({ month, days }: DateReading, { bare }: Side, { dateOrder }: CheckContext): boolean {
  const [day] = days;
  if (month === undefined || day === undefined || days.length > 1) return false;
  const short = dateOrder === "dayFirst" ? `${day}/${month}` : `${month}/${day}`;
  return bare.includes(short) && new RegExp(`(?<![\\d/])${short}(?![\\d/])`, "u").test(bare);
}

function levantineNames(before: readonly PlacedDate[], target: Side): readonly Found[] {
  if (before.length === 0) return NOTHING;
  return [...target.text.matchAll(LEVANTINE_IN_ENGLISH)].map((found) =>
    inTarget("dates.levantine", [found.index, found.index + found[0].length], { facts: { text: found[0] } }),
  );
}
