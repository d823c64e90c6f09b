import {
  distinctEntries,
  type Glossary,
  type GlossaryEntry,
  newEntry,
  type TermStatus,
} from "../assistance/glossary/glossary.ts";
import { failure, type Problem, type Result, success } from "../core/result.ts";
import { decodeText, encodeText } from "./encoding.ts";
import type { GlossaryFormat, GlossaryReadOptions } from "./glossaryFormat.ts";
import { readTbxConcepts, type TbxConcept, type TbxTerm } from "./tbxReader.ts";
import { DO_NOT_TRANSLATE, type TbxVersion, writeTbxText } from "./tbxWriter.ts";

/** TBX-Basic by ISO 30042:2019; version 2 is read as well. */
export const tbxFormat: GlossaryFormat = {
  id: "tbx",
  extensions: ["tbx", "xml"],
  mediaType: "application/x-tbx",
  read: readTbx,
  write: (glossary) => writeTbx(glossary, 3),
};

/** TBX-Basic version 2 (2008), for tools that know nothing newer. */
export const tbx2Format: GlossaryFormat = {
  ...tbxFormat,
  id: "tbx-2",
  write: (glossary) => writeTbx(glossary, 2),
};

// Notes that say something for a translator to read, by their data categories.
const NOTES = ["note", "definition", "context", "usageNote"] as const;

/**
 * Problems: those of `decodeText` and `readXml`, `tbx_not_tbx`, `tbx_languages_missing` {concepts} for concepts that have
 * no term in one of the two languages.
 */
function readTbx(bytes: Uint8Array, options: GlossaryReadOptions): Result<Glossary> {
  const file = options.name;
  const decoded = decodeText(bytes);
  if (decoded.type === "failure") return decoded;
  const { root, concepts, problem } = readTbxConcepts(decoded.value.text);
  if (problem !== undefined)
    return { type: "failure", problems: [{ ...problem, place: { ...problem.place, file } }] };
  if (root !== "martif" && root !== "tbx") return failure("tbx_not_tbx", { root: root ?? "" }, { file });
  const entries: GlossaryEntry[] = [];
  const left: TbxConcept[] = [];
  for (const concept of concepts) {
    const entry = entryOf(concept, entries.length + 1, options);
    if (entry === undefined) left.push(concept);
    else entries.push(entry);
  }
  const problems: Problem[] = [...decoded.problems];
  const [first] = left;
  if (first !== undefined) {
    const facts = { concepts: left.length };
    const place = { file, line: first.line };
    problems.push({ code: "tbx_languages_missing", severity: "warning", facts, place });
  }
  const { id, name, sourceLanguage, targetLanguage } = options;
  return success({ id, name, sourceLanguage, targetLanguage, entries: distinctEntries(entries) }, problems);
}

function entryOf(
  concept: TbxConcept,
  number: number,
  { sourceLanguage, targetLanguage }: GlossaryReadOptions,
): GlossaryEntry | undefined {
  const sources = termsIn(concept, sourceLanguage).toSorted(byRank);
  const targets = termsIn(concept, targetLanguage).toSorted(byRank);
  const [source, ...sourceVariants] = sources;
  const [target, ...others] = targets;
  if (source === undefined || target === undefined) return undefined;
  const isDeprecated = statusOf(target) === "deprecated";
  const values = (category: string): readonly string[] => [
    ...(concept.categories.get(category) ?? []),
    ...[source, target].flatMap((term) => term.categories.get(category) ?? []),
  ];
  const isName = values(DO_NOT_TRANSLATE.category).includes(DO_NOT_TRANSLATE.value);
  const part = values("partOfSpeech")[0] ?? "";
  return newEntry({
    id: concept.id === "" ? `c${number}` : concept.id,
    source: source.text,
    target: target.text,
    sourceVariants: sourceVariants.map(({ text }) => text),
    targetVariants: textsOf(others, (status) => (status === "deprecated") === isDeprecated),
    forbidden: textsOf(others, (status) => status === "deprecated" && !isDeprecated),
    status: isName ? "dnt" : statusOf(target),
    partOfSpeech: part === "properNoun" ? "proper noun" : part,
    note: [...new Set(NOTES.flatMap(values))].join("\n"),
    author: values("responsibility")[0] ?? "",
    date: values("date")[0] ?? "",
  });
}

/** The terms of a language, whatever its region. */
function termsIn({ terms }: TbxConcept, language: string): readonly TbxTerm[] {
  const exact = terms.filter((term) => term.language.toLowerCase() === language.toLowerCase());
  return exact.length > 0 ? exact : terms.filter((term) => main(term.language) === main(language));
}

function main(language: string): string {
  return language.toLowerCase().split(/[-_]/u)[0] ?? "";
}

const RANKS: readonly TermStatus[] = ["preferred", "admitted", "deprecated"];

/** Preferred terms first, deprecated last; else as the file has them. */
function byRank(one: TbxTerm, other: TbxTerm): number {
  return RANKS.indexOf(statusOf(one)) - RANKS.indexOf(statusOf(other));
}

function textsOf(terms: readonly TbxTerm[], wanted: (status: TermStatus) => boolean): readonly string[] {
  return terms.filter((term) => wanted(statusOf(term))).map(({ text }) => text);
}

/** The status of a term by `administrativeStatus` (TBX-Basic) or `normativeAuthorization` (the older one). */
function statusOf({ categories }: TbxTerm): TermStatus {
  const [status = ""] =
    categories.get("administrativeStatus") ?? categories.get("normativeAuthorization") ?? [];
  if (/^admitted/iu.test(status)) return "admitted";
  return /^(?:deprecated|superseded|forbidden|obsolete)/iu.test(status) ? "deprecated" : "preferred";
}

function writeTbx(glossary: Glossary, version: TbxVersion): Result<Uint8Array> {
  return encodeText(writeTbxText(glossary, version), { encoding: "utf-8", byteOrderMark: false });
}
