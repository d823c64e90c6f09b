import type { WordToken } from "./foldedTokens.ts";
import { equalityKey } from "./normalise.ts";

/** A unit or currency as both languages write it. Patterns are not global. */
export interface Measure {
  readonly name: string;
  readonly source: RegExp;
  readonly target: RegExp;
  /** What else may stand for it on the other side. */
  readonly acceptedInTarget?: RegExp;
  readonly acceptedInSource?: RegExp;
  /** Whether one that only the target has is a mistake. */
  readonly reverse: boolean;
}

/** An Arabic word with its proclitics, vowel marks apart, whole. */
function arabic(words: string, before = ""): RegExp {
  return new RegExp(
    `(?<![\\u0621-\\u064A])${before}(?:[وفبكل]{0,2}(?:ال|لل)?)(?:${words})(?![\\u0621-\\u064A])`,
    "u",
  );
}

const digitsBefore = "(?<=[\\d٠-٩]\\s?|/\\s?)";
const share =
  /[½⅓⅔¼¾⅕-⅞⅐-⅒]|\b(?:percent(?:age|ile)s?|proportions?|rates?|half|halves|halved|quarters?|thirds?|(?:four|fif|six|seven|eigh|nin|ten|twentie|fortie|hundred)ths?|tithes?|one in|in (?:every )?(?:\d+|two|three|four|five|ten|twenty|a hundred)|out of|majority|per 100|per hundred)\b/iu;
/** Two letters with a stop between, as currencies are abbreviated: ر.س, and the codes of ISO 4217. */
function abbreviated(letters: string, codes: string): RegExp {
  const pairs = letters
    .split(" ")
    .map((pair) => [...pair].join("\\.\\s?"))
    .join("|");
  return new RegExp(`(?<![\\u0621-\\u064A])(?:${pairs})(?![\\u0621-\\u064A])|\\b(?:${codes})\\b`, "u");
}

function currency(name: string, words: string, target: RegExp, more: Partial<Measure> = {}): Measure {
  return { name, source: arabic(words), target, reverse: true, ...more };
}

/** The units that are compared. */
export const MEASURES: readonly Measure[] = [
  {
    name: "%",
    source:
      /[%٪]|(?<![\u0621-\u064A])(?:في |ب)ال(?:مئة|مائة|مية|ميه)(?![\u0621-\u064A])|(?<![\u0621-\u064A])نقاط? مئوية/u,
    target: /%|\b(?:percent|per cent|pct)\b/iu,
    acceptedInTarget: share,
    acceptedInSource: arabic("نسبة|نسب|نسبا|نسبته|نسبتها|نسبتهم|المئوية|مئوية"),
    reverse: true,
  },
  currency(
    "$",
    "دولار|دولارا|دولارات|دولاران|دولارين|دولارًا",
    /\$|\b(?:dollars?|USD|greenbacks?|bucks)\b/iu,
    {
      source: new RegExp(`\\$|${arabic("دولار|دولارا|دولارات|دولاران|دولارين|دولارًا").source}`, "u"),
      acceptedInSource: /USD/iu,
    },
  ),
  currency("€", "يورو|أورو|اورو", /€|\b(?:euros?(?!\s+(?:19|20)\d\d)|EUR)\b/iu, {
    acceptedInSource: /€|EUR/iu,
  }),
  currency("SAR", "ريال|ريالا|ريالات|ريالان|ريالين|﷼", /﷼|\b(?:riyals?|rials?|SAR|SR|QAR|OMR|YER|IRR)\b/iu, {
    acceptedInSource: abbreviated("رس رق رع ري", "SAR|SR|QAR|OMR|YER|IRR"),
  }),
  currency("AED", "درهم|درهما|دراهم|درهمان|درهمين", /\b(?:dirhams?|AED|MAD|Dhs?)\b/iu, {
    acceptedInSource: abbreviated("دإ دا دم", "AED|MAD|DH"),
  }),
  currency("£", "جنيه|جنيها|جنيهات|جنيهان|جنيهين", /[£]|\b(?:pounds?|sterling|EGP|GBP|LE|SDG)\b/iu, {
    reverse: false,
  }),
  currency("dinar", "دينار|دينارا|دنانير|ديناران|دينارين", /\b(?:dinars?|KWD|JOD|IQD|BHD|TND|DZD|LYD)\b/iu, {
    acceptedInSource: abbreviated("دك دأ دا دع دب دل دت دج", "KWD|JOD|IQD|BHD|TND|DZD|LYD"),
  }),
  currency("lira", "ليرة|ليرات|ليرتين|ليرتان", /[₺]|\b(?:liras?|lire|lirah?s?|pounds?|LBP|SYP|TRY)\b/iu, {
    acceptedInSource: arabic("جنيه|جنيها|جنيهات|رطل|أرطال|رطلا|باوند"),
    reverse: false,
  }),
  {
    name: "km",
    source: new RegExp(
      `${arabic("كيلومتر|كيلومترا|كيلومترات|كيلومترين|كيلومتران|كيلو متر|كلم|كم/س").source}|${arabic("كم", digitsBefore).source}|(?<=\\d\\s?)km\\b`,
      "u",
    ),
    target: /\b(?:km|kms|kph|kmh|kilomet(?:er|re)s?)\b|(?<=\d)km\b/iu,
    acceptedInTarget: /\bmiles?\b/iu,
    acceptedInSource: arabic("كيلو|كيلوات"),
    reverse: true,
  },
  {
    name: "kg",
    source: new RegExp(
      `${arabic("كيلوغرام|كيلوغراما|كيلوغرامات|كيلوجرام|كيلوجراما|كيلوجرامات|كيلوغرامين|كيلوجرامين|كيلو غرام|كيلو جرام").source}|${arabic("كغ|كغم|كجم|كلغ|كيلو(?!\\s*(?:قاعدة|بايت|واط|وات|هرتز|متر|باسكال|سعر|فولت|طن))", digitsBefore).source}|(?<=\\d\\s?)kg\\b`,
      "u",
    ),
    target: /\b(?:kgs?|kilos?|kilogram(?:me)?s?)\b|(?<=\d)kgs?\b/iu,
    acceptedInTarget: /\b(?:pounds?|lbs?)\b/iu,
    acceptedInSource: arabic("كيلو|كيلوات|كيل"),
    reverse: true,
  },
  {
    name: "°C",
    source:
      /(?<![\u0621-\u064A])(?:ال)?درج(?:ة|ات|تين|تان) (?:ال)?(?:مئوية|مئويتين|سيلزيوس|سلسيوس)|°\s?[مCس]|℃/iu,
    target: /°\s?C\b|℃|\b(?:celsius|centigrade)\b|\bdegrees C\b/iu,
    acceptedInTarget: /\bdegrees?\b(?!\s*F)|°(?!\s?F)/u,
    acceptedInSource: /سيلزيوس|سلسيوس|مئوي|درج(?:ة|ات)|°|º/u,
    reverse: true,
  },
];

