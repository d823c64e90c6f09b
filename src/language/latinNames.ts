import type { FoldedToken } from "./foldedTokens.ts";

/** A run of words in Latin letters inside Arabic text: `Hugging Face`. Offsets are UTF-16. */
export interface LatinRun {
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly start: number;
  readonly end: number;
}

const latinWord = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}\p{N}'’]+$/u;
const possessive = /['’]s?$/u;
// Measures and abbreviations are put into words as the language likes.
const measures =
  /^(?:kg|km|mg|ml|cm|mm|mcg|kw|mw|gb|mb|tb|kb|hz|ghz|mhz|am|pm|etc|vs|cc|ph|rpm|kph|mph|mmHg|dl|nm|no|st|nd|rd|th|eg|ie|usd|eur|sar|aed|egp|kwd|qar|jod|ad|bc|ce|bce|ah)$/iu;

/** The runs of Latin names of a text; measures, addresses and single letters are none. */
export function latinRuns(tokens: readonly FoldedToken[]): readonly LatinRun[] {
  const runs: LatinRun[] = [];
  let words: { text: string; start: number; end: number }[] = [];
  const close = (): void => {
    const [first] = words;
    const last = words.at(-1);
    if (first !== undefined && last !== undefined) runs.push({ words, start: first.start, end: last.end });
    words = [];
  };
  for (const { type, text, start, end } of tokens) {
    if (type === "word" && latinWord.test(text) && !measures.test(text)) {
      words.push({ text: text.replace(possessive, ""), start, end });
    } else close();
  }
  close();
  return runs;
}

/** Whether a word of a target is a name, a possessive apart. */
export function namesWord({ type, text }: FoldedToken, name: string): boolean {
  if (type !== "word" || !text.startsWith(name)) return false;
  return text === name || text.replace(possessive, "") === name;
}
