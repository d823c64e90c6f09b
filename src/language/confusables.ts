/** Letters of other scripts that look like Latin ones (a part of UTS 39). */
const lookAlikes: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  ё: "e",
  з: "3",
  і: "i",
  ї: "i",
  ј: "j",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  ѕ: "s",
  т: "t",
  у: "y",
  х: "x",
  ԁ: "d",
  һ: "h",
  ԛ: "q",
  ԝ: "w",
  ь: "b",
  А: "A",
  В: "B",
  Е: "E",
  Ѕ: "S",
  І: "I",
  Ј: "J",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
  α: "a",
  β: "b",
  γ: "y",
  ε: "e",
  η: "n",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  σ: "o",
  τ: "t",
  υ: "u",
  χ: "x",
  ω: "w",
  Α: "A",
  Β: "B",
  Ε: "E",
  Ζ: "Z",
  Η: "H",
  Ι: "I",
  Κ: "K",
  Μ: "M",
  Ν: "N",
  Ο: "O",
  Ρ: "P",
  Τ: "T",
  Υ: "Y",
  Χ: "X",
};
const foreign = /[\u0370-\u03FF\u0400-\u052F]/u;
const foreignLetters = /[\u0370-\u03FF\u0400-\u052F]/gu;
const latin = /\p{Script=Latin}/u;

/** A word as the eye takes it: two words of one skeleton look the same (`I l 1 |`, `O 0`, `rn m`, `vv w`, other scripts). */
export function confusableSkeleton(word: string): string {
  const plain = foreign.test(word) ? toLatin(word) : word;
  return plain
    .replaceAll(/[Il1|]/gu, "l")
    .toLowerCase()
    .replaceAll("0", "o")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}

/** The word with its Greek and Cyrillic look-alikes in Latin letters. */
export function toLatin(word: string): string {
  return word.replaceAll(foreignLetters, (letter) => lookAlikes[letter] ?? letter);
}

/** Whether a word mixes Latin letters with Greek or Cyrillic ones that look like Latin. */
export function isMixedScript(word: string): boolean {
  if (!foreign.test(word) || !latin.test(word)) return false;
  // TNFα, μg: a Greek letter at an end is a sign, not a mistake.
  const inner = word.replaceAll(/^[αβγδεκλμωΔ]|[αβγδεκλμωΔ]$/gu, "");
  return foreign.test(inner) && [...inner].some((letter) => Object.hasOwn(lookAlikes, letter));
}
