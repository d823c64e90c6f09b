import { arabicMonth } from "./arabicMonths.ts";
import { wordAt } from "./arabicNumber.ts";
import type { ArabicNumberWord } from "./arabicNumberWords.ts";
import { type FoldedToken, foldWord } from "./foldedTokens.ts";
import { clockValues, type Quantity, quantityAt, type QuantityStep, shareValues } from "./quantity.ts";

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldWord));

const percentWords = folded("المئة المائة المية الميه");
const joinedPercentWords = folded("بالمئة بالمائة بالمية بالميه");
/** After a half or a quarter these make an adjective or a match of a tournament of it. */
const partAdjectives = folded(
  "شهري شهرية سنوي سنوية يومي أسبوعي أسبوعية نهائي النهائي نهائية النهائية معشار",
);
/** How many of a smaller unit the unit behind a part has: a quarter of an hour are 15 minutes. */
export const SMALLER_UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      ["ساعة الساعة دقيقة الدقيقة", 60],
      ["عام سنة العام السنة", 12],
      ["يوم اليوم", 24],
      ["شهر الشهر", 30],
      ["قرن القرن", 100],
      ["عقد العقد", 10],
      ["كيلومتر كيلو كيلوغرام كيلوجرام لتر", 1000],
      ["دزينة دستة", 12],
    ] as const
  ).flatMap(([words, times]) => words.split(" ").map((word) => [foldWord(word), times] as const)),
);
/** `إلا`, folded. */
export const EXCEPT = "الا";
const finals = folded("نهائي النهائي نهائية النهائية");
/** Letters between a number and a part that belongs to it: a noun or two. */
const PART_REACH = 25;

/** `سبعة أيام ونصف` is seven and a half, `سبعة أيام إلا ربعا` less: the number before a part may be meant with it. */
export function addPart(found: Quantity[], [part]: readonly Quantity[], sign: 1 | -1): void {
  const number = found.at(-1);
  if (part?.type !== "fraction" || number?.type !== "number") return;
  if (part.start - number.end > PART_REACH) return;
  const share = sign * (part.values[0] ?? 0);
  const base = number.values[0] || 1;
  // Three days are 72 hours, three and a half 84.
  const more = number.values.map((value) => value + share * (value / base));
  // Ten and a half may be half past ten.
  const isHour = part.start - number.end <= 2 && Number.isInteger(base) && base <= 12;
  const hours = isHour ? clockValues(base * 60 + share * 60) : [];
  found[found.length - 1] = { ...number, values: [...number.values, ...more, ...hours] };
}

