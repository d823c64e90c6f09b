import { contextKey, type EntryOrigin, type MemoryEntry, type NewEntry } from "../assistance/memory/entry.ts";
import { failure, type Problem, type Result, success } from "../core/result.ts";
import { type DelimitedRow, quoteProblems, readDelimited } from "./delimitedText.ts";
import { decodeText } from "./encoding.ts";
import { Notices } from "./notices.ts";
import { readTmx, type TmxVariant, writeTmx } from "./tmx.ts";
import { readContext, writeContext } from "./tmx/tmxContext.ts";
import { looksLikeTmx } from "./tmx/tmxText.ts";
import type { Losses } from "./xliff/losses.ts";
import { decodeXml, type XmlText } from "./xmlBytes.ts";

/** The languages of the entries that are wanted; variants of a region count as the language. */
export interface MemoryLanguages {
  readonly language: string;
  readonly targetLanguage: string;
}

/**
 * The entries of a memory file by what its text is: TMX, or a table of source and target with tabs between. Problems:
 * `memory_without_pairs` where no entry has both languages, and those of encodings and XML.
 */
export function readMemoryEntries(
  bytes: Uint8Array,
  languages: MemoryLanguages,
): Result<readonly NewEntry[]> {
  if (looksLikeTmx(bytes)) {
    const decoded = decodeXml(bytes);
    if (decoded.type === "failure") return decoded;
    return withPairs(readTmxEntries(decoded.value, languages), decoded.problems);
  }
  const decoded = decodeText(bytes);
  if (decoded.type === "failure") return decoded;
  return withPairs(tableEntries(decoded.value.text), decoded.problems);
}

function withPairs(
  read: Result<readonly NewEntry[]>,
  before: readonly Problem[],
): Result<readonly NewEntry[]> {
  const problems = [...before, ...read.problems];
  if (read.type === "failure") return { type: "failure", problems };
  if (read.value.length > 0) return success(read.value, problems);
  return { type: "failure", problems: [...failure("memory_without_pairs").problems, ...problems] };
}

/** Entries as TMX; authors, dates, documents, origins and neighbours go with them, of codes that they are there. */
export function writeMemoryEntries(
  entries: readonly MemoryEntry[],
  { language, targetLanguage }: MemoryLanguages,
): Uint8Array {
  const neighbours = new Set(entries.flatMap(({ previous, next }) => [previous, next]));
  const texts = new Map<number, string>();
  for (const { source } of entries) {
    const key = contextKey(source);
    if (key !== 0 && neighbours.has(key)) texts.set(key, source);
  }
  const units = entries.map(({ id, source, target, author, date, document, origin, ...context }) => ({
    id: String(id),
    properties: new Map([
      ...(document === "" ? [] : [["document", document] as const]),
      ...(origin === "human" ? [] : [["x-Origin", ORIGIN_NAMES[origin]] as const]),
    ]),
    notes: [],
    variants: [
      { language, text: source, author: "", date: 0, properties: writeContext(context, texts) },
      { language: targetLanguage, text: target, author, date },
    ],
  }));
  return new TextEncoder().encode(writeTmx(units, language));
}

function readTmxEntries(
  { text, isClean }: XmlText,
  { language, targetLanguage }: MemoryLanguages,
): Result<readonly NewEntry[]> {
  const entries: NewEntry[] = [];
  const losses: Losses = new Notices();
  const problem = readTmx(
    text,
    ({ variants, properties, start }) => {
      const [source, target] = [variantIn(variants, language), variantIn(variants, targetLanguage)];
      if (source === undefined || target === undefined || source === target) {
        losses.add("unit_without_language", start ?? 0);
        return;
      }
      const context = readContext(source.properties ?? NO_PROPERTIES, properties);
      // A unit may have several translations in one language: each is an entry.
      for (const one of variants) {
        if (one !== target && (one.language !== target.language || one === source)) continue;
        entries.push({
          source: source.text,
          target: one.text,
          author: one.author,
          date: one.date,
          document: documentIn(properties) ?? documentIn(one.properties ?? NO_PROPERTIES) ?? "",
          origin: originIn(properties),
          ...context,
        });
      }
    },
    { isClean, losses },
  );
  if (problem !== undefined) return { type: "failure", problems: [problem] };
  return success(entries, losses.told(text));
}

const NO_PROPERTIES: ReadonlyMap<string, string> = new Map();

/** What Trados calls the origins that are no person's. */
const ORIGIN_NAMES = { machine: "MachineTranslation", alignment: "Alignment" } as const;

function originIn(properties: ReadonlyMap<string, string>): EntryOrigin {
  const name = properties.get("x-Origin");
  if (name === ORIGIN_NAMES.machine) return "machine";
  return name === ORIGIN_NAMES.alignment ? "alignment" : "human";
}

/** What the document is called in memories of our own, of memoQ, OmegaT and Phrase. */
function documentIn(properties: ReadonlyMap<string, string>): string | undefined {
  if (properties.size === 0) return undefined;
  return ["document", "x-document", "file", "filename"]
    .map((name) => properties.get(name))
    .find((name) => name !== undefined);
}

/** The variant in just this language, else in the same language of any region. */
function variantIn(variants: readonly TmxVariant[], language: string): TmxVariant | undefined {
  const wanted = language.toLowerCase();
  const [base] = wanted.split("-");
  return (
    variants.find((variant) => variant.language.toLowerCase() === wanted) ??
    variants.find((variant) => variant.language.toLowerCase().split(/[-_]/u)[0] === base)
  );
}

/** Warnings: `memory_rows_incomplete` {rows} for rows that lack one of the two, and those of `quoteProblems`. */
function tableEntries(written: string): Result<readonly NewEntry[]> {
  const text = written.replace(/^\uFEFF/u, "");
  const faults: number[] = [];
  const incomplete: DelimitedRow[] = [];
  const rows = readDelimited(text, "\t", faults);
  const entries = rows.flatMap((row): readonly NewEntry[] => {
    const [source = "", target = ""] = row.cells;
    if (source === "" || target === "") {
      incomplete.push(row);
      return [];
    }
    return [{ source, target, author: "", date: 0, document: "", origin: "human", previous: 0, next: 0 }];
  });
  const problems = [...quoteProblems(text, faults)];
  const [first] = incomplete;
  if (first !== undefined) {
    const facts = { rows: incomplete.length };
    const place = { line: first.line };
    problems.push({ code: "memory_rows_incomplete", severity: "warning", place, facts });
  }
  return success(entries, problems);
}
