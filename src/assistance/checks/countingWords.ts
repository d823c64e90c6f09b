import { ENGLISH_SMALL, ENGLISH_TENS } from "../../language/englishNumberWords.ts";
import type { WordToken } from "../../language/foldedTokens.ts";

/** Words that want a plural behind them. */
export const PLURAL_QUANTIFIERS: ReadonlySet<string> = new Set(
  "many several these those few various numerous both thousand million billion hundred dozen".split(" "),
);

/** Words that want a singular. */
export const STRICT_SINGULARS: ReadonlySet<string> = new Set(["a", "an", "each", "every", "another"]);

/** Words that want a singular, and mean other things too. */
export const LOOSE_SINGULARS: ReadonlySet<string> = new Set(["this", "one", "that"]);

/** Whether a word can want a noun in the singular or plural behind it. */
export function mayCount({ type, key }: WordToken): boolean {
  if (type === "number" || PLURAL_QUANTIFIERS.has(key)) return true;
  return (
    STRICT_SINGULARS.has(key) || LOOSE_SINGULARS.has(key) || ENGLISH_SMALL.has(key) || ENGLISH_TENS.has(key)
  );
}
