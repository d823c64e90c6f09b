import { confusableSkeleton } from "../../language/confusables.ts";
import { remembering } from "./remembering.ts";
import { wellKnownNames } from "../../language/wellKnownNames.ts";

/** Names to be looked up. */
export interface NameLookup {
  readonly names: Pick<ReadonlySet<string>, "has">;
  /** The first name with the skeleton of a word. */
  readonly like: (word: string) => string | undefined;
}

/** Names whose spelling is known: to find words that only look like them. Each word is looked at once. */
export interface KnownNames extends NameLookup {
  readonly names: ReadonlySet<string>;
  readonly skeletonOf: (word: string) => string;
  readonly partsOf: (name: string) => readonly NamePart[];
}

/** A word of a name. */
interface NamePart {
  readonly word: string;
  readonly skeleton: string;
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
function collectNames(given: Iterable<string>): KnownNames {
  const names = new Set<string>();
  const bySkeleton = new Map<string, string>();
  const skeletonOf = remembering(confusableSkeleton, KEPT_WORDS);
  const partsOf = remembering(
    (name) => nameWords(name).map((word): NamePart => ({ word, skeleton: skeletonOf(word) })),
    KEPT_WORDS,
  );
  for (const name of given) {
    for (const { word, skeleton } of partsOf(name)) {
      names.add(word);
      if (!bySkeleton.has(skeleton)) bySkeleton.set(skeleton, word);
    }
  }
  return { names, like: (word) => bySkeleton.get(skeletonOf(word)), skeletonOf, partsOf };
}

/** The words of a name that are long enough and have a capital. */
function nameWords(name: string): readonly string[] {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) =>
      word.length >= SHORTEST && /^[\p{Script=Latin}\p{N}]*\p{Lu}[\p{Script=Latin}\p{N}]*$/u.test(word),
  );
}

/** A few names that are looked for before all others. */
export function namesAmong(given: readonly string[], known: KnownNames): NameLookup {
  const parts = given.flatMap(known.partsOf);
  return {
    names: { has: (name) => parts.some(({ word }) => word === name) },
    like: (word) => {
      const skeleton = known.skeletonOf(word);
      return parts.find((part) => part.skeleton === skeleton)?.word;
    },
  };
}

// A name keeps a capital, or has lost it to a digit, another script or a small L.
const noteworthy = /[A-Z0-9\u0370-\u052F]|^l/u;

/** The known name that a word is mistaken for: same skeleton, other letters, not only other capitals. */
export function mistakenName(word: string, known: NameLookup): string | undefined {
  if (word.length < SHORTEST || !noteworthy.test(word) || known.names.has(word)) return undefined;
  const name = known.like(word);
  if (name !== undefined) return name.toLowerCase() === word.toLowerCase() ? undefined : name;
  // OpenAl, GenAl: a small L behind the capital of "AI", where no name is known.
  return /^\p{Lu}?[\p{Ll}]*\p{Ll}Al$/u.test(word) ? `${word.slice(0, -1)}I` : undefined;
}
