import type { Project } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { ExportContext, ExportFormat } from "../interchange/bilingual/exporter.ts";
import type { ExportOptions } from "../interchange/bilingual/exportOptions.ts";
import { issuesBySegment, type QualityIssue } from "../interchange/qualityIssue.ts";

/** What is to be made of a project: a bilingual document, a file for other tools, or each source file again with its translation in it. */
export type DocumentOrder =
  | { readonly type: "bilingual"; readonly format: ExportFormat; readonly options: ExportOptions }
  /** By the ending of its files. */
  | ({ readonly type: "fresh"; readonly extension: "xlf" | "tmx" } & WithIssues)
  | ({ readonly type: "translation"; readonly untranslated: "source" | "empty" } & WithIssues);

/** What the checks found, where it is to be written. */
interface WithIssues {
  readonly issues?: readonly QualityIssue[];
}

/** A file as it was made. */
export interface MadeFile {
  /** Null for a file of the whole project, which is named after it. */
  readonly name: string | null;
  /** The file name's ending without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Makes files of a project: the part of an export that may run long. */
export interface DocumentMaker {
  make(project: Project, order: DocumentOrder, context: ExportContext): Promise<Result<MadeFile>>;
}

/** Makes files in the thread it is called in; the libraries of the formats are loaded when first asked for. */
export const documentMaker: DocumentMaker = {
  make: async (project, order, context) => {
    if (order.type === "translation") return translation(project, order.untranslated, order.issues);
    if (order.type === "fresh") return fresh(project, order.extension, order.issues);
    const { exporterFor, exportProject } = await import("../interchange/bilingual/exporters.ts");
    const { extension, mediaType } = exporterFor(order.format);
    const made = await exportProject(project, order.format, order.options, context);
    if (made.type === "failure") return made;
    return success({ name: null, extension, mediaType, bytes: made.value }, made.problems);
  },
};

async function fresh(
  project: Project,
  extension: string,
  issues: readonly QualityIssue[] | undefined,
): Promise<Result<MadeFile>> {
  const { FRESH_FORMATS } = await import("../interchange/freshFormats.ts");
  const format = FRESH_FORMATS.find(({ extensions }) => extensions.includes(extension));
  if (format === undefined) return failure("format_unknown", { format: extension });
  const made = format.create(project, { issues: issues && issuesBySegment(issues) });
  if (made.type === "failure") return made;
  return success({ name: null, extension, mediaType: format.mediaType, bytes: made.value }, made.problems);
}

/** One file for one document, an archive for several. */
async function translation(
  project: Project,
  untranslated: "source" | "empty",
  issues: readonly QualityIssue[] | undefined,
): Promise<Result<MadeFile>> {
  const { archiveFiles, translateFiles } = await import("../interchange/translatedFiles.ts");
  const files = translateFiles(project, untranslated, issues && issuesBySegment(issues));
  if (files.type === "failure") return files;
  const [first] = files.value;
  if (first !== undefined && files.value.length === 1) {
    const { name, bytes, format } = first;
    const [usual = "txt"] = format.extensions;
    const extension = /\.([^./]+)$/u.exec(name)?.[1] ?? usual;
    return success({ name, extension, mediaType: format.mediaType, bytes }, files.problems);
  }
  const bytes = archiveFiles(files.value);
  return success({ name: null, extension: "zip", mediaType: "application/zip", bytes }, files.problems);
}
