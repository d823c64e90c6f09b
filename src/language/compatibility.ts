import { isMinimalPair } from "./arabicMinimalPairs.ts";

const SEATS = "ؤئ";
const WRITTEN_HAMZA = "أإآ";

/** Loan letters and the plain letters they are written with where a keyboard lacks them. */
const LOANS: Readonly<Record<string, string>> = {
  ڤ: "ف",
  پ: "ب",
  چ: "ج",
  گ: "ك",
  ڨ: "ق",
  ڭ: "ك",
  ژ: "ز",
};

const HUNDRED = /(?<=م)ا(?=ئ[ةت])/gu;

/**
 * Whether two words, both keys K1, may be two spellings of one word: a bare alef against one with hamza, final ى
 * against ي (three letters and more, and never where both are words of their own such as على and علي), the two seats
 * ؤ and ئ, loan letters, مائة and مئة. Hamzas that are both written out never stand for each other, nor ة for ه.
 * Symmetric; a word is compatible with itself.
 */
export function compatible(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one.replace(HUNDRED, ""), other.replace(HUNDRED, "")];
  if (first.length !== second.length) return false;
  const last = first.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const [a, b] = [first.charAt(index), second.charAt(index)];
    if (a === b || sameLetter(a, b)) continue;
    if (index < last || !isFinalYa(a, b) || first.length < 3 || isMinimalPair(first) || isMinimalPair(second))
      return false;
  }
  return true;
}

function sameLetter(a: string, b: string): boolean {
  if (a === "ا") return WRITTEN_HAMZA.includes(b);
  if (b === "ا") return WRITTEN_HAMZA.includes(a);
  return (SEATS.includes(a) && SEATS.includes(b)) || LOANS[a] === b || LOANS[b] === a;
}

function isFinalYa(a: string, b: string): boolean {
  return (a === "ى" && b === "ي") || (a === "ي" && b === "ى");
}
