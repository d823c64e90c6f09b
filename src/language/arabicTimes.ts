import { ordinalValue, readNumberWords, wordAt } from "./arabicNumber.ts";
import { saysDayHalf } from "./dayHalves.ts";
import type { ArabicNumberWord } from "./arabicNumberWords.ts";
import { type FoldedToken, foldWord, NOUN_PROCLITICS, withProclitics } from "./foldedTokens.ts";
import { clockValues, type Quantity, quantityAt, type QuantityStep } from "./quantity.ts";

const minuteWords = withProclitics(["دقيقة", "دقائق"], [""]);
const spokenHalf: ReadonlySet<string> = new Set(["نص", "ونص", "النص", "والنص"]);
const centuries = withProclitics(["قرن", "قرنين", "قرنان", "قرون"], NOUN_PROCLITICS);
const hours = withProclitics(["ساعة"], ["ال", "وال", "فال", "لل", "بال", "و", ""]);
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
      ["دستة", [12]],
      ["ثنائي", [2]],
      ["ثنائية", [2]],
      ["ثلاثي", [3]],
      ["ثلاثية", [3]],
      ["رباعي", [4]],
      ["رباعية", [4]],
      ["خماسي", [5]],
      ["خماسية", [5]],
      ["سداسي", [6]],
      ["سداسية", [6]],
      ["سباعي", [7]],
      ["سباعية", [7]],
      ["يومين", [48]],
      ["شهرين", [60, 8]],
      ["ساعتين", [120]],
      ["عامين", [24]],
      ["سنتين", [24]],
      ["رباع", [4]],
      // Percentage points.
      ["نقطة", [1, 1 / 100]],
      ["نقطتين", [2, 2 / 100]],
      ["نقطتان", [2, 2 / 100]],
      // A man in his fifties.
      ...(
        [
          [20, "عشريني"],
          [30, "ثلاثيني"],
          [40, "أربعيني"],
          [50, "خمسيني"],
          [60, "ستيني"],
          [70, "سبعيني"],
          [80, "ثمانيني"],
          [90, "تسعيني"],
        ] as const
      ).flatMap(([value, word]) => ["", "ة", "ا"].map((ending) => [word + ending, [value]] as const)),
      // All three of them.
      ...(
        [
          [3, "ثلاثت"],
          [4, "أربعت"],
          [5, "خمست"],
          [6, "ستت"],
          [7, "سبعت"],
          [8, "ثمانيت"],
          [9, "تسعت"],
          [10, "عشرت"],
        ] as const
      ).flatMap(([value, stem]) =>
        ["هم", "هن", "ها", "نا", "كم", "كن"].map((pronoun) => [stem + pronoun, [value]] as const),
      ),
      ["صفر", [0]],
      // One part of twenty is a twentieth.
      ["جزء", [1]],
      ["جزءا", [1]],
      ["ظهرا", [12, ...clockValues(0)]],
      ["ظهر", [12, ...clockValues(0)]],
    ] as const
  ).flatMap(([word, values]) =>
    NOUN_PROCLITICS.map((proclitic) => [foldWord(proclitic + word), values] as const),
  ),
);

/** How many of the next smaller unit a unit of time has, as it stands behind a number: ثلاثة أسابيع, 21 days. */
const smaller: ReadonlyMap<string, number> = new Map(
  (
    [
      ["أسبوع أسابيع أسبوعا", 7],
      ["عقد عقود عقدا", 10],
      ["قرن قرون قرنا", 100],
      ["سنة سنوات سنين عام أعوام عاما", 12],
      ["يوم أيام يوما", 24],
      ["ساعة ساعات دقيقة دقائق", 60],
    ] as const
  ).flatMap(([words, times]) => words.split(" ").map((word) => [foldWord(word), times] as const)),
);

/** How many days, months or minutes the unit behind a number has. */
export function unitsWithin(key: string): number | undefined {
  return smaller.get(key);
}

/** A round of sixteen is the eighth of a final. */
const eighths: ReadonlySet<string> = new Set(["ثمن", "لثمن", "بثمن", "الثمن", "وثمن"]);
const middles: ReadonlySet<string> = new Set(["منتصف", "ومنتصف", "بمنتصف", "لمنتصف"]);

/** Whether a word (folded) begins a century, an hour, the middle of the night or the eighth of a match. */
export function namesArabicTime(key: string): boolean {
  return centuries.has(key) || hours.has(key) || middles.has(key) || eighths.has(key);
}

/** The numbers that an Arabic word says without naming them: `عقدين` 20, `أسبوعين` 14. */
export function hiddenArabicNumbers(key: string): readonly number[] | undefined {
  return hiddenNumbers.get(key);
}

