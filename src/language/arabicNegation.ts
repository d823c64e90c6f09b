import { type FoldedToken, type WordToken, foldWord } from "./foldedTokens.ts";
import { wordTopic } from "./wordTopics.ts";

const folded = (words: string): readonly string[] => words.split(" ").map(foldWord);
const conjunctions = ["", "و", "ف"];
const spelt = (words: string, prefixes: readonly string[] = conjunctions): ReadonlySet<string> =>
  new Set(folded(words).flatMap((word) => prefixes.map((prefix) => foldWord(prefix) + word)));

/** Particles that turn a sentence round. */
const particles = spelt(
  "لا لم لن ليس ليست ليسوا ليسا ليستا لسنا لست لستم لستن لستما لئلا كيلا لكيلا مش مفيش مافيش ماكو",
);
/** Asked like this, the answer is yes: `أليس كذلك؟`. */
const rhetorical = spelt("أليس أليست أليسوا ألست أفلا ألا ألم أفلم أولم");
const jussives = spelt("لم");
/** The past and the names that لم cannot deny: before them it asks why (لِمَ). */
const imperfect = /^[يتنا]/u;
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
  "بد شك سيما ريب محالة جدال مناص غنى حصر عجب بأس يقل تقل يتجاوز تتجاوز يزيد تزيد يتعدى تتعدى يقتصر تقتصر تقتصران يكاد تكاد نهائي نهائية نهاية مثيل يحصى تحصى تحصي يعدو يسعني يتردد تتردد أتردد نتردد تترددوا يترددوا مفر فقط مجرد يخفى تنسى تنس ننسى حول مانع يلبث شكر",
  [""],
);
/** Before these غير and دون make a word of their own: `وغير ذلك`, `غير أن`. */
const unlikeIdioms = spelt("ذلك ان انه انها انهم انني اني اننا انك انكم هذا هذه تلك مرة واحد واحدة", [""]);
const underIdioms = spelt(
  "سن السن شك ريب ال وطنية وطني الوطنية الوطني المستوى المتوسط المعدل الصفر الإقليمية",
  [""],
);
/** Verbs and nouns that deny: they let an English negation stand. */
const denials =
  /^[وفلب]*(?:ال)?[ينتا]?(?:نف[يتوا]|نافي|رفض|نكر|متن[عا]|ممتن|فشل|فاشل|عجز|عاجز|تعذر|متعذر|منع|ممنوع|مانع|حظر|محظور|جنب|تجنب|تفاد|ستح[يا]ل|مستحيل|خلو|فتقد|فقد|مفقود|نقص|ناقص|قلما|نادر|ستبعد|مستبعد|حذر|حرم|محروم|مجهول|عكس|خلاف|عدم|معدوم|نعدام|غياب|فتقار|جهل|احجم|غفل|همل|اهمال|مستعص|لغ[يا]|ضعف|ضعيف|قليل|صعب)/u;
const denyingWords = spelt(
  "ما لما كلا ألا إلا الا لولا ضد بدلا بدل دونما سوى ليت بعد أقل مو موش ماشي اطلاقا إطلاقا أبدا قط البتة بالكاد هل أم غيره غيرها غيرهم خال خالية خالي كف أوقف توقف لايزال لانه لازم نهى ينهى أبى يأبى ترك بغير " +
    "شك أشك يشك تشك نشك شكك يشكك تشكك شككت غموض أخفق أخفقت يخفق تخفق إخفاق معطل معطلة انقطع انقطعت إهمال متناقض متناقضة مشغول مشغولة كاذب كاذبة",
  ["", "و", "ف"],
);

/** `لايبدو`, `ماكانش`: a negation that has grown together with its verb. */
const writtenTogether = /^[وف]?لا[يتن]\p{L}{2,}$|^[وف]?ما?\p{L}{3,}ش$/u;

/** A negation in an Arabic text that English must say somehow. */
export interface Negation {
  /** Folded for a look-up, with its conjunction. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The negations of an Arabic text without those that only restrict (`لم … سوى`), go on (`لا يزال`) or affirm (`لا بد`). */
export function arabicNegations(tokens: readonly FoldedToken[]): readonly Negation[] {
  const found: Negation[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || (token.topics & wordTopic.negation) === 0) continue;
    if (token.type !== "word" || !negates(tokens, index)) continue;
    found.push({ word: token.key, start: token.start, end: token.end });
  }
  return found;
}

/** Whether a word may be a negation, depending on its neighbours. */
export function mayNegate({ type, key }: WordToken): boolean {
  if (type !== "word") return false;
  return key === "الا" || what.has(key) || particles.has(key) || unlike.has(key) || lacks.has(key);
}

