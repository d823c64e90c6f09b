/** A word that begins with digits: `11k`, `3.5m`, `1990s`, `5kg`, `10am`. */
export interface AffixedNumber {
  readonly values: readonly number[];
  readonly strict: boolean;
  readonly type?: "century" | "time";
}

const shortScales: ReadonlyMap<string, readonly number[]> = new Map([
  ["k", [1e3, 1]],
  ["m", [1e6, 1]],
  ["mn", [1e6]],
  ["mln", [1e6]],
  ["b", [1e9, 1]],
  ["bn", [1e9]],
  ["tn", [1e12]],
  ["t", [1e12, 1]],
]);
const measures =
  /^(?:kg|km|mg|ml|mcg|cm|mm|g|l|ft|in|lb|lbs|oz|h|hr|hrs|min|mins|s|sec|secs|kb|mb|gb|tb|kw|mw|gw|hz|ghz|mhz|px|x|c|f|yo|yr|yrs|d|pp|pt)$/u;

/** Reads a lower-case word that begins with digits; names such as `3com` only hold a number, without insisting on it. */
export function readAffixedNumber(word: string): AffixedNumber | undefined {
  const range = /^(\d+(?:\.\d+)?)[-–](\d+(?:\.\d+)?)([a-z]+)$/u.exec(word);
  const rangeScales = shortScales.get(range?.[3] ?? "");
  // 1.5-2bn
  if (range !== null && rangeScales !== undefined) {
    const ends = [Number(range[1]), Number(range[2])];
    return { values: rangeScales.flatMap((scale) => ends.map((end) => end * scale)), strict: false };
  }
  const [, digits, affix] = /^(\d[\d.,]*)([a-z]+)$/u.exec(word) ?? [];
  if (digits === undefined || affix === undefined) return innerDigits(word);
  const value = Number(digits.replaceAll(",", ""));
  if (Number.isNaN(value)) return undefined;
  if (affix === "s") return decade(value);
  if (affix === "am" || affix === "pm") {
    if (value > 24) return { values: [value], strict: true };
    const minutes = (value % 12) * 60;
    return { values: [-1 - minutes, -1 - (minutes + 720), value, value + 12], strict: true, type: "time" };
  }
  const scales = shortScales.get(affix);
  if (scales !== undefined) return { values: scales.map((scale) => value * scale), strict: true };
  return { values: [value], strict: measures.test(affix) };
}

function innerDigits(word: string): AffixedNumber | undefined {
  if (!/\d/u.test(word)) return undefined;
  // Q1 is the first quarter, H2 the second half of a year.
  const [, part, which] = /^([qh])([1-4])$/u.exec(word) ?? [];
  if (part !== undefined) return { values: [Number(which), part === "q" ? 1 / 4 : 1 / 2], strict: false };
  return { values: [...word.matchAll(/\d+/gu)].map(([digits]) => Number(digits)), strict: false };
}

function decade(value: number): AffixedNumber {
  if (value >= 1000 && value % 100 === 0)
    return { values: [value / 100 + 1, value], strict: true, type: "century" };
  return { values: value >= 1000 ? [value, value % 100] : [value, 1900 + value, 2000 + value], strict: true };
}
