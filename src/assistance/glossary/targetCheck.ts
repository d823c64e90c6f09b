import type { GlossaryEntry } from "./glossary.ts";
import {
  covers,
  type EntryRenderings,
  findForbidden,
  findRenderings,
  hasRendering,
  type RenderingPlace,
  renderingsOf,
} from "./rendering.ts";
import type { TermFinder, TermMatch } from "./termFinder.ts";
import { translationWords } from "./translationWords.ts";

/** What a translation does against a glossary. */
export type TermFault =
  /** A term of the source, and none of its renderings in the translation. */
  | { readonly type: "missing"; readonly match: TermMatch }
  /** A rendering that the entry forbids. */
  | { readonly type: "forbidden"; readonly entry: GlossaryEntry; readonly place: RenderingPlace };

const NO_FAULTS: readonly TermFault[] = [];

/** Checks translations against one glossary. */
export interface TargetChecker {
  /** `key` is K1 of the source, of whoever knows it already. */
  readonly check: (source: string, translation: string, key?: string) => readonly TermFault[];
}

/**
 * A checker for a glossary. A term of several entries is satisfied by the rendering of one of them. Forbidden renderings
 * count where the term is in the source, of names (`dnt`) anywhere; where they are part of the right rendering of another
 * term of the source they are none.
 */
export function createTargetChecker(entries: readonly GlossaryEntry[], finder: TermFinder): TargetChecker {
  const renderings = new Map(entries.map((entry) => [entry, renderingsOf(entry)]));
  const cutOf = (entry: GlossaryEntry): EntryRenderings => renderings.get(entry) ?? renderingsOf(entry);
  const names = namesByLongestWord([...renderings.values()]);
  // Most words of a translation begin with a small letter, names do not.
  const initials: ReadonlySet<number> = new Set([...names.keys()].map((word) => word.charCodeAt(0)));
  return {
    check: (source, translation, key) => {
      const matches = finder.find(source, key);
      if (matches.length === 0 && names.size === 0) return NO_FAULTS;
      const words = translationWords(translation);
      const faults: TermFault[] = [];
      const suspects = new Set<GlossaryEntry>();
      // Entries of one term stand side by side.
      for (let from = 0, next = 0; from < matches.length; from = next) {
        let isRendered = false;
        for (; next < matches.length && matches[next]?.start === matches[from]?.start; next += 1) {
          const match = matches[next];
          if (match === undefined) continue;
          const own = cutOf(match.entry);
          isRendered ||= hasRendering(own, words);
          if (own.forbidden.length > 0) suspects.add(own.entry);
        }
        if (isRendered) continue;
        for (const match of matches.slice(from, next)) {
          if (match.entry.status !== "deprecated") faults.push({ type: "missing", match });
        }
      }
      for (const { text } of words.words) {
        if (!initials.has(text.charCodeAt(0))) continue;
        for (const entry of names.get(text) ?? []) suspects.add(entry);
      }
      for (const entry of suspects) {
        for (const place of findForbidden(cutOf(entry), words)) {
          const isPart = matches.some((match) =>
            findRenderings(cutOf(match.entry), words).some((other) => covers(other, place)),
          );
          if (!isPart) faults.push({ type: "forbidden", entry, place });
        }
      }
      return faults;
    },
  };
}

/** The names that forbid renderings, by the longest word of each of them: “the” would bring them all. */
function namesByLongestWord(all: readonly EntryRenderings[]): ReadonlyMap<string, readonly GlossaryEntry[]> {
  const names = new Map<string, GlossaryEntry[]>();
  for (const { entry, forbidden } of all) {
    if (entry.status !== "dnt") continue;
    for (const { words } of forbidden) {
      const longest = words
        .map(({ text }) => text)
        .reduce((best, word) => (word.length > best.length ? word : best));
      const others = names.get(longest);
      if (others === undefined) names.set(longest, [entry]);
      else others.push(entry);
    }
  }
  return names;
}
