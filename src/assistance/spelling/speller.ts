// eslint-disable-next-line typescript/triple-slash-reference -- Every floor above must find the declarations too.
/// <reference path="./nspell.d.ts" />
import nspell from "nspell";
import { englishSpelling } from "../../language/englishSpellings.ts";
import { isCommonWord } from "./commonWords.ts";
import { isSureSlip } from "./sureSlip.ts";

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
    "amongst whilst storey storeys gaol tyre tyres kerb cheque cheques onwards titer titers wellbeing workstream workstreams whitepaper whitepapers hackathon hackathons facemask facemasks foodborne waterborne brainstem lethality opacities interconnectedness mortem timebound handwash deworming takeup shia shiite shiites sunni sunnis acknowledgement acknowledgements learnt spoilt dreamt spelt burnt leapt amidst programme programmes enrol diarrhoea racoon hotspot hotspots broadcasted capita des geo neo grey greys " +
    "vera sera virion virions vitro vivo situ pre bona fide lockdown lockdowns handwashing curation genomic genomics cytokine cytokines proteomic online website websites email emails app apps blog blogs smartphone smartphones livestream podcast podcasts chatbot chatbots hashtag " +
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
      const found = [...new Set(slipsOf(given))].filter((slip) => dictionary.correct(slip));
      const likely = [
        ...found.filter((slip) => isSureSlip(given, slip)),
        ...found.filter((slip) => !isSureSlip(given, slip) && isCommonWord(slip)),
        ...found,
      ];
      const suggested = [...new Set(likely)].slice(0, MOST_SUGGESTIONS);
      nearby.set(given, suggested);
      return suggested;
    },
  };
}

function isKnown(word: string, correct: (word: string) => boolean): boolean {
  if (correct(word)) return true;
  const small = word.toLowerCase();
  const bare = small.replace(/'s$|(?<=s)'$/u, "");
  if (FURTHER_WORDS.has(bare) || correct(small) || (bare !== small && correct(bare))) return true;
  return isBritish(bare, correct) || isCompound(bare, correct);
}

/** British spellings are another check's business; this one holds them for right in any project. */
function isBritish(word: string, correct: (word: string) => boolean): boolean {
  const american = englishSpelling(word, "american");
  if (american !== undefined && correct(american)) return true;
  return AMERICAN_FORMS.some(([british, american]) => {
    if (!british.test(word)) return false;
    const spelt = word.replace(british, american);
    return correct(spelt) || (spelt.endsWith("s") && correct(spelt.slice(0, -1)));
  });
}

/** British and what American English writes instead. */
const AMERICAN_FORMS: readonly (readonly [RegExp, string])[] = [
  [/is(e[drs]?|ers|ing|able|ations?|ational)$/u, "iz$1"],
  [/ys(e[drs]?|ers|ing)$/u, "yz$1"],
  [/(?<=.{2})our(?=$|s|ed|ing|ite|al|able|ful|less|er|hood)/u, "or"],
  [/(?<=[bct])re(s?)$/u, "er$1"],
  [/(?<=[bct])r(ed|ing)$/u, "er$1"],
  [/ll(ed|ing|ers?)$/u, "l$1"],
  [/l(ment|ments|ful|fully)$/u, "ll$1"],
  [/[ao]e(?=.{3})/u, "e"],
  [/(?<=f|lic|pret)ence(s?)$/u, "ense$1"],
  [/ogue(s?)$/u, "og$1"],
  [/practis/u, "practic"],
  [/wards$/u, "ward"],
];

/** Prefixes that make a word of any other: cofounder, subcommittee, nonviolent. */
function isCompound(word: string, correct: (word: string) => boolean): boolean {
  const rest =
    /^(?:anti|auto|bio|cardio|co|counter|cryo|eco|electro|extra|gastro|geo|hydro|immuno|infra|intra|nano|cyber|hyper|inter|macro|mega|micro|mid|mini|multi|neo|neuro|non|over|patho|photo|physio|poly|post|pre|pro|pseudo|psycho|radio|re|semi|socio|sub|super|tele|thermo|trans|ultra|un|under)(?=[a-z]{5})/u.exec(
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
