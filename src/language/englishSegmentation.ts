import type { LanguageRules, SegmentationRule } from "../core/segmentationRules.ts";

const STOP = "[.!?…‼⁇⁈⁉]";
const CLOSING = String.raw`["'”’»›)\]}\u0060]*`;
const OPENING = String.raw`["'“‘«‹(\[{¡¿]*`;
const WORD_START = String.raw`(?<![\p{L}\p{M}\p{Nd}]|(?<!\p{L})\p{L}[.])`;

/** Abbreviations that stand before a name or a number and never end a sentence. */
const PREFIX_ABBREVIATIONS: readonly string[] = [
  ..."Mr Mrs Ms Mx Messrs Mmes Mme Mlle Dr Drs Prof Profs Assoc Asst Hon Rev Revd Fr Sr Sra Msgr Mgr Rt".split(
    " ",
  ),
  ..."Gen Col Lt Maj Capt Cpt Cpl Cmdr Cmdt Comdr Sgt Adm Brig Pvt Pfc Supt Insp Ens Gov Govs Sen Sens Rep Reps Pres Amb".split(
    " ",
  ),
  ..."St Ste Mt Ft vs v viz cf ca approx Cf Viz N° Rs rs".split(" "),
];

/** Abbreviations that stand before a number: «No. 5», «pp. 3–7», «Art. 12». */
const NUMBER_ABBREVIATIONS: readonly string[] = [
  ..."No Nos Nr no nos nr p pp P PP pg pgs Fig Figs fig figs Vol Vols vol vols Ch ch Chap chap Sec sec Sect Art art Arts".split(
    " ",
  ),
  ..."Eq eq Ex ex Op op Tab tab Ref ref Refs refs Par par Para para Prop prop App app Ver ver v Rm rm Ext ext Tel tel".split(
    " ",
  ),
  ..."Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec SEC ART c ca circa fl r b d bk Bk cl Cl ln Ln n N".split(
    " ",
  ),
];

/** Abbreviations that may end a sentence: only a capitalised sentence opener after them says so. */
const OPEN_ABBREVIATIONS: readonly string[] = [
  ..."Inc Ltd Corp Co Cos Bros LLC Pty PLC Univ Dept Est Assn Ave Blvd Rd Hwy Bldg Pl Sq Pk Jr Sr Esq etc al".split(
    " ",
  ),
  ..."Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun".split(" "),
  ..."Ala Ariz Ark Calif Colo Conn Dak Del Fla Ga Ill Ind Kan Ky Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn".split(
    " ",
  ),
  ..."Tenn Tex Va Vt Wash Wis Wyo Md Ont Que approx appt apt avg dept est incl inc ltd co corp max min misc".split(
    " ",
  ),
  ..."ft lb lbs oz sq yd hr hrs ed eds trans repr rev ibid Ibid ca govt intl natl ext dist seq sc Ph".split(
    " ",
  ),
];

/** Words that begin a sentence with a capital and are no names: after an open abbreviation they mean a break. */
const SENTENCE_OPENERS: readonly string[] = [
  ..."A An The This That These Those There Then Here He She It We You They I His Her Its Our Your Their My".split(
    " ",
  ),
  ..."What When Where Who Why How Which While If In On At By For From With Without After Before As Although Because Since".split(
    " ",
  ),
  ..."Until Unless And But Or So Yet However Moreover Therefore Thus Also Another Other Some Many Most More All Both Each Every".split(
    " ",
  ),
  ..."No Not Nobody Nothing Never Now Once Only Even Just Let Please Did Do Does Is Are Was Were Will Would Can Could Should Has Have Had Millions Thousands Hundreds People".split(
    " ",
  ),
];

const group = (words: readonly string[]) => `(?:${words.join("|")})`;

function stays(before: string, after: string): SegmentationRule {
  return { break: false, before, after };
}

function breaks(before: string, after: string): SegmentationRule {
  return { break: true, before, after };
}

