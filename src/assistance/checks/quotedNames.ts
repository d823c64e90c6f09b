import { arabicSkeletons, englishSkeleton } from "../../language/consonantSkeleton.ts";

const quoted = /["“«„]([^"”»“«„]{2,40})["”»]/gu;
const capitalised = /\p{Lu}[\p{L}\p{N}]+/gu;
const articleOff = /^ال(?=\p{L}{3})/u;
/** Shorter skeletons meet by chance. */
const LEAST_CONSONANTS = 2;

/**
 * How many quotations of an Arabic text hold no more than a name that the translation has with a capital: Arabic marks
 * «حماس» or "WHO" as English does not.
 */
export function countQuotedNames(source: string, target: string): number {
  const names = target.match(capitalised) ?? [];
  const skeletons = new Set(names.map(englishSkeleton));
  let count = 0;
  for (const [, inside = ""] of source.matchAll(quoted)) {
    const words = inside.trim().split(/\s+/u);
    if (!/\p{L}/u.test(inside) && target.includes(inside.trim())) count += 1;
    else if (words.length <= 3 && words.some((word) => isName(word, names, skeletons))) count += 1;
  }
  return count;
}

function isName(word: string, names: readonly string[], skeletons: ReadonlySet<string>): boolean {
  if (/^\p{Lu}/u.test(word)) return names.includes(word);
  return [word, word.replace(articleOff, "")].some((form) =>
    arabicSkeletons(form).some((skeleton) => skeleton.length >= LEAST_CONSONANTS && skeletons.has(skeleton)),
  );
}
