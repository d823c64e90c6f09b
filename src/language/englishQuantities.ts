import {
  ENGLISH_DECADES,
  ENGLISH_HIDDEN,
  ENGLISH_SCALES,
  ENGLISH_UNITS_WITHIN,
  ENGLISH_VAGUE,
  ENGLISH_VAGUE_UNITS,
} from "./englishNumberWords.ts";
import type { FoldedToken } from "./foldedTokens.ts";
import { readNumberToken, shortYear } from "./numberToken.ts";
import { readAffixedNumber } from "./affixedNumber.ts";
import { clockValues, type Quantity, shareValues } from "./quantity.ts";
import {
  denominatorAt,
  oneUnit,
  percentEnd,
  readMixedHalf,
  readOrdinal,
  readPart,
  scaleBehind,
  wholeParts,
} from "./englishParts.ts";
import { readSpokenTime } from "./englishClock.ts";
import { type EnglishReading as Reading, readDecimals, readWords, readYearInWords } from "./englishNumber.ts";
import { readBareClock } from "./numerals.ts";
import { withMixedUnits } from "./mixedUnits.ts";
import { markCenturies } from "./englishCenturies.ts";
import { withDayHalves } from "./dayHalves.ts";
import { withRangeScales } from "./quantityRanges.ts";
import { romanValues } from "./romanNumerals.ts";
import { withShares } from "./quantityShares.ts";
import { mergeSpacedGroups } from "./spacedGroups.ts";
import { fractionBehind, fractionSign } from "./writtenFractions.ts";

const timeZones: ReadonlySet<string> = new Set(["gmt", "utc", "hours", "hrs", "est", "cet", "local"]);
/** The words between a part and what it is one of: half of a tenth. */
const partsOfParts: ReadonlySet<string> = new Set(["of", "of a", "of an", "of the", "a", "of one"]);
const ratios: ReadonlySet<string> = new Set([
  "in",
  "in every",
  "in each",
  "of every",
  "of each",
  "out of",
  "out of every",
  "of",
  "over",
  "of the",
]);
const dayHalves = /^(?:am|pm|a|p|o|o['’]clock)$/u;

/** All numbers of an English text in digits and words; `taken` tells tokens that belong to a date. */
export function readEnglishQuantities(
  tokens: readonly FoldedToken[],
  taken: (index: number) => boolean,
): readonly Quantity[] {
  const found: Quantity[] = [];
  let index = 0;
  while (index < tokens.length) {
    const step = taken(index) ? undefined : readAt(tokens, index);
    if (step === undefined) {
      index += 1;
      continue;
    }
    found.push(...step.quantities);
    index = Math.max(step.next, index + 1);
  }
  const scaled = withRangeScales(tokens, found, ({ key }) => {
    const scale = ENGLISH_SCALES.get(key);
    return scale === undefined || scale < 1000 ? undefined : scale;
  });
  const shared = withShares(
    tokens,
    markCenturies(tokens, withMixedUnits(tokens, scaled, "english")),
    partsOfParts,
    ratios,
  );
  return withDayHalves(tokens, shared, "english");
}

interface Step {
  readonly quantities: readonly Quantity[];
  readonly next: number;
}

function readAt(tokens: readonly FoldedToken[], index: number): Step | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const { key } = token;
  const spoken = readSpokenTime(tokens, index);
  if (spoken !== undefined) return spoken;
  const sign = fractionSign(token);
  if (sign !== undefined)
    return step(tokens, index, {
      values: shareValues(sign),
      next: index + 1,
      strict: true,
      type: "fraction",
    });
  const vague = ENGLISH_VAGUE.get(key);
  if (vague !== undefined) return readVague(tokens, index, vague);
  if (ENGLISH_DECADES.has(key)) {
    const value = ENGLISH_DECADES.get(key) ?? 0;
    const values = [value, 1900 + value, 1800 + value, 2000 + value];
    return step(tokens, index, { values, next: index + 1, strict: true });
  }
  const ordinal = readOrdinal(tokens, index);
  if (ordinal !== undefined) return step(tokens, index, ordinal);
  const part = readPart(tokens, index);
  if (part !== undefined) return step(tokens, index, part);
  const number = readNumber(tokens, index);
  if (number !== undefined) return number;
  const hidden =
    oneUnit(tokens, index) ?? ENGLISH_HIDDEN.get(key) ?? bareScale(key) ?? romanValues(token.text);
  const isByThe = tokens[index - 1]?.key === "the" && tokens[index - 2]?.key === "by";
  // By the dozen is in tens.
  const units = ENGLISH_VAGUE_UNITS.get(key) ?? (isByThe ? ENGLISH_VAGUE.get(`${key}s`) : undefined);
  const many: readonly Quantity[] =
    units === undefined
      ? []
      : [{ type: "vague", values: [units], strict: false, start: token.start, end: token.end }];
  const read = hidden && step(tokens, index, { values: hidden, next: index + 1, strict: false });
  const quantities = [...(read?.quantities ?? []), ...many];
  return quantities.length === 0 ? undefined : { quantities, next: index + 1 };
}

/** The first million; a million-dollar deal; the first hundred days. */
function bareScale(key: string): readonly number[] | undefined {
  const scale = ENGLISH_SCALES.get(key);
  return scale === undefined || scale < 100 ? undefined : [scale];
}

function step(tokens: readonly FoldedToken[], index: number, { values, next, strict, type }: Reading): Step {
  const first = tokens[index];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) throw new Error(`no token at ${index} or ${next - 1}`);
  const quantity = { type: type ?? "number", values, strict, start: first.start, end: last.end } as const;
  return { quantities: [quantity], next };
}

