import { ordinalValue, readNumberWords, readScales, type Reading, wordAt } from "./arabicNumber.ts";
import { arabicNumberWord, type ArabicNumberWord, VAGUE_SCALES } from "./arabicNumberWords.ts";
import { type FoldedToken, foldWord, NOUN_PROCLITICS, withProclitics } from "./foldedTokens.ts";
import { readNumberToken } from "./numberToken.ts";
import { clockValues, type Quantity, shareValues } from "./quantity.ts";

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldWord));

const percentWords = folded("المئة المائة المية الميه");
const joinedPercentWords = folded("بالمئة بالمائة بالمية بالميه");
const centuries = withProclitics(["قرن", "قرنين", "قرنان", "قرون"], NOUN_PROCLITICS);
const hours = withProclitics(["ساعة"], ["ال", "وال", "فال", "لل", "بال", "و", ""]);
/** After a half or a quarter these make an adjective or a match of a tournament of it. */
const partAdjectives = folded("شهري شهرية سنوي سنوية يومي أسبوعي أسبوعية نهائي النهائي نهائية النهائية");
const smallerUnits: ReadonlyMap<string, number> = new Map(
  (
    [
      ["ساعة الساعة دقيقة الدقيقة", 60],
      ["عام سنة العام السنة", 12],
      ["يوم اليوم", 24],
      ["شهر الشهر", 30],
      ["قرن القرن", 100],
      ["عقد العقد", 10],
      ["كيلومتر كيلو كيلوغرام", 1000],
    ] as const
  ).flatMap(([words, times]) => words.split(" ").map((word) => [foldWord(word), times] as const)),
);
/** Words that say a number without naming it: they meet one on the other side, and are never insisted on. */
const hiddenNumbers: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      ["أسبوع", [7]],
      ["أسبوعين", [14]],
      ["أسبوعان", [14]],
      ["عقد", [10]],
      ["عقدين", [20]],
      ["عقدان", [20]],
      ["عقود", [10]],
      ["قرن", [100]],
      ["قرنين", [200]],
      ["ألفية", [1000]],
      ["دزينة", [12]],
      ["يومين", [48]],
      ["شهرين", [60, 8]],
      ["ساعتين", [120]],
      ["عامين", [24]],
      ["سنتين", [24]],
      ["صفر", [0]],
    ] as const
  ).flatMap(([word, values]) =>
    NOUN_PROCLITICS.map((proclitic) => [foldWord(proclitic + word), values] as const),
  ),
);
/** Letters between a number and a part that belongs to it: a noun or two. */
const PART_REACH = 25;
const prepositions = folded("من في على إلى عن بين مع هو هي هذا هذه أن إن قد لا لم");

/** A number being read: where it ends, and how sure it is. */
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
    addPart(found, here.quantities);
    found.push(...here.quantities);
    index = Math.max(here.next, index + 1);
  }
  return found;
}

/** `سبعة أيام ونصف` is seven and a half: the number before a part may be meant with it. */
function addPart(found: Quantity[], [part]: readonly Quantity[]): void {
  const number = found.at(-1);
  if (part?.type !== "fraction" || part.strict || number?.type !== "number") return;
  if (part.start - number.end > PART_REACH) return;
  const share = part.values[0] ?? 0;
  found[found.length - 1] = {
    ...number,
    values: [...number.values, ...number.values.map((value) => value + share)],
  };
}

interface Step {
  readonly quantities: readonly Quantity[];
  readonly next: number;
}

function readAt(
  tokens: readonly FoldedToken[],
  index: number,
  before: readonly Quantity[],
): Step | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (centuries.has(token.key)) return readCentury(tokens, index);
  if (token.type === "number") return readDigits(tokens, index);
  if (token.type !== "word") return undefined;
  if (hours.has(token.key)) return readHour(tokens, index);
  const word = arabicNumberWord(token.key);
  if (word === undefined) {
    const hidden = hiddenNumbers.get(token.key) ?? latinDigits(token.text);
    return hidden && { quantities: [quantity("number", hidden, false, token, token)], next: index + 1 };
  }
  if (word.type === "vague" || VAGUE_SCALES.has(token.key)) return readVague(tokens, index, word);
  if (word.type === "part") return readPart(tokens, index, word, before);
  if (word.type === "ordinal") return readOrdinal(tokens, index, word);
  if (word.type === "decade") {
    const values = [word.value, 1900 + word.value, 1800 + word.value, 2000 + word.value];
    return { quantities: [quantity("number", values, true, token, token)], next: index + 1 };
  }
  if (word.type === "parts") return undefined;
  const number = readNumberWords(tokens, index);
  // ألفا: two thousand of something, or a thousand in the accusative.
  const dual =
    number?.next === index + 1 && word.type === "scale" && word.times === 1 && token.key.endsWith("ا");
  return number && finish(tokens, index, number, dual ? [number.value, 2 * number.value] : [number.value]);
}

