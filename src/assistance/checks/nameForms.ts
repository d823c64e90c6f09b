import { arabicSkeletons } from "../../language/consonantSkeleton.ts";

/** A form of an Arabic word, as it stands or without its particles, and the consonants of a name that it may be. */
export interface NameForm {
  readonly form: string;
  readonly skeleton: string;
}

const capitalised = /^\p{Lu}\p{Ll}+(?:['’]s)?$/u;
const commonEnglish: ReadonlySet<string> = new Set(
  "The This That These Those There Then They Them Their What When Where Which While Who Why With Was Were Will Would For From Has Have Had Her His How But And Are Not Now One Our Out Over She Some Such Than You Your More Most Many Much May Can Could Since Also After All Any Another As At Been Before Both By Did Do Does Each Even Every If In Into Is It Its Like Made Make No Of On Only Or Other So Soon Two Under Until Up Upon Us Very We".split(
    " ",
  ),
);
const particlesOff = /^(?:[وفبلك](?=\p{L}{3}))?(?:ال(?=\p{L}{3}))?/u;
/** Shorter words are no names. */
const LEAST_LETTERS = 3;
/** Shorter skeletons meet by chance. */
const LEAST_CONSONANTS = 2;

/** What names an Arabic word (folded) may be. */
export function nameForms(key: string): readonly NameForm[] {
  if (key.length < LEAST_LETTERS) return [];
  const bare = key.replace(particlesOff, "");
  return (bare === key ? [key] : [bare, key]).flatMap((form) =>
    arabicSkeletons(form)
      .filter((skeleton) => skeleton.length >= LEAST_CONSONANTS)
      .map((skeleton) => ({ form, skeleton })),
  );
}

/** Whether an English word may be a name: a capital and small letters, and no word that begins sentences. */
export function isEnglishName(text: string): boolean {
  return capitalised.test(text) && !commonEnglish.has(text);
}