/** `tens of thousands`, `hundreds of millions`; a word that is also another thing counts only before `of`. */
function readVague(tokens: readonly FoldedToken[], index: number, value: number): Step | undefined {
  const of = tokens[index + 1]?.key === "of";
  const stacked = of ? ENGLISH_VAGUE.get(tokens[index + 2]?.key ?? "") : undefined;
  if (stacked !== undefined && stacked > value) {
    return step(tokens, index, { values: [value * stacked], next: index + 3, strict: true, type: "vague" });
  }
  const key = tokens[index]?.key;
  if (!of && (key === "scores" || key === "tens")) return undefined;
  return step(tokens, index, { values: [value], next: index + 1, strict: true, type: "vague" });
}

function readNumber(tokens: readonly FoldedToken[], index: number): Step | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.type === "number") {
    const clock = timeZones.has(tokens[index + 1]?.key ?? "") ? readBareClock(token.key) : undefined;
    if (clock !== undefined)
      return step(tokens, index, {
        values: [...clockValues(clock), Number(token.key)],
        next: index + 1,
        strict: true,
        type: "time",
      });
    const part = /^\d+$/u.test(token.key) ? fractionBehind(tokens, index + 1) : undefined;
    if (part !== undefined)
      return finish(tokens, index, { values: [Number(token.key) + part], next: index + 2, strict: true });
    const merged = mergeSpacedGroups(tokens, index);
    const [whole] = merged?.quantities ?? [];
    if (merged !== undefined && whole !== undefined)
      return finish(tokens, index, { values: whole.values, next: merged.next, strict: true });
    const isPart = /^[1-9]\/(?:[2-9]|10)$/u.test(token.key) && tokens[index + 1]?.key === "of";
    const quantities = readNumberToken(token).quantities.map((one) =>
      // A sixth of something in digits.
      isPart && one.type === "fraction" ? { ...one, strict: true } : one,
    );
    const [only, until] = quantities;
    const scale = ENGLISH_SCALES.get(tokens[index + 1]?.key ?? "");
    const end = tokens[index + 1]?.end;
    // 3-5 million: the scale of both.
    if (quantities.length === 2 && only?.type === "number" && until?.strict === true && scale && end)
      return {
        quantities: [only, { ...until, values: until.values.map((value) => value * scale), end }],
        next: index + 2,
      };
    if (quantities.length !== 1 || only?.type !== "number" || !only.strict)
      return { quantities, next: index + 1 };
    const year = tokens[index - 1]?.key === "–" ? (tokens[index - 2]?.key ?? "") : "";
    if (/^(?:1[5-9]|20)\d\d$/u.test(year) && /^\d\d$/u.test(token.key))
      return step(tokens, index, { values: shortYear(year, token.key), next: index + 1, strict: true });
    // PM2.5, U07.1: a name whose digits a stop has cut.
    const name = /^[a-z]+\d+$/u.test(tokens[index - 2]?.key ?? "") ? (tokens[index - 2]?.key ?? "") : "";
    if (
      name !== "" &&
      tokens[index - 1]?.key === "." &&
      !token.spaced &&
      tokens[index - 1]?.spaced === false
    ) {
      const decimal = Number(`${name.replace(/^[a-z]+/u, "")}.${token.key}`);
      return step(tokens, index, { values: [decimal, only.values[0] ?? 0], next: index + 1, strict: false });
    }
    // The '67 war.
    if (/^['’]$/u.test(tokens[index - 1]?.key ?? "") && !token.spaced && /^\d\d$/u.test(token.key)) {
      const year = only.values[0] ?? 0;
      return step(tokens, index, { values: [1900 + year, 2000 + year, year], next: index + 1, strict: true });
    }
    // COVID-19, F-16: a name with a number.
    const named =
      tokens[index - 1]?.key === "-" && !token.spaced && /\p{Lu}/u.test(tokens[index - 2]?.text ?? "");
    const read = finish(tokens, index, { values: only.values, next: index + 1, strict: !named });
    return named ? { ...read, quantities: read.quantities.map((one) => ({ ...one, named })) } : read;
  }
  if (token.type !== "word") return undefined;
  const affixed = readAffixedNumber(token.key);
  if (affixed !== undefined) {
    const read = finish(tokens, index, { ...affixed, next: index + 1 });
    // COP28
    const named = /^\p{Lu}{2,}\d+$/u.test(token.text);
    return named ? { ...read, quantities: read.quantities.map((one) => ({ ...one, named })) } : read;
  }
  const words = readWords(tokens, index);
  return words && finish(tokens, index, readYearInWords(tokens, words) ?? words);
}

