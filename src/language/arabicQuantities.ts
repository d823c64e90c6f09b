import { ordinalValue, readNumberWords, readScales, type Reading, wordAt } from "./arabicNumber.ts";
import { arabicNumberWord, type ArabicNumberWord, VAGUE_SCALES } from "./arabicNumberWords.ts";
import {
  andOneMore,
  isEstimate,
  perMille,
  type LargerReading,
  readDecimals,
  readExcept,
  readPercentPart,
  yearsOf,
} from "./arabicNumberEnds.ts";
import { withDayHalves } from "./dayHalves.ts";
import { addPart, EXCEPT, percentEnd, readPart, SMALLER_UNITS } from "./arabicParts.ts";
import { type FoldedToken, foldWord } from "./foldedTokens.ts";
import { withMixedUnits } from "./mixedUnits.ts";
import { readNumberToken } from "./numberToken.ts";
import { readBareClock } from "./numerals.ts";
import {
  clockValues,
  LARGEST_EVERYDAY_ORDINAL,
  type Quantity,
  quantityAt,
  type QuantityStep,
  shareValues,
} from "./quantity.ts";
import { hiddenArabicNumbers, readArabicTime, unitsWithin } from "./arabicTimes.ts";
import { mergeSpacedGroups } from "./spacedGroups.ts";
import { withRangeScales } from "./quantityRanges.ts";
import { withShares } from "./quantityShares.ts";
import { fractionBehind, fractionSign } from "./writtenFractions.ts";

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldWord));

const timeZones = folded("بتوقيت بالتوقيت توقيت غرينتش غرينيتش جرينتش");
const prepositions = folded("من في على إلى عن بين مع هو هي هذا هذه أن إن قد لا لم معشار");
const prepositionsWithPronouns = /^(?:مع|من|في|علي|عن|الي|ل|ب|عند|لد)(?:ه|ها|هم|هن|هما|ي|ك|كم|نا|ني)$/u;
/** A part right behind a part is what it is one of: نصف العشر. */
const partsOfParts: ReadonlySet<string> = new Set([""]);
const ratios: ReadonlySet<string> = new Set(
  ["من كل", "من بين كل", "من أصل", "من بين", "من", "على"].map((words) =>
    words.split(" ").map(foldWord).join(" "),
  ),
);

/** All numbers of an Arabic text in digits and words; `taken` tells tokens that belong to a date. */
export function readArabicQuantities(
  tokens: readonly FoldedToken[],
  taken: (index: number) => boolean,
): readonly Quantity[] {
  const found: Quantity[] = [];
  let index = 0;
  while (index < tokens.length) {
    const here = taken(index) ? undefined : readAt(tokens, index, found);
    if (here === undefined) {
      index += 1;
      continue;
    }
    if (wordAt(tokens, index)?.joined === true) addPart(found, here.quantities, 1);
    else if (tokens[index - 1]?.key === EXCEPT) addPart(found, here.quantities, -1);
    found.push(...here.quantities);
    index = Math.max(here.next, index + 1);
  }
  const scaled = withRangeScales(tokens, found, ({ type, key }) => {
    const word = type === "word" ? arabicNumberWord(key) : undefined;
    return word?.type === "scale" ? word.value : undefined;
  });
  const mixed = withMixedUnits(tokens, scaled, "arabic");
  return withDayHalves(tokens, withShares(tokens, mixed, partsOfParts, ratios), "arabic");
}

function readAt(
  tokens: readonly FoldedToken[],
  index: number,
  before: readonly Quantity[],
): QuantityStep | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const time = token.type === "word" ? readArabicTime(tokens, index) : undefined;
  if (time !== undefined) return time;
  if (token.type === "number") return readDigits(tokens, index);
  const sign = fractionSign(token);
  if (sign !== undefined)
    return { quantities: [quantityAt("fraction", shareValues(sign), true, token, token)], next: index + 1 };
  if (token.type !== "word") return undefined;
  const word = wordAt(tokens, index);
  if (word === undefined) {
    const whole = readSpokenHundred(tokens, index);
    if (whole !== undefined) return whole;
    const hidden = hiddenArabicNumbers(token.key) ?? latinDigits(token.text);
    // Zero percent.
    const next = percentEnd(tokens, index + 1) ?? index + 1;
    return hidden && { quantities: [quantityAt("number", hidden, false, token, token)], next };
  }
  // The number is a placeholder: `{n} ملايين`.
  if (tokens[index - 1]?.type === "code" && word.type === "scale") return undefined;
  if (word.type === "vague" || VAGUE_SCALES.has(token.key)) return readVague(tokens, index, word);
  if (word.type === "part") return readPart(tokens, index, word, before);
  if (word.type === "ordinal") return readOrdinal(tokens, index, word);
  if (word.type === "decade") {
    const values = [word.value, 1900 + word.value, 1800 + word.value, 2000 + word.value];
    return { quantities: [quantityAt("number", values, true, token, token)], next: index + 1 };
  }
  if (word.type === "parts") return undefined;
  const number = readNumberWords(tokens, index);
  if (number === undefined) return undefined;
  const values = scaleValues(tokens, index, word, number);
  const loose =
    number.loose && values[0] === number.value && !(number.value > 2 && isEstimate(tokens, index));
  return finish(tokens, index, { ...number, loose }, values);
}

