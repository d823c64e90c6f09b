import type { FoldedToken } from "./foldedTokens.ts";
import { type Numeral, readClock, readNumeral, splitNumerals } from "./numerals.ts";
import { clockValues, type Quantity } from "./quantity.ts";

/** The numbers of one token of digits: a number, a percentage, a time, or several joined by a hyphen or slash. */
export function readNumberToken(token: FoldedToken): { readonly quantities: readonly Quantity[] } {
  const { key, start, end } = token;
  const clock = readClock(key);
  if (clock !== undefined) {
    return { quantities: [{ type: "time", values: clockValues(clock), strict: true, start, end }] };
  }
  const whole = unambiguous(token) ?? readNumeral(key);
  if (whole !== undefined) return { quantities: [numeralQuantity(whole, true, start, end)] };
  const slashed = key.includes("/");
  // Table 3-1 is Table 3.1 elsewhere.
  const section = /^\d{1,3}-\d{1,3}$/u.test(key) ? [Number(key.replace("-", "."))] : [];
  const [, from = "", until = ""] = shortRange.exec(key) ?? [];
  const quantities = splitNumerals(key).flatMap(({ text, offset }): readonly Quantity[] => {
    const numeral = readNumeral(text);
    const place = [
      start + Math.min(offset, end - start - 1),
      start + Math.min(offset + text.length, end - start),
    ] as const;
    if (numeral !== undefined && text === until && from !== "")
      return [
        { type: "number", values: shortYear(from, until), strict: !slashed, start: place[0], end: place[1] },
      ];
    if (numeral !== undefined) {
      const number = numeralQuantity(numeral, !(slashed && /^\d+$/u.test(text)), ...place);
      return [{ ...number, values: [...number.values, ...section] }];
    }
    const clocked = readClock(text);
    if (clocked !== undefined)
      return [{ type: "time", values: clockValues(clocked), strict: true, start: place[0], end: place[1] }];
    const values = [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
    return [{ type: "number", values, strict: false, start: place[0], end: place[1] }];
  });
  const [, above, below] = /^(\d+)\/(\d+)$/u.exec(key) ?? [];
  if (above !== undefined && below !== undefined && Number(below) > 0) {
    const share = Number(above) / Number(below);
    return {
      quantities: [
        ...quantities,
        { type: "fraction", values: [share, share * 100], strict: false, start, end },
      ],
    };
  }
  return { quantities };
}

/** A range of years that says the century once: `2010-15`, `1999/00`. */
const shortRange = /^((?:1[5-9]|20)\d\d)[-/](\d\d)$/u;

/** What the two digits behind a year can mean. */
export function shortYear(from: string, until: string): readonly number[] {
  const century = Number(from.slice(0, 2)) + (Number(until) < Number(from.slice(2)) ? 1 : 0);
  return [century * 100 + Number(until), Number(until)];
}

/** Arabic separators say which of the two they are: `٣٬٥٠٠` is no 3.5, `٣٫٥٠٠` no 3500. */
function unambiguous({ key, text }: FoldedToken): Numeral | undefined {
  const groups = text.includes("\u066C");
  if (groups === text.includes("\u066B")) return undefined;
  const digits = (groups ? key.replaceAll(",", "") : key).replace("%", "");
  return /^\d+(?:\.\d+)?$/u.test(digits)
    ? { values: [Number(digits)], percent: key.endsWith("%") }
    : undefined;
}

function numeralQuantity(
  { values, percent }: { readonly values: readonly number[]; readonly percent: boolean },
  strict: boolean,
  start: number,
  end: number,
): Quantity {
  return percent
    ? { type: "percent", values: values.flatMap((value) => [value, value / 100]), strict, start, end }
    : { type: "number", values, strict, start, end };
}
