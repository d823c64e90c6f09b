import { ENGLISH_SMALL, ENGLISH_TENS } from "./englishNumberWords.ts";
import type { FoldedToken } from "./foldedTokens.ts";
import { clockValues, quantityAt, type QuantityStep } from "./quantity.ts";

const timeBefore: ReadonlySet<string> = new Set(
  "at by around about until till before after is it's it’s from past now exactly nearly almost just".split(
    " ",
  ),
);
const wholeMinutes: ReadonlySet<string> = new Set("ten fifteen twenty thirty forty fifty".split(" "));
const firstWords: ReadonlySet<string> = new Set([
  "half",
  "quarter",
  "a",
  "five",
  "ten",
  "twenty",
  "5",
  "10",
  "20",
  "25",
]);

/** A time as it is told: `half past five`, `a quarter to six`, `ten (minutes) past three`. */
export function readSpokenTime(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const joined = readHourAndMinutes(tokens, index);
  if (joined !== undefined) return joined;
  if (!firstWords.has(tokens[index]?.key ?? "")) return undefined;
  const minutes = readMinutes(tokens, index);
  if (minutes === undefined) return undefined;
  const at = tokens[minutes.next]?.key === "minutes" ? minutes.next + 1 : minutes.next;
  const side = tokens[at]?.key;
  const hour = hourAt(tokens[at + 1]);
  if (hour === undefined || (side !== "past" && side !== "to")) return undefined;
  // Ten to three is a score too.
  const isSure = side === "past" || minutes.value === 15 || timeBefore.has(tokens[index - 1]?.key ?? "");
  const isAlone = tokens[index - 1]?.type !== "word" && tokens[at + 2]?.type !== "word";
  if (!isSure && !isAlone) return undefined;
  const [first, last] = [tokens[index], tokens[at + 1]];
  if (first === undefined || last === undefined) return undefined;
  const time = (hour % 12) * 60 + (side === "past" ? minutes.value : 720 - minutes.value);
  const values = [...clockValues(time), ...(isSure ? [] : [minutes.value, hour])];
  return { quantities: [quantityAt("time", values, true, first, last)], next: at + 2 };
}

/** `eight-thirty`, `at eight forty-five`. */
function readHourAndMinutes(tokens: readonly FoldedToken[], index: number): QuantityStep | undefined {
  const first = tokens[index];
  const hour = first?.type === "word" ? hourAt(first) : undefined;
  if (first === undefined || hour === undefined) return undefined;
  const hyphen = tokens[index + 1]?.key === "-";
  const at = hyphen ? index + 2 : index + 1;
  if (!wholeMinutes.has(tokens[at]?.key ?? "")) return undefined;
  const minutes = readMinutes(tokens, at);
  const last = minutes && tokens[minutes.next - 1];
  if (minutes === undefined || last === undefined || minutes.value >= 60) return undefined;
  if (!hyphen && !timeBefore.has(tokens[index - 1]?.key ?? "") && !endsTime(tokens[minutes.next]))
    return undefined;
  // Flight two twenty is 220.
  const values = [...clockValues((hour % 12) * 60 + minutes.value), hour * 100 + minutes.value];
  return { quantities: [quantityAt("time", values, true, first, last)], next: minutes.next };
}

/** Whether nothing that could be counted stands behind a time: `seven thirty-five`. */
function endsTime(token: FoldedToken | undefined): boolean {
  if (token?.type !== "word") return token?.key !== "-";
  return /^(?:am|pm|a|p|in|on|this|every|sharp|tonight|tomorrow|when|and|but)$/u.test(token.key);
}

function readMinutes(
  tokens: readonly FoldedToken[],
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  const at = tokens[index]?.key === "a" ? index + 1 : index;
  const key = tokens[at]?.key ?? "";
  if (key === "half") return { value: 30, next: at + 1 };
  if (key === "quarter") return { value: 15, next: at + 1 };
  if (at > index) return undefined;
  if (/^\d+$/u.test(key)) return { value: Number(key), next: at + 1 };
  const tens = ENGLISH_TENS.get(key);
  if (tens === undefined) return { value: ENGLISH_SMALL.get(key) ?? 0, next: at + 1 };
  const unit = tokens[at + 1]?.key === "-" ? ENGLISH_SMALL.get(tokens[at + 2]?.key ?? "") : undefined;
  return unit === undefined ? { value: tens, next: at + 1 } : { value: tens + unit, next: at + 3 };
}

function hourAt(token: FoldedToken | undefined): number | undefined {
  const key = token?.key ?? "";
  const hour = ENGLISH_SMALL.get(key) ?? (/^\d{1,2}$/u.test(key) ? Number(key) : undefined);
  return hour !== undefined && hour <= 12 ? hour : undefined;
}
