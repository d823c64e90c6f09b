/** The English names of the months, January first. */
export const ENGLISH_MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const shortNames: readonly (readonly [name: string, month: number])[] = [
  ["sept", 9],
  ["sepember", 9],
];

const gregorian: ReadonlyMap<string, number> = new Map([
  ...ENGLISH_MONTHS.flatMap((name, index): readonly (readonly [string, number])[] => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
  ...shortNames,
]);

/** The month 1 to 12 of a lower-case English month name or its abbreviation, without its stop. */
export function englishMonth(word: string): number | undefined {
  return gregorian.get(word);
}

/** Whether a lower-case word is also an English word that has nothing to do with time. */
export function isLooseMonth(word: string): boolean {
  return (
    word === "may" || word === "march" || word === "mar" || word === "sep" || word === "dec" || word === "jan"
  );
}

/** English spellings of the Levantine names, which no English reader knows, as patterns over lower-case words. */
export const LEVANTINE_IN_ENGLISH =
  /\b(?:tishr[ei]+n|tashr[ei]+n|tichr[ei]ne|teshreen|kan[uo]+n(?= (?:al|the|i|ii|first|second)\b)|shub[aā]t|sh?ebat|[aā]dh[aā]r|[aā]yy?[aā]r|h[au]z[aie]+r[aā]n|tamm?[uo]+z|ayl[uo]+l|eyl[uo]+l|nis[s]?an(?= \d))\b/giu;

// Letters and marks of transliteration that writers add or leave out.
const hijriSpellings: readonly (readonly [month: number, pattern: RegExp])[] = [
  [1, /^muharr?am$/u],
  [2, /^saf[ae]r$/u],
  [3, /^rabi(?: al| ul| il)? ?(?:awwal|aw[ae]l|i|1)$/u],
  [4, /^rabi(?: al| ul| il| ath| at| us)? ?(?:thani|akhir|aakhir|sani|ii|2)$/u],
  [5, /^juma+da(?: al| ul| il)? ?(?:ula|oula|awwal|aw[ae]l|i|1|ela)$/u],
  [
    6,
    /^juma+da(?: al| ul| il| ath| at| us)? ?(?:akhira|akhirah|akhir|thani|thaniya|thaniyah|sani|ii|2|ukhra)$/u,
  ],
  [7, /^raja+b$/u],
  [8, /^sha ?a?ba+n$/u],
  [9, /^rama[dz]h?a+n$/u],
  [10, /^shaww?a+l$/u],
  [11, /^d[h]?[uo]l? ?(?:al |l |il |el )?q(?:a|i)? ?(?:a|i)?da?h?$/u],
  [12, /^d[h]?[uo]l? ?(?:al |l |il |el )?hijj?ah?$/u],
];
const hijriFirstWords = /^(?:muharr|saf[ae]r|rabi|juma|raja|sha|ramad|ramaz|shaww|dh?[uo]|zul)/u;

/** Whether a lower-case word can begin the English name of a Hijri month: a quick look. */
export function beginsHijriMonth(word: string): boolean {
  return hijriFirstWords.test(word);
}

/** The month 1 to 12 of a Hijri month in English letters: lower case, marks and hyphens as spaces, `zu` as `dhu`. */
export function englishHijriMonth(words: string): number | undefined {
  const plain = words
    .replace(/^zu/u, "dhu")
    .replace(/^rabia\b/u, "rabi")
    .replaceAll(/ +/gu, " ")
    .trim();
  return hijriSpellings.find(([, pattern]) => pattern.test(plain))?.[0];
}
