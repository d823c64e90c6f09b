import type { WalkedUnit, WalkedVariant } from "./tmxWalker.ts";

/** The two languages that are taken from a file that may have many, as the file writes them. */
export interface TmxPair {
  readonly source: string;
  readonly target: string;
}

// The same where an equals sign has spaces around it.
const SPACED = /<tuv\b[^>]*?\s(?:xml:)?lang\s*=\s*["']([^"']*)["']/gu;

/**
 * Which languages of a text are source and target: the wanted ones where it has them, in whatever region; else the one its
 * header names, and the first other. A file of one language is to be translated into the wanted one.
 */
export function pairOf(
  text: string,
  wanted: { readonly source: string; readonly target: string | undefined },
): TmxPair {
  const counts = new Map<string, number>();
  for (let at = text.indexOf("lang="); at >= 0; at = text.indexOf("lang=", at + 5)) {
    if (!text.startsWith("<tuv", text.lastIndexOf("<", at))) continue;
    const end = text.indexOf(text.charAt(at + 5), at + 6);
    const language = text.slice(at + 6, end);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if (counts.size === 0) {
    for (const [, language = ""] of text.matchAll(SPACED)) counts.set(language, 1);
  }
  const languages = [...counts.keys()];
  const named = /<header\b[^>]*?\ssrclang\s*=\s*["']([^"']*)["']/u.exec(text)?.[1] ?? "";
  const source = best(wanted.source, counts) ?? best(named, counts) ?? languages[0] ?? wanted.source;
  counts.delete(source);
  const others = languages.filter((language) => language !== source);
  const target = best(wanted.target ?? "", counts) ?? others[0] ?? wanted.target ?? "";
  return { source, target };
}

/** The variant of a unit in a language of the pair: just that, else one of another region that is not the other language. */
export function variantIn(unit: WalkedUnit, language: string, other: string): WalkedVariant | undefined {
  const own = unit.variants.filter(({ segment }) => segment !== undefined);
  return (
    own.find((variant) => variant.language === language) ??
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

/** A tag in the manner of BCP 47; some tools write `en_us`. */
export function languageTag(language: string): string {
  return language.trim().replaceAll("_", "-");
}

function isSame(one: string, other: string): boolean {
  return languageTag(one).toLowerCase() === languageTag(other).toLowerCase();
}

function baseOf(language: string): string {
  return languageTag(language).toLowerCase().split("-")[0] ?? "";
}
