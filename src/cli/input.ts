import { readFile as readFromDisk } from "node:fs/promises";
import path from "node:path";
import { DEFAULT_SETTINGS, type Project, withRules } from "../core/project.ts";
import { failure, type Problem, type Result, success } from "../core/result.ts";
import { decodeText } from "../interchange/encoding.ts";
import {
  type DocumentRead,
  type FileReading,
  readDocument,
  unpackFiles,
} from "../interchange/documentFiles.ts";
import { LARGEST_FILE, type ReadDocument } from "../interchange/format.ts";
import { createProject } from "../interchange/newProject.ts";
import { readSrxBytes } from "../interchange/srxFile.ts";
import { readBackup } from "../persistence/backup.ts";
import { isBackup } from "../persistence/backupArchive.ts";
import { type CompiledRules, compileRules } from "../language/compiledRules.ts";
import type { SegmentationRules } from "../core/segmentationRules.ts";

/** A file named on the command line, in memory; the name `-` stands for standard input. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a source is to be understood; languages that are not named are those of the file. */
export interface SourceOptions {
  readonly language?: string;
  readonly targetLanguage?: string;
  /** An SRX file. */
  readonly srx?: string;
}

/** Reads a file or standard input. Problems: `file_not_found`, `file_is_folder`, `file_unreadable`, `file_too_large`. */
export async function readInput(name: string): Promise<Result<InputFile>> {
  if (name === "-") return readStandardInput();
  const place = { file: name };
  try {
    const bytes = await readFromDisk(name);
    if (bytes.length > LARGEST_FILE) {
      return failure("file_too_large", { bytes: bytes.length, limit: LARGEST_FILE }, place);
    }
    return success({ name: path.basename(name), bytes });
  } catch (error) {
    return failure(diskProblem(error), {}, place);
  }
}

async function readStandardInput(): Promise<Result<InputFile>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin) {
      if (!(chunk instanceof Uint8Array)) continue;
      length += chunk.length;
      if (length > LARGEST_FILE) {
        return failure("file_too_large", { bytes: length, limit: LARGEST_FILE }, { file: "-" });
      }
      chunks.push(chunk);
    }
  } catch (error) {
    return failure(diskProblem(error), {}, { file: "-" });
  }
  return success({ name: "-", bytes: new Uint8Array(Buffer.concat(chunks)) });
}

/** The problem that a failure of the file system is told as. */
export function diskProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "file_not_found";
  if (code === "EISDIR") return "file_is_folder";
  if (code === "ENOSPC") return "disk_full";
  return "file_unreadable";
}

/** The text of a file, to the letter. */
export async function readTextInput(name: string): Promise<Result<string>> {
  const input = await readInput(name);
  if (input.type === "failure") return input;
  const decoded = decodeText(input.value.bytes);
  if (decoded.type === "failure") return { ...decoded, problems: placed(decoded.problems, name) };
  return success(decoded.value.text, placed(decoded.problems, name));
}

/** One source document, cut into blocks and segments. */
export async function readSource(name: string, options: SourceOptions): Promise<Result<ReadDocument>> {
  const input = await readInput(name);
  if (input.type === "failure") return input;
  const reading = await readingOf(options);
  if (reading.type === "failure") return reading;
  const read = readDocument(input.value, { ...reading.value, number: 1 });
  const problems = [...reading.problems, ...read.problems];
  return read.type === "failure" ? { ...read, problems } : success(read.value.read, problems);
}

/** A project file, or a new project made of a document or of an archive of several. */
export async function readProject(name: string, options: SourceOptions): Promise<Result<Project>> {
  const input = await readInput(name);
  return input.type === "failure" ? input : projectInput(input.value, name, options);
}

/** The same of a file that is in memory already; `name` is the one it was asked for by. */
export async function projectInput(
  input: InputFile,
  name: string,
  options: SourceOptions,
): Promise<Result<Project>> {
  if (isBackup(input.bytes) || input.name.toLowerCase().endsWith(".muqabala")) {
    const backup = readBackup(input.bytes);
    const problems = placed(backup.problems, name);
    return backup.type === "failure" ? { ...backup, problems } : success(backup.value.project, problems);
  }
  const reading = await readingOf(options);
  if (reading.type === "failure") return reading;
  const unpacked = unpackFiles([input]);
  const problems: Problem[] = [...reading.problems, ...unpacked.problems];
  const documents: DocumentRead[] = [];
  for (const file of unpacked.files) {
    const read = readDocument(file, { ...reading.value, number: documents.length + 1 });
    problems.push(...read.problems);
    if (read.type === "success") documents.push(read.value);
  }
  const [first] = documents;
  if (first === undefined) return { type: "failure", problems };
  const project = createProject({
    id: "source",
    name: path.parse(input.name).name,
    languages: first.languages,
    settings: DEFAULT_SETTINGS,
    at: reading.value.at,
    documents: documents.map(({ read }) => read),
  });
  const { rules } = reading.value;
  if (rules === undefined) return success(project, problems);
  return success(withRules(project, { name: path.basename(options.srx ?? ""), rules }), problems);
}

/** How files are read, and the rules of one's own they are cut by. */
interface SourceReading extends Omit<FileReading, "number"> {
  readonly rules?: SegmentationRules;
}

async function readingOf(options: SourceOptions): Promise<Result<SourceReading>> {
  const srx = options.srx === undefined ? success(undefined) : await readRules(options.srx);
  if (srx.type === "failure") return srx;
  const rules = srx.value;
  const compiled = new Map<string, CompiledRules>();
  const problems: Problem[] = [...srx.problems];
  const compile = (language: string): CompiledRules | undefined => {
    if (rules === undefined) return undefined;
    const made = compiled.get(language) ?? compileRules(rules, { language, patterns: "foreign" }).compiled;
    compiled.set(language, made);
    return made;
  };
  if (rules !== undefined) {
    const language = options.language ?? "ar";
    const made = compileRules(rules, { language, patterns: "foreign" });
    compiled.set(language, made.compiled);
    problems.push(...placed(made.problems, options.srx ?? ""));
  }
  const wished = {
    ...(options.language === undefined ? {} : { source: options.language }),
    ...(options.targetLanguage === undefined ? {} : { target: options.targetLanguage }),
  };
  const own = rules === undefined ? {} : { rules };
  return success({ wished, at: Date.now(), rulesFor: compile, ...own }, problems);
}

async function readRules(name: string): Promise<Result<SegmentationRules>> {
  const input = await readInput(name);
  if (input.type === "failure") return input;
  const read = readSrxBytes(input.value.bytes);
  return { ...read, problems: placed(read.problems, name) };
}

function placed(problems: readonly Problem[], file: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
}
