import type { LanguageRules, SegmentationRule } from "../core/segmentationRules.ts";

const LETTER = String.raw`\u0621-\u063A\u0641-\u064A\u0671-\u06D3\u06FA-\u06FC`;
const MARK = String.raw`\u064B-\u0652\u0670`;
const NO_LETTER_BEFORE = String.raw`(?<![\p{L}\p{M}\u0640])`;
const NO_LETTER_AFTER = String.raw`(?![\p{L}\p{M}])`;
const STOP = String.raw`[.!?؟۔…‼⁇⁈⁉⸮]`;
const CLOSING = String.raw`["'”’»›\uFD3E)\]}]*`;
const OPENING = String.raw`["'“‘«‹\uFD3F(\[{]*`;
// A note mark after the stop, as in «…ذلك.[12]».
const NOTES = String.raw`(?:\[\p{Nd}{1,3}\]){0,3}`;

/** Arabic has no capitals: after an abbreviation or an ellipsis these words say that a new sentence begins. */
const STRONG_OPENERS: readonly string[] = [
  ..."وقال وقالت وأضاف وأضافت وأوضح وأوضحت وأكد وأكدت وذكر وذكرت وأشار وأشارت وتابع وتابعت وأعلن وأعلنت".split(
    " ",
  ),
  ..."ويقول وتقول ويرى وترى ويعتقد وتعتقد وقد ولقد ولكن لكن وكان وكانت وفي وهو وهي وهذا وهذه وهناك وأما أما".split(
    " ",
  ),
  ..."إن إنه إنها هذا هذه لقد قال قالت كان كانت لم هل ماذا لماذا كيف ولم ولن وليس وليست وبحسب ووفق ووفقا ووفقًا".split(
    " ",
  ),
  ..."وزعم وجاء وجاءت ظهر ظهرت أعلن أعلنت".split(" "),
];

/** After a quotation these words name its speaker, so the sentence goes on. */
const REPORTING_WORDS: readonly string[] = [
  ..."قال قالت يقول تقول أضاف أضافت يضيف تضيف كتب كتبت رد ردت أجاب أجابت صرح صرحت علق علقت سأل سألت".split(
    " ",
  ),
  ..."أكد أكدت أوضح أوضحت تابع تابعت أردف أردفت صاح صاحت همس همست هتف هتفت تساءل تساءلت".split(" "),
  ..."بحسب وفق وفقا وفقًا حسب هكذا".split(" "),
];

const LATIN_ABBREVIATIONS =
  String.raw`Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Inc|Ltd|Co|Corp|Bros|Nos?|Vol|pp?|Figs?|vs|etc|e\.g|i\.e|cf|al|U\.S|U\.K|U\.N|` +
  String.raw`Ph\.D|a\.m|p\.m|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z]`;
const UNITS = "كم|سم|مم|كغ|كغم|كلغ|كج|غم|جم|مل|كلم|م|هـ|ه";

/** The words in a group, each also with vowel marks on its letters. */
function wordGroup(words: readonly string[]): string {
  return `(?:${words.map((word) => Array.from(word).join(`[${MARK}]{0,2}`) + `[${MARK}]{0,2}`).join("|")})${NO_LETTER_AFTER}`;
}

const OPENER = `${OPENING}${wordGroup(STRONG_OPENERS)}`;
const BEFORE_OPENER = String.raw`\s+${OPENER}`;
const BEFORE_OTHER = String.raw`\s+(?!${OPENER})\S`;

function stays(before: string, after: string): SegmentationRule {
  return { break: false, before, after };
}

function breaks(before: string, after: string): SegmentationRule {
  return { break: true, before, after };
}

const ABBREVIATED_LETTER = String.raw`${NO_LETTER_BEFORE}(?:[ولف][${MARK}]?(?=[دأ][.]))?[${LETTER}][${MARK}]?\u0640?[.]`;
const ABBREVIATED_UNIT = String.raw`(?<=\p{Nd}\s?)(?:${UNITS})[.]`;
const ABBREVIATED_LATIN = `${NO_LETTER_BEFORE}(?:${LATIN_ABBREVIATIONS})[.]`;