// Words of measures that are more than one word.
const partOfArabicMeasure = /^ال(?:مئة|مائة|مية|ميه)$|مئوي|كيلو|درج|[°℃]|^k$/u;
const partOfEnglishMeasure = /^cent|[°℃]|degrees/iu;

/** Whether a word of an Arabic text can be, or be part of, a unit, in its own letters or in those of K1. */
export function mayMeasureInArabic({ text }: WordToken): boolean {
  return [text, equalityKey(text)].some(
    // Behind a digit, where abbreviations are units.
    (word) => partOfArabicMeasure.test(word) || MEASURES.some(({ source }) => source.test(`1 ${word}`)),
  );
}

/** Whether a word of an English text can be, or be part of, a unit. */
export function mayMeasureInEnglish({ text }: WordToken): boolean {
  return partOfEnglishMeasure.test(text) || MEASURES.some(({ target }) => target.test(text));
}

// Capitals count here: somebody may be mad, and MAD a currency.
const sourceHint =
  /[%٪$€£﷼₺°℃]|ال?م(?:ئ|ائ|ي)[ةه](?![\u0621-\u064A])|مئوي|دولار|ورو|ريال|دره|دراه|جنيه|دينار|دنانير|لير|كيلو|كلم|(?<=[\d٠-٩/]\s?)ك[مغجل]|k[mg]\b|[سل]سيوس|سيلزيوس/u;
const targetHint =
  /[%$€£﷼₺°℃]|[Pp]er ?cent|pct|[Dd]ollar|buck|[Ee]uro|[RrLl][iy]+(?:al|ra)|[Pp]ound|[Ss]terling|[Dd]irham|[Dd]inar|\bk[mpg]|\dk[mg]|[Kk]ilo|[Cc]elsius|centigrade|degrees C|\b(?:[A-Z]{3}|SR|LE|Dhs?)\b/u;

/** Whether an Arabic text can hold a unit at all: a quick look that spares most texts the search. */
export function mayHoldMeasure(source: string, target: string): boolean {
  return sourceHint.test(source) || targetHint.test(target);
}
