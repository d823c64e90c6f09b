/** Everything the digits of a token can mean: most often one number, two where a separator is read in two ways. */
export interface Numeral {
  readonly values: readonly number[];
  readonly percent: boolean;
}

const grouped = /^\d{1,3}(?:([.,،])\d{3})(?:\1\d{3})*$/u;
const groupedWithFraction = /^(\d{1,3}(?:([.,،])\d{3})+)([.,،])(\d+)$/u;
const indianGrouping = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u;
const simple = /^\d+$/u;
const decimal = /^\d+[.,،]\d+$/u;

/**
 * Reads a number written with European digits (K1 of all digit series) in any region's grouping: `1,234.5`, `1.234,5`,
 * `3،5`. A single separator before exactly three digits is read both ways. Nothing for `1.2.3`, dates and times.
 *
 * @example readNumeral("1.234") // { values: [1234, 1.234], percent: false }
 */
export function readNumeral(written: string): Numeral | undefined {
  const percent = written.endsWith("%");
  const digits = percent ? written.slice(0, -1) : written;
  if (simple.test(digits)) return { values: [Number(digits)], percent };
  if (grouped.test(digits)) {
    const whole = Number(digits.replaceAll(/[.,،]/gu, ""));
    const single = digits.split(/[.,،]/u).length === 2;
    return { values: single ? [whole, Number(digits.replace(/[,،]/u, "."))] : [whole], percent };
  }
  const [, whole, group, mark, fraction] = groupedWithFraction.exec(digits) ?? [];
  if (whole !== undefined && group !== mark) {
    return { values: [Number(`${whole.replaceAll(/[.,،]/gu, "")}.${fraction ?? ""}`)], percent };
  }
  if (indianGrouping.test(digits)) return { values: [Number(digits.replaceAll(",", ""))], percent };
  if (decimal.test(digits)) return { values: [Number(digits.replace(/[,،]/u, "."))], percent };
  return undefined;
}

const clock = /^([01]?\d|2[0-4])[:.]([0-5]\d)(?:[:.][0-5]\d)?$/u;

/** The minutes since midnight of a time such as `5:30` or `17:30:00`, `undefined` for all else. */
export function readClock(written: string): number | undefined {
  if (!written.includes(":")) return undefined;
  const [, hours, minutes] = clock.exec(written) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** The minutes since midnight of four digits without a mark, as they stand before a time zone: `0815 GMT`. */
export function readBareClock(written: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(written) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** The numbers of a token that a hyphen, slash or colon joins: `5-10`, `3/4`, `1:1000`. */
export function splitNumerals(
  written: string,
): readonly { readonly text: string; readonly offset: number }[] {
  const pieces: { text: string; offset: number }[] = [];
  for (const found of written.matchAll(/[^-/:–]+/gu)) pieces.push({ text: found[0], offset: found.index });
  return pieces;
}
