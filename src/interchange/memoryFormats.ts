import { contextKey, type EntryOrigin, type MemoryEntry, type NewEntry } from "../assistance/memory/entry.ts";
import { failure, type Result, success } from "../core/result.ts";
import { readDelimited } from "./delimitedText.ts";
import { decodeText } from "./encoding.ts";
import { readTmx, type TmxVariant, writeTmx } from "./tmx.ts";
import { readContext, writeContext } from "./tmx/tmxContext.ts";
import { looksLikeTmx } from "./tmx/tmxText.ts";
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
    return decoded.type === "failure" ? decoded : withPairs(readTmxEntries(decoded.value, languages));
  }
  const decoded = decodeText(bytes);
  if (decoded.type === "failure") return decoded;
  return withPairs(success(tableEntries(decoded.value.text), decoded.problems));
}

function withPairs(read: Result<readonly NewEntry[]>): Result<readonly NewEntry[]> {
  return read.type === "success" && read.value.length === 0 ? failure("memory_without_pairs") : read;
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
  const problem = readTmx(
    text,
    ({ variants, properties }) => {
      const [source, target] = [variantIn(variants, language), variantIn(variants, targetLanguage)];
      if (source === undefined || target === undefined || source === target) return;
      entries.push({
        source: source.text,
        target: target.text,
        author: target.author,
        date: target.date,
        document: documentIn(properties) ?? documentIn(target.properties ?? NO_PROPERTIES) ?? "",
        origin: originIn(properties),
        ...readContext(source.properties ?? NO_PROPERTIES, properties),
      });
    },
    { isClean },
  );
  return problem === undefined ? success(entries) : { type: "failure", problems: [problem] };
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

function tableEntries(text: string): readonly NewEntry[] {
  return readDelimited(text.replace(/^\uFEFF/u, ""), "\t").flatMap(({ cells: [source, target] }) =>
    source === undefined || target === undefined || source === "" || target === ""
      ? []
      : [
          {
            source,
            target,
            author: "",
            date: 0,
            document: "",
            origin: "human" as const,
            previous: 0,
            next: 0,
          },
        ],
  );
}
