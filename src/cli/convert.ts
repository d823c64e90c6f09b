import { randomUUID } from "node:crypto";
import type { Project } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import { exportProject, EXPORTERS } from "../interchange/bilingual/exporters.ts";
import type { ExportFormat } from "../interchange/bilingual/exporter.ts";
import { formatWithId } from "../interchange/formats.ts";
import type { FreshFormat } from "../interchange/freshFormat.ts";
import { FRESH_FORMATS } from "../interchange/freshFormats.ts";
import { archiveFiles, translateFiles } from "../interchange/translatedFiles.ts";
import { writeBackup } from "../persistence/backup.ts";
import { exportOptions, formatOfName } from "./exportChoice.ts";
import { readFonts } from "./fonts.ts";
import { readProject, type SourceOptions } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { isSameFile, writeWhole } from "./output.ts";
import type { Messages } from "./messages.ts";
import { qualityIssuesOf } from "./qualityIssues.ts";
import type { Terminal } from "./terminal.ts";

/** How a file is to be converted. */
export interface ConvertOptions extends SourceOptions {
  readonly output: string;
  readonly to?: string;
  readonly untranslated?: "source" | "empty";
  /** Whether what the checks say is written where the format has a place for it. */
  readonly findings?: boolean;
}

/** What a project can become. */
type Conversion =
  | { readonly type: "own"; readonly archive: boolean }
  | { readonly type: "project" }
  | { readonly type: "fresh"; readonly format: FreshFormat }
  | { readonly type: "bilingual"; readonly format: ExportFormat };

/** The word for the format a document came in, and the one for a project file. */
const OWN = "original";
const PROJECT = "project";

/** All words that `--to` takes besides the names of the input's own format. */
export function conversionNames(): readonly string[] {
  return [OWN, PROJECT, ...FRESH_FORMATS.map(({ id }) => id), ...EXPORTERS.map(({ id }) => id)];
}

/**
 * Makes a file of any readable one: its own format with the translations in it where the output is of that format, else
 * XLIFF, TMX, a bilingual document or a project file.
 */
export async function convertFile(
  file: string,
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { messages } = terminal;
  const { output } = options;
  if (await isSameFile(file, output)) {
    terminal.tell(messages.say("outputIsInput", { file: output }));
    return EXIT.refused;
  }
  const read = await readProject(file, options);
  terminal.report(read.problems);
  if (read.type === "failure") return EXIT.refused;
  const conversion = conversionOf(read.value, options);
  if (conversion === undefined) {
    const choices = conversionNames().join(", ");
    terminal.tell(messages.say("usageUnknownConversion", { file: options.to ?? output, choices }));
    return EXIT.usage;
  }
  if (conversion.type === "own" && !conversion.archive && read.value.documents.length > 1) {
    terminal.tell(messages.say("severalDocuments", { count: read.value.documents.length }));
    return EXIT.usage;
  }
  const made = await make(read.value, conversion, options, messages);
  terminal.report(made.problems);
  if (made.type === "failure") return EXIT.refused;
  if (output === "-") {
    terminal.print(made.value);
    return EXIT.done;
  }
  const written = await writeWhole(output, made.value);
  terminal.report(written.problems);
  if (written.type === "failure") return EXIT.refused;
  terminal.tell(messages.say("written", { file: output }));
  return EXIT.done;
}

function conversionOf(project: Project, { output, to }: ConvertOptions): Conversion | undefined {
  const ending = /\.([^./\\]+)$/u.exec(output.toLowerCase())?.[1];
  const archive = ending === "zip";
  if (to === undefined && ending === "muqabala") return { type: "project" };
  if (to !== undefined) return namedConversion(project, to.trim().toLowerCase(), archive);
  if (archive || (ending !== undefined && isOwnEnding(project, ending))) return { type: "own", archive };
  const fresh = FRESH_FORMATS.find(({ extensions }) => extensions.some((known) => known === ending));
  if (fresh !== undefined) return { type: "fresh", format: fresh };
  const format = formatOfName(output);
  return format === undefined ? undefined : { type: "bilingual", format };
}

function namedConversion(project: Project, name: string, archive: boolean): Conversion | undefined {
  if (name === OWN || isInFormat(project, name)) return { type: "own", archive };
  if (name === PROJECT) return { type: "project" };
  const fresh =
    FRESH_FORMATS.find(({ id }) => id === name) ??
    FRESH_FORMATS.find(({ id, extensions }) => id.startsWith(name) || extensions.includes(name));
  if (fresh !== undefined) {
    return isInFormat(project, fresh.id) ? { type: "own", archive } : { type: "fresh", format: fresh };
  }
  if (isOwnEnding(project, name)) return { type: "own", archive };
  const format = EXPORTERS.find(({ id, extension }) => id === name || extension === name)?.id;
  return format === undefined ? undefined : { type: "bilingual", format };
}

/** Whether all documents came in this format. */
function isInFormat(project: Project, id: string): boolean {
  return project.documents.length > 0 && project.documents.every(({ format }) => format === id);
}

/** Whether the documents came in a format whose files end so; one file stands for one document. */
function isOwnEnding(project: Project, ending: string): boolean {
  const [first] = project.documents;
  if (first === undefined) return false;
  return project.documents.every(({ format, name }) => {
    const own = /\.([^./\\]+)$/u.exec(name.toLowerCase())?.[1];
    return own === ending || (formatWithId(format)?.extensions.includes(ending) ?? false);
  });
}

async function make(
  project: Project,
  conversion: Conversion,
  { untranslated = "source", findings }: ConvertOptions,
  messages: Messages,
): Promise<Result<Uint8Array>> {
  const issues = findings === true ? qualityIssuesOf(project, messages) : undefined;
  if (conversion.type === "fresh") return conversion.format.create(project, { issues });
  if (conversion.type === "project") {
    const madeAt = Date.now();
    return success(writeBackup({ project: { ...project, id: randomUUID() }, log: [] }, { madeAt }));
  }
  if (conversion.type === "bilingual") {
    const { format } = conversion;
    const context = { at: Date.now(), fonts: format === "html" ? await readFonts() : [] };
    return exportProject(project, format, exportOptions({}, messages.language), context);
  }
  const files = translateFiles(project, untranslated, issues);
  if (files.type === "failure") return files;
  const [first] = files.value;
  if (!conversion.archive && first !== undefined) return success(first.bytes, files.problems);
  return success(archiveFiles(files.value), files.problems);
}
