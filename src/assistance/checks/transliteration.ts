import { editDistance } from "../../language/nameDistance.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type DocumentCheck, type Found, inTarget, NOTHING } from "./check.ts";
import { isEnglishName } from "./nameForms.ts";
import type { Pair } from "./pair.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An Arabic name and the English word that stands for it in one segment. */
export interface NamePair {
  readonly arabic: string;
  readonly english: string;
  /** In the target, UTF-16. */
  readonly start: number;
  readonly end: number;
}

/** One Arabic name has one English spelling in the document. */
export const transliteration: DocumentCheck = {
  id: "transliteration",
  scope: "document",
  severity: "warning",
  mqm: "Terminology/Inconsistent use",
  its: "inconsistent-entities",
};

const NO_NAMES: readonly NamePair[] = [];

/** The names that a segment has on both sides, told by their consonants. */
export function namePairs({ source, target }: Pair, vocabulary: Vocabulary): readonly NamePair[] {
  if (!target.mentions(wordTopic.name)) return NO_NAMES;
  const names = target
    .tokens()
    .filter(
      ({ type, text, topics }) => (topics & wordTopic.name) !== 0 && type === "word" && isEnglishName(text),
    )
    .map(({ text, start, end }) => {
      const english = text.replace(/['’]s$/u, "");
      const skeleton = vocabulary.englishSkeleton(english);
      return { english, skeleton, start, end: end - (text.length - english.length) };
    });
  const skeletons = new Set(names.map(({ skeleton }) => skeleton));
  const bySkeleton = new Map<string, string>();
  for (const { type, key } of source.tokens()) {
    if (type !== "word") continue;
    for (const { form, skeleton } of vocabulary.nameForms(key)) {
      if (skeletons.has(skeleton) && !bySkeleton.has(skeleton)) bySkeleton.set(skeleton, form);
    }
  }
  return names.flatMap(({ english, skeleton, start, end }) => {
    const arabic = bySkeleton.get(skeleton);
    return arabic === undefined ? [] : [{ arabic, english, start, end }];
  });
}

/** Of names that are spelled in different ways, for a spelling the one that is more usual. */
export function usualSpellings(names: Iterable<NamePair>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { arabic, english } of names) {
    const counts = spellings.get(arabic) ?? new Map<string, number>();
    if (counts.size === 0) spellings.set(arabic, counts);
    counts.set(english, (counts.get(english) ?? 0) + 1);
  }
  const usual = new Map<string, ReadonlyMap<string, string>>();
  for (const [arabic, counts] of spellings) {
    if (counts.size < 2) continue;
    const rivals = [...counts.keys()].flatMap((english) => {
      const other = rival(english, counts);
      return other === undefined ? [] : [[english, other] as const];
    });
    if (rivals.length > 0) usual.set(arabic, new Map(rivals));
  }
  return usual;
}

/** The names of a segment whose English spelling is not the usual one of the document. */
export function spellingsFound(
  names: readonly NamePair[],
  usual: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly Found[] {
  if (names.length === 0) return NOTHING;
  return names.flatMap(({ arabic, english, start, end }): readonly Found[] => {
    const other = usual.get(arabic)?.get(english);
    if (other === undefined) return NOTHING;
    const fixes = [{ start, end, text: other }];
    return [inTarget("transliteration.differs", [start, end], { facts: { arabic, english, other }, fixes })];
  });
}

/** The most frequent other spelling of the same name, if it is at least as frequent. */
function rival(english: string, counts: ReadonlyMap<string, number>): string | undefined {
  const own = counts.get(english) ?? 0;
  let best: string | undefined;
  for (const [other, count] of counts) {
    if (other === english || count < Math.max(own, best === undefined ? 0 : (counts.get(best) ?? 0)))
      continue;
    if (isSpellingOf(english, other)) best = other;
  }
  return best;
}

function isSpellingOf(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // Zelensky and Zelenskyy.
  if (long === `${short}${short.slice(-1)}`) return true;
  // Iraq and Iraqi, Kuwait and Kuwaitis are two words; so are a name and its plural.
  if (
    long.startsWith(short) &&
    /^(?:i|is|s|ian|ians|an|ans|ese|ish|ic|ed|er|y)$/u.test(long.slice(short.length))
  )
    return false;
  return editDistance(one.toLowerCase(), other.toLowerCase()) <= (short.length >= 5 ? 2 : 1);
}