function negates(tokens: readonly FoldedToken[], index: number): boolean {
  const { key = "", text = "" } = tokens[index] ?? {};
  const { key: next = "", type: nextType } = tokens[index + 1] ?? {};
  if (isThatNot(tokens, index)) return true;
  if (what.has(key)) return isDenyingMa(tokens, index) && !isRestricted(tokens, index);
  if (particles.has(key)) {
    // لِمَ, why; فلم, a film.
    if (jussives.has(key) && (lamWithKasra.test(text) || nextType !== "word" || !imperfect.test(next)))
      return false;
    // No more than that: لا غير; spoken ولّا, or.
    if (next === "غير" || (key === "ولا" && doubled.test(text))) return false;
    // Whether or not: أم لا.
    if (/^(?:ام|او)$/u.test(tokens[index - 1]?.key ?? "")) return false;
    // Not improbable: ليس من المستبعد.
    const denied = next === "من" ? (tokens[index + 2]?.key ?? "") : next;
    if (/^(?:ال)?(?:مستبعد|نادر|قليل|مستحيل)ه?$/u.test(denied)) return false;
    if (continuatives.test(next) || affirming.has(next)) return false;
    return !isRestricted(tokens, index);
  }
  // غيّر, changed.
  if (unlike.has(key))
    return (
      !doubled.test(text) &&
      !/^ل?قد$/u.test(tokens[index - 1]?.key ?? "") &&
      !unlikeIdioms.has(next) &&
      !isException(tokens, index)
    );
  // ما دون, what is below.
  if (lacks.has(key))
    return (
      !underIdioms.has(next) && !/^\d/u.test(next) && !(key === "دون" && tokens[index - 1]?.key === "ما")
    );
  return false;
}

const lamWithKasra = /ل\u0650/u;
const doubled = /\u0651/u;

/** `أن لا` written in one: `يجب ألا نتأخر`; not `ألا` at the beginning of a question, and not `إلا`. */
function isThatNot(tokens: readonly FoldedToken[], index: number): boolean {
  const { key, text = "" } = tokens[index] ?? {};
  if (key !== "الا" || !text.startsWith("أ")) return false;
  const next = tokens[index + 1]?.key ?? "";
  return tokens[index - 1]?.type === "word" && imperfect.test(next) && !affirming.has(next);
}

const what = spelt("ما");
const ever = spelt("قط البتة أبدا مطلقا إطلاقا بتاتا", [""]);
const spoken = spelt(
  "عندي عنده عندها عندنا عندهم عندك معي معه أعرف أدري أظن أعتقد أستطيع أقدر أريد أبي أبغى بدي بعرف بقدر نعرف ندري في",
  [""],
);
const beforeSpoken = spelt("والله أنا نحن لكن بس لأن لأني");
/** From ما to the قط that makes a denial of it. */
const EVER_REACH = 7;

/** ما is “what” and “that which” first of all; it denies with قط behind it, before كان ل, and before a few spoken words. */
function isDenyingMa(tokens: readonly FoldedToken[], index: number): boolean {
  const next = tokens[index + 1]?.key ?? "";
  if (tokens.slice(index + 1, index + EVER_REACH).some(({ key }) => ever.has(key))) return true;
  if (/^كان(?:ت|وا)?$/u.test(next) && /^ل[يت]\p{L}{3}/u.test(tokens[index + 2]?.key ?? "")) return true;
  const before = tokens[index - 1];
  const begins = before?.type !== "word" || beforeSpoken.has(before.key);
  return begins && spoken.has(next) && tokens.at(-1)?.key !== "؟";
}

/** How far an exception reaches back: a clause of news prose. */
const REACH = 24;

/** From a negation to the إلا أن that belongs to it; farther off, or behind a comma, that is “however”. */
const NEAR = 3;

function hasComma(tokens: readonly FoldedToken[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ key }) => key === "،" || key === ",");
}

/** `لم يُعرض … سوى`, `لا … إلا`; not `إلا أن`. */
function isRestricted(tokens: readonly FoldedToken[], index: number): boolean {
  for (let at = index + 1; at < Math.min(tokens.length, index + REACH); at += 1) {
    const { key = "", text = "" } = tokens[at] ?? {};
    if (/^[.؟?!؛]/u.test(key)) return false;
    // ألا is no إلا.
    if (key === "الا" && text.startsWith("أ")) continue;
    // Only if: لا … ما لم.
    if (key === "ما" && tokens[at + 1]?.key === "لم") return true;
    // Not only: لا … فحسب; we cannot but: لا يمكن إلا أن.
    if (key === "فحسب") return true;
    if (key === "الا" && at <= index + NEAR && !hasComma(tokens, index, at)) return true;
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
      (particles.has(key) ||
        rhetorical.has(key) ||
        writtenTogether.test(key) ||
        lacks.has(key) ||
        unlike.has(key) ||
        denyingWords.has(key) ||
        denials.test(key)),
  );
}