const SPACED_OPENER = String.raw`\s+${OPENING}${group(SENTENCE_OPENERS)}(?![\p{L}\p{M}\p{Nd}])`;
const SPACED_CAPITAL = String.raw`\s+${OPENING}\p{Lu}`;
const ACRONYM = String.raw`${WORD_START}(?:\p{Lu}[.]){2,}`;
const SMALL_ACRONYM = String.raw`${WORD_START}(?:\p{Ll}[.]){2,}`;
const INITIAL = String.raw`${WORD_START}\p{Lu}[.]`;
const OPEN_ABBREVIATION = `${WORD_START}${group(OPEN_ABBREVIATIONS)}[.]`;
const UNIT = String.raw`(?<=\p{Nd}\s?)(?:ft|lbs?|in|oz|yd|mi|kg|km|cm|mm|hrs?|min|sec)[.]`;
const DEGREE = String.raw`${WORD_START}(?:Ph[.]?D|LL[.][BMD]|Ed[.]D|Psy[.]D|D[.]Phil|M[.]Sc|B[.]Sc)[.]`;
const ERA = String.raw`(?<=\p{Nd}\s?)(?:B[.]C|A[.]D|C[.]E|B[.]C[.]E)[.]`;
const ELLIPSIS = String.raw`(?:[.]{3,}|…|[.]\s[.]\s[.])`;
// «1.», «2)», «1.)» and «b.» as the marks of a list that goes on in one line.
const ITEM_NUMBER = String.raw`\p{Nd}{1,2}[.)]{1,2}`;
// A list begins with the block, or in its middle with its first item.
const LIST_START = String.raw`(?:^[\s•⁃·]*${ITEM_NUMBER}|[.!?]["'”’)]?\s1[.)]{1,2})`;
const ITEM_LETTER = "[a-z][.)]{1,2}";

