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
  /** Its place among all forms of the glossary. */
  readonly order: number;
  /** A short Arabic word may be spelled like another: somebody should look. */
  readonly checkContext: boolean;
}

/** A form by one of its words: the one at this place. */
export interface TermAnchor {
  readonly form: TermForm;
  readonly place: number;
}

/**
 * Terms by the candidate key K2 of one of their words without its article: the one that the fewest terms have. By their first
 * words, every “في” of a text would ask for all the terms that begin with it.
 */
export type TermIndex = ReadonlyMap<string, readonly TermAnchor[]>;

// سورا is the product Sora and a wall in the accusative.
const SHORT_TERM = 4;

/** An index of all terms and variants; those without a letter or digit are left out. */
export function indexTerms(entries: readonly GlossaryEntry[]): TermIndex {
  const forms: TermForm[] = [];
  for (const entry of entries) {
    for (const spelling of [entry.source, ...entry.sourceVariants]) {
      const form = termForm(entry, spelling, forms.length);
      if (form !== undefined) forms.push(form);
    }
  }
  const counts = new Map<string, number>();
  for (const { words } of forms) {
    for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const index = new Map<string, TermAnchor[]>();
  for (const form of forms) {
    const anchor = anchorOf(form, counts);
    const stem = form.words[anchor.place]?.stem ?? "";
    const others = index.get(stem);
    if (others === undefined) index.set(stem, [anchor]);
    else others.push(anchor);
  }
  return index;
}

function anchorOf(form: TermForm, counts: ReadonlyMap<string, number>): TermAnchor {
  let place = 0;
  let fewest = Infinity;
  for (const [at, { stem }] of form.words.entries()) {
    const count = counts.get(stem) ?? 0;
    if (count >= fewest) continue;
    place = at;
    fewest = count;
  }
  return { form, place };
}

function termForm(entry: GlossaryEntry, spelling: string, order: number): TermForm | undefined {
  const found = textWords(spelling);
  const [first, ...rest] = found.map(({ key, gap, isArabic }): TermWord => {
    const bare = isArabic ? withoutArticle(key) : key;
    return { key, bare, stem: foldWord(bare), hasArticle: bare !== key, gap };
  });
  if (first === undefined) return undefined;
  const letters = [first, ...rest].reduce((sum, { bare }) => sum + bare.length, 0);
  const isArabic = found.every((word) => word.isArabic);
  return { entry, words: [first, ...rest], order, checkContext: isArabic && letters <= SHORT_TERM };
}
