import type { Severity } from "./finding.ts";

/** A literal rendering that misleads in this project: Arabic words, the English that is wrong for them, what is meant. */
export interface FalseFriendWish {
  /** One or more words; alternatives of a word are joined by a slash. */
  readonly source: string;
  readonly wrong: readonly string[];
  /** Empty if nobody has said. */
  readonly right: string;
}

/** Which of day and month a date has first. */
export type DateOrder = "dayFirst" | "monthFirst";

/** How the digits of large numbers are kept apart: 12,345, 12 345, 12345. */
export type NumberGrouping = "comma" | "space" | "none";

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
  /** Beside those that the checks know. */
  readonly falseFriends?: readonly FalseFriendWish[];
  /** As the variety of English has it if absent. */
  readonly dateOrder?: DateOrder;
  /** Of numbers from 10,000 on; any if absent. */
  readonly numberGrouping?: NumberGrouping;
  /** Whether a percentage has its sign (5%) or its word; either if absent. */
  readonly percent?: "sign" | "word";
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

function written(wishes: CheckWishes): string {
  const { severities, words, names, allowedArabic, headings, maxLength } = wishes;
  const { falseFriends = [], dateOrder, numberGrouping, percent } = wishes;
  const chosen = Object.entries(severities).toSorted(([first], [second]) => (first < second ? -1 : 1));
  const friends = falseFriends.map(({ source, wrong, right }) => [source, wrong, right]);
  const style = [dateOrder ?? null, numberGrouping ?? null, percent ?? null];
  return JSON.stringify([chosen, words, names, allowedArabic, headings, maxLength ?? null, friends, style]);
}
