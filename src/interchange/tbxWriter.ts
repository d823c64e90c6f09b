import type { Glossary, GlossaryEntry } from "../assistance/glossary/glossary.ts";
import { escapeXmlAttribute, escapeXmlText } from "./xml.ts";

/** The versions of TBX that are written: ISO 30042:2019 (3) and the older one that most tools read (2). */
export type TbxVersion = 2 | 3;

/** What the two versions call the same things. */
const NAMES = {
  2: { root: "martif", header: "martifHeader", concept: "termEntry", language: "langSet", term: "tig" },
  3: { root: "tbx", header: "tbxHeader", concept: "conceptEntry", language: "langSec", term: "termSec" },
} as const;

/** The category and value that mark a concept whose term is written as it stands. */
export const DO_NOT_TRANSLATE = { category: "projectSubset", value: "do-not-translate" } as const;

/** A glossary as TBX-Basic with data categories as attributes. */
export function writeTbxText(glossary: Glossary, version: TbxVersion): string {
  const names = NAMES[version];
  const language = escapeXmlAttribute(clean(glossary.sourceLanguage));
  const root =
    version === 3
      ? `<tbx type="TBX-Basic" style="dca" xml:lang="${language}" xmlns="urn:iso:std:iso:30042:ed-2">`
      : `<martif type="TBX-Basic" xml:lang="${language}">`;
  const encoding = version === 3 ? "TBXBasic_DCA" : "TBXBasicXCSV02.xcs";
  const used = new Set<string>();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    root,
    `  <${names.header}>`,
    "    <fileDesc>",
    `      <titleStmt><title>${escapeXmlText(clean(glossary.name))}</title></titleStmt>`,
    "      <sourceDesc><p>Muqabala</p></sourceDesc>",
    "    </fileDesc>",
    `    <encodingDesc><p type="XCSURI">${encoding}</p></encodingDesc>`,
    `  </${names.header}>`,
    "  <text>",
    "    <body>",
    ...glossary.entries.flatMap((entry, at) =>
      writeConcept(entry, glossary, version, idOf(entry.id, at, used)),
    ),
    "    </body>",
    "  </text>",
    `</${names.root}>`,
    "",
  ].join("\n");
}

function writeConcept(
  entry: GlossaryEntry,
  glossary: Glossary,
  version: TbxVersion,
  id: string,
): readonly string[] {
  const names = NAMES[version];
  const { status } = entry;
  const main = status === "admitted" || status === "deprecated" ? status : "preferred";
  const other = status === "deprecated" ? "deprecated" : "admitted";
  const term = (text: string, termStatus: string): readonly string[] => [
    `          <${names.term}>`,
    `            <term>${escapeXmlText(clean(text))}</term>`,
    ...(entry.partOfSpeech === ""
      ? []
      : [`            <termNote type="partOfSpeech">${partOfSpeech(entry.partOfSpeech)}</termNote>`]),
    `            <termNote type="administrativeStatus">${termStatus}Term-admn-sts</termNote>`,
    `          </${names.term}>`,
  ];
  const section = (language: string, terms: readonly (readonly string[])[]): readonly string[] => [
    `        <${names.language} xml:lang="${escapeXmlAttribute(clean(language))}">`,
    ...terms.flat(),
    `        </${names.language}>`,
  ];
  return [
    `      <${names.concept} id="${id}">`,
    ...(status === "dnt"
      ? [`        <admin type="${DO_NOT_TRANSLATE.category}">${DO_NOT_TRANSLATE.value}</admin>`]
      : []),
    ...origination(entry),
    ...(entry.note === "" ? [] : [`        <note>${escapeXmlText(clean(entry.note))}</note>`]),
    ...section(glossary.sourceLanguage, [
      term(entry.source, "preferred"),
      ...entry.sourceVariants.map((text) => term(text, "admitted")),
    ]),
    ...section(glossary.targetLanguage, [
      term(entry.target, main),
      ...entry.targetVariants.map((text) => term(text, other)),
      ...entry.forbidden.map((text) => term(text, "deprecated")),
    ]),
    `      </${names.concept}>`,
  ];
}

function origination({ author, date }: GlossaryEntry): readonly string[] {
  if (author === "" && date === "") return [];
  return [
    "        <transacGrp>",
    '          <transac type="transactionType">origination</transac>',
    ...(author === ""
      ? []
      : [`          <transacNote type="responsibility">${escapeXmlText(clean(author))}</transacNote>`]),
    ...(date === "" ? [] : [`          <date>${escapeXmlText(clean(date))}</date>`]),
    "        </transacGrp>",
  ];
}

/** The words for word classes that TBX-Basic has; anything else is `other`. */
function partOfSpeech(given: string): string {
  const word = given.trim().toLowerCase();
  if (/^proper\s?noun/u.test(word)) return "properNoun";
  const known = ["noun", "verb", "adjective", "adverb"].find((each) => word.startsWith(each.slice(0, 3)));
  return known ?? "other";
}

/** An id that XML allows and no other concept has: the entry's own, if it is one. */
function idOf(id: string, at: number, used: Set<string>): string {
  let name = /^[A-Za-z_][\w.-]*$/u.test(id) ? id : `c${at + 1}`;
  while (used.has(name)) name += "_";
  used.add(name);
  return name;
}

/** Text without the characters that no XML can hold. */
function clean(text: string): string {
  return text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}
