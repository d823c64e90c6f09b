import { ordinalValue, wordAt } from "./arabicNumber.ts";
import { type FoldedToken, foldWord, NOUN_PROCLITICS, withProclitics } from "./foldedTokens.ts";
import { clockValues, type Quantity, quantityAt, type QuantityStep } from "./quantity.ts";

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

/** The numbers that an Arabic word says without naming them: `عقدين` 20, `أسبوعين` 14. */
export function hiddenArabicNumbers(key: string): readonly number[] | undefined {
  return hiddenNumbers.get(key);
}

/** A century or an hour of the day at a token, if one begins there. */
export function readArabicTime(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const key = tokens[index]?.key ?? "";
  if (centuries.has(key)) return readCentury(tokens, index);
  return hours.has(key) ? readHour(tokens, index) : undefined;
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

/** `الساعة الخامسة والنصف`, `الساعة 5`: the hour as a time; digits with minutes are left to the number token. */
function readHour(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
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
  return { quantities: [quantityAt("time", values, digits, token, last)], next };
}