/** What follows a number: scales, `and a half`, the denominator of a fraction, percent, the half of the day. */
function finish(tokens: readonly FoldedToken[], index: number, number: Reading): Step {
  let { values, next, strict } = readDecimals(tokens, number);
  const { type } = number;
  let scaled = ENGLISH_SCALES.get(tokens[next - 1]?.key ?? "") ?? 1;
  for (;;) {
    const at = tokens[next]?.key === "-" || tokens[next]?.key === "+" ? next + 1 : next;
    const scale = ENGLISH_SCALES.get(tokens[at]?.key ?? "");
    if (scale === undefined) break;
    values = values.map((value) => value * scale);
    scaled = scale;
    strict = scale !== 12;
    next = at + 1;
  }
  const mixed = readMixedHalf(tokens, next);
  if (mixed !== undefined) {
    const scale = scaleBehind(tokens, mixed.next);
    const times = scale?.value ?? 1;
    // Two million and a half is two and a half million.
    values = values.flatMap((value) =>
      scaled >= 1000 ? [value + mixed.value * scaled, value + mixed.value] : [(value + mixed.value) * times],
    );
    next = scale?.next ?? mixed.next;
    strict = true;
  }
  const hyphened = tokens[next]?.key === "-" ? next + 1 : next;
  const denominator = denominatorAt(tokens, hyphened);
  const numerator = values[0] ?? 0;
  const inWords = tokens[index]?.type === "word";
  if (denominator !== undefined && inWords && numerator < 20 && type === undefined) {
    const scale = scaleBehind(tokens, denominator.next);
    if (scale !== undefined)
      return step(tokens, index, {
        values: [numerator * denominator.value * scale.value],
        next: scale.next,
        strict: true,
      });
    const parts = wholeParts(numerator, denominator.value);
    // Three quarters of an hour.
    const units = tokens[denominator.next]?.key === "of" ? oneUnit(tokens, denominator.next + 1) : undefined;
    const values = [
      ...parts.flatMap(shareValues),
      ...parts.flatMap((part) => units?.map((each) => part * each) ?? []),
    ];
    return step(tokens, index, { values, next: denominator.next, strict: true, type: "fraction" });
  }
  const percent = percentEnd(tokens, next);
  if (percent !== undefined) {
    const shares = values.flatMap((value) => [value, value / 100]);
    return step(tokens, index, { values: shares, next: percent, strict: true, type: "percent" });
  }
  const within = ENGLISH_UNITS_WITHIN.get(tokens[hyphened]?.key ?? "");
  if (within !== undefined && type === undefined && values.length === 1)
    return step(tokens, index, {
      values: [...values, ...within.map((units) => numerator * units)],
      next,
      strict,
    });
  const hour = values.length === 1 && numerator <= 24 && Number.isInteger(numerator);
  // Nine a.m., and not nine a day.
  const article =
    tokens[next]?.key === "a" && !(tokens[next + 1]?.key === "." && tokens[next + 2]?.key === "m");
  if (hour && dayHalves.test(tokens[next]?.key ?? "") && !article) {
    values = [...clockValues((numerator % 24) * 60), numerator];
    return step(tokens, index, { values, next: next + 1, strict: true, type: "time" });
  }
  return step(tokens, index, { values, next, strict, ...(type === undefined ? {} : { type }) });
}