function readDigits(tokens: readonly FoldedToken[], index: number): Step | undefined {
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
    return { quantities: quantities.map((quantity) => ({ ...quantity, strict: false })), next: index + 1 };
  }
  const merged = mergeSpacedGroups(tokens, index);
  const read = merged ?? readNumberToken(token);
  const next = merged?.next ?? index + 1;
  const [only] = read.quantities;
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

/** `10 000`: groups of three digits with single spaces. */
function mergeSpacedGroups(
  tokens: readonly FoldedToken[],
  index: number,
): (Step & { readonly next: number }) | undefined {
  const first = tokens[index];
  if (first === undefined || !/^[1-9]\d{0,2}$/u.test(first.key)) return undefined;
  let digits = first.key;
  let next = index + 1;
  for (let after = tokens[next]; after !== undefined && /^\d{3}$/u.test(after.key); after = tokens[next]) {
    if (after.start - (tokens[next - 1]?.end ?? 0) !== 1) break;
    digits += after.key;
    next += 1;
  }
  const last = tokens[next - 1];
  if (next === index + 1 || last === undefined) return undefined;
  return { quantities: [quantity("number", [Number(digits)], true, first, last)], next };
}

/** What follows a whole number: percent, parts of it, and whether it is to be insisted on. */
function finish(
  tokens: readonly FoldedToken[],
  index: number,
  number: Reading,
  values: readonly number[],
): Step {
  const first = tokens[index];
  const percent = percentEnd(tokens, number.next);
  const next = percent ?? number.next;
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) throw new Error(`no token at ${index} or ${next - 1}`);
  if (percent !== undefined) {
    const shares = values.flatMap((value) => [value, value / 100]);
    return { quantities: [quantity("percent", shares, true, first, last)], next };
  }
  const after = tokens[next];
  const afterWord = after && arabicNumberWord(after.key);
  if (after !== undefined && afterWord?.type === "parts" && !afterWord.joined && number.value < 20) {
    const share = shareValues(number.value * afterWord.value);
    return { quantities: [quantity("fraction", share, true, first, after)], next: next + 1 };
  }
  const strict = !number.loose || (number.value > 2 && number.value !== 1000 && hasIndefiniteNoun(after));
  const decade = after !== undefined && hiddenNumbers.get(after.key)?.[0] === 10 ? [number.value * 10] : [];
  const fifths = number.loose && !strict ? shareValues(1 / number.value) : [];
  return {
    quantities: [quantity("number", [...values, ...decade, ...fifths], strict, first, last)],
    next,
  };
}

function percentEnd(tokens: readonly FoldedToken[], index: number): number | undefined {
  const key = tokens[index]?.key ?? "";
  if (key === "%" || key === "٪" || joinedPercentWords.has(key)) return index + 1;
  const second = tokens[index + 1]?.key ?? "";
  return (key === "في" || key === "ب") && percentWords.has(second) ? index + 2 : undefined;
}

function hasIndefiniteNoun(after: FoldedToken | undefined): boolean {
  return (
    after !== undefined &&
    after.type === "word" &&
    after.spaced &&
    !/^(?:ال|وال|لل|بال|و.{3})/u.test(after.key) &&
    !prepositions.has(after.key) &&
    arabicNumberWord(after.key) === undefined
  );
}

/** A number that begins with a word. */
/** Scale words behind a value, and what و adds to them: `11 ألف`, `3 ملايين ونصف`, `مليون وثلاثمئة ألف`. */
/** A number below a thousand in words. */
function readVague(tokens: readonly FoldedToken[], index: number, word: ArabicNumberWord): Step {
  const first = tokens[index];
  const second = wordAt(tokens, index + 1);
  const stacks = second?.type === "scale" && !second.joined && word.value < second.value;
  const last = stacks ? tokens[index + 1] : first;
  if (first === undefined || last === undefined) throw new Error(`no token at ${index}`);
  const value = stacks ? word.value * second.value : word.value;
  return { quantities: [quantity("vague", [value], true, first, last)], next: index + (stacks ? 2 : 1) };
}

