import { arabicPunctuation } from "./arabicPunctuation.ts";
import { articles } from "./articles.ts";
import { bidiControls } from "./bidiControls.ts";
import { brackets } from "./brackets.ts";
import { calque } from "./calque.ts";
import { capitalization } from "./capitalization.ts";
import type { Check } from "./check.ts";
import { confusable } from "./confusable.ts";
import { inconsistentSource, inconsistentTarget } from "./consistency.ts";
import { dates } from "./datesCheck.ts";
import { doublePunctuation } from "./doublePunctuation.ts";
import { dual } from "./dual.ts";
import { emptyTarget } from "./emptyTarget.ts";
import { encoding } from "./encodingCheck.ts";
import { englishVariant } from "./englishVariant.ts";
import { falseFriend } from "./falseFriend.ts";
import { forbiddenTerm } from "./forbiddenTerm.ts";
import { genderPronoun } from "./genderPronoun.ts";
import { glossary } from "./glossaryCheck.ts";
import { grammar } from "./grammarCheck.ts";
import { headingStyle } from "./headingStyle.ts";
import { leftoverArabic } from "./leftoverArabic.ts";
import { lengthRatio } from "./lengthCheck.ts";
import { maxLength } from "./maxLength.ts";
import { namesLatin } from "./namesLatin.ts";
import { negation } from "./negation.ts";
import { numberAgreement } from "./numberAgreement.ts";
import { numbers } from "./numbersCheck.ts";
import { quotes } from "./quotes.ts";
import { repeatedWord } from "./repeatedWord.ts";
import { sourceSuspect } from "./sourceSuspect.ts";
import { spelling } from "./spellingCheck.ts";
import { tags } from "./tags.ts";
import { terminalPunctuation } from "./terminalPunctuation.ts";
import { transliteration } from "./transliteration.ts";
import { uneditedMatch } from "./uneditedMatch.ts";
import { units } from "./unitsCheck.ts";
import { untranslated } from "./untranslated.ts";
import { urlEmail } from "./urlEmail.ts";
import { whitespace } from "./whitespace.ts";

/** All checks, in the order in which they are shown; a new one is a file and a line here. */
export const CHECKS: readonly Check[] = [
  emptyTarget,
  untranslated,
  leftoverArabic,
  lengthRatio,
  numbers,
  units,
  dates,
  namesLatin,
  confusable,
  sourceSuspect,
  transliteration,
  negation,
  dual,
  genderPronoun,
  numberAgreement,
  glossary,
  forbiddenTerm,
  falseFriend,
  calque,
  inconsistentTarget,
  inconsistentSource,
  arabicPunctuation,
  bidiControls,
  encoding,
  quotes,
  brackets,
  terminalPunctuation,
  capitalization,
  repeatedWord,
  whitespace,
  doublePunctuation,
  tags,
  urlEmail,
  articles,
  spelling,
  grammar,
  headingStyle,
  englishVariant,
  uneditedMatch,
  maxLength,
];
