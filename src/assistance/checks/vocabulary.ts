import { mayBeginArabicDate } from "../../language/arabicDates.ts";
import { mayNegate } from "../../language/arabicNegation.ts";
import { mayBeginArabicNumber } from "../../language/arabicNumberStarts.ts";
import { mayBeDual } from "../../language/arabicDuals.ts";
import { CALQUES } from "../../language/calques.ts";
import { englishSkeleton } from "../../language/consonantSkeleton.ts";
import { mayBeginEnglishDate } from "../../language/englishDates.ts";
import { isExplicitNegation, isNegativeCue } from "../../language/englishNegation.ts";
import { mayBeginEnglishNumber } from "../../language/englishNumberStarts.ts";
import { englishSpelling } from "../../language/englishSpellings.ts";
import { lookUpWord, type WordLook, type WordToken } from "../../language/foldedTokens.ts";
import { mayMeasureInArabic, mayMeasureInEnglish } from "../../language/measures.ts";
import { EVERY_TOPIC, wordTopic } from "../../language/wordTopics.ts";
import { mayCount } from "./countingWords.ts";
import { KNOWN_FRIENDS } from "./knownFriends.ts";
import { isEnglishName, type NameForm, nameForms } from "./nameForms.ts";
import { remembering } from "./remembering.ts";

/** What is true of a word wherever it stands; each word is looked at once, for those of a document come again and again. */
export interface Vocabulary {
  /** The keys of words, and what they may be part of. */
  readonly arabic: WordLook;
  readonly english: WordLook;
  readonly nameForms: (key: string) => readonly NameForm[];
  readonly englishSkeleton: (name: string) => string;
}

type Topics = readonly (readonly [topic: number, mayBe: (token: WordToken) => boolean])[];

/** Words that are kept: those of a long book. */
const KEPT_WORDS = 50_000;

/** Small letters alone, without an l in front, are mistaken for no name. */
const ordinary = /^[a-km-z][a-z]*$/u;

/** Also in `he’s`. */
const pronoun = /(?<!\p{L})(?:he|him|his|himself|she|her|hers|herself)(?!\p{L})/iu;

const englishTopics: Topics = [
  [wordTopic.number, mayBeginEnglishNumber],
  [wordTopic.date, mayBeginEnglishDate],
  [wordTopic.negation, isExplicitNegation],
  [wordTopic.negativeCue, isNegativeCue],
  [wordTopic.calque, ({ key }) => CALQUES.has(key)],
  [
    wordTopic.variant,
    ({ key }) =>
      englishSpelling(key, "american") !== undefined || englishSpelling(key, "british") !== undefined,
  ],
  [wordTopic.lookAlike, ({ type, text }) => type === "word" && !ordinary.test(text)],
  [wordTopic.name, ({ type, text }) => type === "word" && isEnglishName(text)],
  [wordTopic.count, mayCount],
  [wordTopic.measure, mayMeasureInEnglish],
  [wordTopic.pronoun, ({ text }) => pronoun.test(text)],
];

/** A vocabulary that has met no word yet; `friends` are the project's own false friends. */
export function createVocabulary(friends: ReadonlyMap<string, unknown>): Vocabulary {
  const arabicTopics: Topics = [
    [wordTopic.number, mayBeginArabicNumber],
    [wordTopic.date, mayBeginArabicDate],
    [wordTopic.negation, mayNegate],
    [wordTopic.falseFriend, ({ key }) => friends.has(key) || KNOWN_FRIENDS.has(key)],
    [wordTopic.dual, mayBeDual],
    [wordTopic.measure, mayMeasureInArabic],
  ];
  return {
    arabic: looking(arabicTopics),
    english: looking(englishTopics),
    nameForms: remembering(nameForms, KEPT_WORDS),
    englishSkeleton: remembering(englishSkeleton, KEPT_WORDS),
  };
}

function looking(topics: Topics): WordLook {
  const look = (type: WordToken["type"]): ((text: string) => ReturnType<WordLook>) =>
    remembering((text) => {
      const { key } = lookUpWord(type, text);
      const bits = topics.reduce((sum, [bit, mayBe]) => (mayBe({ type, key, text }) ? sum | bit : sum), 0);
      return { key, topics: bits };
    }, KEPT_WORDS);
  const [words, marks, numbers] = [look("word"), look("punctuation"), look("number")];
  return (type, text) => {
    if (type === "word") return words(text);
    if (type === "punctuation") return marks(text);
    return type === "number" ? numbers(text) : { ...lookUpWord(type, text), topics: EVERY_TOPIC };
  };
}