/** The rules for English; the first that matches a position decides. */
export const englishSegmentation: LanguageRules = {
  name: "English",
  rules: [
    // List marker at the start of the block; the items of a list that goes on in one line.
    stays(String.raw`^[\s•⁃·]*[(\[]?(?:\p{Nd}{1,3}|[A-Za-z]|[ivxIVX]{2,4})[.][)]?`, String.raw`\s`),
    stays(String.raw`[•⁃·]\s`, ITEM_NUMBER),
    breaks(String.raw`(?<=${LIST_START}\s.+\s)`, String.raw`[•⁃·]?\s?${ITEM_NUMBER}\s+\p{Lu}`),
    breaks(String.raw`(?<=^\s*${ITEM_LETTER}\s.+\s)`, String.raw`${ITEM_LETTER}\s+\p{Lu}`),
    breaks(String.raw`(?<=(?:^\s*|[.!?]\s)[a-z]\)\s.+\s)`, String.raw`[a-z]\)\s+\p{L}`),
    breaks(String.raw`(?<=[.!?]\sa[.]\s.+\s)`, String.raw`[b-z][.]\s+\p{L}`),
    stays(
      String.raw`(?<!${WORD_START}${group(NUMBER_ABBREVIATIONS)})[.!?:;]["'”’)\]]?\s[•⁃·]?\s?${ITEM_NUMBER}`,
      String.raw`\s+\p{L}`,
    ),
    stays(String.raw`(?<=${LIST_START}\s.+\s[•⁃·]?\s?)${ITEM_NUMBER}`, String.raw`\s+\p{Lu}`),
    stays(String.raw`(?<=^\s*${ITEM_LETTER}\s.+\s)${ITEM_LETTER}`, String.raw`\s+\p{Lu}`),
    // URL, e-mail.
    stays(String.raw`(?<=(?:://|@|www[.])\S{0,80})[.!?]`, String.raw`\S`),
    // More stops, a comma or a colon, a source in brackets, a note mark, a closing mark set off by spaces follow.
    stays(`${STOP}${CLOSING}`, String.raw`\s*[,;:]`),
    stays(STOP, String.raw`\s+[.!?…]`),
    stays(`${STOP}${CLOSING}`, String.raw`\s+\([^()]{1,80}\)[.!?,;]`),
    stays(String.raw`${STOP}${CLOSING}(?:\s?\[\p{Nd}{1,3}\])*`, String.raw`\s*\[\p{Nd}{1,3}\]`),
    stays(STOP, String.raw`\s+(?:'{1,2}|"|’|”)(?:\s|$)`),
    // Titles and the like; abbreviations before a number.
    stays(`${WORD_START}${group(PREFIX_ABBREVIATIONS)}[.]`, String.raw`\s`),
    stays(
      `${WORD_START}${group(NUMBER_ABBREVIATIONS)}[.]`,
      String.raw`\s+[(\[#]?(?:\p{Nd}|[ivxlcIVXLC]+(?![\p{L}\p{Nd}]))`,
    ),
    stays(String.raw`[(\[]\p{L}{1,10}[.]`, String.raw`\s+\p{Nd}`),
    stays(String.raw`${WORD_START}(?:e[.]?g|i[.]e)[.]`, String.raw`\s`),
    // «You and I. Did you …» is no initial.
    breaks(String.raw`(?:and|or|than|as)\sI[.]`, SPACED_CAPITAL),
    // «In 44 B.C. Caesar …»
    stays(
      String.raw`(?:^|[.:]\s)(?:In|By|Around|Since|After|Before|Until|About)\s\p{Nd}{1,4}\s${ERA}`,
      String.raw`\s`,
    ),
    // «He left at 6 p.m. Travellers …», but «at 6 p.m. Monday», «6 p.m. Eastern Time».
    breaks(
      String.raw`(?<=\p{Nd}\s?)(?:[ap][.]m|[AP][.]M)[.]`,
      String.raw`\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Mountain|Pacific|Greenwich)\p{Lu}\p{Ll}{3,}(?![.\p{L}])`,
    ),
    // Degrees, years, units: a capital after them begins a sentence.
    breaks(`(?:${DEGREE}|${ERA}|${UNIT})${CLOSING}`, SPACED_CAPITAL),
    stays(`(?:${DEGREE}|${UNIT})`, String.raw`\s`),
    // Abbreviations that may end a sentence, acronyms, initials.
    breaks(`(?:${OPEN_ABBREVIATION}|${ACRONYM}|${SMALL_ACRONYM})${CLOSING}`, SPACED_OPENER),
    stays(`(?:${OPEN_ABBREVIATION}|${ACRONYM}|${SMALL_ACRONYM}|${INITIAL})`, String.raw`\s`),
    // An ellipsis inside a sentence; lower case follows, also behind a dash.
    stays(ELLIPSIS, String.raw`\s+I(?![\p{L}\p{Nd}])`),
    stays(
      `${STOP}${CLOSING}`,
      String.raw`\s+(?!\(?[a-z]{1,3}\)\s|a[.]\s)(?:(?:--|–|—)\s*)?${OPENING}\p{Ll}(?!\p{Lu})`,
    ),
    // Stop and space; with note marks, with a closing mark set off by spaces.
    breaks(String.raw`${STOP}+${CLOSING}(?:\s?\[\p{Nd}{1,3}\])*`, String.raw`\s+`),
    breaks(String.raw`${STOP}\s(?:'{1,2}|"|’|”)`, SPACED_CAPITAL),
    breaks(String.raw`(?<=[\p{Ll})])[.]\p{Nd}{1,2}(?:[\s,–-]\p{Nd}{1,2}){0,3}`, String.raw`\s+\p{Lu}`),
    // Stops of full width need no space.
    breaks("[．。！？][”’」』）]*", String.raw`[^\s”’」』）．。！？]`),
    // Missing space after the stop.
    breaks(String.raw`(?<=\p{Ll}{2}|\p{Nd}{3})[.!?]["”’)]?`, String.raw`["“‘(]?\p{Lu}\p{Ll}*[.]?\s`),
  ],
};
