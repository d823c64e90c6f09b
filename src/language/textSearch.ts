import { mappedEqualityKey } from "./normalise.ts";

/** What is looked for in texts. */
export interface TextQuery {
  readonly text: string;
  /** `plain` finds Arabic whatever its vowel marks, tatweel and digits (key K1); `exact` letter by letter. */
  readonly mode: "plain" | "exact" | "regular_expression";
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** One place found in a text, in UTF-16 offsets, and what would stand there after replacing. */
export interface FoundPlace {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Finds the places of one query in any number of texts, or says why the query cannot be read. */
export type Finder =
  | { readonly type: "finder"; readonly find: (text: string) => readonly FoundPlace[] }
  | { readonly type: "unreadable"; readonly message: string };

/**
 * Makes a finder. In a replacement for a regular expression `$1` to `$99`, `$<name>`, `$&` and `$$` stand for what was found.
 * A regular expression of the user's own can run for ever: call it where it can be stopped.
 */
export function createFinder(query: TextQuery, replacement: string): Finder {
  if (query.mode === "regular_expression") return patternFinder(query.text, query, replacement);
  const { key } = mappedEqualityKey(query.text);
  if (query.mode === "plain" && key !== "") return plainFinder(key, query, replacement);
  return patternFinder(escaped(query.text), query, replacement);
}

function plainFinder(key: string, query: TextQuery, replacement: string): Finder {
  const pattern = new RegExp(bounded(escaped(key), query.wholeWords), "gu");
  const wanted = casedLetters(query.text);
  return {
    type: "finder",
    find: (text) => {
      const mapped = mappedEqualityKey(text);
      return [...mapped.key.matchAll(pattern)]
        .map((match) => ({
          start: mapped.offsets[match.index] ?? 0,
          end: mapped.offsets[match.index + match[0].length] ?? text.length,
          replacement,
        }))
        .filter(({ start, end }) => !query.matchCase || casedLetters(text.slice(start, end)) === wanted);
    },
  };
}

function patternFinder(source: string, query: TextQuery, replacement: string): Finder {
  const isLiteral = query.mode !== "regular_expression";
  try {
    const pattern = new RegExp(bounded(source, query.wholeWords), query.matchCase ? "gu" : "giu");
    return {
      type: "finder",
      find: (text) =>
        [...text.matchAll(pattern)]
          .filter((match) => match[0] !== "")
          .map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
            replacement: isLiteral ? replacement : expanded(replacement, match),
          })),
    };
  } catch (error) {
    return { type: "unreadable", message: error instanceof Error ? error.message : String(error) };
  }
}

function bounded(source: string, wholeWords: boolean): string {
  return wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])` : source;
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}-]/gu, String.raw`\$&`);
}

function casedLetters(text: string): string {
  return text.replaceAll(/[^\p{Lu}\p{Ll}]/gu, "");
}

function expanded(replacement: string, match: RegExpExecArray): string {
  return replacement.replaceAll(
    /\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/gu,
    (whole, dollar, all, number, name) => {
      if (dollar !== undefined) return "$";
      if (all !== undefined) return match[0];
      if (number !== undefined) return match[Number(number)] ?? "";
      return match.groups?.[String(name)] ?? (match.groups === undefined ? String(whole) : "");
    },
  );
}
