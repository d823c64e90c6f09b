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
    const half = ofLateHour(tokens[last]) ?? (language === "arabic" ? inArabic : inEnglish)(tokens, last);
    return half === undefined ? quantity : { ...quantity, half };
  });
}

function ofLateHour(token: FoldedToken | undefined): DayHalf | undefined {
  return token?.type === "number" && /^(?:1[3-9]|2[0-3])(?::|$)/u.test(token.key) ? "pm" : undefined;
}

function inArabic(tokens: readonly FoldedToken[], last: number): DayHalf | undefined {
  const key = tokens[last + 1]?.key ?? "";
  return key === "بعد" && tokens[last + 2]?.key === "الظهر" ? "pm" : arabic.get(key);
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
