import type { JsonString } from "./jsonStrings.ts";
import {
  CATEGORIES,
  categoriesOf,
  categoryNote,
  type PluralCategory,
  type PluralType,
} from "./pluralCategories.ts";

/** A string whose key says for which numbers it is, as i18next has it: `files_few`, `place_ordinal_two`. */
export interface PluralKey {
  /** The key without the category: `files_`, `place_ordinal_`. */
  readonly stem: string;
  readonly category: PluralCategory;
  readonly type: PluralType;
  /** The categories that are there. */
  readonly siblings: ReadonlySet<PluralCategory>;
}

const KEY = new RegExp(`^(.+?_(ordinal_)?)(${CATEGORIES.join("|")})$`, "u");

/**
 * The strings whose keys are plurals of i18next: those with a sibling for all other numbers, if they are several or speak of
 * a count.
 */
export function pluralKeys(strings: readonly JsonString[]): ReadonlyMap<JsonString, PluralKey> {
  const groups = new Map<string, [JsonString, Omit<PluralKey, "siblings">][]>();
  for (const string of strings) {
    const [, stem = "", ordinal, category] = KEY.exec(string.path.at(-1) ?? "") ?? [];
    const known = CATEGORIES.find((one) => one === category);
    if (known === undefined || string.key === undefined) continue;
    const name = JSON.stringify([...string.path.slice(0, -1), stem]);
    const key = { stem, category: known, type: ordinal === undefined ? "cardinal" : "ordinal" } as const;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [[string, key]]);
    else group.push([string, key]);
  }
  const plurals = new Map<JsonString, PluralKey>();
  for (const group of groups.values()) {
    const siblings = new Set(group.map(([, { category }]) => category));
    const counts = group.some(([{ text }]) => /\{\{-?\s*count\b/u.test(text));
    if (!siblings.has("other") || (siblings.size === 1 && !counts)) continue;
    for (const [string, key] of group) plurals.set(string, { ...key, siblings });
  }
  return plurals;
}

/** The categories that the language of the translation needs besides those that are there; they are added behind `other`. */
export function missingCategories(
  { category, type, siblings }: PluralKey,
  language: string,
): readonly PluralCategory[] {
  if (category !== "other") return [];
  return categoriesOf(language, type).filter((one) => !siblings.has(one));
}

/** For which numbers a string is in the language of the translation. */
export function pluralNote({ category, type }: PluralKey, language: string): string {
  return categoryNote(category, language, type);
}
