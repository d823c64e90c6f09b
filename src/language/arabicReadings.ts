import {
  ARTICLE,
  BEFORE_PRONOUN,
  CONJUNCTIONS,
  ENDINGS,
  IMPERFECT_LETTERS,
  PREPOSITIONS,
  PRONOUNS,
  SHORT_WORD_PRONOUNS,
  SPOKEN_PROCLITICS,
  type EndingRule,
} from "./arabicAffixes.ts";
import { FEMININE_STEMS } from "./arabicFeminineStems.ts";
import { NISBA_ADJECTIVES } from "./arabicNisba.ts";
import { hasForeignAlef, WHOLE_WORDS } from "./arabicWholeWords.ts";

/**
 * One way to understand a written Arabic word: what may be attached to it and the word that is then left. A reading is
 * a possibility; it counts only where its stem is a word that somebody looks for.
 */
export interface Reading {
  /** The word itself, a key K1, in the form a dictionary has it. */
  readonly stem: string;
  /** Conjunction and preposition in front, such as `وب`; the article is told apart. */
  readonly proclitics: string;
  readonly article: boolean;
  /** The pronoun at the end, such as `هم`. */
  readonly pronoun: string;
  /** Tanwin written as alef, or an inflection undone. */
  readonly ending: "none" | "accusative" | EndingRule["type"];
}

/** The name of God loses its alef after ل, and has no article: لله. */
const GOD_AFTER_FOR = "له";

interface Front {
  readonly proclitics: string;
  readonly article: boolean;
  readonly rest: string;
}

/** Least letters left of a word after its article; after a proclitic of one letter; after an inflection. */
const LEAST = { article: 2, proclitic: 3, inflection: 3, spoken: 4 } as const;

/**
 * All admissible readings of an Arabic word given as key K1, the word as it stands first.
 *
 * @example readingsOf("وللغتها")… // { stem: "لغة", proclitics: "ول", … }
 */
export function readingsOf(word: string): readonly Reading[] {
  const found: Reading[] = [];
  const add = (front: Front, stem: string, pronoun: string, ending: Reading["ending"]): void => {
    if (isAdmissible(front, stem, pronoun)) {
      found.push({ stem, proclitics: front.proclitics, article: front.article, pronoun, ending });
    }
  };
  for (const front of fronts(word)) {
    add(front, front.rest, "", "none");
    if (WHOLE_WORDS.has(front.rest)) continue;
    addEndings(front, front.rest, "", add);
    if (front.article) continue;
    for (const pronoun of PRONOUNS) addPronoun(front, pronoun, add);
  }
  return found;
}

type Add = (front: Front, stem: string, pronoun: string, ending: Reading["ending"]) => void;

/** The word with what may stand in front of it taken off, step by step: conjunction, preposition, article. */
function fronts(word: string): readonly Front[] {
  const found: Front[] = [{ proclitics: "", article: false, rest: word }];
  const conjunction = CONJUNCTIONS.includes(word.charAt(0)) ? word.charAt(0) : "";
  for (const proclitics of conjunction === "" ? [""] : ["", conjunction]) {
    const rest = word.slice(proclitics.length);
    if (proclitics !== "") found.push({ proclitics, article: false, rest });
    addArticle(found, proclitics, rest);
    const first = rest.charAt(0);
    const after = rest.slice(1);
    if (PREPOSITIONS.includes(first)) {
      found.push({ proclitics: proclitics + first, article: false, rest: after });
      // ل swallows the alef of the article, and its ل too before a word in ل: للكتاب, للغة.
      if (first !== "ل") addArticle(found, proclitics + first, after);
      else if (after === GOD_AFTER_FOR) {
        found.push({ proclitics: `${proclitics}ل`, article: false, rest: "الله" });
      } else if (after.startsWith("ل")) {
        found.push({ proclitics: `${proclitics}ل`, article: true, rest: after.slice(1) });
        found.push({ proclitics: `${proclitics}ل`, article: true, rest: after });
      }
    } else if (first === "س" && IMPERFECT_LETTERS.includes(after.charAt(0))) {
      found.push({ proclitics: `${proclitics}س`, article: false, rest: after });
    } else if (SPOKEN_PROCLITICS.includes(first) && after.length >= LEAST.spoken + ARTICLE.length) {
      addArticle(found, proclitics + first, after);
    }
  }
  return found;
}

