/** A tag, placeholder or printf directive written in a text. */
export interface Markup {
  readonly text: string;
  readonly start: number;
}

// Tags; {{n}}, ${n}, {n} and ICU arguments; %s, %1$s, %(name)s, %d, %@.
const markup =
  /<\/?[A-Za-z][^<>\n]{0,500}>|\$?\{\{?[^{}\n]{0,80}\}?\}|(?<![\d٠-٩%])%(?:\d+\$|\(\w+\))?[-+0#]{0,3}\d{0,3}(?:\.\d{1,2})?[sdifgu@](?![A-Za-z])/gu;
const mayHold = /[<{%\uFFFC]/u;

/** The markup of a text in order. */
export function markupOf(text: string): readonly Markup[] {
  if (!mayHold.test(text)) return [];
  return [...text.matchAll(markup)].map((found) => ({ text: found[0], start: found.index }));
}

/** The text with every unit of its markup as U+FFFC, so that offsets stay. */
export function maskMarkup(text: string): string {
  if (!mayHold.test(text)) return text;
  return text.replaceAll(markup, (found) => "\uFFFC".repeat(found.length));
}