/** The rules for Arabic; the first that matches a position decides. */
export const arabicSegmentation: LanguageRules = {
  name: "Arabic",
  rules: [
    // List marker at the start of the block.
    stays(String.raw`^\s*[(\[]?(?:\p{Nd}{1,3}|[${LETTER}]|[A-Za-z]|[ivxIVX]{2,4})[.]`, String.raw`\s`),
    // Date written 26. 11. 2024, then its second part.
    stays(String.raw`(?<!\p{Nd})\p{Nd}{1,2}[.]`, String.raw`\s\p{Nd}{1,2}[.]\s?\p{Nd}{2,4}`),
    stays(String.raw`\p{Nd}{1,2}[.]\s\p{Nd}{1,2}[.]`, String.raw`\s\p{Nd}{2,4}`),
    // Numbered item inside a line: «الخطوات: 1. افتح الملف. 2. احفظه.»
    stays(
      String.raw`(?:(?<=[${LETTER}${MARK}]{3}|["'”’»›)\]])[.!?؟]["'”’»›)\]]?|[:؛])\s\p{Nd}{1,2}[.]`,
      String.raw`\s+[^\s\p{Nd}]`,
    ),
    // URL, e-mail, internationalised domain.
    stays(String.raw`(?<=(?:://|@|www[.])\S{0,80})[.!?]`, String.raw`\S`),
    // Abbreviation that also ends the sentence: a strong opener follows. Else titles د. أ. م., initials, ق.م. ص.ب. د.إ.
    breaks(`${NO_LETTER_BEFORE}[${LETTER}]\\u0640?[.]${CLOSING}`, BEFORE_OPENER),
    stays(ABBREVIATED_LETTER, ".?"),
    // Abbreviated unit after a number.
    breaks(`${ABBREVIATED_UNIT}${CLOSING}`, BEFORE_OPENER),
    stays(ABBREVIATED_UNIT, String.raw`\s`),
    // Bibliographic and postal abbreviations.
    stays(`${NO_LETTER_BEFORE}(?:تح|تر|مج|ط|هات|تلف|ص|ج|ع|ت|ف|أد|إ)[.]`, String.raw`\s`),
    stays(`${NO_LETTER_BEFORE}[وف](?:مج|ط|ص|ج)[.]`, String.raw`\s?\p{Nd}`),
    // Latin abbreviation or initial.
    breaks(`${ABBREVIATED_LATIN}${CLOSING}`, BEFORE_OPENER),
    stays(ABBREVIATED_LATIN, String.raw`\s`),
    // (؟) (!) […]
    stays(String.raw`[(\[][!?؟.…]+[)\]]`, ".?"),
    // A comma or colon follows, or a closing mark set off by a space (« … . »): the sentence goes on.
    stays(`${STOP}${CLOSING}`, String.raw`\s*[،,؛;:]`),
    stays(`${STOP}${CLOSING}`, String.raw`\s+[”»›)\]}]`),
    // Quotation followed by its reporting word.
    stays(String.raw`[.!?؟…]\s?["'”’»›]`, String.raw`\s+${wordGroup(REPORTING_WORDS)}`),
    // Ellipsis, question in brackets, question in quotation marks: a break only before a strong opener.
    stays(String.raw`(?:[.]{2,}|…)${CLOSING}`, BEFORE_OTHER),
    stays(String.raw`[!?؟]+[)\]]`, BEFORE_OTHER),
    stays(String.raw`[!?؟]+["'”’»›]`, BEFORE_OTHER),
    // Names with an exclamation mark.
    stays("(?:Yahoo|Jeopardy|Joomla|Kahoot)!", BEFORE_OTHER),
    // Lower-case Latin follows.
    stays("[.…]", String.raw`\s+[a-z]`),
    // Stop and space; also with the closing mark or note marks set off.
    breaks(`${STOP}+${CLOSING}${NOTES}`, String.raw`\s+`),
    breaks(String.raw`${STOP}+\s[”»›]${CLOSING}`, String.raw`\s+`),
    // Missing space after the stop; after ؟ and !; between a Latin word and Arabic; between Arabic and a Latin word.
    breaks(`${NO_LETTER_BEFORE}[${LETTER}${MARK}]{2,}[.]["”»)]?`, `["“«(]?[${LETTER}][${LETTER}${MARK}]{2,}`),
    breaks(`${NO_LETTER_BEFORE}[${LETTER}${MARK}]{2,}[؟!]+["”»)]?`, `["“«(]?[${LETTER}][${LETTER}${MARK}]+`),
    breaks("[A-Za-z]{2,}[.؟!]", `[${LETTER}][${LETTER}${MARK}]+`),
    breaks(`[${LETTER}]{2,}[.؟!]`, "[A-Z][a-z]"),
  ],
};
