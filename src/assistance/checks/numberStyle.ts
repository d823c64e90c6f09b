import type { NumberGrouping } from "../../core/checkWishes.ts";
import type { Quantity } from "../../language/quantity.ts";
import { type Found, inTarget, NOTHING } from "./check.ts";
import type { CheckContext } from "./context.ts";
import type { Side } from "./pair.ts";

/** Smaller numbers are written either way: 1234 and 1,234 are years, codes and counts. */
const LARGE = 10_000;

const MARKS: Readonly<Record<NumberGrouping, string>> = { comma: ",", space: "\u202F", none: "" };

/** Numbers and percentages of a translation that are not written as the project asks for. */
export function unlikeStyle(target: Side, { settings, british }: CheckContext): readonly Found[] {
  const { numberGrouping, percent } = settings;
  if (numberGrouping === undefined && percent === undefined) return NOTHING;
  return target.quantities().flatMap((quantity) => {
    const { start, end } = quantity;
    const written = target.text.slice(start, end);
    const grouped = numberGrouping === undefined ? written : regrouped(written, quantity, numberGrouping);
    const right = percent === undefined ? grouped : restyled(grouped, quantity, percent, british);
    if (right === written) return [];
    return inTarget("numbers.style", [start, end], {
      facts: { number: written, right },
      fixes: [{ start, end, text: right }],
      severity: "info",
    });
  });
}

/** A whole number in digits with its groups kept apart as asked; all else as it is. */
function regrouped(written: string, { type, values }: Quantity, grouping: NumberGrouping): string {
  if (type !== "number" || !(Math.abs(values[0] ?? 0) >= LARGE)) return written;
  return written.replace(/^\d{1,3}(?:[,\s]\d{3})+(?=\.\d+$|$)|^\d{5,}(?=\.\d+$|$)/u, (whole) => {
    // A number written with either space is grouped by spaces.
    if (grouping === "space" && /^\d{1,3}(?:\s\d{3})+$/u.test(whole)) return whole;
    return whole.replace(/[,\s]/gu, "").replace(/(?<=\d)(?=(?:\d{3})+$)/gu, MARKS[grouping]);
  });
}

/** A percentage in digits with its sign or its word. */
function restyled(written: string, { type }: Quantity, style: "sign" | "word", british: boolean): string {
  if (type !== "percent") return written;
  return style === "sign"
    ? written.replace(/(?<=\d)[\s-]*per\s?cent$/iu, "%")
    : written.replace(/(?<=\d)\s*%$/u, british ? " per cent" : " percent");
}
