/** The words of one file of `locales`: keys to sentences with `{{name}}` where something is filled in. */
export type Words = Readonly<Record<string, string>>;

/** What is filled into a sentence; `count` also chooses the plural form. */
export type Facts = Readonly<Record<string, string | number>>;

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * A sentence with its facts filled in, in the plural form that the language (BCP 47) asks for; the key itself if there is
 * no such sentence. Between right-to-left words a filled-in text is isolated by FSI and PDI, so that a file name cannot turn the
 * sentence around (B22); never use that for a translation's own text.
 */
export function wordSentence(words: Words, language: string, key: string, facts: Facts = {}): string {
  const { count } = facts;
  const form =
    typeof count === "number" ? `${key}_${new Intl.PluralRules(language).select(count)}` : undefined;
  const sentence = (form === undefined ? undefined : words[form]) ?? words[key] ?? words[`${key}_other`];
  if (sentence === undefined) return key;
  return sentence.replace(/\{\{\s*([\w.]+)\s*\}\}/gu, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return "";
    if (typeof fact === "number") return String(fact);
    return language.startsWith("ar") && fact !== "" ? FIRST_STRONG_ISOLATE + fact + POP_ISOLATE : fact;
  });
}
