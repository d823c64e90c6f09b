import { ENGLISH_MONTHS } from "./englishMonths.ts";

/** A date found in a text, as far as it is said; ranges have several days. Offsets are UTF-16. */
export interface DateReading {
  readonly calendar: "gregorian" | "hijri";
  readonly days: readonly number[];
  readonly month?: number;
  readonly year?: number;
  /** A second name of the month that says another month. */
  readonly conflict?: number;
  /** All in digits, as written: day, month and year in the order of their own language. */
  readonly form: "words" | "numeric" | "iso";
  readonly start: number;
  readonly end: number;
}

/** Whether day and month can be (31 days allowed for each month, 30 for Hijri ones). */
export function isPossible({
  calendar,
  days,
  month,
}: Pick<DateReading, "calendar" | "days" | "month">): boolean {
  const longest = calendar === "hijri" ? 30 : 31;
  return (
    (month === undefined || (month >= 1 && month <= 12)) && days.every((day) => day >= 1 && day <= longest)
  );
}

/** A Gregorian date in words as American English writes it, British order with `dayFirst`. */
export function englishDate(date: DateReading, order: "dayFirst" | "monthFirst"): string {
  const month = ENGLISH_MONTHS[(date.month ?? 1) - 1] ?? "";
  const day = date.days.join("–");
  const year = date.year === undefined ? "" : String(date.year);
  if (day === "") return [month, year].filter((part) => part !== "").join(" ");
  if (order === "dayFirst") return [day, month, year].filter((part) => part !== "").join(" ");
  return year === "" ? `${month} ${day}` : `${month} ${day}, ${year}`;
}
