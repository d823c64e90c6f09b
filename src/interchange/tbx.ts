import {
  distinctEntries,
  type Glossary,
  type GlossaryEntry,
  newEntry,
  type TermStatus,
} from "../assistance/glossary/glossary.ts";
import { failure, type Problem, type Result, success } from "../core/result.ts";
import { encodeText } from "./encoding.ts";
import type { GlossaryFormat, GlossaryReadOptions } from "./glossaryFormat.ts";
import { readTbxConcepts, type TbxConcept, type TbxTerm } from "./tbxReader.ts";
import { inFile } from "./textFile.ts";
import { DO_NOT_TRANSLATE, type TbxVersion, writeTbxText } from "./tbxWriter.ts";
import { decodeXml } from "./xmlBytes.ts";

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
 * Problems: those of `decodeXml` and `readXml`, `tbx_not_tbx`, `glossary_status_unknown` {status}, `tbx_languages_missing` {concepts} for concepts that have
 * no term in one of the two languages.
 */
function readTbx(bytes: Uint8Array, options: GlossaryReadOptions): Result<Glossary> {
  const file = options.name;
  const decoded = decodeXml(bytes);
  if (decoded.type === "failure")
    return { ...decoded, problems: decoded.problems.map((one) => inFile(one, file)) };
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
  const problems: Problem[] = decoded.problems.map((one) => inFile(one, file));
  const unknown = new Set<string>();
  for (const concept of concepts) {
    for (const status of concept.terms.map(statusWord)) {
      if (status === "" || STATUS.test(status) || unknown.has(status)) continue;
      unknown.add(status);
      const place = { file, line: concept.line };
      problems.push({ code: "glossary_status_unknown", severity: "warning", facts: { status }, place });
    }
  }
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

/** What a file says of the status of a term, by `administrativeStatus` (TBX-Basic) or `normativeAuthorization` (the older one). */
function statusWord({ categories }: TbxTerm): string {
  const [status = ""] =
    categories.get("administrativeStatus") ?? categories.get("normativeAuthorization") ?? [];
  return status;
}

/** The words there are for a status; of ISO 12620, whose values go on behind them. */
const STATUS =
  /^(?:admitted|preferred|standardized|regulated|legal|proposed|new|deprecated|superseded|forbidden|obsolete)/iu;

function statusOf(term: TbxTerm): TermStatus {
  const status = statusWord(term);
  if (/^admitted/iu.test(status)) return "admitted";
  return /^(?:deprecated|superseded|forbidden|obsolete)/iu.test(status) ? "deprecated" : "preferred";
}

function writeTbx(glossary: Glossary, version: TbxVersion): Result<Uint8Array> {
  return encodeText(writeTbxText(glossary, version), { encoding: "utf-8", byteOrderMark: false });
}
