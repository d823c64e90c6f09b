import type { GlossaryEntry } from "./glossary.ts";
import { covers, findForbidden, findRenderings, type RenderingPlace } from "./rendering.ts";
import type { TermFinder, TermMatch } from "./termFinder.ts";

/** What a translation does against a glossary. */
export type TermFault =
  /** A term of the source, and none of its renderings in the translation. */
  | { readonly type: "missing"; readonly match: TermMatch }
  /** A rendering that the entry forbids. */
  | { readonly type: "forbidden"; readonly entry: GlossaryEntry; readonly place: RenderingPlace };

/** Checks translations against one glossary. */
export interface TargetChecker {
  readonly check: (source: string, translation: string) => readonly TermFault[];
}

/**
 * A checker for a glossary. A term of several entries is satisfied by the rendering of one of them. Forbidden renderings
 * count where the term is in the source, of names (`dnt`) anywhere; where they are part of the right rendering of another
 * term of the source they are none.
 */
export function createTargetChecker(entries: readonly GlossaryEntry[], finder: TermFinder): TargetChecker {
  const names = entries.filter(({ status, forbidden }) => status === "dnt" && forbidden.length > 0);
  return {
    check: (source, translation) => {
      const matches = finder.find(source);
      const rendered = new Map(
        matches.map(({ entry }) => [entry, isUsable(entry) ? findRenderings(entry, translation) : []]),
      );
      const missing = matches.filter(
        (match) =>
          isUsable(match.entry) &&
          !matches.some(
            ({ entry, start, end }) =>
              start === match.start && end === match.end && (rendered.get(entry)?.length ?? 0) > 0,
          ),
      );
      const accepted = [...rendered.values()].flat();
      const suspects = new Set([...rendered.keys(), ...names]);
      const forbidden = [...suspects].flatMap((entry) =>
        findForbidden(entry, translation)
          .filter((place) => !accepted.some((other) => covers(other, place)))
          .map((place): TermFault => ({ type: "forbidden", entry, place })),
      );
      return [...missing.map((match): TermFault => ({ type: "missing", match })), ...forbidden];
    },
  };
}

/** A deprecated entry asks for nothing. */
function isUsable({ status }: GlossaryEntry): boolean {
  return status !== "deprecated";
}
