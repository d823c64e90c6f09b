import type { SourceDocument } from "../core/document.ts";
import type { Project } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { ExportContext, ExportFormat } from "../interchange/bilingual/exporter.ts";
import type { ExportOptions } from "../interchange/bilingual/exportOptions.ts";
import { formatWithId } from "../interchange/formats.ts";

/** What is to be made of a project: a bilingual document, or each source file again with its translation in it. */
export type DocumentOrder =
  | { readonly type: "bilingual"; readonly format: ExportFormat; readonly options: ExportOptions }
  | { readonly type: "translation"; readonly untranslated: "source" | "empty" };

/** A file as it was made; `source` is the document it stands for, null for a bilingual document of the whole project. */
export interface MadeFile {
  readonly source: SourceDocument | null;
  /** The file name's ending without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Makes files of a project: the part of an export that may run long. */
export interface DocumentMaker {
  make(project: Project, order: DocumentOrder, context: ExportContext): Promise<Result<readonly MadeFile[]>>;
}

/** Makes files in the thread it is called in; the libraries of the formats are loaded when first asked for. */
export const documentMaker: DocumentMaker = {
  make: async (project, order, context) => {
    if (order.type === "translation") return translation(project, order.untranslated);
    const { exporterFor, exportProject } = await import("../interchange/bilingual/exporters.ts");
    const { extension, mediaType } = exporterFor(order.format);
    const made = await exportProject(project, order.format, order.options, context);
    if (made.type === "failure") return made;
    return success([{ source: null, extension, mediaType, bytes: made.value }], made.problems);
  },
};

/** Problems: those of the formats, and `format_unknown` {format} for a document of a later version. */
function translation(project: Project, untranslated: "source" | "empty"): Result<readonly MadeFile[]> {
  const files: MadeFile[] = [];
  const problems: Problem[] = [];
  for (const document of project.documents) {
    const format = formatWithId(document.format);
    if (format === undefined)
      return failure("format_unknown", { format: document.format }, { file: document.name });
    const written = format.write(project, document, { side: "target", untranslated });
    if (written.type === "failure") return written;
    problems.push(...written.problems);
    const [extension = "txt"] = format.extensions;
    files.push({ source: document, extension, mediaType: format.mediaType, bytes: written.value });
  }
  return success(files, problems);
}
