import type { Severity } from "./finding.ts";

/** How a project wants to be checked, where that is not how the checks come. */
export interface CheckWishes {
  /** By the id of the check. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** English words that are spelled right here. */
  readonly words: readonly string[];
  /** Names in Latin letters that are to be written exactly so. */
  readonly names: readonly string[];
  /** Arabic that may stand in the translation. */
  readonly allowedArabic: readonly string[];
  readonly headings: "sentence" | "title" | "free";
  /** Most characters a segment may have; no limit if absent. */
  readonly maxLength?: number;
}

/** Nothing but what the checks bring; shared. */
export const NO_WISHES: CheckWishes = {
  severities: {},
  words: [],
  names: [],
  allowedArabic: [],
  headings: "sentence",
};

/** Whether two wishes are the same; absent ones are those of a project that has none. */
export function sameWishes(one: CheckWishes = NO_WISHES, other: CheckWishes = NO_WISHES): boolean {
  return one === other || written(one) === written(other);
}

function written({ severities, words, names, allowedArabic, headings, maxLength }: CheckWishes): string {
  const chosen = Object.entries(severities).toSorted(([first], [second]) => (first < second ? -1 : 1));
  return JSON.stringify([chosen, words, names, allowedArabic, headings, maxLength ?? null]);
}
