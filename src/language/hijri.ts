const DAY = 86_400_000;
// 1 Muharram 1 in the civil reckoning, days before 1970.
const EPOCH_DAYS = -492_148;
const MEAN_YEAR = 354.366_67;
const MEAN_MONTH = 29.530_59;
// How far the estimate can be off, in days.
const REACH = 6;

const ummAlQura = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  day: "numeric",
  month: "numeric",
  year: "numeric",
});

/** A day of the Hijri calendar. */
export interface HijriDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The Hijri date (Umm al-Qura where it is defined, 1300 to 1600) of a day given in milliseconds UTC. */
function hijriOf(time: number): HijriDay {
  const parts = new Map(
    ummAlQura.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
  );
  return { year: parts.get("year") ?? 0, month: parts.get("month") ?? 0, day: parts.get("day") ?? 0 };
}

/** The Gregorian day, in milliseconds UTC, on which a Hijri date falls; the 30th of a short month is the next day. */
export function gregorianOfHijri({ year, month, day }: HijriDay): number {
  const estimate = Math.round(EPOCH_DAYS + (year - 1) * MEAN_YEAR + (month - 1) * MEAN_MONTH + (day - 1));
  const wanted = order({ year, month, day });
  for (let shift = -REACH; shift <= REACH; shift += 1) {
    if (order(hijriOf((estimate + shift) * DAY)) >= wanted) return (estimate + shift) * DAY;
  }
  return estimate * DAY;
}

function order({ year, month, day }: HijriDay): number {
  return (year * 12 + month) * 31 + day;
}

/** Whether a Gregorian date, as far as it is said, is a Hijri one, as far as that is said, give or take a day. */
export function fallsOn(
  hijri: Partial<HijriDay> & { readonly year: number },
  gregorian: { readonly year: number; readonly month?: number; readonly day?: number },
): boolean {
  const first = gregorianOfHijri({ year: hijri.year, month: hijri.month ?? 1, day: hijri.day ?? 1 }) - DAY;
  const last = gregorianOfHijri({ year: hijri.year, month: hijri.month ?? 12, day: hijri.day ?? 30 }) + DAY;
  const { year, month, day } = gregorian;
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = Date.UTC(year, (month ?? 12) - 1, day ?? (month === 2 ? 28 : 31));
  return from <= last && to >= first;
}
