import type { FoldedToken } from "./foldedTokens.ts";

/** Digits that belong together however they are grouped: a telephone, card or account number. */
export interface DigitRun {
  /** All its digits, without the 00 of an international number. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Fewer digits are numbers that stand beside each other. */
const FEWEST = 7;
/** A space, and controls around it. */
const WIDEST = 4;

/** The runs of seven digits and more of a text, in groups as they may be: `800-123-4567`, `+966 11 234 5678`. */
export function digitRuns(tokens: readonly FoldedToken[]): readonly DigitRun[] {
  const found: DigitRun[] = [];
  let run: FoldedToken[] = [];
  const close = (): void => {
    const digits = run
      .map(({ key }) => key.replaceAll(/\D/gu, ""))
      .join("")
      .replace(/^00/u, "");
    const [first, last] = [run[0], run.at(-1)];
    if (digits.length >= FEWEST && first !== undefined && last !== undefined)
      found.push({ digits, start: first.start, end: last.end });
    run = [];
  };
  for (const token of tokens) {
    const before = run.at(-1);
    const isPart = token.type === "number" ? /^[\d.-]+$/u.test(token.key) : /^[+()–-]$/u.test(token.key);
    if (before !== undefined && (!isPart || token.start - before.end > WIDEST)) close();
    if (isPart) run.push(token);
  }
  close();
  return found;
}
