import { vowelledPart } from "./arabicFractionWords.ts";
import { arabicNumberWord, type ArabicNumberWord } from "./arabicNumberWords.ts";
import type { FoldedToken } from "./foldedTokens.ts";

export interface Reading {
  readonly value: number;
  readonly next: number;
  readonly loose: boolean;
}

export function readNumberWords(tokens: readonly FoldedToken[], index: number): Reading | undefined {
  const group = readGroup(tokens, index);
  if (group === undefined) {
    const scale = wordAt(tokens, index);
    if (scale?.type !== "scale") return undefined;
    const whole = readScales(tokens, index, scale.times ?? 1);
    const bare = whole?.next === index + 1 && scale.value === 1e3 && scale.times === 1;
    return whole && { ...whole, loose: bare };
  }
  return readScales(tokens, group.next, group.value) ?? readAscending(tokens, group) ?? group;
}

/** A year as it was told of old, the small numbers first: `ثلاث وسبعين وتسعمئة وألف`. */
function readAscending(tokens: readonly FoldedToken[], { value, next }: Reading): Reading | undefined {
  const [hundred, thousand] = [wordAt(tokens, next), wordAt(tokens, next + 1)];
  if (hundred?.type !== "hundred" || !hundred.joined || value >= 100) return undefined;
  if (thousand?.type !== "scale" || !thousand.joined || thousand.value !== 1000) return undefined;
  const whole = value + hundred.value + (thousand.times ?? 1) * thousand.value;
  return { value: whole, next: next + 2, loose: false };
}

export function readScales(
  tokens: readonly FoldedToken[],
  index: number,
  value: number,
): Reading | undefined {
  const scale = wordAt(tokens, index);
  // خمسة بالألف: five in a thousand.
  if (scale?.type !== "scale" || (scale.article && /^[وف]?ب/u.test(tokens[index]?.key ?? "")))
    return undefined;
  if (index > 0 && scale.joined && !isScaleStart(tokens, index, value)) return undefined;
  let total = value * scale.value;
  let limit = scale.value;
  let next = index + 1;
  for (;;) {
    const stacked = wordAt(tokens, next);
    if (stacked?.type === "scale" && !stacked.joined && !stacked.article && stacked.times === 1) {
      total *= stacked.value;
      limit = stacked.value;
      next += 1;
      continue;
    }
    const added = readAddition(tokens, next, limit);
    if (added === undefined) return { value: total, next, loose: false };
    total += added.value;
    limit = added.limit;
    next = added.next;
  }
}

function isScaleStart(tokens: readonly FoldedToken[], index: number, value: number): boolean {
  const scale = wordAt(tokens, index);
  const before = wordAt(tokens, index - 1);
  if (scale?.times !== value) return false;
  // Between a million and two million: nothing is added to a scale that is no larger.
  const isNew = before?.type === "scale" && before.value <= scale.value;
  return before === undefined || before.type === "ordinal" || isNew;
}

function readAddition(
  tokens: readonly FoldedToken[],
  index: number,
  limit: number,
): { value: number; limit: number; next: number } | undefined {
  const lone = tokens[index]?.key === "و";
  const start = lone ? index + 1 : index;
  const word = wordAt(tokens, start);
  const token = tokens[start];
  if (!lone && word?.joined !== true) {
    return undefined;
  }
  if (word?.type === "part" && word.loose !== true) {
    const again = wordAt(tokens, start + 1);
    const next = again?.type === "scale" && again.value === limit ? start + 2 : start + 1;
    return { value: (word.shares?.at(-1) ?? word.value) * limit, limit: 1, next };
  }
  if (word?.type === "scale") {
    if (word.value >= limit) return undefined;
    return { value: (word.times ?? 1) * word.value, limit: word.value, next: start + 1 };
  }
  const digits = token?.type === "number" && /^\d{1,3}$/u.test(token.key) ? Number(token.key) : undefined;
  const group =
    digits === undefined ? readGroup(tokens, start) : { value: digits, next: start + 1, loose: false };
  if (group === undefined) return undefined;
  const scale = wordAt(tokens, group.next);
  if (scale?.type === "scale" && !scale.joined) {
    if (scale.value >= limit) return undefined;
    return { value: group.value * scale.value, limit: scale.value, next: group.next + 1 };
  }
  // Bare digits behind a scale are a second number as often as not: `10 آلاف و5 كتب`.
  if (digits !== undefined && digits < 100) return undefined;
  return group.value < limit ? { value: group.value, limit: 1, next: group.next } : undefined;
}