function readPart(
  tokens: readonly FoldedToken[],
  index: number,
  word: ArabicNumberWord,
  before: readonly Quantity[],
): Step {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined) throw new Error(`no token at ${index}`);
  const scale = wordAt(tokens, index + 1);
  if (after !== undefined && scale?.type === "scale" && !scale.joined) {
    const values = [word.value * scale.value];
    return { quantities: [quantity("number", values, true, token, after)], next: index + 2 };
  }
  const smaller = after === undefined ? undefined : smallerUnits.get(after.key);
  const parts = smaller === undefined ? [] : [word.value * smaller];
  if (!word.joined) {
    const strict = after === undefined || !partAdjectives.has(after.key);
    const shares = [...shareValues(word.value), ...parts];
    return { quantities: [quantity("fraction", shares, strict, token, token)], next: index + 1 };
  }
  // `ثلاث ساعات ونصف`: the part belongs to the number before it, whose unit it does not repeat.
  const previous = before.at(-1);
  const near = previous !== undefined && token.start - previous.end < PART_REACH ? previous.values : [];
  const whole = [1, 2, ...near].flatMap((value) => [
    value + word.value,
    (value + word.value) * 60,
    (value + word.value) * 12,
  ]);
  const values = [...shareValues(word.value), ...whole];
  return { quantities: [quantity("fraction", values, false, token, token)], next: index + 1 };
}

/** The value of an ordinal and the index behind it: `الحادي والعشرون` 21, `التاسعة عشرة` 19. */
function readOrdinal(tokens: readonly FoldedToken[], index: number, word: ArabicNumberWord): Step {
  const { value, next } = ordinalValue(tokens, index, word);
  const first = tokens[index];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) throw new Error(`no token at ${index}`);
  return { quantities: [quantity("ordinal", [value], false, first, last)], next };
}

function readCentury(tokens: readonly FoldedToken[], index: number): Step | undefined {
  const found: Quantity[] = [];
  let next = index + 1;
  for (;;) {
    const token = tokens[next];
    if (token === undefined) break;
    const word = wordAt(tokens, next);
    if (token.key === "ال" || (found.length > 0 && ["و", "او", "الي"].includes(token.key))) {
      next += 1;
      continue;
    }
    if (
      found.length > 0 &&
      word?.joined !== true &&
      !["و", "او", "الي"].includes(tokens[next - 1]?.key ?? "")
    )
      break;
    let value: number | undefined;
    let end = next + 1;
    if (token.type === "number" && /^\d{1,2}$/u.test(token.key)) value = Number(token.key);
    else if (word?.article === true && (word.type === "ordinal" || word.type === "tens")) {
      ({ value, next: end } = ordinalValue(tokens, next, word));
    }
    const last = tokens[end - 1];
    if (value === undefined || last === undefined) break;
    found.push(quantity("century", [value], true, token, last));
    next = end;
  }
  if (found.length > 0) return { quantities: found, next };
  const token = tokens[index];
  const hidden = token && hiddenNumbers.get(token.key);
  return (
    token && hidden && { quantities: [quantity("number", hidden, false, token, token)], next: index + 1 }
  );
}

/** `الساعة الخامسة والنصف`, `الساعة 5`: the hour as a time; digits with minutes are left to the number token. */
function readHour(tokens: readonly FoldedToken[], index: number): Step | undefined {
  const at = tokens[index + 1]?.key === "ال" ? index + 2 : index + 1;
  const token = tokens[at];
  const word = wordAt(tokens, at);
  if (token === undefined) return undefined;
  const digits = token.type === "number" && /^\d{1,2}$/u.test(token.key);
  const spoken = word?.type === "ordinal" && word.article;
  if (!digits && !spoken) return undefined;
  const hour = digits
    ? { value: Number(token.key), next: at + 1 }
    : ordinalValue(tokens, at, word ?? { type: "ordinal", value: 0, joined: false, article: false });
  if (hour.value > 24) return undefined;
  const part = wordAt(tokens, hour.next);
  const minus = tokens[hour.next]?.key === "الا" ? wordAt(tokens, hour.next + 1) : undefined;
  const minutes =
    part?.type === "part" && part.joined && part.article
      ? part.value * 60
      : minus?.type === "part"
        ? -minus.value * 60
        : 0;
  const next = minutes === 0 ? hour.next : minutes > 0 ? hour.next + 1 : hour.next + 2;
  const last = tokens[next - 1] ?? token;
  const values = [...clockValues((hour.value % 24) * 60 + minutes + (minutes < 0 ? 720 : 0)), hour.value];
  return { quantities: [quantity("time", values, digits, token, last)], next };
}

/** The digits inside a Latin name: `G20`, `mp3`. */
function latinDigits(text: string): readonly number[] | undefined {
  if (text.charCodeAt(0) > 0x7f || !/[A-Za-z0-9]\d|\d[A-Za-z]/u.test(text)) return undefined;
  return [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}

function quantity(
  type: Quantity["type"],
  values: readonly number[],
  strict: boolean,
  first: FoldedToken,
  last: FoldedToken,
): Quantity {
  return { type, values, strict, start: first.start, end: last.end };
}
