/**
 * What a word says of a part of a whole: its `shares`, more than one where the form says more than one thing (ثلثا is a third
 * with its tanwin or two thirds before a noun). A `loose` word is also an everyday one: ثمن is an eighth and a price.
 */
export interface ArabicFraction {
  readonly shares: readonly number[];
  readonly loose: boolean;
}

/** A part's root, and which of its forms are an everyday word too: `dual` نصفين and ربعين, `all` ثمن. */
interface Part {
  readonly share: number;
  readonly root: string;
  readonly loose?: "dual" | "all";
  /** Said in the dual, if that is not twice the share: two halves. */
  readonly twice?: number;
}

const parts: readonly Part[] = [
  { share: 1 / 2, root: "نصف", loose: "dual", twice: 1 / 2 },
  // As it is said in Egypt and the Levant; a text is written the same.
  { share: 1 / 2, root: "نص", loose: "all", twice: 1 / 2 },
  { share: 1 / 3, root: "ثلث" },
  { share: 1 / 4, root: "ربع", loose: "dual" },
  { share: 1 / 5, root: "خمس" },
  { share: 1 / 6, root: "سدس" },
  { share: 1 / 7, root: "سبع", loose: "all" },
  { share: 1 / 8, root: "ثمن", loose: "all" },
  { share: 1 / 9, root: "تسع", loose: "all" },
  { share: 1 / 10, root: "عشر" },
];
const pronouns: readonly string[] = ["", "ه", "ها", "هم", "هن", "هما", "نا", "كم"];

/** Plurals that stand after the number of parts: ثلاثة أرباع. */
const plurals: readonly (readonly [share: number, word: string])[] = [
  [1 / 2, "أنصاف"],
  [1 / 3, "أثلاث"],
  [1 / 4, "أرباع"],
  [1 / 5, "أخماس"],
  [1 / 6, "أسداس"],
  [1 / 7, "أسباع"],
  [1 / 8, "أثمان"],
  [1 / 9, "أتساع"],
  [1 / 10, "أعشار"],
];

/** Every form of the parts of a whole with and without a pronoun, each without proclitics. */
export function* arabicFractionForms(): Iterable<readonly [word: string, fraction: ArabicFraction]> {
  for (const { share, root, loose, twice = 2 * share } of parts) {
    const single = loose === "all";
    const dual = loose !== undefined;
    for (const pronoun of pronouns) {
      // In the Gulf ربعنا are our friends.
      const isFriends = root === "ربع" && (pronoun === "نا" || pronoun === "كم");
      yield [root + pronoun, { shares: [share], loose: single || isFriends }];
      yield [`${root}ي${pronoun}`, { shares: [twice], loose: dual || root !== "ثلث" }];
      if (pronoun !== "") yield [`${root}ا${pronoun}`, { shares: [twice], loose: dual }];
    }
    yield [`${root}ا`, { shares: [share, twice], loose: single }];
    yield [`${root}ان`, { shares: [twice], loose: dual }];
    yield [`${root}ين`, { shares: [twice], loose: dual }];
  }
}

/** The plurals of the parts with and without a pronoun, and what one of them is. */
export function* arabicFractionPlurals(): Iterable<readonly [word: string, share: number]> {
  for (const [share, plural] of plurals) for (const pronoun of pronouns) yield [plural + pronoun, share];
}

const notDamma = /[\u064B-\u064E\u0650-\u065F\u0670]/gu;
const notOpen = /[\u064B-\u064D\u064F\u0651-\u065F\u0670]/gu;
const surePart =
  /خ\u064Fم\u064F?س|خم\u064Fس|س\u064Fب\u064F?ع|ث\u064Fم\u064F?ن|ثم\u064Fن|ت\u064Fس\u064F?ع|ع\u064Fش\u064F?ر/u;
const sureOther = /خ\u064Eم|س[\u064E\u0650]ب|ث\u064Eم|ت[\u064E\u0650]س|ع[\u064E\u0650]ش/u;

/** What its vowel marks make of a word that may be a part: خُمس is one, خَمس is five, خمس may be either. */
export function vowelledPart(written: string): "part" | "no part" | "either" {
  if (!/[\u064E-\u0650]/u.test(written)) return "either";
  const text = written.normalize("NFC");
  if (surePart.test(text.replaceAll(notDamma, ""))) return "part";
  return sureOther.test(text.replaceAll(notOpen, "")) ? "no part" : "either";
}
