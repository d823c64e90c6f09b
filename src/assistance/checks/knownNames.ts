import { confusableSkeleton } from "../../language/confusables.ts";
import { wellKnownNames } from "../../language/wellKnownNames.ts";

/** Names whose spelling is known: to find words that only look like them. */
export interface KnownNames {
  readonly names: ReadonlySet<string>;
  /** From the skeleton of a name to the name. */
  readonly bySkeleton: ReadonlyMap<string, string>;
  /** The name with the skeleton of a word. */
  readonly like: (word: string) => string | undefined;
}

/** Words whose skeletons are kept: the names of a long document. */
const KEPT_WORDS = 20_000;

/** Shorter names look like too many words. */
const SHORTEST = 3;

/** Collects names, each word of a name on its own, well-known ones with them. */
export function knownNames(given: Iterable<string>): KnownNames {
  return collectNames([...given, ...wellKnownNames]);
}

/** Collects names, each word of a name on its own. */
export function collectNames(given: Iterable<string>): KnownNames {
  const names = new Set<string>();
  const bySkeleton = new Map<string, string>();
  for (const name of given) {
    for (const word of name.match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (word.length < SHORTEST || !/^[\p{Script=Latin}\p{N}]*\p{Lu}[\p{Script=Latin}\p{N}]*$/u.test(word))
        continue;
      names.add(word);
      const skeleton = confusableSkeleton(word);
      if (!bySkeleton.has(skeleton)) bySkeleton.set(skeleton, word);
    }
  }
  const known = new Map<string, string | undefined>();
  const like = (word: string): string | undefined => {
    if (known.has(word)) return known.get(word);
    if (known.size >= KEPT_WORDS) known.clear();
    const name = bySkeleton.get(confusableSkeleton(word));
    known.set(word, name);
    return name;
  };
  return { names, bySkeleton, like };
}

// A name keeps a capital, or has lost it to a digit, another script or a small L.
const noteworthy = /[A-Z0-9\u0370-\u052F]|^l/u;

/** The known name that a word is mistaken for: same skeleton, other letters, not only other capitals. */
export function mistakenName(word: string, known: KnownNames): string | undefined {
  if (word.length < SHORTEST || !noteworthy.test(word) || known.names.has(word)) return undefined;
  const name = known.like(word);
  if (name !== undefined) return name.toLowerCase() === word.toLowerCase() ? undefined : name;
  // OpenAl, GenAl: a small L behind the capital of "AI", where no name is known.
  return /^\p{Lu}?[\p{Ll}]*\p{Ll}Al$/u.test(word) ? `${word.slice(0, -1)}I` : undefined;
}
