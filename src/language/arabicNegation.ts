import { type FoldedToken, foldWord } from "./foldedTokens.ts";

const folded = (words: string): readonly string[] => words.split(" ").map(foldWord);
const conjunctions = ["", "و", "ف"];
const spelt = (words: string, prefixes: readonly string[] = conjunctions): ReadonlySet<string> =>
  new Set(folded(words).flatMap((word) => prefixes.map((prefix) => foldWord(prefix) + word)));

/** Particles that turn a sentence round. */
const particles = spelt("لا لم لن ليس ليست ليسوا ليسا ليستا لسنا لست لستم أليس أليست أفلا");
/** Words that say that something is wanting. */
const lacks = spelt(
  "دون بدون عدم بعدم لعدم وعدم بلا افتقار الافتقار لافتقار غياب لغياب بغياب انعدام لانعدام يفتقر تفتقر يفتقرون افتقر افتقرت",
  ["", "و", "ف"],
);
const unlike = spelt("غير بغير لغير", ["", "و", "ف"]);
const exceptions = spelt("سوى الا غير إلا", ["", "و"]);
/** With لا, ما or لم before them they say that something goes on. */
const continuatives =
  /^(?:ي|ت|ن|ا)?زال(?:وا|ون|ت|ا)?$|^(?:ي|ت|ن|ا)زالون$|^(?:ي|ت|ن|ا)زل$|^زلت$|^زلنا$|^(?:ت|ي)?(?:نفك|برح|فتي)/u;
/** With لا before them they affirm, or the whole is an idiom without a negation in English. */
const affirming = spelt(
  "بد شك سيما ريب محالة جدال مناص غنى حصر عجب بأس يقل تقل يتجاوز تتجاوز يزيد تزيد يتعدى تتعدى يقتصر تقتصر تقتصران يكاد تكاد نهائي نهائية نهاية مثيل يحصى تحصى تحصي يعدو يسعني تتردد تترددوا تتردد مفر فقط مجرد يخفى تنسى تنس ننسى حول مانع يلبث",
  [""],
);
/** Before these غير and دون make a word of their own: `وغير ذلك`, `غير أن`. */
const unlikeIdioms = spelt("ذلك ان انه انها انهم هذا هذه تلك مرة واحد واحدة", [""]);
const underIdioms = spelt("سن السن شك ريب ال", [""]);
/** Verbs and nouns that deny: they let an English negation stand. */
const denials =
  /^[وفلب]*(?:ال)?[ينتا]?(?:نف[يتوا]|نافي|رفض|نكر|متن[عا]|ممتن|فشل|فاشل|عجز|عاجز|تعذر|متعذر|منع|ممنوع|مانع|حظر|محظور|جنب|تجنب|تفاد|ستح[يا]ل|مستحيل|خلو|فتقد|فقد|مفقود|نقص|ناقص|قلما|نادر|ستبعد|مستبعد|حذر|حرم|محروم|مجهول|عكس|خلاف|عدم|معدوم|نعدام|غياب|فتقار|جهل|احجم|غفل|همل|مستعص|لغ[يا]|ضعف|ضعيف|قليل|صعب)/u;
const denyingWords = spelt(
  "ما لما كلا ألا إلا الا لولا ضد بدلا بدل دونما سوى لئلا كيلا لكيلا ليت بعد أقل مش مو موش ماكو مافيش مفيش اطلاقا إطلاقا أبدا قط البتة بالكاد هل أم غيره غيرها غيرهم خال خالية خالي كف أوقف توقف لايزال لانه لازم نهى ينهى أبى يأبى ترك بغير",
  ["", "و", "ف"],
);

/** A negation in an Arabic text that English must say somehow. */
export interface Negation {
  readonly start: number;
  readonly end: number;
}

/** The negations of an Arabic text without those that only restrict (`لم … سوى`), go on (`لا يزال`) or affirm (`لا بد`). */
export function arabicNegations(tokens: readonly FoldedToken[]): readonly Negation[] {
  const found: Negation[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "word" || !negates(tokens, index)) continue;
    found.push({ start: token.start, end: token.end });
  }
  return found;
}

function negates(tokens: readonly FoldedToken[], index: number): boolean {
  const key = tokens[index]?.key ?? "";
  const next = tokens[index + 1]?.key ?? "";
  if (particles.has(key)) {
    // Whether or not: أم لا.
    if (/^(?:ام|او)$/u.test(tokens[index - 1]?.key ?? "")) return false;
    if (continuatives.test(next) || affirming.has(next)) return false;
    return !isRestricted(tokens, index);
  }
  if (unlike.has(key)) return !unlikeIdioms.has(next) && !isException(tokens, index);
  if (lacks.has(key)) return !underIdioms.has(next) && !/^\d/u.test(next);
  return false;
}

/** How far an exception reaches back: a clause of news prose. */
const REACH = 14;

/** `لم يُعرض … سوى`, `لا … إلا`; not `إلا أن`. */
function isRestricted(tokens: readonly FoldedToken[], index: number): boolean {
  for (let at = index + 1; at < Math.min(tokens.length, index + REACH); at += 1) {
    const key = tokens[at]?.key ?? "";
    if (/^[.؟?!؛]/u.test(key)) return false;
    if (exceptions.has(key) && !(tokens[at + 1]?.key ?? "").startsWith("ان"))
      return key !== "غير" && key !== "وغير";
  }
  return false;
}

/** `لا … غير`: the second half of a restriction. */
function isException(tokens: readonly FoldedToken[], index: number): boolean {
  const next = tokens[index + 1];
  return next === undefined || next.type === "punctuation";
}

/** Whether an Arabic text denies, refuses or asks anything that an English negation could render. */
export function deniesAnything(tokens: readonly FoldedToken[]): boolean {
  return tokens.some(
    ({ type, key }) =>
      type === "word" &&
      (particles.has(key) || lacks.has(key) || unlike.has(key) || denyingWords.has(key) || denials.test(key)),
  );
}
