import type { LanguageRules, SegmentationRule } from "./segmentationRules.ts";

const STOP = "[.!?…‼⁇⁈⁉]";
const CLOSING = String.raw`["'”’»›)\]}]*`;
const OPENING = String.raw`["'“‘«‹(\[{¡¿]*`;
const WORD_START = String.raw`(?<![\p{L}\p{M}\p{Nd}])`;
const NOTES = String.raw`(?:\[\p{Nd}{1,3}\]){0,3}`;

/** Abbreviations that stand before a name or a number and never end a sentence. */
export const PREFIX_ABBREVIATIONS: readonly string[] = [
  ..."Mr Mrs Ms Mx Messrs Mmes Mme Mlle Dr Drs Prof Profs Assoc Asst Hon Rev Revd Fr Sr Sra Msgr Mgr Rt".split(" "),
  ..."Gen Col Lt Maj Capt Cpt Cpl Cmdr Cmdt Comdr Sgt Adm Brig Pvt Pfc Supt Insp Ens Gov Govs Sen Sens Rep Reps Pres Amb".split(" "),
  ..."St Ste Mt Ft vs v viz cf ca approx Cf Viz".split(" "),
];

/** Abbreviations that stand before a number: «No. 5», «pp. 3–7», «Art. 12». */
export const NUMBER_ABBREVIATIONS: readonly string[] = [
  ..."No Nos Nr no nos nr p pp P PP pg pgs Fig Figs fig figs Vol Vols vol vols Ch ch Chap chap Sec sec Sect Art art Arts".split(" "),
  ..."Eq eq Ex ex Op op Tab tab Ref ref Refs refs Par par Para para Prop prop App app Ver ver v Rm rm Ext ext Tel tel".split(" "),
  ..."Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec c ca circa fl r b d bk Bk cl Cl ln Ln n N".split(" "),
];

/** Abbreviations that may end a sentence: only a capitalised sentence opener after them says so. */
export const OPEN_ABBREVIATIONS: readonly string[] = [
  ..."Inc Ltd Corp Co Cos Bros LLC Pty PLC Univ Dept Est Assn Ave Blvd Rd Hwy Bldg Pl Sq Pk Jr Sr Esq etc al".split(" "),
  ..."Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun".split(" "),
  ..."Ala Ariz Ark Calif Colo Conn Dak Del Fla Ga Ill Ind Kan Ky Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn".split(" "),
  ..."Tenn Tex Va Vt Wash Wis Wyo Md Ont Que approx appt apt avg dept est incl inc ltd co corp max min misc".split(" "),
  ..."ft lb lbs oz sq yd hr hrs ed eds trans repr rev ibid Ibid ca govt intl natl ext dist seq sc Ph".split(" "),
];

/** Words that begin a sentence with a capital and are no names: after an open abbreviation they mean a break. */
export const SENTENCE_OPENERS: readonly string[] = [
  ..."A An The This That These Those There Then Here He She It We You They I His Her Its Our Your Their My".split(" "),
  ..."What When Where Who Why How Which While If In On At By For From With Without After Before As Although Because Since".split(" "),
  ..."Until Unless And But Or So Yet However Moreover Therefore Thus Also Another Other Some Many Most More All Both Each Every".split(" "),
  ..."No Not Nobody Nothing Never Now Once Only Even Just Let Please Did Do Does Is Are Was Were Will Would Can Could Should Has Have Had".split(" "),
];

const group = (words: readonly string[]) => `(?:${words.join("|")})`;

function stays(before: string, after: string): SegmentationRule {
  return { break: false, before, after };
}

function breaks(before: string, after: string): SegmentationRule {
  return { break: true, before, after };
}

const SPACED_OPENER = String.raw`\s+${OPENING}${group(SENTENCE_OPENERS)}(?![\p{L}\p{M}\p{Nd}])`;
const ACRONYM = String.raw`${WORD_START}(?:\p{Lu}[.]){2,}`;
const INITIAL = String.raw`${WORD_START}\p{Lu}[.]`;
const OPEN_ABBREVIATION = `${WORD_START}${group(OPEN_ABBREVIATIONS)}[.]`;

/** The rules for English; the first that matches a position decides. */
export const englishSegmentation: LanguageRules = {
  name: "English",
  rules: [
    // List marker at the start of the block.
    stays(String.raw`^\s*[(\[]?(?:\p{Nd}{1,3}|[A-Za-z]|[ivxIVX]{2,4})[.]`, String.raw`\s`),
    // URL, e-mail.
    stays(String.raw`(?<=(?:://|@|www[.])\S{0,80})[.!?]`, String.raw`\S`),
    // A comma, colon or dash follows.
    stays(`${STOP}${CLOSING}`, String.raw`\s*[,;:]`),
    // Titles and the like; abbreviations before a number.
    stays(`${WORD_START}${group(PREFIX_ABBREVIATIONS)}[.]`, String.raw`\s`),
    stays(`${WORD_START}${group(NUMBER_ABBREVIATIONS)}[.]`, String.raw`\s+[(\[#]?(?:\p{Nd}|[ivxlcIVXLC]+\b)`),
    stays(String.raw`${WORD_START}(?:e[.]?g|i[.]e)[.]`, String.raw`\s`),
    // Abbreviations that may end a sentence, acronyms, initials.
    breaks(`${OPEN_ABBREVIATION}${CLOSING}`, SPACED_OPENER),
    stays(OPEN_ABBREVIATION, String.raw`\s`),
    breaks(`${ACRONYM}${CLOSING}`, SPACED_OPENER),
    stays(ACRONYM, String.raw`\s`),
    stays(INITIAL, String.raw`\s`),
    // Lower case follows.
    stays(`${STOP}${CLOSING}`, String.raw`\s+${OPENING}\p{Ll}`),
    // Stop and space.
    breaks(`${STOP}+${CLOSING}${NOTES}`, String.raw`\s+`),
  ],
};
