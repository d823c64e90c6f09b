import type { Content } from "../core/content.ts";
import { codesOf, flatText, sameContent } from "../core/content.ts";
import type { Project } from "../core/project.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import { textHash } from "../core/textHash.ts";
import { equalityKey } from "../language/normalise.ts";

/** Finds segments of equal source. What was found once is remembered by page, so that an edit costs the keys of a page. */
export interface Occurrences {
  /**
   * The other segments with the same source as a segment, in order: equal under key K1 (vowel marks, digits and
   * the like aside), with the same codes at the same places.
   */
  readonly of: (project: Project, id: SegmentId) => readonly Segment[];
  /** Looks at the next segments that have not been looked at; `true` once there are none left. A hundred take one or two ms. */
  readonly prepare: (project: Project, segments: number) => boolean;
}

/** Makes a finder of equal sources for one project that is open. */
export function createOccurrences(): Occurrences {
  // What is remembered are hashes: the keys of a large project would be as large as its sources.
  const hashes = new WeakMap<Content, number>();
  const pages = new WeakMap<readonly Segment[], ReadonlyMap<number, readonly Segment[]>>();
  const hashOf = (source: Content): number => {
    const known = hashes.get(source) ?? textHash(keyOf(source));
    hashes.set(source, known);
    return known;
  };
  const indexOf = (page: readonly Segment[]): ReadonlyMap<number, readonly Segment[]> => {
    const known = pages.get(page);
    if (known !== undefined) return known;
    const index = new Map<number, Segment[]>();
    for (const segment of page) {
      const hash = hashOf(segment.source);
      const own = index.get(hash);
      if (own === undefined) index.set(hash, [segment]);
      else own.push(segment);
    }
    pages.set(page, index);
    return index;
  };
  return {
    prepare: ({ segments }, most) => {
      let left = most;
      for (const page of segments.pages) {
        if (pages.has(page)) continue;
        for (const { source } of page) {
          if (hashes.has(source)) continue;
          if (left === 0) return false;
          hashOf(source);
          left -= 1;
        }
        indexOf(page);
      }
      return true;
    },
    of: ({ segments }, id) => {
      const segment = findSegment(segments, id);
      if (segment === undefined) return [];
      const { source } = segment;
      const [hash, key] = [hashOf(source), keyOf(source)];
      const isEqual = (one: Segment): boolean =>
        one.id !== id && (sameContent(one.source, source) || keyOf(one.source) === key);
      return segments.pages.flatMap((page) => (indexOf(page).get(hash) ?? []).filter(isEqual));
    },
  };
}

function keyOf(source: Content): string {
  const codes = codesOf(source).map(({ kind, label }) => `${kind} ${label}`);
  return [equalityKey(flatText(source)), ...codes].join("\n");
}
