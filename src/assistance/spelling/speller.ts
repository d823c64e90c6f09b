// eslint-disable-next-line typescript/triple-slash-reference -- Every floor above must find the declarations too.
/// <reference path="./nspell.d.ts" />
import nspell from "nspell";
import { englishSpelling } from "../../language/englishSpellings.ts";

/** The two files of a Hunspell dictionary. */
export interface DictionaryFiles {
  readonly aff: string;
  readonly dic: string;
}

/** Knows the words of a language. */
export interface Speller {
  readonly knows: (word: string) => boolean;
  /** Known words that are one slip away (a letter more, less, other, or two in turn), the likeliest first, three at most. */
  readonly near: (word: string) => readonly string[];
}

/** Words asked for are kept up to this many: the vocabulary of a long book. */
const KEPT_WORDS = 50_000;

const MOST_SUGGESTIONS = 3;
const LETTERS = "etaoinsrhldcumfpgwybvkxjqz";

/** Words of trades and of the day that the dictionary does not have. */
const FURTHER_WORDS: ReadonlySet<string> = new Set(
  (
    "amongst whilst vitro vivo situ pre bona fide lockdown lockdowns handwashing curation genomic genomics cytokine cytokines proteomic online website websites email emails app apps blog blogs smartphone smartphones livestream podcast podcasts chatbot chatbots hashtag " +
    "dataset datasets metadata timestamp workflow workflows filename coronavirus coronaviruses covid pandemic pandemics pathogen pathogens " +
    "asymptomatic presymptomatic comorbidity comorbidities zoonotic telehealth jihadist jihadists islamist islamists hijab niqab imam imams " +
    "sheikh sheikhs emir emirs halal sharia fatwa fatwas hajj umrah eid ramadan dinar dinars dirham dirhams riyal riyals " +
    "rollout rollouts startup startups healthcare onboarding tech deepfake deepfakes open-source al el bin ibn abu umm abd"
  ).split(" "),
);

/** Makes a speller of a dictionary; it reads the dictionary for a quarter of a second. */
export function createSpeller(files: DictionaryFiles): Speller {
  const dictionary = nspell(files);
  const known = new Map<string, boolean>();
  const nearby = new Map<string, readonly string[]>();
  const knows = (given: string): boolean => {
    const word = given.replaceAll("\u2019", "'");
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= KEPT_WORDS) known.clear();
    const answer = isKnown(word, (each) => dictionary.correct(each));
    known.set(word, answer);
    return answer;
  };
  return {
    knows,
    near: (given) => {
      const before = nearby.get(given);
      if (before !== undefined) return before;
      if (nearby.size >= KEPT_WORDS) nearby.clear();
      const found: string[] = [];
      for (const slip of slipsOf(given)) {
        if (found.length === MOST_SUGGESTIONS) break;
        if (!found.includes(slip) && dictionary.correct(slip)) found.push(slip);
      }
      nearby.set(given, found);
      return found;
    },
  };
}

function isKnown(word: string, correct: (word: string) => boolean): boolean {
  if (correct(word)) return true;
  const small = word.toLowerCase();
  const bare = small.replace(/'s$|(?<=s)'$/u, "");
  if (FURTHER_WORDS.has(bare) || correct(small) || (bare !== small && correct(bare))) return true;
  // British spellings are another check's business.
  const american = englishSpelling(bare, "american");
  if (american !== undefined && correct(american)) return true;
  return isCompound(bare, correct);
}

/** Prefixes that make a word of any other: cofounder, subcommittee, nonviolent. */
function isCompound(word: string, correct: (word: string) => boolean): boolean {
  const rest =
    /^(?:anti|bio|co|counter|cyber|hyper|inter|macro|mega|micro|mid|mini|multi|neo|neuro|non|over|post|pre|pro|pseudo|re|semi|sub|super|tele|trans|ultra|un|under)(?=[a-z]{4})/u.exec(
      word,
    );
  return rest !== null && correct(word.slice(rest[0].length));
}

/** What a word may have been meant to be, by one slip: a letter not doubled, letters exchanged, one too many, one missing, one other. */
function* slipsOf(word: string): Generator<string> {
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.charAt(at) + word.slice(at);
  for (let at = 0; at + 1 < word.length; at++) {
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 1; at <= word.length; at++) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
  }
  for (let at = 1; at < word.length; at++) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at + 1);
  }
  yield word.slice(1);
}
