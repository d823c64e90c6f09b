/** Conjunctions written together with the next word. */
export const CONJUNCTIONS = "وف";

/** Prepositions written together with the next word, after a conjunction if there is one. */
export const PREPOSITIONS = "بكل";

/** The letters an imperfect verb begins with: only before them stands the future س. */
export const IMPERFECT_LETTERS = "يتنأ";

/** The article. */
export const ARTICLE = "ال";

/** Spoken “this” and “on”, written together with the article in Levantine and Iraqi texts (هالشركة, عالطاولة). */
export const SPOKEN_PROCLITICS = "هع";

/** Pronouns written together with the word before, the longest first. */
export const PRONOUNS: readonly string[] = [
  "هما",
  "كما",
  "ها",
  "هم",
  "هن",
  "كم",
  "كن",
  "نا",
  "ني",
  "ه",
  "ك",
  "ي",
];

/** Pronouns that a word of two letters may carry: those no such word ends in by itself. */
export const SHORT_WORD_PRONOUNS: ReadonlySet<string> = new Set(["هما", "ها", "هم", "هن", "كم", "ه"]);

/** What the last letter of a word was before a pronoun made it ت, ا, ؤ or ئ. */
export const BEFORE_PRONOUN: Readonly<Record<string, readonly string[]>> = {
  ت: ["ة"],
  ا: ["ى"],
  ؤ: ["ء", "أ"],
  ئ: ["ء", "أ"],
};

/** How an inflected form is led back: the ending, what replaces it, and where such an ending may stand. */
export interface EndingRule {
  readonly ending: string;
  /** Endings of the words it may come from. */
  readonly origins: readonly string[];
  readonly type: "number" | "feminine_plural" | "construct" | "agreement";
}

/**
 * Regular inflection of nouns and adjectives: dual and sound plurals (with ى, ة, ء, أ as they change before them), the
 * two cases of a plural, the heads of a genitive that lose their ن, the feminine of an adjective. No broken plurals.
 */
export const ENDINGS: readonly EndingRule[] = [
  { ending: "تان", origins: ["ة"], type: "number" },
  { ending: "تين", origins: ["ة"], type: "number" },
  { ending: "يان", origins: ["ى"], type: "number" },
  { ending: "يين", origins: ["ى"], type: "number" },
  { ending: "وان", origins: ["ء"], type: "number" },
  { ending: "وين", origins: ["ء"], type: "number" },
  { ending: "ئان", origins: ["ء"], type: "number" },
  { ending: "ئين", origins: ["ء"], type: "number" },
  { ending: "أين", origins: ["ء"], type: "number" },
  { ending: "آن", origins: ["أ"], type: "number" },
  { ending: "ان", origins: [""], type: "number" },
  { ending: "ين", origins: ["", "ون", "ان"], type: "number" },
  { ending: "ون", origins: [""], type: "number" },
  { ending: "يات", origins: ["ى"], type: "feminine_plural" },
  { ending: "اوات", origins: ["اء"], type: "feminine_plural" },
  { ending: "آت", origins: ["أة"], type: "feminine_plural" },
  { ending: "ات", origins: ["ة", ""], type: "feminine_plural" },
  { ending: "تا", origins: ["ة"], type: "construct" },
  { ending: "تي", origins: ["ة"], type: "construct" },
  { ending: "ا", origins: [""], type: "construct" },
  { ending: "و", origins: ["", "ون"], type: "construct" },
  { ending: "ي", origins: ["", "ون", "ين"], type: "construct" },
  { ending: "ة", origins: [""], type: "agreement" },
  { ending: "تان", origins: [""], type: "agreement" },
  { ending: "تين", origins: [""], type: "agreement" },
];
