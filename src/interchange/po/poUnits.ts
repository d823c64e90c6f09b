import type { Content } from "../../core/content.ts";
import { hasVisibleText } from "../../core/content.ts";
import type { Directives } from "../placeholders.ts";
import { lastCodeNumber, protectedContent } from "../placeholders.ts";
import type { PluralForms } from "./pluralForms.ts";
import { numbersOfForm } from "./pluralForms.ts";
import type { PoEntry } from "./poFile.ts";

/** One text to translate of an entry: the whole of it, or one of its forms. */
export interface PoForm {
  /** The number in `msgstr[…]`. */
  readonly form: number;
  readonly source: Content;
  readonly target: Content;
}

/** An entry that somebody sees, with the texts to translate; the header is none. */
export interface PoUnit {
  readonly entry: PoEntry;
  readonly directives: Directives;
  readonly forms: readonly PoForm[];
}

/** The units of a file in order. A plural has as many forms as the language of the translation. */
export function poUnits(entries: readonly PoEntry[], plurals: PluralForms): readonly PoUnit[] {
  return entries.flatMap((entry) => {
    const directives: Directives = entry.flags.some(
      (flag) => /^[\w-]+-format$/u.test(flag) && !flag.startsWith("no-"),
    )
      ? "printf"
      : "plain";
    if (entry.id.text === "") return [];
    const forms: PoForm[] = [];
    let after = 0;
    for (const { form, text } of sourcesOf(entry, plurals)) {
      const source = protectedContent(text, { directives, after });
      after = Math.max(after, lastCodeNumber(source));
      const target = protectedContent(entry.translations.get(form)?.text ?? "", { directives, like: source });
      after = Math.max(after, lastCodeNumber(target));
      forms.push({ form, source, target });
    }
    return forms.some(({ source }) => hasVisibleText(source)) ? [{ entry, directives, forms }] : [];
  });
}

function sourcesOf(
  entry: PoEntry,
  plurals: PluralForms,
): readonly { readonly form: number; readonly text: string }[] {
  const { plural } = entry;
  if (plural === undefined) return [{ form: 0, text: entry.id.text }];
  return Array.from({ length: plurals.count }, (_, form) => {
    // The singular is said of one thing alone; where one form is for all numbers it is the plural.
    const singular = plurals.count > 1 && plurals.formOf(1) === form;
    return { form, text: singular ? entry.id.text : plural.text };
  });
}

/** What the forms of a language are for, by their first numbers: `msgstr[3]: 3, 4, 5 …`. */
export function formNote(plurals: PluralForms): string {
  return Array.from({ length: plurals.count }, (_, form) => {
    const numbers = numbersOfForm(plurals, form);
    const more = numbers.length === 3 ? " …" : "";
    return `msgstr[${form}]: ${numbers.join(", ")}${more}`;
  }).join("\n");
}
