import type { Reading } from "../../language/arabicReadings.ts";
import { compatible } from "../../language/compatibility.ts";
import { type TextWord, textWords } from "../../language/textWords.ts";
import type { GlossaryEntry } from "./glossary.ts";
import { type KnownReading, type KnownWord, knowWord, NO_WORD } from "./knownWord.ts";
import { indexTerms, type TermForm, type TermWord } from "./termIndex.ts";

/** How near a text is to a term: 1 the same word, 2 with clitics or the article, 3 inflected. */
export type TermTier = 1 | 2 | 3;

/** A term recognised in a text; `start` and `end` are UTF-16 offsets around its whole words. */
export interface TermMatch {
  readonly entry: GlossaryEntry;
  readonly start: number;
  readonly end: number;
  readonly tier: TermTier;
  /** A short term may be another word here. */
  readonly checkContext: boolean;
}

/** Finds the terms of one glossary in any number of texts. */
export interface TermFinder {
  /** The terms of a text in order, none inside another; two entries of one term are both given. `key` is its K1, if known. */
  readonly find: (text: string, key?: string) => readonly TermMatch[];
}

// Words whose readings are kept: the vocabulary of a long book; beyond it they are read again.
const KEPT_WORDS = 50_000;

// Between the words of a term: spaces, a slash, a hyphen; never a comma, a conjunction or a dash.
const JOINING_GAP = /^(?:\s*|\s*\/\s*|[-‐‑])$/u;

/** A finder for the terms of a glossary; making one takes about as long as reading the glossary. */
export function createTermFinder(entries: readonly GlossaryEntry[]): TermFinder {
  const index = indexTerms(entries);
  const kept = new Map<string, KnownWord>();
  const know = (word: TextWord): KnownWord => {
    const known = kept.get(word.key);
    if (known !== undefined) return known;
    if (kept.size >= KEPT_WORDS) kept.clear();
    const read = knowWord(word, index);
    kept.set(word.key, read);
    return read;
  };
  return {
    find: (text, key) => {
      const words = textWords(text, key);
      const search: Search = { words, known: words.map(know) };
      return longestFirst(allMatches(search));
    },
  };
}

interface Search {
  readonly words: readonly TextWord[];
  /** What is known of each word. */
  readonly known: readonly KnownWord[];
}

/** A match with what decides between equals: where its first word stands, how that is read, and its place in the glossary. */
interface FoundForm {
  readonly at: number;
  readonly reading: number;
  readonly order: number;
  readonly match: TermMatch;
}

/** All matches, by where they begin, then as the word there is read, then as the glossary has them. */
function allMatches(search: Search): readonly TermMatch[] {
  const { words, known } = search;
  const found: FoundForm[] = [];
  const tryForm = (form: TermForm, at: number, anchor: number): void => {
    const [first, last] = [words[at], words[at + form.words.length - 1]];
    if (first === undefined || last === undefined) return;
    const tier = matchForm(search, form, at, anchor);
    if (tier === undefined) return;
    const { entry, checkContext, order } = form;
    const match = { entry, start: first.start, end: last.end, tier, checkContext };
    insert({ at, reading: known[at]?.stems.indexOf(form.words[0].stem) ?? -1, order, match }, found);
  };
  for (let here = 0; here < known.length; here += 1) {
    const { alone, pairs } = (known[here] ?? NO_WORD).terms;
    for (const form of alone) tryForm(form, here, 0);
    if (pairs.size === 0) continue;
    for (const stem of known[here + 1]?.stems ?? []) {
      const anchors = pairs.get(stem);
      if (anchors === undefined) continue;
      for (const { form, place } of anchors) tryForm(form, here - place, place);
    }
  }
  return found.map(({ match }) => match);
}

/** Puts a match in its place among those that are sorted: nearly all belong at the end, or just before it. */
function insert(one: FoundForm, found: FoundForm[]): void {
  let place = found.length;
  for (
    let before = found[place - 1];
    before !== undefined && isLater(before, one);
    before = found[place - 1]
  ) {
    found[place] = before;
    place -= 1;
  }
  found[place] = one;
}

function isLater(one: FoundForm, other: FoundForm): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return one.reading === other.reading ? one.order > other.order : one.reading > other.reading;
}