/** ألفا جندي is two thousand; ألفاً, with its tanwin, is one; alone it could be either. */
function scaleValues(
  tokens: readonly FoldedToken[],
  index: number,
  word: ArabicNumberWord,
  { value, next }: Reading,
): readonly number[] {
  const { key = "", text = "" } = tokens[index] ?? {};
  if (next !== index + 1 || word.type !== "scale" || word.times !== 1 || !key.endsWith("ا")) return [value];
  if (/[\u064B\u08F0]/u.test(text)) return [value];
  return hasIndefiniteNoun(tokens[next]) ? [2 * value] : [value, 2 * value];
}

function readDigits(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  // كوفيد-19: a name with a number.
  if (
    tokens[index - 1]?.key === "-" &&
    !token.spaced &&
    tokens[index - 2]?.type === "word" &&
    tokens[index - 1]?.spaced === false
  ) {
    const { quantities } = readNumberToken(token);
    const named = quantities.map((quantity): Quantity => ({ ...quantity, strict: false, named: true }));
    return { quantities: named, next: index + 1 };
  }
  const clock = timeZones.has(tokens[index + 1]?.key ?? "") ? readBareClock(token.key) : undefined;
  if (clock !== undefined)
    return {
      quantities: [quantityAt("time", [...clockValues(clock), Number(token.key)], true, token, token)],
      next: index + 1,
    };
  const part = /^\d+$/u.test(token.key) ? fractionBehind(tokens, index + 1) : undefined;
  if (part !== undefined) {
    const value = Number(token.key) + part;
    const number = readScales(tokens, index + 2, value) ?? { value, next: index + 2, loose: false };
    return finish(tokens, index, number, [number.value]);
  }
  const merged = mergeSpacedGroups(tokens, index);
  const read = merged ?? readNumberToken(token);
  const next = merged?.next ?? index + 1;
  const [only, until] = read.quantities;
  // 3-5 ملايين: the scale of both.
  if (read.quantities.length === 2 && only?.type === "number" && until?.type === "number" && until.strict) {
    const scaled = readScales(tokens, next, until.values[0] ?? 0);
    const end = tokens[(scaled?.next ?? 0) - 1]?.end;
    if (scaled !== undefined && end !== undefined)
      return { quantities: [only, { ...until, values: [scaled.value], end }], next: scaled.next };
  }
  if (read.quantities.length !== 1 || only === undefined || only.type !== "number" || !only.strict)
    return { quantities: read.quantities, next };
  const scaled = readScales(tokens, next, only.values[0] ?? 0);
  if (scaled !== undefined)
    return finish(tokens, index, scaled, [
      scaled.value,
      ...only.values.slice(1).map((value) => (value * scaled.value) / (only.values[0] ?? 1)),
    ]);
  return finish(tokens, index, { value: only.values[0] ?? 0, next, loose: false }, only.values);
}

/** `مية بالمية`: مية is a hundred only so, elsewhere it is water. */
function readSpokenHundred(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const token = tokens[index];
  if (token === undefined || token.key !== "ميه") return undefined;
  const next = percentEnd(tokens, index + 1) ?? (tokens[index + 1]?.key === "الميه" ? index + 2 : undefined);
  const last = next === undefined ? undefined : tokens[next - 1];
  return next === undefined || last === undefined
    ? undefined
    : { quantities: [quantityAt("percent", [100, 1], true, token, last)], next };
}

const fews = folded("بضع بضعة وبضع وبضعة لبضع لبضعة نيف");
const teens: readonly number[] = Array.from({ length: 10 }, (_, index) => 10 + index);

