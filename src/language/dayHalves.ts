import { type FoldedToken, foldWord } from "./foldedTokens.ts";
import type { DayHalf, Quantity } from "./quantity.ts";

const arabic: ReadonlyMap<string, DayHalf> = new Map(
  (
    [
      ["am", "صباحا صباح فجرا الصبح الصباح فجر الفجر"],
      ["pm", "مساء عصرا المسا المساء العصر عصر"],
    ] as const
  ).flatMap(([half, words]) => words.split(" ").map((word) => [foldWord(word), half] as const)),
);

/** In the first six hours it is the morning, from six to midnight the evening. */
const nights: ReadonlySet<string> = new Set(["ليلا", "بالليل"]);
/** Noon, and the hours behind it. */
const noons: ReadonlySet<string> = new Set(["ظهرا"]);
const SIX = 6 * 60;

/** Whether the Arabic words at a token, behind an hour, say a half of the day. */
export function saysDayHalf(tokens: readonly FoldedToken[], index: number): boolean {
  const key = tokens[index]?.key ?? "";
  return arabic.has(key) || nights.has(key) || noons.has(key) || besideNoon(tokens, index) !== undefined;
}

/** `بعد الظهر`, `قبل الظهر`. */
function besideNoon(tokens: readonly FoldedToken[], index: number): DayHalf | undefined {
  const key = tokens[index]?.key ?? "";
  if (tokens[index + 1]?.key !== "الظهر" || (key !== "بعد" && key !== "قبل")) return undefined;
  return key === "بعد" ? "pm" : "am";
}

/** The times of a text, each with the half of the day where the text says it: `صباحا`, `p.m.`, `17:30`. */
export function withDayHalves(
  tokens: readonly FoldedToken[],
  quantities: readonly Quantity[],
  language: "arabic" | "english",
): readonly Quantity[] {
  if (!quantities.some(({ type }) => type === "time")) return quantities;
  return quantities.map((quantity) => {
    // Noon and midnight are told in both ways.
    if (quantity.type !== "time" || quantity.values.some((value) => value < 0 && value >= -60))
      return quantity;
    const last = tokens.findLastIndex(({ start }) => start < quantity.end);
    const said =
      language === "arabic" ? inArabic(tokens, last, minutesOf(quantity)) : inEnglish(tokens, last);
    const half = said ?? ofLateHour(tokens[last]);
    return half === undefined ? quantity : { ...quantity, half };
  });
}

function ofLateHour(token: FoldedToken | undefined): DayHalf | undefined {
  return token?.type === "number" && /^(?:1[3-9]|2[0-3])(?::|$)/u.test(token.key) ? "pm" : undefined;
}

/** The minutes of a time since noon or midnight, which it has as the largest of its negative values. */
function minutesOf({ values }: Quantity): number {
  return -1 - Math.max(...values.filter((value) => value < 0));
}

function inArabic(tokens: readonly FoldedToken[], last: number, minutes: number): DayHalf | undefined {
  const key = tokens[last + 1]?.key ?? "";
  if (nights.has(key)) return minutes < SIX ? "am" : "pm";
  if (noons.has(key)) return minutes < SIX ? "pm" : undefined;
  return besideNoon(tokens, last + 1) ?? arabic.get(key);
}

function inEnglish(tokens: readonly FoldedToken[], last: number): DayHalf | undefined {
  const written = tokens
    .slice(last, last + 5)
    .map(({ key }) => key)
    .join(" ");
  const [, letter] = /^(?:\S*\d ?)?([ap]) ?\.? ?m\b/u.exec(written) ?? [];
  if (letter !== undefined) return letter === "a" ? "am" : "pm";
  const [, part] = /^\S+ in the (morning|afternoon|evening)/u.exec(written) ?? [];
  if (part === undefined) return undefined;
  return part === "morning" ? "am" : "pm";
}
