import { arabicFractionForms, arabicFractionPlurals } from "./arabicFractionWords.ts";
import { foldWord } from "./foldedTokens.ts";

/**
 * What an Arabic word says of a number: `unit` 1–9, `ten` (10, and the second half of 11–19), `tens` 20–90, `hundred`
 * 100–900, `scale` (a thousand and up, `times` 2 in the dual), `vague` magnitudes, `part` of a whole (`value` its
 * share), `parts` (plural after a unit), `decade`, `ordinal`.
 */
export interface ArabicNumberWord {
  readonly type:
    "unit" | "ten" | "tens" | "hundred" | "scale" | "vague" | "part" | "parts" | "decade" | "ordinal";
  readonly value: number;
  readonly times?: number;
  /** What it says as a part of a whole; of a word that is no `part`, what it may say beside its value: خمس is five or a fifth. */
  readonly shares?: readonly number[];
  /** Also an everyday word, or one too vague to insist on: a number only with an indefinite noun behind it. */
  readonly loose?: boolean;
  /** Written with the conjunction و or ف. */
  readonly joined: boolean;
  readonly article: boolean;
}

type Row = readonly [value: number, words: string];

const units: readonly Row[] = [
  [1, "واحد واحدة أحد إحدى واحدا"],
  [2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين إثنتان إثنتين"],
  [3, "ثلاثة ثلاث ثلاثا"],
  [4, "أربعة أربع أربعا"],
  [5, "خمسة"],
  [6, "ستة"],
  [7, "سبعة"],
  [8, "ثمانية ثماني ثمان ثمانيا"],
  [9, "تسعة"],
];
const looseUnits: readonly Row[] = [
  [5, "خمس خمسا"],
  [6, "ست ستا"],
  [7, "سبع سبعا"],
  [9, "تسع تسعا"],
];
/** As they are said in Egypt and the Levant. */
const spokenUnits: readonly Row[] = [
  [2, "اتنين اتنتين تنين"],
  [3, "تلاتة تلات تلت تلاتا"],
  [8, "تمانية تمنية تمن تمنيا"],
];
const spokenTens: readonly Row[] = [
  [11, "حداشر احدعش"],
  [12, "اتناشر اطنعش"],
  [13, "تلتاشر تلطعش"],
  [14, "أربعتاشر أربعطعش"],
  [15, "خمستاشر خمسطعش"],
  [16, "ستاشر سطعش"],
  [17, "سبعتاشر سبعطعش"],
  [18, "تمنتاشر تمنطعش"],
  [19, "تسعتاشر تسعطعش"],
  [30, "تلاتين"],
  [80, "تمانين تمنين"],
];
const tens: readonly Row[] = [
  [20, "عشرون عشرين"],
  [30, "ثلاثون ثلاثين"],
  [40, "أربعون أربعين"],
  [50, "خمسون خمسين"],
  [60, "ستون ستين"],
  [70, "سبعون سبعين"],
  [80, "ثمانون ثمانين"],
  [90, "تسعون تسعين"],
];
const hundreds: readonly Row[] = [
  [100, "مئة مائة"],
  [200, "مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي"],
  [300, "ثلاثمئة ثلاثمائة تلتمية"],
  [400, "أربعمئة أربعمائة ربعمية أربعمية"],
  [500, "خمسمئة خمسمائة خمسمية"],
  [600, "ستمئة ستمائة ستمية"],
  [700, "سبعمئة سبعمائة سبعمية"],
  [800, "ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة ثمنمئة ثمنمائة تمنمية"],
  [900, "تسعمئة تسعمائة تسعمية"],
];
const scales: readonly (readonly [value: number, times: number, words: string])[] = [
  [1e3, 1, "ألف آلاف الآف ألفا ألوف"],
  [1e3, 2, "ألفان ألفين ألفي"],
  [1e6, 1, "مليون ملايين مليونا"],
  [1e6, 2, "مليونان مليونين مليوني"],
  [1e9, 1, "مليار مليارات مليارا بليون بلايين بليونا"],
  [1e9, 2, "ملياران مليارين ملياري بليونان بليونين بليوني"],
  [1e12, 1, "تريليون تريليونات تريليونا ترليون ترليونات ترليونا"],
  [1e12, 2, "تريليونان تريليونين تريليوني ترليونان ترليونين"],
  [1e15, 1, "كوادريليون"],
];
const vagueMagnitudes: readonly Row[] = [
  [10, "عشرات"],
  [100, "مئات مائات"],
];
const decades: readonly Row[] = [
  [20, "عشرينات عشرينيات"],
  [30, "ثلاثينات ثلاثينيات"],
  [40, "أربعينات أربعينيات"],
  [50, "خمسينات خمسينيات"],
  [60, "ستينات ستينيات"],
  [70, "سبعينات سبعينيات"],
  [80, "ثمانينات ثمانينيات"],
  [90, "تسعينات تسعينيات"],
];
const ordinals: readonly Row[] = [
  [1, "أول أولى أولا"],
  [2, "ثاني ثانية ثان ثانيا"],
  [3, "ثالث ثالثة ثالثا"],
  [4, "رابع رابعة رابعا"],
  [5, "خامس خامسة خامسا"],
  [6, "سادس سادسة سادسا"],
  [7, "سابع سابعة سابعا"],
  [8, "ثامن ثامنة ثامنا"],
  [9, "تاسع تاسعة تاسعا"],
  [10, "عاشر عاشرة عاشرا"],
];

const conjunctions: readonly string[] = ["", "و", "ف"];
const articles: readonly (readonly [letters: string, article: boolean])[] = [
  ["", false],
  ["ال", true],
  ["ب", false],
  ["بال", true],
  ["ل", false],
  ["لل", true],
  ["ك", false],
  ["كال", true],
];

function* rows(): Iterable<readonly [string, Omit<ArabicNumberWord, "joined" | "article">]> {
  for (const [value, words] of units) yield [words, { type: "unit", value, loose: value < 3 }];
  for (const [value, words] of spokenUnits) yield [words, { type: "unit", value, loose: true }];
  for (const [value, words] of spokenTens) yield [words, { type: "tens", value, loose: true }];
  for (const [value, words] of looseUnits) yield [words, { type: "unit", value, loose: true }];
  yield ["عشرة", { type: "ten", value: 10 }];
  yield ["عشر عشرا", { type: "ten", value: 10, loose: true }];
  for (const [value, words] of tens) yield [words, { type: "tens", value }];
  for (const [value, words] of hundreds) yield [words, { type: "hundred", value }];
  for (const [value, times, words] of scales) yield [words, { type: "scale", value, times }];
  for (const [value, words] of vagueMagnitudes) yield [words, { type: "vague", value }];
  for (const [word, value] of arabicFractionPlurals()) yield [word, { type: "parts", value }];
  for (const [value, words] of decades) yield [words, { type: "decade", value }];
  // The eleventh is no first and ten: it has a word of its own.
  yield ["حادي حادية", { type: "ordinal", value: 1, times: 10, loose: true }];
  for (const [value, words] of ordinals) yield [words, { type: "ordinal", value, loose: true }];
}

type Entry = readonly [key: string, word: ArabicNumberWord];

// Folding is letter by letter: a word is folded once for all that can stand before it.
const proclitics = conjunctions.flatMap((conjunction) =>
  articles.map(([letters, article]) => ({
    letters: foldWord(conjunction + letters),
    joined: conjunction !== "",
    article,
  })),
);

function spelt(words: string, entry: Omit<ArabicNumberWord, "joined" | "article">): readonly Entry[] {
  return words.split(" ").flatMap((word) => {
    const key = foldWord(word);
    return proclitics.map(({ letters, joined, article }): Entry => [
      letters + key,
      { ...entry, article, joined },
    ]);
  });
}

const parts: ReadonlyMap<string, ArabicNumberWord> = new Map(
  [...arabicFractionForms()].flatMap(([word, { shares, loose }]) =>
    spelt(word, { type: "part", value: Math.min(...shares), shares, ...(loose ? { loose } : {}) }),
  ),
);

const table: ReadonlyMap<string, ArabicNumberWord> = new Map([
  ...parts,
  ...[...rows()]
    .flatMap(([words, entry]) => spelt(words, entry))
    .map(([key, word]): Entry => {
      const shares = parts.get(key)?.shares;
      return [key, shares === undefined ? word : { ...word, shares }];
    }),
]);

// Folding makes these the same as a number word with a proclitic; they are commoner as what they say themselves.
const ordinaryWords: ReadonlySet<string> = new Set(
  ["فأحد", "بأحد", "وست", "فست", "كست", "فتسع", "لتسع", "بثمان", "كأول", "فربع", "وألفا"].map(foldWord),
);

// لست is “I am not” before it is “for six”.
const notNumbers: ReadonlySet<string> = new Set(["لست", "ولست", "فلست"]);

/** What a folded Arabic word says of a number, `undefined` for all other words. */
export function arabicNumberWord(key: string): ArabicNumberWord | undefined {
  if (notNumbers.has(key)) return undefined;
  const entry = table.get(key);
  return entry !== undefined && ordinaryWords.has(key) ? { ...entry, loose: true } : entry;
}

/** Plural scale words that without a number are vague: آلاف المتظاهرين. */
export const VAGUE_SCALES: ReadonlySet<string> = new Set(
  ["آلاف", "ألوف", "ملايين", "مليارات", "بلايين", "تريليونات", "ترليونات"].flatMap((word) =>
    conjunctions.flatMap((conjunction) =>
      articles.map(([letters]) => foldWord(conjunction + letters + word)),
    ),
  ),
);
