import { type Reading, readingsOf } from "../../language/arabicReadings.ts";
import { foldWord } from "../../language/matchingKey.ts";
import type { TextWord } from "../../language/textWords.ts";
import type { TermAnchor, TermIndex, TermsOfWord } from "./termIndex.ts";

/** What is known of a written word: its readings as words of terms, and the terms it may be in. */
export interface KnownWord {
  /** By their stems, of which some term has each. */
  readonly readings: ReadonlyMap<number, readonly KnownReading[]>;
  readonly stems: readonly number[];
  /** The spellings of the word with nothing added, and of the word without its article; -1 where no term has them. */
  readonly plain: number;
  readonly plainWithArticle: number;
  /** Whether it can be the plural of a thing, with which adjectives agree. */
  readonly mayAgree: boolean;
  readonly terms: TermsOfWord;
}

/** A reading of a word with the number of its stem among the spellings of terms, -1 where none is spelled so. */
export interface KnownReading extends Reading {
  readonly spelling: number;
}

const NO_TERMS: TermsOfWord = { alone: [], pairs: new Map() };
/** A word that is in no term. */
export const NO_WORD: KnownWord = {
  readings: new Map(),
  stems: [],
  plain: -1,
  plainWithArticle: -1,
  mayAgree: false,
  terms: NO_TERMS,
};

/** Reads a word of a text for the terms of an index. */
export function knowWord(word: TextWord, index: TermIndex): KnownWord {
  const readings = readingsByStem(word, index);
  const stems = [...readings.keys()];
  return { readings, stems, ...plainSpellings(readings), terms: termsOf(stems, index) };
}

/** The terms of all stems together. */
function termsOf(stems: readonly number[], index: TermIndex): TermsOfWord {
  const [only = NO_TERMS, ...others] = stems.flatMap((stem) => index.ofWord.get(stem) ?? []);
  if (others.length === 0) return only;
  const pairs = new Map<number, readonly TermAnchor[]>();
  for (const terms of [only, ...others]) {
    for (const [stem, anchors] of terms.pairs) pairs.set(stem, [...(pairs.get(stem) ?? []), ...anchors]);
  }
  return { alone: [only, ...others].flatMap(({ alone }) => alone), pairs };
}

function readingsByStem({ key, isArabic }: TextWord, { stems, spellings }: TermIndex): KnownWord["readings"] {
  const plain: Reading = { stem: key, proclitics: "", article: false, pronoun: "", ending: "none" };
  const grouped = new Map<number, KnownReading[]>();
  for (const reading of isArabic ? readingsOf(key) : [plain]) {
    const stem = stems.get(foldWord(reading.stem));
    if (stem === undefined) continue;
    const known = { ...reading, spelling: spellings.get(reading.stem) ?? -1 };
    const others = grouped.get(stem);
    if (others === undefined) grouped.set(stem, [known]);
    else others.push(known);
  }
  return grouped;
}

function plainSpellings(
  readings: KnownWord["readings"],
): Pick<KnownWord, "plain" | "plainWithArticle" | "mayAgree"> {
  const all = [...readings.values()].flat();
  const plain = all.filter(
    ({ proclitics, pronoun, ending }) => proclitics === "" && pronoun === "" && ending === "none",
  );
  return {
    plain: plain.find(({ article }) => !article)?.spelling ?? -1,
    plainWithArticle: plain.find(({ article }) => article)?.spelling ?? -1,
    mayAgree: all.some(({ ending }) => ending === "feminine_plural"),
  };
}
