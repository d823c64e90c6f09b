import { type DateReading, isPossible } from "./calendarDate.ts";
import type { FoldedToken } from "./foldedTokens.ts";

const wholeDate = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/u;

/**
 * Reads a date in digits at a token: `26/11/2024`, `2024-11-26`, also with spaces after its stops (`26. 11. 2024`).
 * `order` says how its language writes day and month; where that cannot be, the other order is taken.
 */
export function readNumericDate(
  tokens: readonly FoldedToken[],
  index: number,
  order: "dayFirst" | "monthFirst",
): { readonly date: DateReading; readonly next: number } | undefined {
  const token = tokens[index];
  if (token?.type !== "number") return undefined;
  const spread = spreadDate(tokens, index);
  const written = spread?.written ?? token.key;
  const next = spread?.next ?? index + 1;
  const [, first = "", mark, second = "", third = ""] = wholeDate.exec(written) ?? [];
  if (mark === undefined) return undefined;
  const place = { start: token.start, end: tokens[next - 1]?.end ?? token.end };
  if (first.length === 4 && third.length <= 2) {
    const date = { days: [Number(third)], month: Number(second), year: Number(first), ...place };
    return placed({ ...date, calendar: "gregorian", form: "iso" }, next);
  }
  if (first.length > 2 || (third.length !== 4 && third.length !== 2)) return undefined;
  // 1.2.34 is a version as often as a date.
  if (third.length === 2 && mark === ".") return undefined;
  const year = third.length === 4 ? Number(third) : 2000 + Number(third);
  const [day, month] = order === "dayFirst" ? [first, second] : [second, first];
  const usual: DateReading = {
    calendar: "gregorian",
    form: "numeric",
    days: [Number(day)],
    month: Number(month),
    year,
    ...place,
  };
  return placed(usual, next) ?? placed({ ...usual, days: [Number(month)], month: Number(day) }, next);
}

function placed(
  date: DateReading,
  next: number,
): { readonly date: DateReading; readonly next: number } | undefined {
  return isPossible(date) ? { date, next } : undefined;
}

/** `26. 11. 2024` and `26 / 11 / 2024`: three numbers with the same mark between them. */
function spreadDate(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly written: string; readonly next: number } | undefined {
  const keys = Array.from({ length: 5 }, (_, offset) => tokens[index + offset]?.key ?? "");
  const [day = "", mark = "", month = "", again = "", year = ""] = keys;
  if (mark !== again || !/^[./-]$/u.test(mark) || !/^\d{4}$/u.test(year)) return undefined;
  if (!/^\d{1,2}$/u.test(day) || !/^\d{1,2}$/u.test(month)) return undefined;
  return { written: `${day}${mark}${month}${mark}${year}`, next: index + 5 };
}
