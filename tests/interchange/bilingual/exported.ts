import type { Project } from "../../../src/core/project.ts";
import type { ExportFormat } from "../../../src/interchange/bilingual/exporter.ts";
import { exportProject } from "../../../src/interchange/bilingual/exporters.ts";
import {
  defaultExportOptions,
  type ExportOptions,
} from "../../../src/interchange/bilingual/exportOptions.ts";

/** The moment all test documents are made at. */
export const MOMENT = Date.UTC(2026, 10, 22, 12);

/** Exports with the usual options of the layout but for those given. */
export async function exported(
  project: Project,
  format: ExportFormat,
  given: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  const options = { ...defaultExportOptions(given.layout, given.language), ...given };
  const made = await exportProject(project, format, options, { at: MOMENT });
  if (made.type === "failure") throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** The same as text, a byte order mark included. */
export async function exportedText(
  project: Project,
  format: ExportFormat,
  given: Partial<ExportOptions> = {},
): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await exported(project, format, given));
}
