import type { FoundPlace, TextQuery } from "../language/textSearch.ts";
import { createFinder } from "../language/textSearch.ts";

/** A place found, by the page of texts, the text's index in it, and offsets. */
export interface PagedPlace extends FoundPlace {
  readonly page: number;
  readonly index: number;
}

/** What a search gave. `more` says that only the first places are listed. */
export type SearchAnswer =
  | { readonly type: "found"; readonly places: readonly PagedPlace[]; readonly more: boolean }
  | { readonly type: "unreadable"; readonly message: string };

/** Which texts to search and how many places to list at most. */
export interface SearchBounds {
  readonly pages: number;
  readonly most: number;
  /** For each page, 1 for each text to be searched; all of them if absent. */
  readonly included?: readonly Uint8Array[];
}

/** Keeps texts in pages and searches them: the part of find and replace that may run long. */
export interface TextSearcher {
  load(page: number, texts: readonly string[]): void;
  find(query: TextQuery, replacement: string, bounds: SearchBounds): SearchAnswer;
}

/** Makes a searcher without any texts. */
export function createTextSearcher(): TextSearcher {
  const pages: (readonly string[])[] = [];
  return {
    load: (page, texts) => {
      pages[page] = texts;
    },
    find: (query, replacement, { pages: count, most, included }) => {
      const finder = createFinder(query, replacement);
      if (finder.type === "unreadable") return finder;
      const places: PagedPlace[] = [];
      for (let page = 0; page < count; page++) {
        const mask = included?.[page];
        for (const [index, text] of (pages[page] ?? []).entries()) {
          if (mask !== undefined && mask[index] !== 1) continue;
          for (const place of finder.find(text)) {
            if (places.length === most) return { type: "found", places, more: true };
            places.push({ page, index, ...place });
          }
        }
      }
      return { type: "found", places, more: false };
    },
  };
}
