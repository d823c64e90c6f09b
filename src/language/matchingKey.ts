import { equalityKey, mappedEqualityKey, type MappedKey } from "./normalise.ts";

// Letters that spellings of one word exchange. None of it accepts a match: see `compatible`.
const FOLDED: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ة: "ه",
  ؤ: "ء",
  ئ: "ء",
  ڤ: "ف",
  پ: "ب",
  چ: "ج",
  گ: "ك",
  ڨ: "ق",
  ڭ: "ك",
  ژ: "ز",
};

const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "gu");
// مائة with the alef of old manuscripts, also in ثلاثمائة and مائتان.
const HUNDRED = /(?<=م)ا(?=ئ[ةت])/gu;

/**
 * The candidate key K2 of a text: K1 with all spellings of hamza, final ya and ha, the number hundred and loan letters
 * folded together. Two words that are `compatible` have one key; the reverse does not hold.
 *
 * @example matchingKey("مسئولٌ إلى مائة") === "مسءول الي مءه"
 */
export function matchingKey(text: string): string {
  return foldWord(equalityKey(text));
}

/** The key K2 of a word that is a key K1 already. */
export function foldWord(key: string): string {
  return key.replace(HUNDRED, "").replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
}

/** The candidate key K2 with the offsets that lead back to the text as given. */
export function mappedMatchingKey(text: string): MappedKey {
  const mapped = mappedEqualityKey(text);
  const dropped = new Set([...mapped.key.matchAll(HUNDRED)].map((match) => match.index));
  const offsets =
    dropped.size === 0 ? mapped.offsets : mapped.offsets.filter((_, unit) => !dropped.has(unit));
  return { key: foldWord(mapped.key), offsets };
}