/** A number below a thousand in words. */
export function readGroup(tokens: readonly FoldedToken[], index: number): Reading | undefined {
  const first = wordAt(tokens, index);
  if (first === undefined) return undefined;
  const second = wordAt(tokens, index + 1);
  if (first.type === "hundred") return addBelow(tokens, index + 1, first.value, 100);
  if (first.type === "unit") {
    if (second?.type === "ten" && !second.joined && !second.article)
      return { value: 10 + first.value, next: index + 2, loose: false };
    if (second?.type === "hundred" && !second.joined && second.value === 100 && !second.article)
      return addBelow(tokens, index + 2, first.value * 100, 100);
    const start = tokens[index + 1]?.key === "و" ? index + 2 : index + 1;
    const tens = wordAt(tokens, start);
    if (tens?.type === "tens" && (tens.joined || start === index + 2))
      return { value: first.value + tens.value, next: start + 1, loose: false };
    return { value: first.value, next: index + 1, loose: first.loose === true };
  }
  if (first.type === "ten" || first.type === "tens")
    return { value: first.value, next: index + 1, loose: first.loose === true };
  return undefined;
}

function addBelow(tokens: readonly FoldedToken[], index: number, value: number, limit: number): Reading {
  const start = tokens[index]?.key === "و" ? index + 1 : index;
  const word = wordAt(tokens, start);
  const joins =
    (word?.joined === true || start === index + 1) &&
    (word?.type === "unit" || word?.type === "ten" || word?.type === "tens");
  const rest = joins ? readGroup(tokens, start) : undefined;
  return rest !== undefined && rest.value < limit
    ? { value: value + rest.value, next: rest.next, loose: false }
    : { value, next: index, loose: false };
}

/** The value of an ordinal and the index behind it: `الحادي والعشرون` 21, `التاسعة عشرة` 19, `السادس بعد المئة` 106. */
export function ordinalValue(tokens: readonly FoldedToken[], index: number, word: ArabicNumberWord): Reading {
  const below = ordinalBelowHundred(tokens, index, word);
  const hundred = tokens[below.next]?.key === "بعد" ? wordAt(tokens, below.next + 1) : undefined;
  if (hundred?.type !== "hundred") return below;
  return { value: hundred.value + below.value, next: below.next + 2, loose: true };
}

function ordinalBelowHundred(tokens: readonly FoldedToken[], index: number, word: ArabicNumberWord): Reading {
  const second = wordAt(tokens, index + 1);
  const joins = word.value > 1 || word.times !== undefined;
  if (joins && second?.type === "ten" && !second.joined)
    return { value: 10 + (word.value % 10), next: index + 2, loose: true };
  if (second?.type === "tens" && second.joined)
    return { value: word.value + second.value, next: index + 2, loose: true };
  return { value: word.value, next: index + 1, loose: true };
}

/** What the word at an index says of a number, as far as its vowel marks and its last letter tell. */
export function wordAt(tokens: readonly FoldedToken[], index: number): ArabicNumberWord | undefined {
  const token = tokens[index];
  if (token?.type !== "word" || (token.key === "الست" && token.text.startsWith("أ"))) return undefined;
  const word = arabicNumberWord(token.key);
  return word?.shares === undefined ? word : settled(word, word.shares, token.text);
}

/** Whether a word that can be a part of a whole is one: خُمس is, خَمس and خمسة are not, and خمسين only with its damma. */
function settled(
  word: ArabicNumberWord,
  shares: readonly number[],
  text: string,
): ArabicNumberWord | undefined {
  const vowels = vowelledPart(text);
  if (vowels === "part") return { ...word, type: "part", value: Math.min(...shares), loose: false };
  if (word.type === "part") return vowels === "no part" && word.loose === true ? undefined : word;
  const isOther = vowels === "no part" || word.type === "tens" || /ة[\u064B-\u0652]*$/u.test(text);
  return isOther ? { ...word, shares: [] } : word;
}
