import { languageTag } from "../languageTag.ts";
import type { WalkedUnit, WalkedVariant } from "./tmxWalker.ts";

/** The two languages that are taken from a file that may have many, as the file writes them. */
export interface TmxPair {
  readonly source: string;
  readonly target: string;
}

/**
 * Which languages of a text are source and target: the wanted ones where it has them, in whatever region; else the one its
 * header names, and the first other. A file of one language is to be translated into the wanted one.
 */
export function pairOf(
  text: string,
  wanted: { readonly source: string; readonly target: string | undefined },
): TmxPair {
  const named = /<header\b[^>]*?\ssrclang\s*=\s*["']([^"']*)["']/u.exec(text)?.[1] ?? "";
  const sample = countLanguages(text.slice(0, SAMPLE));
  const isEnough =
    best(wanted.source, sample) !== undefined && best(wanted.target ?? "", sample) !== undefined;
  const counts = isEnough || text.length <= SAMPLE ? sample : countLanguages(text);
  const languages = [...counts.keys()];
  const source = best(wanted.source, counts) ?? best(named, counts) ?? languages[0] ?? wanted.source;
  counts.delete(source);
  const others = languages.filter((language) => language !== source);
  const target = best(wanted.target ?? "", counts) ?? others[0] ?? wanted.target ?? "";
  return { source, target };
}

/** UTF-16 units in which both wanted languages are usually met: the rest of a long file is then not looked through twice. */
const SAMPLE = 1024 * 1024;

/** The languages of variants, and how many there are of each. */
function countLanguages(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = text.indexOf("lang"); at >= 0; at = text.indexOf("lang", at + 4)) {
    const start = valueStart(text, at + 4);
    if (start < 0 || !text.startsWith("<tuv", text.lastIndexOf("<", at))) continue;
    const end = text.indexOf(text.charAt(start - 1), start);
    if (end < 0) break;
    const language = text.slice(start, end);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}

/** The variant of a unit in a language of the pair: just that, else one of another region that is not the other language. */
export function variantIn(unit: WalkedUnit, language: string, other: string): WalkedVariant | undefined {
  // Nearly always there is one just so, and nothing need be made to find it.
  for (const variant of unit.variants) {
    if (variant.segment !== undefined && variant.language === language) return variant;
  }
  const own = unit.variants.filter(({ segment }) => segment !== undefined);
  return (
    own.find((variant) => isSame(variant.language, language)) ??
    own.find((variant) => baseOf(variant.language) === baseOf(language) && !isSame(variant.language, other))
  );
}

/** The wanted language as a file has it: the same tag, else its most frequent region. */
function best(wanted: string, counts: ReadonlyMap<string, number>): string | undefined {
  if (wanted === "") return undefined;
  let found: string | undefined;
  for (const [language, count] of counts) {
    if (isSame(language, wanted)) return language;
    if (baseOf(language) !== baseOf(wanted)) continue;
    if (found === undefined || count > (counts.get(found) ?? 0)) found = language;
  }
  return found;
}

function isSame(one: string, other: string): boolean {
  return languageTag(one).toLowerCase() === languageTag(other).toLowerCase();
}

function baseOf(language: string): string {
  return languageTag(language).toLowerCase().split("-")[0] ?? "";
}

/** Where the value of an attribute begins whose name ends at an offset; -1 if there is no attribute. */
function valueStart(text: string, end: number): number {
  let at = end;
  while (isSpace(text.charCodeAt(at))) at += 1;
  if (text.charAt(at) !== "=") return -1;
  at += 1;
  while (isSpace(text.charCodeAt(at))) at += 1;
  const quote = text.charAt(at);
  return quote === '"' || quote === "'" ? at + 1 : -1;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
