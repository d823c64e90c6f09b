// Words whose first letter is a vowel and whose first sound is none: "you" and "w".
const consonantStart =
  /^(?:uni(?:[acfloqsvx]|t(?!em)|$)|unanim|us(?:e|a|u)|ut(?:e|i|o)|ur[aeio]|ub[iu]|uk|ugand|eu|ewe|one(?!ir)|once|oui|u-)/u;
const vowelStart = /^(?:hour|honest|honou?r|heir|herb(?!i)|hors d)/u;
const lettersWithVowelSound = "aefhilmnorsx";
// Acronyms that are said as words.
const spokenAcronyms: ReadonlySet<string> = new Set(
  "nato nasa unicef unesco opec laser radar sars mers covid fifa fema hiv-free nafta nasdaq lan ram rom sim sms-free".split(
    " ",
  ),
);

/** Whether a word is said with a vowel first, `undefined` where both are heard or it cannot be known. */
export function beginsWithVowelSound(word: string): boolean | undefined {
  const lower = word.toLowerCase();
  // Eight, eighty, eight hundred; eleven and eighteen, also of thousands.
  if (/^\d/u.test(word)) return /^(?:8|1[18](?:\D|$))/u.test(word);
  const first = lower.split("-")[0] ?? lower;
  if (/^\p{Lu}{2}/u.test(word)) return acronymSound(word.split("-")[0] ?? word, first);
  // A letter by itself: N95, X-ray, U.S.
  if (/^\p{L}(?:[-.\d]|$)/u.test(word))
    return lower.startsWith("a") ? undefined : isVowelLetter(lower.charAt(0));
  if (/^(?:histor|hotel|herb|hallucin|habitual|u[rs]$)/u.test(lower)) return undefined;
  if (consonantStart.test(lower)) return false;
  if (vowelStart.test(lower)) return true;
  return /^[aeiouàâäéèêëîïôöùûü]/u.test(lower);
}

/** The first sound of capitals: letter by letter, unless they are said as a word; mixed ones could be either. */
function acronymSound(written: string, lower: string): boolean | undefined {
  if (!/^\p{Lu}+s?\d*$/u.test(written) || /^(?:FAQ|SIM|SAT|SQL)/u.test(written)) return undefined;
  if (spokenAcronyms.has(lower)) return /^[aeiou]/u.test(lower) && !/^(?:uni|une|eu)/u.test(lower);
  // A whole title in capitals says nothing.
  return written.length > 6 ? undefined : isVowelLetter(lower.charAt(0));
}

function isVowelLetter(letter: string): boolean {
  return lettersWithVowelSound.includes(letter);
}