function addArticle(found: Front[], proclitics: string, rest: string): void {
  if (!rest.startsWith(ARTICLE)) return;
  found.push({ proclitics, article: true, rest: rest.slice(ARTICLE.length) });
}

function addPronoun(front: Front, pronoun: string, add: Add): void {
  const { rest } = front;
  if (!rest.endsWith(pronoun)) return;
  const base = rest.slice(0, -pronoun.length);
  if (base.length < (SHORT_WORD_PRONOUNS.has(pronoun) && front.proclitics === "" ? 2 : 3)) return;
  if (pronoun === "ي" && isNisba(rest)) return;
  add(front, base, pronoun, "none");
  const last = base.slice(0, -1);
  for (const letter of BEFORE_PRONOUN[base.slice(-1)] ?? []) add(front, last + letter, pronoun, "none");
  // Only verbs take ني.
  if (pronoun !== "ني" && !WHOLE_WORDS.has(base)) addEndings(front, base, pronoun, add);
}

/** An Arabic word (key K1) without its article, as terms are looked up. */
export function withoutArticle(word: string): string {
  const bare = word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word;
  return bare.length < LEAST.article || WHOLE_WORDS.has(word) ? word : bare;
}

/** Whether a word in ي is an adjective made of a noun rather than “my” with that noun. */
function isNisba(word: string): boolean {
  return NISBA_ADJECTIVES.has(word) || (word.endsWith("ائي") && !word.startsWith("أ"));
}

function addEndings(front: Front, form: string, pronoun: string, add: Add): void {
  if (takesAccusative(front, form, pronoun)) {
    const stem = form.slice(0, -1);
    add(front, stem, pronoun, "accusative");
    if (stem.endsWith("ئ")) add(front, `${stem.slice(0, -1)}ء`, pronoun, "accusative");
  }
  for (const { ending, origins, type } of ENDINGS) {
    if (!form.endsWith(ending) || !mayStand(type, front, form, pronoun)) continue;
    const trunk = form.slice(0, -ending.length);
    for (const origin of origins) {
      const stem = trunk + origin;
      const letters = origin.length > 1 ? trunk.length : stem.length;
      if (letters < LEAST.inflection || stem === form) continue;
      if (type === "feminine_plural" && origin === "" && !takesFeminine(stem)) continue;
      add(front, stem, pronoun, type);
    }
  }
}

/** The alef of an indefinite accusative: never after a preposition, with an article or a pronoun. */
function takesAccusative(front: Front, form: string, pronoun: string): boolean {
  if (!form.endsWith("ا") || front.article || pronoun !== "") return false;
  if (front.proclitics !== "" && !CONJUNCTIONS.includes(front.proclitics)) return false;
  return form.length > LEAST.inflection && !hasForeignAlef(form);
}

function mayStand(type: EndingRule["type"], front: Front, form: string, pronoun: string): boolean {
  switch (type) {
    case "number":
      // Before a pronoun the ن falls off: that is the construct.
      return pronoun === "";
    case "construct":
      if (front.article || pronoun === "ي" || (form.endsWith("ي") && isNisba(form))) return false;
      // Without a pronoun كتابا is an accusative first of all.
      return pronoun !== "" || !form.endsWith("ا") || form.endsWith("تا");
    case "agreement":
      return pronoun === "";
    case "feminine_plural":
      return true;
  }
}

/** A masculine noun may have a plural in ات, but not where that is the plural of another word in ة. */
function takesFeminine(stem: string): boolean {
  return !stem.endsWith("ي") && !stem.endsWith("ة") && !FEMININE_STEMS.has(stem);
}

function isAdmissible({ proclitics, article, rest }: Front, stem: string, pronoun: string): boolean {
  if (stem.length < (article ? LEAST.article : proclitics === "" ? 1 : LEAST.proclitic)) return false;
  const fixed = article ? ARTICLE : "";
  for (let from = 0; from < proclitics.length + fixed.length / 2; from += 1) {
    const attached = proclitics.slice(from) + fixed;
    if (WHOLE_WORDS.has(attached + stem) || WHOLE_WORDS.has(attached + rest)) return false;
    if (pronoun !== "" && WHOLE_WORDS.has(attached + rest.slice(0, -pronoun.length))) return false;
  }
  return true;
}
