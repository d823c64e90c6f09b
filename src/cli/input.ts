import { readFile as readFromDisk } from "node:fs/promises";
import path from "node:path";
import { DEFAULT_SETTINGS, type Project } from "../core/project.ts";
import { failure, type Problem, type Result, success } from "../core/result.ts";
import { decodeText } from "../interchange/encoding.ts";
import { LARGEST_FILE, type ReadDocument } from "../interchange/format.ts";
import { readFile } from "../interchange/formats.ts";
import { createProject } from "../interchange/newProject.ts";
import { readSrx } from "../interchange/srx.ts";
import { readBackup } from "../persistence/backup.ts";
import { type CompiledRules, compileRules } from "../language/compiledRules.ts";

/** A file named on the command line, in memory; the name `-` stands for standard input. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a source text is to be understood. */
export interface SourceOptions {
  readonly language: string;
  readonly targetLanguage: string;
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

/** A source text, cut into blocks and segments. */
export async function readSource(name: string, options: SourceOptions): Promise<Result<ReadDocument>> {
  const input = await readInput(name);
  return input.type === "failure" ? input : segmentInput(input.value, options);
}

/** A project file, or a new project made of a source text. */
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
  if (isArchive(input.bytes)) {
    const backup = readBackup(input.bytes);
    const problems = placed(backup.problems, name);
    return backup.type === "failure" ? { ...backup, problems } : success(backup.value.project, problems);
  }
  const read = await segmentInput(input, options);
  if (read.type === "failure") return read;
  const project = createProject({
    id: "source",
    name: path.parse(input.name).name,
    languages: { source: options.language, target: options.targetLanguage },
    settings: DEFAULT_SETTINGS,
    at: Date.now(),
    documents: [read.value],
  });
  return success(project, read.problems);
}

/** A project file is a ZIP (signature of its first entry), and no text begins like one. */
function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

async function segmentInput(input: InputFile, options: SourceOptions): Promise<Result<ReadDocument>> {
  const rules =
    options.srx === undefined ? success(undefined) : await readRules(options.srx, options.language);
  if (rules.type === "failure") return rules;
  const read = readFile(input.bytes, {
    name: input.name,
    language: options.language,
    number: 1,
    ...(rules.value === undefined ? {} : { rules: rules.value }),
  });
  return { ...read, problems: [...rules.problems, ...read.problems] };
}

async function readRules(name: string, language: string): Promise<Result<CompiledRules>> {
  const text = await readTextInput(name);
  if (text.type === "failure") return text;
  const read = readSrx(text.value);
  if (read.type === "failure") return { ...read, problems: placed(read.problems, name) };
  const { compiled, problems } = compileRules(read.value, { language, patterns: "foreign" });
  return success(compiled, placed([...read.problems, ...problems], name));
}

function placed(problems: readonly Problem[], file: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
}
