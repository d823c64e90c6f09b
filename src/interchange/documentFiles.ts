import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { CompiledRules } from "../language/compiledRules.ts";
import type { ReadDocument } from "./format.ts";
import { LARGEST_FILE } from "./format.ts";
import { formatWithId, readFile, recogniseFormat } from "./formats.ts";
import { DOCUMENT_LIMITS, readZip, unpackEntry } from "./zip.ts";

/** A file as it came in, its name with the folders it stood in. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Languages as far as the user named them, BCP 47; the others are taken from the file. */
export interface WishedLanguages {
  readonly source?: string;
  readonly target?: string;
}

/** Both languages of a project, BCP 47. */
export interface ProjectLanguages {
  readonly source: string;
  readonly target: string;
}

/** How a file is to be read; see `ReadOptions` for what is the same there. */
export interface FileReading {
  readonly number: number;
  readonly wished: WishedLanguages;
  /** Segmentation rules of one's own for a language. */
  readonly rulesFor?: (language: string) => CompiledRules | undefined;
  readonly at: number;
  readonly progress?: (share: number) => void;
}

/** A document as it was read, and the languages it was read in. */
export interface DocumentRead {
  readonly read: ReadDocument;
  readonly languages: ProjectLanguages;
}

/** What the workbench is made for, where neither the user nor the file names a language. */
const USUAL_SOURCE = "ar";

/** Leftovers of file systems in folders and archives, and files that are hidden. */
const NO_DOCUMENT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/iu;

/** The files of folders and archives one by one, in the order of their names; what cannot be unpacked is told. */
export function unpackFiles(files: readonly IncomingFile[]): {
  readonly files: readonly IncomingFile[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const unpacked = files.flatMap((file) => {
    if (files.length > 1 && NO_DOCUMENT.test(file.name)) return [];
    if (!isPlainArchive(file)) return [file];
    const inner = unpackArchive(file);
    problems.push(...inner.problems);
    return inner.type === "success" ? inner.value : [];
  });
  const order = new Intl.Collator("en", { numeric: true });
  return { files: unpacked.toSorted((one, other) => order.compare(one.name, other.name)), problems };
}

/** Whether a file is an archive of documents rather than a document that happens to be zipped. */
function isPlainArchive({ name, bytes }: IncomingFile): boolean {
  const isZip = [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
  return isZip && recogniseFormat(bytes, name) === undefined;
}

/** Archives within archives are not opened: nobody sends them, but for bombs. */
function unpackArchive(file: IncomingFile): Result<readonly IncomingFile[]> {
  const folder = file.name.replace(/\.zip$/iu, "");
  const archive = readZip(file.bytes, DOCUMENT_LIMITS);
  if (archive.type === "failure") return { ...archive, problems: named(archive.problems, file.name) };
  const problems: Problem[] = [];
  const files: IncomingFile[] = [];
  for (const entry of archive.value.entries) {
    if (entry.name.endsWith("/") || NO_DOCUMENT.test(entry.name)) continue;
    if (entry.size > LARGEST_FILE) {
      const facts = { bytes: entry.size, limit: LARGEST_FILE };
      problems.push(...failure("file_too_large", facts, { file: file.name, entry: entry.name }).problems);
      continue;
    }
    const content = unpackEntry(entry);
    if (content.type === "success") files.push({ name: `${folder}/${entry.name}`, bytes: content.value });
    else problems.push(...named(content.problems, file.name));
  }
  if (files.length === 0 && problems.length === 0) return failure("archive_empty", {}, { file: file.name });
  return success(files, problems);
}

/**
 * Reads a file in the languages the user wishes, else in its own, else in Arabic and American English. A file whose
 * sentences were cut by the rules of another language than it names is read again; files that hold both sides know theirs.
 */
export function readDocument(file: IncomingFile, reading: FileReading): Result<DocumentRead> {
  const { wished } = reading;
  const assumed = pairOf(wished, {});
  const read = readOnce(file, reading, assumed);
  if (read.type === "failure") return read;
  const languages = pairOf(wished, read.value.languages ?? {});
  const isCut = formatWithId(read.value.document.format)?.holds === "translation";
  if (!isCut || sameLanguage(languages.source, assumed.source)) {
    return success({ read: read.value, languages }, read.problems);
  }
  const again = readOnce(file, reading, languages);
  return again.type === "failure" ? again : success({ read: again.value, languages }, again.problems);
}

function pairOf(wished: WishedLanguages, named: WishedLanguages): ProjectLanguages {
  const target = wished.target ?? named.target;
  const source = wished.source ?? named.source ?? usualSource(target);
  return { source, target: target ?? usualTarget(source) };
}

function readOnce(
  file: IncomingFile,
  { number, rulesFor, at, progress }: FileReading,
  { source, target }: ProjectLanguages,
): Result<ReadDocument> {
  const rules = rulesFor?.(source);
  return readFile(file.bytes, {
    name: file.name,
    language: source,
    targetLanguage: target,
    number,
    at,
    ...(rules === undefined ? {} : { rules }),
    ...(progress === undefined ? {} : { progress }),
  });
}

/** What one translates from if nothing is said: from Arabic, and from English where the translation is in Arabic. */
function usualSource(target: string | undefined): string {
  return target !== undefined && sameLanguage(target, USUAL_SOURCE) ? "en" : USUAL_SOURCE;
}

/** What one translates into if nothing is said: from English into Arabic, from all else into English. */
function usualTarget(source: string): string {
  return sameLanguage(source, "en") ? "ar" : "en-US";
}

function sameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other);
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0] ?? "";
}

function named(problems: readonly Problem[], file: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
}
