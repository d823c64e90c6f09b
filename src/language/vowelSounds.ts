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
  const isAcronym = /^\p{Lu}{2,}(?:s|-|$|\d)/u.test(word) && !spokenAcronyms.has(lower);
  if (isAcronym)
    return /^(?:FAQ|SIM|SAT)/u.test(word) ? undefined : lettersWithVowelSound.includes(lower.charAt(0));
  if (/^\p{L}(?:-|$)/u.test(word))
    return lower === "a"
      ? undefined
      : lettersWithVowelSound.includes(lower.charAt(0)) && lower.charAt(0) !== "u";
  if (/^(?:histor|hotel|herb|hallucin|habitual|u[rs]$)/u.test(lower)) return undefined;
  if (consonantStart.test(lower)) return false;
  if (vowelStart.test(lower)) return true;
  return /^[aeiouàâäéèêëîïôöùûü]/u.test(lower);
}
