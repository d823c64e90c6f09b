/** The plural categories of CLDR in their usual order. */
export const CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

/** A plural category of CLDR. */
export type PluralCategory = (typeof CATEGORIES)[number];

/** What plurals are for: how many, or which in a row. */
export type PluralType = "cardinal" | "ordinal";

/** The categories a language (BCP 47) has for whole numbers and others, in their usual order. */
export function categoriesOf(language: string, type: PluralType): readonly PluralCategory[] {
  const own: readonly string[] = rulesOf(language, type).resolvedOptions().pluralCategories;
  return CATEGORIES.filter((category) => own.includes(category));
}

/** What a category is for, by its first numbers: `few: 3, 4, 5 …`; `few: –` in a language that has no such category. */
export function categoryNote(category: string, language: string, type: PluralType): string {
  const rules = rulesOf(language, type);
  const numbers: number[] = [];
  for (let number = 0; number <= LAST && numbers.length < SHOWN + 1; number += 1) {
    if (rules.select(number) === category) numbers.push(number);
  }
  if (numbers.length === 0) return `${category}: –`;
  return `${category}: ${numbers.slice(0, SHOWN).join(", ")}${numbers.length > SHOWN ? " …" : ""}`;
}

const SHOWN = 3;
/** Every category of every language has a number below this. */
const LAST = 1000;

function rulesOf(language: string, type: PluralType): Intl.PluralRules {
  try {
    return new Intl.PluralRules(language, { type });
  } catch {
    return new Intl.PluralRules("en", { type });
  }
}