/** The tier of a term that may begin at a word of the text, two of its words being read already: that of its farthest word. */
function matchForm(search: Search, form: TermForm, at: number, anchor: number): TermTier | undefined {
  // Most terms that begin like this fail here, before anything is weighed.
  for (let place = form.words.length - 1; place >= 0; place -= 1) {
    const termWord = form.words[place];
    const word = search.words[at + place];
    if (termWord === undefined || word === undefined) return undefined;
    const isRead = place === anchor || place === anchor + 1;
    if (!isRead && search.known[at + place]?.readings.has(termWord.stem) !== true) return undefined;
    if (place > 0 && !isJoined(word, termWord)) return undefined;
  }
  let tier: TermTier = 1;
  let agrees = form.isAdjective;
  for (let place = 0; place < form.words.length; place += 1) {
    const termWord = form.words[place];
    if (termWord === undefined) return undefined;
    const isLast = place === form.words.length - 1;
    const known = search.known[at + place];
    // The same word: nothing is nearer, and only at the head could another reading of it make adjectives agree.
    const { plain, plainWithArticle, mayAgree } = known ?? NO_WORD;
    const isSame = termWord.spelling === (termWord.hasArticle ? plainWithArticle : plain);
    if (isSame && (place > 0 || isLast || !mayAgree)) continue;
    let nearest: TermTier | undefined;
    for (const reading of known?.readings.get(termWord.stem) ?? []) {
      const { ending, proclitics } = reading;
      if (place > 0 && proclitics !== "") continue;
      if (ending === "agreement" && !agrees) continue;
      if (form.isName && !isNameReading(reading)) continue;
      if (!isSpelledLike(reading, termWord) || !isPossibleHere(reading, search, at + place, isLast)) continue;
      // The plural of a thing takes feminine adjectives: اختبار سريري, اختبارات سريرية.
      if (place === 0 && ending === "feminine_plural") agrees = true;
      const own = tierOf(reading, termWord);
      if (nearest === undefined || own < nearest) nearest = own;
    }
    if (nearest === undefined) return undefined;
    if (nearest > tier) tier = nearest;
  }
  return tier;
}

/** A name may take proclitics and the accusative; فلسطيني is no reading of فلسطين. */
function isNameReading({ pronoun, ending }: Reading): boolean {
  return pronoun === "" && (ending === "none" || ending === "accusative");
}

function isJoined(word: TextWord, termWord: TermWord): boolean {
  return word.gap === " " || word.gap === termWord.gap || JOINING_GAP.test(word.gap.replaceAll("\uFFFC", ""));
}

function isSpelledLike(
  { stem, spelling, article, pronoun, ending }: KnownReading,
  { bare, spelling: wanted }: TermWord,
): boolean {
  if (spelling === wanted) return true;
  const isRestored = pronoun !== "" || ending !== "none";
  if (isRestored && stem.endsWith("ى") && !bare.endsWith("ى")) return false;
  return article ? compatible(`ال${stem}`, `ال${bare}`) : compatible(stem, bare);
}

/** Whether what follows allows a reading: a head that lost its ن needs a noun, and before an article ي is no “my”. */
function isPossibleHere(
  { pronoun, ending }: Reading,
  { words }: Search,
  at: number,
  isLast: boolean,
): boolean {
  if (!isLast) return pronoun !== "ي";
  if (pronoun !== "ي" && (ending !== "construct" || pronoun !== "")) return true;
  const next = words[at + 1];
  const isFollowed = next !== undefined && next.isArabic && /^\s+$/u.test(next.gap);
  const isDefinite = isFollowed && next.key.startsWith("ال");
  if (pronoun === "ي") return !isDefinite;
  return words[at]?.key.endsWith("ي") === true ? isDefinite : isFollowed;
}

function tierOf({ proclitics, article, pronoun, ending }: Reading, { hasArticle }: TermWord): TermTier {
  if (ending !== "none" && ending !== "accusative") return 3;
  return proclitics === "" && pronoun === "" && ending === "none" && article === hasArticle ? 1 : 2;
}

/** The best of matches that are given in order; those that do not overlap are no rivals. */
function longestFirst(matches: readonly TermMatch[]): readonly TermMatch[] {
  const chosen: TermMatch[] = [];
  let rivals: TermMatch[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.start >= end) {
      chosen.push(...bestOf(rivals));
      rivals = [];
    }
    rivals.push(match);
    end = Math.max(end, match.end);
  }
  chosen.push(...bestOf(rivals));
  return chosen;
}

/** The longest matches win, then the nearest; what overlaps a winner is dropped, save the same words read as nearly. */
function bestOf(matches: readonly TermMatch[]): readonly TermMatch[] {
  if (matches.length < 2) return matches;
  const ranked = matches.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.tier - b.tier || a.start - b.start,
  );
  const chosen: TermMatch[] = [];
  for (const match of ranked) {
    const rival = chosen.find(({ start, end }) => match.start < end && start < match.end);
    const isTwin =
      rival?.start === match.start &&
      rival.end === match.end &&
      rival.tier === match.tier &&
      !chosen.some((other) => other.entry === match.entry && other.start === match.start);
    if (rival === undefined || isTwin) chosen.push(match);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}
