import { englishSkeleton } from "../../language/consonantSkeleton.ts";
import { foldWord } from "../../language/foldedTokens.ts";
import { type NameForm, nameForms } from "./nameForms.ts";

/** What is true of a word wherever it stands; each word is looked at once, for those of a document come again and again. */
export interface Vocabulary {
  readonly fold: (word: string) => string;
  readonly nameForms: (key: string) => readonly NameForm[];
  readonly englishSkeleton: (name: string) => string;
}

/** Words that are kept: those of a long book. */
const KEPT_WORDS = 50_000;

/** A vocabulary that has met no word yet. */
export function createVocabulary(): Vocabulary {
  return {
    fold: remembering(foldWord),
    nameForms: remembering(nameForms),
    englishSkeleton: remembering(englishSkeleton),
  };
}

function remembering<Value extends string | readonly NameForm[]>(
  look: (word: string) => Value,
): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= KEPT_WORDS) known.clear();
    const value = look(word);
    known.set(word, value);
    return value;
  };
}
