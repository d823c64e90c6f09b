/** One character of a text that is not seen: its UTF-16 offset and the short name to show in its place. */
export interface Invisible {
  readonly offset: number;
  readonly label: string;
}

// The abbreviations of the Unicode standard: the same in every interface language.
const labels: ReadonlyMap<string, string> = new Map([
  ["\u00A0", "NBSP"],
  ["\u00AD", "SHY"],
  ["\u061C", "ALM"],
  ["\u200B", "ZWSP"],
  ["\u200C", "ZWNJ"],
  ["\u200D", "ZWJ"],
  ["\u200E", "LRM"],
  ["\u200F", "RLM"],
  ["\u202A", "LRE"],
  ["\u202B", "RLE"],
  ["\u202C", "PDF"],
  ["\u202D", "LRO"],
  ["\u202E", "RLO"],
  ["\u202F", "NNBSP"],
  ["\u2060", "WJ"],
  ["\u2066", "LRI"],
  ["\u2067", "RLI"],
  ["\u2068", "FSI"],
  ["\u2069", "PDI"],
  ["\uFEFF", "BOM"],
]);

const anyInvisible = new RegExp(`[${[...labels.keys()].join("")}]`, "gu");

/** The short name of an invisible character (`"LRM"`, `"NBSP"`), `undefined` for a character that is seen. */
export function invisibleLabel(character: string): string | undefined {
  return labels.get(character);
}

/** The invisible characters of a text in order, to be shown as chips. */
export function findInvisibles(text: string): readonly Invisible[] {
  return [...text.matchAll(anyInvisible)].map((match) => ({
    offset: match.index,
    label: labels.get(match[0]) ?? "",
  }));
}
