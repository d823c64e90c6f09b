import type { Problem } from "../../core/result.ts";
import { declarationProblems } from "../declaredEncoding.ts";
import { Notices } from "../notices.ts";
import type { DecodedFile } from "../textFile.ts";
import { type PluralForms, readPluralForms } from "./pluralForms.ts";
import type { PoEntry, PoString } from "./poFile.ts";
import { unknownEscape } from "./poString.ts";

/** What may be wrong with messages that are taken all the same; the tools of gettext refuse most of it. */
type PoFault = "po_escape_unknown" | "po_message_twice" | "po_form_unknown" | "po_plural_unreadable";

/** Warnings with the place of the first of each: those of `PoFault` {units}, `encoding_declared_otherwise` {declared, encoding}. */
export function poProblems(
  file: DecodedFile,
  entries: readonly PoEntry[],
  header: ReadonlyMap<string, string>,
  plurals: PluralForms,
): readonly Problem[] {
  const { text } = file;
  const faults = new Notices<PoFault>();
  const known = new Set<string>();
  for (const { id, context, plural, translations, start } of entries) {
    const key = context === undefined ? id.text : `${context.text}\u0004${id.text}`;
    if (known.has(key)) faults.add("po_message_twice", start);
    known.add(key);
    for (const string of [context, id, plural, ...translations.values()]) tellOfEscapes(string, text, faults);
    const forms = plural === undefined ? 1 : plurals.count;
    for (const [form, translation] of translations) {
      if (form >= forms && translation.text !== "") faults.add("po_form_unknown", translation.start);
    }
  }
  const written = header.get("plural-forms") ?? "";
  const isTold = written !== "" && !/INTEGER|EXPRESSION/u.test(written);
  if (
    isTold &&
    readPluralForms(written) === undefined &&
    entries.some(({ plural }) => plural !== undefined)
  ) {
    faults.add("po_plural_unreadable", Math.max(0, text.search(/plural-forms/iu)));
  }
  const name = /charset=([\w.:-]+)/iu.exec(header.get("content-type") ?? "")?.[1] ?? "CHARSET";
  const at = Math.max(0, text.search(/charset=/iu));
  return [...declarationProblems(file, name === "CHARSET" ? undefined : { name, at }), ...faults.told(text)];
}

function tellOfEscapes(string: PoString | undefined, text: string, faults: Notices<PoFault>): void {
  if (string === undefined) return;
  const at = unknownEscape(text.slice(string.start, string.end));
  if (at >= 0) faults.add("po_escape_unknown", string.start + at);
}
