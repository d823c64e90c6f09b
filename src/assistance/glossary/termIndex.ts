import { withoutArticle } from "../../language/arabicReadings.ts";
import { foldWord } from "../../language/matchingKey.ts";
import { textWords } from "../../language/textWords.ts";
import type { GlossaryEntry } from "./glossary.ts";

/** A word of a term: as written (key K1), and without its article. */
export interface TermWord {
  readonly key: string;
  readonly bare: string;
  /** The candidate key K2 of the bare word. */
  readonly stem: string;
  readonly hasArticle: boolean;
  /** What stands before it in the term. */
  readonly gap: string;
}

/** One spelling of a term, the term itself or a variant, cut into words. */
export interface TermForm {
  readonly entry: GlossaryEntry;
  readonly words: readonly [TermWord, ...TermWord[]];
  /** A short Arabic word may be spelled like another: somebody should look. */
  readonly checkContext: boolean;
}

/** Terms by the candidate key K2 of their first word without its article. */
export type TermIndex = ReadonlyMap<string, readonly TermForm[]>;

// سورا is the product Sora and a wall in the accusative.
const SHORT_TERM = 4;

/** An index of all terms and variants; those without a letter or digit are left out. */
export function indexTerms(entries: readonly GlossaryEntry[]): TermIndex {
  const index = new Map<string, TermForm[]>();
  for (const entry of entries) {
    for (const spelling of [entry.source, ...entry.sourceVariants]) {
      const form = termForm(entry, spelling);
      if (form === undefined) continue;
      const { stem } = form.words[0];
      const others = index.get(stem);
      if (others === undefined) index.set(stem, [form]);
      else others.push(form);
    }
  }
  return index;
}

function termForm(entry: GlossaryEntry, spelling: string): TermForm | undefined {
  const found = textWords(spelling);
  const [first, ...rest] = found.map(({ key, gap, isArabic }): TermWord => {
    const bare = isArabic ? withoutArticle(key) : key;
    return { key, bare, stem: foldWord(bare), hasArticle: bare !== key, gap };
  });
  if (first === undefined) return undefined;
  const letters = [first, ...rest].reduce((sum, { bare }) => sum + bare.length, 0);
  const isArabic = found.every((word) => word.isArabic);
  return { entry, words: [first, ...rest], checkContext: isArabic && letters <= SHORT_TERM };
}
