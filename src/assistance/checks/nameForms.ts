import { arabicSkeletons } from "../../language/consonantSkeleton.ts";

/** A form of an Arabic word, as it stands or without its particles, and the consonants of a name that it may be. */
export interface NameForm {
  readonly form: string;
  readonly skeleton: string;
}

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
