import type { CheckContext } from "./context.ts";
import { mistakenName } from "./knownNames.ts";
import type { Unit } from "./unit.ts";

const capital = /[A-Z]/u;
// The lookbehind stands behind the letter: most places of an Arabic text fail before it.
const latinWord = /\p{Script=Latin}(?<![\p{L}\p{N}@/.].)[\p{Script=Latin}\p{N}]{2,}/gu;
const anyCapital = /\p{Lu}/u;
const NO_WORDS: readonly string[] = [];

/** The words in Latin letters with a capital in the sources of a block: what may be names of its document. */
export function latinWords(block: readonly Unit[]): readonly string[] {
  const found: string[] = [];
  for (const { source } of block) {
    for (const part of source) {
      if (typeof part !== "string" || !capital.test(part)) continue;
      for (const word of part.match(latinWord) ?? []) if (anyCapital.test(word)) found.push(word);
    }
  }
  return found.length === 0 ? NO_WORDS : found;
}

/** The Latin names of a document, except those that only look like a name: the same for the same document. */
export function documentNames(
  words: readonly (readonly string[])[],
  { names }: CheckContext,
): readonly string[] {
  const different = new Set<string>();
  for (const own of words) for (const word of own) different.add(word);
  return [...different].filter((word) => mistakenName(word, names) === undefined).toSorted();
}
