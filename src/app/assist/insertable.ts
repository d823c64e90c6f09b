import { CODE_CHARACTER, codesOf, joinParts, type Code, type Content } from "../../core/content.ts";
import type { BlockMatch } from "../../core/block.ts";
import type { Segment } from "../../core/segment.ts";
import type { SegmentAnswer, SegmentMatch, SegmentTerm } from "../../worker/segmentHelp.ts";

/** Something that a number inserts: a match in place of the target, a term at the caret. */
export type Insertable =
  | { readonly type: "match"; readonly match: SegmentMatch }
  | { readonly type: "file"; readonly match: BlockMatch }
  | { readonly type: "term"; readonly term: SegmentTerm };

/** The keys there are: Ctrl+1 to Ctrl+9. */
const MOST = 9;

/** Terms have the last numbers; matches leave them this many. */
const KEPT_FOR_TERMS = 4;

/** What the numbers 1 to 9 stand for at a segment: its matches, the renderings that came with its file, its terms. */
export function insertablesOf(
  answer: SegmentAnswer | null,
  fromFile: readonly BlockMatch[],
): readonly Insertable[] {
  const matches: readonly Insertable[] = [
    ...(answer?.matches ?? []).map((match): Insertable => ({ type: "match", match })),
    ...fromFile.map((match): Insertable => ({ type: "file", match })),
  ];
  const terms = usefulTerms(answer?.terms ?? []).map((term): Insertable => ({ type: "term", term }));
  const room = MOST - Math.min(KEPT_FOR_TERMS, terms.length);
  return [...matches.slice(0, room), ...terms].slice(0, MOST);
}

/** Terms as one looks at them: each entry once, where it stands first. */
export function usefulTerms(terms: readonly SegmentTerm[]): readonly SegmentTerm[] {
  const seen = new Set<string>();
  return terms.filter(({ resource, entry }) => {
    const name = `${resource} ${entry.id}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** The renderings that came with the file for a segment or its whole block. */
export function fileMatches(
  matches: readonly BlockMatch[] | undefined,
  segment: Segment["id"],
): readonly BlockMatch[] {
  return (matches ?? []).filter((match) => match.segment === undefined || match.segment === segment);
}

/** Flat text with the codes of a segment in the places of its code characters, in their order; what is too much falls out. */
export function withCodes(text: string, source: Content): Content {
  const codes = codesOf(source);
  const parts: (string | Code)[] = [];
  for (const [at, piece] of text.split(CODE_CHARACTER).entries()) {
    const code = at === 0 ? undefined : codes[at - 1];
    if (code !== undefined) parts.push(code);
    parts.push(piece);
  }
  return joinParts(parts);
}
