import { withoutArticle } from "../../language/arabicReadings.ts";
import { foldWord } from "../../language/matchingKey.ts";
import { textWords } from "../../language/textWords.ts";
import { type GlossaryEntry, isAdjective, isName } from "./glossary.ts";

/** A word of a term. */
export interface TermWord {
  /** As written (key K1), without its article. */
  readonly bare: string;
  /** The number that the index has for that. */
  readonly spelling: number;
  /** The number that the index has for the candidate key K2 of the bare word. */
  readonly stem: number;
  readonly hasArticle: boolean;
  /** What stands before it in the term. */
  readonly gap: string;
}

/** One spelling of a term, the term itself or a variant, cut into words. */
export interface TermForm {
  readonly entry: GlossaryEntry;
  readonly words: readonly [TermWord, ...TermWord[]];
  readonly isName: boolean;
  readonly isAdjective: boolean;
  /** Its place among all forms of the glossary. */
  readonly order: number;
  /** A short Arabic word may be spelled like another: somebody should look. */
  readonly checkContext: boolean;
}

/** The terms that have a word: those of it alone, and those of more words by the word after it, which must follow it. */
export interface TermsOfWord {
  readonly alone: readonly TermForm[];
  readonly pairs: ReadonlyMap<number, readonly TermAnchor[]>;
}

/** A form by two of its words: the one at this place and the next. */
export interface TermAnchor {
  readonly form: TermForm;
  readonly place: number;
}

/**
 * Terms by the candidate keys K2 of their words without the article: of their rarest two neighbours, rare among the terms.
 * By first words alone, every “في” of a text would ask for all the terms that begin with it.
 */
export interface TermIndex {
  readonly ofWord: ReadonlyMap<number, TermsOfWord>;
  /** The keys of all words of all terms, each with its number: numbers are looked up sooner. */
  readonly stems: ReadonlyMap<string, number>;
  /** All words of all terms without their articles, numbered too. */
  readonly spellings: ReadonlyMap<string, number>;
}

// سورا is the product Sora and a wall in the accusative.
const SHORT_TERM = 4;

/** An index of all terms and variants; those without a letter or digit are left out. */
export function indexTerms(entries: readonly GlossaryEntry[]): TermIndex {
  const forms: TermForm[] = [];
  const [stems, spellings] = [new Map<string, number>(), new Map<string, number>()];
  for (const entry of entries) {
    for (const spelling of [entry.source, ...entry.sourceVariants]) {
      const form = termForm({ entry, spelling, order: forms.length }, { stems, spellings });
      if (form !== undefined) forms.push(form);
    }
  }
  const counts = new Map<number, number>();
  for (const { words } of forms) {
    for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const index = new Map<number, { alone: TermForm[]; pairs: Map<number, TermAnchor[]> }>();
  for (const form of forms) {
    const place = rarestPair(form, counts);
    const { stem: first } = form.words[place] ?? form.words[0];
    const second = form.words[place + 1]?.stem;
    const terms = index.get(first) ?? { alone: [], pairs: new Map<number, TermAnchor[]>() };
    index.set(first, terms);
    if (second === undefined) {
      terms.alone.push(form);
      continue;
    }
    const others = terms.pairs.get(second);
    if (others === undefined) terms.pairs.set(second, [{ form, place }]);
    else others.push({ form, place });
  }
  return { ofWord: index, stems, spellings };
}

/** Where the two neighbours stand whose words are in the fewest terms; 0 for a single word. */
function rarestPair({ words }: TermForm, counts: ReadonlyMap<number, number>): number {
  const count = (place: number): number => counts.get(words[place]?.stem ?? -1) ?? 0;
  let rarest = 0;
  for (let place = 1; place + 1 < words.length; place++) {
    if (Math.min(count(place), count(place + 1)) < Math.min(count(rarest), count(rarest + 1))) rarest = place;
  }
  return rarest;
}

/** A spelling of an entry as words; what is new in it is numbered. */
function termForm(
  { entry, spelling, order }: { readonly spelling: string } & Pick<TermForm, "entry" | "order">,
  { stems, spellings }: Record<"stems" | "spellings", Map<string, number>>,
): TermForm | undefined {
  const found = textWords(spelling);
  const [first, ...rest] = found.map(({ key, gap, isArabic }): TermWord => {
    const bare = isArabic ? withoutArticle(key) : key;
    const stem = numberIn(stems, foldWord(bare));
    return { bare, spelling: numberIn(spellings, bare), stem, hasArticle: bare !== key, gap };
  });
  if (first === undefined) return undefined;
  const letters = [first, ...rest].reduce((sum, { bare }) => sum + bare.length, 0);
  const isArabic = found.every((word) => word.isArabic);
  return {
    entry,
    words: [first, ...rest],
    isName: isName(entry),
    isAdjective: isAdjective(entry),
    order,
    checkContext: isArabic && letters <= SHORT_TERM,
  };
}

function numberIn(numbers: Map<string, number>, word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}
