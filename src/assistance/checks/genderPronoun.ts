import {
  ANY_PERSON,
  FEMININE_PERSONS,
  MASCULINE_PERSONS,
  ORGANISATIONS,
} from "../../language/arabicRoles.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const masculine = /(?<![\p{L}/])(?:he|him|his|himself)(?![\p{L}/])/iu;
const feminine = /(?<![\p{L}/])(?:she|her|hers|herself)(?![\p{L}/])/iu;
const personal = /(?<![\p{L}/])(?:he|she)(?![\p{L}/])/iu;
/** The organisation is among the first words: verb, noun. */
const SUBJECT_REACH = 3;

/** The pronouns of the target have the gender that the source shows, and an organisation is "it". */
export const genderPronoun: SegmentCheck = {
  id: "gender_pronoun",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Grammar",
  its: "grammar",
  find: ({ source, target: { bare } }) => {
    const he = masculine.exec(bare);
    const she = feminine.exec(bare);
    if (he === null && she === null) return NOTHING;
    const keys = source.tokens().map(({ key }) => key);
    const men = keys.some((key) => MASCULINE_PERSONS.has(key));
    const women = keys.some((key) => FEMININE_PERSONS.has(key));
    if (women && !men && he !== null && she === null) return [pronounFound("gender_pronoun.feminine", he)];
    if (men && !women && she !== null && he === null) {
      // A man may be spoken of beside a woman who has no noun of her own.
      return hasOtherWoman(keys) ? NOTHING : [pronounFound("gender_pronoun.masculine", she)];
    }
    const pronoun = personal.exec(bare);
    const organisation = keys.slice(0, SUBJECT_REACH).some((key) => ORGANISATIONS.has(key));
    if (pronoun === null || !organisation || keys.some((key) => ANY_PERSON.test(key))) return NOTHING;
    return hasPersonName(bare, pronoun.index)
      ? NOTHING
      : [pronounFound("gender_pronoun.organisation", pronoun)];
  },
};

function pronounFound(message: string, pronoun: RegExpExecArray): Found {
  return inTarget(message, [pronoun.index, pronoun.index + pronoun[0].length], {
    facts: { pronoun: pronoun[0] },
  });
}

function hasOtherWoman(keys: readonly string[]): boolean {
  return keys.some((key) =>
    /^(?:قالت|اضافت|واضافت|اكدت|وقالت|واكدت|هي|وهي|انها|بانها|وانها|لها|عنها|اوضحت)$/u.test(key),
  );
}

/** Two capitals in a row before the pronoun may be somebody's name. */
function hasPersonName(text: string, until: number): boolean {
  return /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text.slice(0, until));
}
