import type { Report } from "./violation.ts";
import { isLanguageTag } from "./valueTypes.ts";
import { attributeOf, type XmlNode } from "./xmlTree.ts";

/** Reports a text whose language, its own or that of an element around it, is not the document's. */
export function checkLanguage(
  text: XmlNode | undefined,
  document: string | undefined,
  constraint: "source_language" | "target_language",
  report: Report,
): void {
  const own = text === undefined ? undefined : inherited(text, "xml:lang");
  if (own === undefined || document === undefined || isSameLanguage(own.value, document)) return;
  // What is no language at all is said where it stands; and what an element between may not say, it does not say.
  if (!isLanguageTag(own.value) || !isLanguageTag(document) || own.at.local === "match") return;
  // Said once of an element around several texts, whichever of them it cannot be the language of.
  const isOwn = own.at === text || own.at === text?.parent;
  report(isOwn ? constraint : "inherited_language", own.at, { value: own.value, expected: document });
}

/** The nearest value of an inherited attribute, and the element that has it. */
export function inherited(
  node: XmlNode,
  name: string,
): { readonly value: string; readonly at: XmlNode } | undefined {
  for (let at: XmlNode | undefined = node; at !== undefined; at = at.parent) {
    const value = attributeOf(at, name);
    if (value !== undefined) return { value, at };
  }
  return undefined;
}

/** Whether a language of a text is the one of the document, or one of its regions. */
function isSameLanguage(language: string, document: string): boolean {
  const [own, whole] = [language.toLowerCase(), document.toLowerCase()];
  return own === whole || own.startsWith(`${whole}-`);
}