/** A part of a whole at a word that says one: `ثلث المال`, `نصف مليون`, `ثلاث ساعات ونصف`. */
export function readPart(
  tokens: readonly FoldedToken[],
  index: number,
  word: ArabicNumberWord,
  before: readonly Quantity[],
): QuantityStep {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined) throw new Error(`no token at ${index}`);
  const certain = word.loose !== true;
  const shares = sharesHere(word, token, after);
  const scale = wordAt(tokens, index + 1);
  if (after !== undefined && scale?.type === "scale" && !scale.joined) {
    const values = [(shares.at(-1) ?? word.value) * scale.value, ...(certain ? [] : [scale.value])];
    return { quantities: [quantityAt("number", values, certain, token, after)], next: index + 2 };
  }
  const percent = percentEnd(tokens, index + 1);
  const last = percent === undefined ? undefined : tokens[percent - 1];
  if (percent !== undefined && last !== undefined)
    return {
      quantities: [quantityAt("percent", [word.value, word.value / 100], certain, token, last)],
      next: percent,
    };
  const previous = before.at(-1);
  const isLess = tokens[index - 1]?.key === EXCEPT;
  // The third and the sixth: behind a part another part is one of its own.
  if ((!word.joined && !isLess) || (word.article && previous?.type === "fraction")) {
    // The middle of a month is no half: النصف من شعبان.
    const ofMonth =
      after?.key === "من" &&
      arabicMonth(tokens[index + 2]?.key ?? "", tokens[index + 3]?.key ?? "") !== undefined;
    const strict = certain && (after === undefined || !(partAdjectives.has(after.key) || ofMonth));
    const smaller = after === undefined ? undefined : SMALLER_UNITS.get(after.key);
    // The first half of a year are six months, that of a century fifty years.
    const within = smaller === undefined ? (isOrdered(tokens, index + 1) ? [12, 100] : []) : [smaller];
    const parts = within.flatMap((units) => shares.map((share) => share * units));
    // Eight play in a quarter-final.
    const players = finals.has(after?.key ?? "") ? shares.map((share) => 2 / share) : [];
    const values = [...shares.flatMap(shareValues), ...parts, ...players];
    return { quantities: [quantityAt("fraction", values, strict, token, token)], next: index + 1 };
  }
  const nounAt = isLess ? index - 2 : index - 1;
  const unit = timeUnits.get(tokens[nounAt]?.key ?? "");
  const within = unit ?? [60, 12];
  const added = isLess ? -word.value : word.value;
  // `ثلاث ساعات ونصف`: the part belongs to the number before it, whose unit it does not repeat.
  const isNear = previous !== undefined && token.start - previous.end < PART_REACH;
  // A decade and a half.
  const multiples = isNear && !previous.strict ? previous.values.map((value) => value * (1 + added)) : [];
  const near = isNear ? previous.values : [];
  const base = tokens.slice(Math.max(0, index - 3), index).some(({ key }) => /(?:ين|ان|ي)$/u.test(key))
    ? 2
    : 1;
  const whole = [base, ...near].flatMap((value) => [1, ...within].map((times) => (value + added) * times));
  const own = within.map((times) => word.value * times);
  const values = [...shares.flatMap(shareValues), ...whole, ...own, ...multiples];
  const strict = certain && !word.article && unit !== undefined && isFree(after);
  return { quantities: [quantityAt("fraction", values, strict, token, token)], next: index + 1 };
}

/** Units of time with what they have of a smaller one: `عام ونصف` is no year and half of something else. */
const timeUnits: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      ["ساعة ساعات ساعتين ساعتان", [60]],
      ["عام عاما أعوام عامين عامان سنة سنوات سنين سنتين سنتان", [12]],
      ["يوم يوما أيام يومين", [24]],
      ["شهر شهرا أشهر شهور شهرين شهران", [30, 4]],
      ["عقد عقدا عقود عقدين", [10]],
      ["قرن قرنا قرون قرنين", [100]],
    ] as const
  ).flatMap(([words, within]) => words.split(" ").map((word) => [foldWord(word), within] as const)),
);

/** Whether a part in front is one of what stands before it: nothing follows that it could be a part of. */
function isFree(after: FoldedToken | undefined): boolean {
  return (
    after === undefined || after.type !== "word" || particles.has(after.key) || SMALLER_UNITS.has(after.key)
  );
}

/** Whether a part is one of several that have an order: `النصف الأول`, `الربع الأخير`. */
function isOrdered(tokens: readonly FoldedToken[], index: number): boolean {
  const word = wordAt(tokens, index);
  return tokens[index]?.key === "الاخير" || (word?.type === "ordinal" && word.article);
}

/** What stands behind ثلثا, a third without its tanwin, rather than behind two thirds of something. */
const particles = folded("من مما منه منها منهم في على إلى عن بين مع هو هي أو أم ثم فقط إن إذا لا لم بل");

/** A third with its tanwin is one, two thirds stand before a noun: ثلثًا, ثلثا الأعضاء. */
function sharesHere(
  { value, shares = [value] }: ArabicNumberWord,
  { text }: FoldedToken,
  after: FoldedToken | undefined,
): readonly number[] {
  if (shares.length < 2) return shares;
  if (/[\u064B\u08F0]/u.test(text)) return shares.slice(0, 1);
  const isNoun = after?.type === "word" && !particles.has(after.key) && !/^و|ا$/u.test(after.key);
  return isNoun || after?.key === "ما" ? shares.slice(1) : shares;
}

/** The index behind `في المئة` or a sign. */
export function percentEnd(tokens: readonly FoldedToken[], index: number): number | undefined {
  const key = tokens[index]?.key ?? "";
  if (key === "%" || key === "٪" || joinedPercentWords.has(key)) return index + 1;
  const second = tokens[index + 1]?.key ?? "";
  return (key === "في" || key === "ب") && percentWords.has(second) ? index + 2 : undefined;
}
