import type { Segment, SegmentId } from "./segment.ts";
import { textHash } from "./textHash.ts";

/**
 * Segments a page: one edit copies a page and the list of pages. The text that a page is kept as stays under the 128 kB from which
 * browsers give it memory of its own, whose return after opening 100,000 segments costs a frame 10 ms.
 */
export const PAGE_SIZE = 128;

/** Splitting lets a page grow; beyond this it is cut again. */
const LONGEST_PAGE = 4 * PAGE_SIZE;

/** Buckets of the index: a split or join copies one of them, about 200 entries at 100,000 segments. */
const BUCKETS = 512;

/**
 * The segments of a project in order, in pages, so that one edit copies one page.
 *
 * Finding by id or by position takes constant time; a page may be empty after a join.
 */
export interface SegmentPages {
  readonly pages: readonly (readonly Segment[])[];
  /** The position of each page's first segment. */
  readonly starts: readonly number[];
  readonly length: number;
  /** The pages of the segments whose ids have one hash, in buckets by it: one page, or in rare cases several. */
  readonly index: readonly ReadonlyMap<number, PagesOfHash>[];
}

type PagesOfHash = number | readonly number[];

/** Lays segments out in pages. Ids must differ. */
export function pagesOf(segments: Iterable<Segment>): SegmentPages {
  const pages: Segment[][] = [];
  let page: Segment[] = [];
  for (const segment of segments) {
    if (page.length === 0) pages.push(page);
    page.push(segment);
    if (page.length === PAGE_SIZE) page = [];
  }
  return bindPages(pages);
}

/** The segments of pages that are laid out already, as storage gives them back: the very same pages. Ids must differ. */
export function bindPages(pages: readonly (readonly Segment[])[]): SegmentPages {
  const index = Array.from({ length: BUCKETS }, () => new Map<number, PagesOfHash>());
  for (const [number, page] of pages.entries()) {
    for (const { id } of page) {
      const hash = textHash(id);
      const bucket = index[hash % BUCKETS];
      bucket?.set(hash, withPage(bucket.get(hash), number));
    }
  }
  return { pages, index, ...measure(pages) };
}

/** Segments behind those that are there, in pages of their own; the others keep theirs. Ids must differ. */
export function appendSegments(segments: SegmentPages, added: readonly Segment[]): SegmentPages {
  return added.length === 0 ? segments : bindPages([...segments.pages, ...pagesOf(added).pages]);
}

/** All segments in order. */
export function* eachSegment(segments: SegmentPages): Generator<Segment> {
  for (const page of segments.pages) yield* page;
}

/** The segment with an id, if there is one. */
export function findSegment(segments: SegmentPages, id: SegmentId): Segment | undefined {
  const page = segments.pages[pageNumber(segments, id)];
  return page?.find((segment) => segment.id === id);
}

/** The position of a segment from 0, or -1. */
export function positionOf(segments: SegmentPages, id: SegmentId): number {
  const number = pageNumber(segments, id);
  const within = segments.pages[number]?.findIndex((segment) => segment.id === id) ?? -1;
  return within < 0 ? -1 : (segments.starts[number] ?? 0) + within;
}

/** The segment at a position from 0, if there is one. */
export function segmentAt(segments: SegmentPages, position: number): Segment | undefined {
  if (position < 0 || position >= segments.length) return undefined;
  let low = 0;
  let high = segments.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments.starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return segments.pages[low]?.[position - (segments.starts[low] ?? 0)];
}

/** The same segments with those of equal ids replaced; the very same value if nothing changed. */
export function replaceSegments(segments: SegmentPages, replacements: readonly Segment[]): SegmentPages {
  let pages: (readonly Segment[])[] | undefined;
  const copied = new Map<number, Segment[]>();
  for (const replacement of replacements) {
    const number = pageNumber(segments, replacement.id);
    const page = copied.get(number) ?? segments.pages[number];
    const within = page?.findIndex((segment) => segment.id === replacement.id) ?? -1;
    if (page === undefined || within < 0) throw new Error(`no segment ${replacement.id} to replace`);
    if (page[within] === replacement) continue;
    let copy = copied.get(number);
    if (copy === undefined) {
      copy = [...page];
      copied.set(number, copy);
      pages ??= [...segments.pages];
      pages[number] = copy;
    }
    copy[within] = replacement;
  }
  return pages === undefined ? segments : { ...segments, pages };
}

/**
 * The segments with a run of neighbours, named by their ids in order, replaced by others.
 * The new ones go to the page of the run's first segment.
 */
export function spliceSegments(
  segments: SegmentPages,
  run: readonly SegmentId[],
  by: readonly Segment[],
): SegmentPages {
  const [first] = run;
  if (first === undefined) throw new Error("a splice needs at least one segment to replace");
  const home = pageNumber(segments, first);
  const pages = [...segments.pages];
  const index = [...segments.index];
  const gone = new Set(run);
  const at = pages[home]?.findIndex((segment) => segment.id === first) ?? -1;
  if (at < 0) throw new Error(`no segment ${first} to replace`);
  for (const number of new Set(run.map((id) => pageNumber(segments, id)))) {
    pages[number] = (pages[number] ?? []).filter((segment) => !gone.has(segment.id));
  }
  const page = pages[home] ?? [];
  pages[home] = [...page.slice(0, at), ...by, ...page.slice(at)];
  // A whole document put back: edits in it would copy one long page.
  if (pages[home].length > LONGEST_PAGE) return bindPages(pages.flatMap(cutPage));
  const copies = new Map<number, Map<number, PagesOfHash>>();
  const hashes = new Map<number, ReadonlySet<number>>();
  const hashesOf = (number: number): ReadonlySet<number> => {
    const known = hashes.get(number) ?? new Set((pages[number] ?? []).map(({ id }) => textHash(id)));
    hashes.set(number, known);
    return known;
  };
  for (const hash of new Set([...run, ...by.map(({ id }) => id)].map(textHash))) {
    const copy = copies.get(hash % BUCKETS) ?? new Map(segments.index[hash % BUCKETS]);
    copies.set(hash % BUCKETS, copy);
    index[hash % BUCKETS] = copy;
    const present = listed(withPage(copy.get(hash), home)).filter((number) => hashesOf(number).has(hash));
    const [only] = present;
    if (only === undefined) copy.delete(hash);
    else copy.set(hash, present.length === 1 ? only : present);
  }
  return { pages, index, ...measure(pages) };
}

function cutPage(page: readonly Segment[]): readonly (readonly Segment[])[] {
  return page.length > LONGEST_PAGE ? pagesOf(page).pages : [page];
}

/** The page of a segment; some other page, or -1, if there is no such segment. */
function pageNumber(segments: SegmentPages, id: SegmentId): number {
  const hash = textHash(id);
  const found = segments.index[hash % BUCKETS]?.get(hash);
  if (typeof found === "number") return found;
  return found?.find((number) => segments.pages[number]?.some((segment) => segment.id === id)) ?? -1;
}

function withPage(known: PagesOfHash | undefined, page: number): PagesOfHash {
  if (known === undefined || known === page) return page;
  return [...new Set([...listed(known), page])];
}

function listed(pages: PagesOfHash): readonly number[] {
  return typeof pages === "number" ? [pages] : pages;
}

function measure(pages: readonly (readonly Segment[])[]): Pick<SegmentPages, "starts" | "length"> {
  const starts: number[] = [];
  let length = 0;
  for (const page of pages) {
    starts.push(length);
    length += page.length;
  }
  return { starts, length };
}