/** What follows a whole number: percent, parts of it, and whether it is to be insisted on. */
function finish(
  tokens: readonly FoldedToken[],
  index: number,
  number: Reading,
  values: readonly number[],
): QuantityStep {
  const first = tokens[index];
  const more: LargerReading | undefined =
    readDecimals(tokens, number) ?? readPercentPart(tokens, number) ?? readExcept(tokens, number);
  if (more !== undefined) return finish(tokens, index, more, more.values ?? [more.value]);
  const percent = percentEnd(tokens, number.next);
  const next = percent ?? number.next;
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) throw new Error(`no token at ${index} or ${next - 1}`);
  // Some keyboards and habits put the sign first: ٪٥٠.
  const sign = tokens[index - 1]?.key ?? "";
  if (percent !== undefined || ((sign === "%" || sign === "٪") && !first.spaced)) {
    const shares = values.flatMap((value) => [value, value / 100]);
    return { quantities: [quantityAt("percent", shares, true, first, last)], next };
  }
  const after = tokens[next];
  const afterWord = after && arabicNumberWord(after.key);
  if (after !== undefined && afterWord?.type === "parts" && !afterWord.joined && number.value < 20) {
    const share = number.value * afterWord.value;
    const scale = wordAt(tokens, next + 1);
    const end = tokens[next + 1];
    if (scale?.type === "scale" && !scale.joined && end !== undefined)
      return { quantities: [quantityAt("number", [share * scale.value], true, first, end)], next: next + 2 };
    const units = SMALLER_UNITS.get(end?.key ?? "");
    const values = [...shareValues(share), ...(units === undefined ? [] : [share * units])];
    return { quantities: [quantityAt("fraction", values, true, first, after)], next: next + 1 };
  }
  // A few and ten: eleven to nineteen.
  if (number.value === 10 && fews.has(tokens[index - 1]?.key ?? ""))
    return { quantities: [quantityAt("number", teens, false, first, last)], next };
  // ثماني النواة is an adjective, الست a lady.
  const isOther =
    /^[وف]?(?:ال|لل)ست$/u.test(first.key) || (first.key === "ثماني" && after?.key.startsWith("ال"));
  if (isOther && next === index + 1)
    return { quantities: [quantityAt("number", values, false, first, last)], next };
  const strict = !number.loose || (number.value > 2 && number.value !== 1000 && hasIndefiniteNoun(after));
  const within = unitsWithin(after?.key ?? "");
  const smaller = within === undefined ? [] : [number.value * within];
  const fifths = next === index + 1 ? (wordAt(tokens, index)?.shares ?? []).flatMap(shareValues) : [];
  const others = [
    ...yearsOf(tokens, index, number.value),
    ...andOneMore(tokens, number),
    ...perMille(tokens, number),
  ];
  const whole = quantityAt("number", [...values, ...smaller, ...fifths, ...others], strict, first, last);
  const part = strict || fifths.length === 0 ? [] : [quantityAt("fraction", fifths, false, first, last)];
  return { quantities: [...part, whole], next };
}

function hasIndefiniteNoun(after: FoldedToken | undefined): boolean {
  return (
    after !== undefined &&
    after.type === "word" &&
    after.spaced &&
    !/^(?:ال|وال|لل|بال|و.{3})/u.test(after.key) &&
    !prepositions.has(after.key) &&
    !prepositionsWithPronouns.test(after.key) &&
    arabicNumberWord(after.key) === undefined
  );
}

function readVague(tokens: readonly FoldedToken[], index: number, word: ArabicNumberWord): QuantityStep {
  const first = tokens[index];
  const second = wordAt(tokens, index + 1);
  const stacks = second?.type === "scale" && !second.joined && word.value < second.value;
  const last = stacks ? tokens[index + 1] : first;
  if (first === undefined || last === undefined) throw new Error(`no token at ${index}`);
  const value = stacks ? word.value * second.value : word.value;
  return { quantities: [quantityAt("vague", [value], true, first, last)], next: index + (stacks ? 2 : 1) };
}

/** The value of an ordinal and the index behind it: `الحادي والعشرون` 21, `التاسعة عشرة` 19. */
function readOrdinal(tokens: readonly FoldedToken[], index: number, word: ArabicNumberWord): QuantityStep {
  const { value, next } = ordinalValue(tokens, index, word);
  const first = tokens[index];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) throw new Error(`no token at ${index}`);
  const strict = value > LARGEST_EVERYDAY_ORDINAL;
  return { quantities: [quantityAt("ordinal", [value], strict, first, last)], next };
}

/** The digits inside a Latin name: `G20`, `mp3`. */
function latinDigits(text: string): readonly number[] | undefined {
  if (text.charCodeAt(0) > 0x7f || !/[A-Za-z0-9]\d|\d[A-Za-z]/u.test(text)) return undefined;
  return [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}
