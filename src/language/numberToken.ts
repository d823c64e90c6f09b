import type { FoldedToken } from "./foldedTokens.ts";
import { type Numeral, readClock, readNumeral, splitNumerals } from "./numerals.ts";
import { clockValues, type Quantity, shareValues } from "./quantity.ts";

/** The numbers of one token of digits: a number, a percentage, a time, or several joined by a hyphen or slash. */
export function readNumberToken(token: FoldedToken): { readonly quantities: readonly Quantity[] } {
  const { key, start, end } = token;
  const clock = readClock(key);
  if (clock !== undefined) {
    return { quantities: [{ type: "time", values: clockValues(clock), strict: true, start, end }] };
  }
  const whole = unambiguous(token) ?? readNumeral(key);
  if (whole !== undefined) return { quantities: [numeralQuantity(whole, true, start, end)] };
  const slashed = key.includes("/") && !isCase(key);
  const section = sectionValues(key);
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
    const parts = text.split(/\D+/u).map(Number);
    const version = versionValues(text, parts);
    const strict = version.length > 0;
    return [{ type: "number", values: strict ? version : parts, strict, start: place[0], end: place[1] }];
  });
  const [, above, below] = /^(\d+)\/(\d+)$/u.exec(key) ?? [];
  if (above !== undefined && below !== undefined && Number(below) > 0) {
    const share = Number(above) / Number(below);
    return {
      quantities: [
        // One of both may be a share's denominator in words.
        ...quantities.map((one) => ({ ...one, values: [...one.values, ...shareValues(share)] })),
        { type: "fraction", values: [share, share * 100], strict: false, start, end },
      ],
    };
  }
  return { quantities };
}

/** The days of a month: numbers up to here on both sides of a slash may be a date. */
const DAYS = 31;

/** Whether numbers with a slash are no date, part or season: blood pressure 120/80, judgment 45/2019. */
function isCase(key: string): boolean {
  const [, first = "", second = ""] = /^(\d+)\/(\d+)$/u.exec(key) ?? [];
  return Math.max(Number(first), Number(second)) > DAYS && Number(second) !== Number(first) + 1;
}

/** Below any time of day, which is negative too. */
const VERSIONS = -1e13;

/** What stands for a version or address with three numbers or more, read from either end; nothing for a date with stops. */
function versionValues(text: string, parts: readonly number[]): readonly number[] {
  if (!/^\d{1,3}(?:\.\d{1,3}){2,3}$/u.test(text)) return [];
  const [first = 0, second = 0] = parts;
  if (first <= DAYS && second <= 12 && /\.\d\d$/u.test(text)) return [];
  const code = (numbers: readonly number[]): number =>
    VERSIONS - numbers.reduce((all, number) => all * 1000 + number, 0);
  return [code(parts), code(parts.toReversed())];
}

/** Table 3-1 is Table 3.1 elsewhere, and clause 3-1-2 clause 3.1.2. */
function sectionValues(key: string): readonly number[] {
  const dotted = key.replaceAll("-", ".");
  if (/^\d{1,3}-\d{1,3}$/u.test(key)) return [Number(dotted)];
  return key === dotted ? [] : versionValues(dotted, dotted.split(".").map(Number));
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
