// Classes of consonants that a transliteration keeps apart; vowels, h, w, y and hamza are left out.
const arabicConsonants: ReadonlyMap<string, string> = mapOf({
  ب: "b",
  پ: "b",
  ت: "t",
  ث: "t",
  ط: "t",
  ج: "g",
  غ: "g",
  گ: "g",
  د: "d",
  ذ: "d",
  ض: "d",
  ر: "r",
  ز: "s",
  س: "s",
  ش: "s",
  ص: "s",
  ظ: "s",
  خ: "k",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ف: "f",
  ڤ: "f",
  چ: "g",
});
const englishConsonants: ReadonlyMap<string, string> = mapOf({
  b: "b",
  p: "b",
  t: "t",
  d: "d",
  g: "g",
  j: "g",
  k: "k",
  c: "k",
  q: "k",
  l: "l",
  m: "m",
  n: "n",
  r: "r",
  s: "s",
  z: "s",
  f: "f",
  v: "f",
  x: "ks",
});

/** The consonants of an Arabic name (without vowel marks), as far as every transliteration keeps them: `ألتمان` is `ltmn`. */
export function arabicSkeleton(word: string): string {
  return squeeze(word, arabicConsonants);
}

/** The skeletons of an Arabic name: ق may have become a g (Gaddafi, Qaddafi). */
export function arabicSkeletons(word: string): readonly string[] {
  const skeleton = arabicSkeleton(word);
  return word.includes("ق") ? [skeleton, arabicSkeleton(word.replaceAll("ق", "ج"))] : [skeleton];
}

/** The consonants of an English name in the same classes: `Altman` is `ltmn`. */
export function englishSkeleton(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/c(?=[eiy])/gu, "s")
    .replaceAll("ph", "f")
    .replaceAll("ch", "ts")
    .replaceAll("kh", "k")
    .replaceAll("gh", "g")
    .replaceAll("ck", "k");
  return squeeze(plain, englishConsonants);
}

function squeeze(word: string, classes: ReadonlyMap<string, string>): string {
  let skeleton = "";
  for (const letter of word) {
    const consonant = classes.get(letter);
    if (consonant !== undefined && !skeleton.endsWith(consonant)) skeleton += consonant;
  }
  return skeleton;
}

function mapOf(classes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(classes));
}
