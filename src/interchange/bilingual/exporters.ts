import type { Project } from "../../core/project.ts";
import type { Result } from "../../core/result.ts";
import { csvExporter } from "./csv.ts";
import { docxExporter } from "./docx.ts";
import { makeEdition } from "./edition.ts";
import type { ExportContext, Exporter, ExportFormat } from "./exporter.ts";
import type { ExportOptions } from "./exportOptions.ts";
import { htmlExporter } from "./html.ts";
import { markdownExporter } from "./markdown.ts";
import { textExporter } from "./text.ts";
import { xlsxExporter } from "./xlsx.ts";

/** All forms a bilingual document can take; a new one is a file and a line here. */
export const EXPORTERS: readonly Exporter[] = [
  htmlExporter,
  docxExporter,
  xlsxExporter,
  csvExporter,
  markdownExporter,
  textExporter,
];

/** The exporter of a format. */
export function exporterFor(format: ExportFormat): Exporter {
  const found = EXPORTERS.find((exporter) => exporter.id === format);
  if (found === undefined) throw new Error(`no exporter writes ${format}`);
  return found;
}

/** Makes the bilingual document of a project as a file. */
export function exportProject(
  project: Project,
  format: ExportFormat,
  options: ExportOptions,
  context: ExportContext,
): Promise<Result<Uint8Array>> {
  return exporterFor(format).write(makeEdition(project, options), context);
}