/** A century or an hour of the day at a token, if one begins there. */
export function readArabicTime(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const key = tokens[index]?.key ?? "";
  if (centuries.has(key)) return readCentury(tokens, index);
  const [token, night] = [tokens[index], tokens[index + 1]];
  if (token !== undefined && night?.key === "الليل" && middles.has(key))
    return { quantities: [quantityAt("time", [0, ...clockValues(0)], false, token, night)], next: index + 2 };
  if (token !== undefined && eighths.has(key) && (night?.key === "النهائي" || night?.key === "نهائي"))
    return { quantities: [quantityAt("number", [16, 1 / 8], false, token, token)], next: index + 1 };
  return hours.has(key) ? readHour(tokens, index) : readBareHour(tokens, index);
}

function readCentury(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
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
    found.push(quantityAt("century", [value], true, token, last));
    next = end;
  }
  if (found.length > 0) return { quantities: found, next };
  const token = tokens[index];
  const hidden = token && hiddenNumbers.get(token.key);
  return (
    token && hidden && { quantities: [quantityAt("number", hidden, false, token, token)], next: index + 1 }
  );
}

/** An hour in words; its tens may be minutes: `الثالثة وعشرون دقيقة`. */
function hourInWords(
  tokens: readonly FoldedToken[],
  index: number,
  word: ArabicNumberWord,
): { readonly value: number; readonly next: number } {
  const hour = ordinalValue(tokens, index, word);
  const isMinutes = hour.next === index + 2 && minuteWords.has(tokens[hour.next]?.key ?? "");
  return isMinutes && wordAt(tokens, index + 1)?.joined === true
    ? { value: word.value, next: index + 1 }
    : hour;
}

/** `الخامسة والنصف`, `الثالثة إلا ربعا`, `التاسعة صباحا`: what follows makes an hour of it. */
function readBareHour(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const token = tokens[index];
  if (token === undefined || !token.key.endsWith("ه")) return undefined;
  const word = wordAt(tokens, index);
  const isOne = word?.type === "unit" && word.value === 1;
  if (word?.article !== true || !(word.type === "ordinal" || isOne)) return undefined;
  const hour = isOne ? { value: 1, next: index + 1 } : hourInWords(tokens, index, word);
  const { minutes, next } = readMinutes(tokens, hour.next);
  const last = tokens[next - 1];
  if (hour.value > 12 || last === undefined || (minutes === 0 && !saysDayHalf(tokens, next)))
    return undefined;
  const time = (hour.value % 12) * 60 + minutes + (minutes < 0 ? 720 : 0);
  const values = minutes === 0 ? [...clockValues(time), hour.value] : clockValues(time);
  return { quantities: [quantityAt("time", values, false, token, last)], next };
}

/** `الساعة الخامسة والنصف`, `الساعة 5`: the hour as a time; digits with minutes are left to the number token. */
function readHour(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const at = tokens[index + 1]?.key === "ال" ? index + 2 : index + 1;
  const token = tokens[at];
  const word = wordAt(tokens, at);
  if (token === undefined) return undefined;
  const digits = token.type === "number" && /^\d{1,2}$/u.test(token.key);
  const spoken = word !== undefined && (word.type === "ordinal" ? word.article : !word.joined);
  if (!digits && !spoken) return undefined;
  const hour = digits
    ? { value: Number(token.key), next: at + 1 }
    : word?.type === "ordinal"
      ? hourInWords(tokens, at, word)
      : readNumberWords(tokens, at);
  if (hour === undefined || hour.value > (digits ? 24 : 12)) return undefined;
  const { minutes, next } = readMinutes(tokens, hour.next);
  const last = tokens[next - 1] ?? token;
  const time = (hour.value % 24) * 60 + minutes + (minutes < 0 ? 720 : 0);
  const values = minutes === 0 ? [...clockValues(time), hour.value] : clockValues(time);
  return { quantities: [quantityAt("time", values, digits, token, last)], next };
}

/** What stands behind an hour: `والنصف`, `إلا ربعا`, `وعشر دقائق`, `و20 دقيقة`. */
function readMinutes(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly minutes: number; readonly next: number } {
  const key = tokens[index]?.key ?? "";
  const sign = key === "الا" ? -1 : 1;
  const at = sign < 0 || key === "و" ? index + 1 : index;
  const part = wordAt(tokens, at);
  if (spokenHalf.has(tokens[at]?.key ?? "")) return { minutes: 30, next: at + 1 };
  if (part?.type === "part" && (at > index || part.joined)) {
    // Half past seven and five minutes, or less five.
    const more = readMinutes(tokens, at + 1);
    return { minutes: sign * Math.round(part.value * 60) + more.minutes, next: more.next };
  }
  if (at === index && part?.joined !== true) return { minutes: 0, next: index };
  const digits = /^[1-5]?\d$/u.test(tokens[at]?.key ?? "") ? Number(tokens[at]?.key) : undefined;
  const number = digits === undefined ? readNumberWords(tokens, at) : { value: digits, next: at + 1 };
  if (number === undefined || number.value > 59) return { minutes: 0, next: index };
  const named = minuteWords.has(tokens[number.next]?.key ?? "");
  // Five to five, as it is said.
  if (!named && (sign > 0 || number.value % 5 !== 0)) return { minutes: 0, next: index };
  return { minutes: sign * number.value, next: named ? number.next + 1 : number.next };
}
