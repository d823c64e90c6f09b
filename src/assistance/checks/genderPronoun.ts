import {
  ANY_PERSON,
  FEMININE_PERSONS,
  hasHer,
  hasHis,
  MASCULINE_PERSONS,
  ORGANISATIONS,
  SPEAKING_VERB,
} from "../../language/arabicRoles.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

// The look ahead first: most places of a text fail at it.
const masculine = /(?=h)(?<![\p{L}/])(?:he|him|his|himself)(?![\p{L}/])/iu;
const feminine = /(?=[sh])(?<![\p{L}/])(?:she|her|hers|herself)(?![\p{L}/])/iu;
const personal = /(?=[sh])(?<![\p{L}/])(?:he|she)(?![\p{L}/])/iu;
const ownersName = /\p{Lu}\p{Ll}+['’]s\b/u;
/** A verb in the feminine at the beginning; these only end like one. */
const feminineVerb = /^[وف]?(?!(?:بيت|وقت|صوت|بنت|تحت|موت|زيت|كبريت|انت|بات|مات|فات)$)[^ا]\p{L}+ت$/u;

/** The pronouns of the target have the gender that the source shows, and an organisation is "it". */
export const genderPronoun: SegmentCheck = {
  id: "gender_pronoun",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Grammar",
  its: "grammar",
  find: ({ source, target }) => {
    if (!target.mentions(wordTopic.pronoun)) return NOTHING;
    const { bare } = target;
    const he = masculine.exec(bare);
    const she = feminine.exec(bare);
    if (he === null && she === null) return NOTHING;
    const tokens = source.tokens();
    const keys = tokens.map(({ key }) => key);
    const men = tokens.some(({ text, key }) => MASCULINE_PERSONS.has(key) || isHisPerson(text, key));
    const women = tokens.some(({ text, key }) => FEMININE_PERSONS.has(key) && !isHisPerson(text, key));
    if (women && !men && he !== null && she === null) {
      // Somebody else is meant by the pronoun of a word, or has a name: Sami's wife.
      const other = tokens.some(({ text, key }) => hasHis(text, key)) || ownersName.test(bare);
      return other ? NOTHING : [pronounFound("gender_pronoun.feminine", he)];
    }
    if (men && !women && she !== null && he === null) {
      const other = hasOtherWoman(keys) || keys.some(hasHer);
      return other ? NOTHING : [pronounFound("gender_pronoun.masculine", she)];
    }
    const pronoun = personal.exec(bare);
    if (pronoun === null || !hasOrganisation(keys) || keys.some((key) => ANY_PERSON.test(key)))
      return NOTHING;
    return hasPersonName(bare, pronoun.index)
      ? NOTHING
      : [pronounFound("gender_pronoun.organisation", pronoun)];
  },
};

/** صديقه is his friend, صديقة a woman: folded they are one. */
function isHisPerson(text: string, key: string): boolean {
  return key.endsWith("ه") && FEMININE_PERSONS.has(key) && hasHis(text, key);
}

/** An organisation that a sentence begins with, or that says or decides something. */
function hasOrganisation(keys: readonly string[]): boolean {
  const [first = "", second = "", third = ""] = keys;
  if (ORGANISATIONS.has(first)) return true;
  if (SPEAKING_VERB.test(first)) return ORGANISATIONS.has(second);
  return SPEAKING_VERB.test(second) && ORGANISATIONS.has(third);
}

function pronounFound(message: string, pronoun: RegExpExecArray): Found {
  return inTarget(message, [pronoun.index, pronoun.index + pronoun[0].length], {
    facts: { pronoun: pronoun[0] },
  });
}

/** A man may be spoken of beside a woman who has no noun of her own. */
function hasOtherWoman(keys: readonly string[]): boolean {
  if (feminineVerb.test(keys[0] ?? "")) return true;
  return keys.some((key) =>
    /^(?:قالت|اضافت|واضافت|اكدت|وقالت|واكدت|هي|وهي|انها|بانها|وانها|لها|عنها|اوضحت|كانت|وكانت)$/u.test(key),
  );
}

/** Two capitals in a row before the pronoun may be somebody's name. */
function hasPersonName(text: string, until: number): boolean {
  return /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text.slice(0, until));
}
