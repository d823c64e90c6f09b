import type { Content } from "../core/content.ts";
import { codesOf, flatText } from "../core/content.ts";
import type { Project } from "../core/project.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
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
  const keys = new WeakMap<Content, string>();
  const pages = new WeakMap<readonly Segment[], ReadonlyMap<string, readonly Segment[]>>();
  const keyOf = (source: Content): string => {
    const known = keys.get(source);
    if (known !== undefined) return known;
    const codes = codesOf(source).map(({ kind, label }) => `${kind} ${label}`);
    const key = [equalityKey(flatText(source)), ...codes].join("\n");
    keys.set(source, key);
    return key;
  };
  const indexOf = (page: readonly Segment[]): ReadonlyMap<string, readonly Segment[]> => {
    const known = pages.get(page);
    if (known !== undefined) return known;
    const index = new Map<string, Segment[]>();
    for (const segment of page) {
      const key = keyOf(segment.source);
      const own = index.get(key);
      if (own === undefined) index.set(key, [segment]);
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
          if (keys.has(source)) continue;
          if (left === 0) return false;
          keyOf(source);
          left -= 1;
        }
        indexOf(page);
      }
      return true;
    },
    of: ({ segments }, id) => {
      const segment = findSegment(segments, id);
      if (segment === undefined) return [];
      const key = keyOf(segment.source);
      return segments.pages.flatMap((page) => indexOf(page).get(key) ?? []).filter((one) => one.id !== id);
    },
  };
}
