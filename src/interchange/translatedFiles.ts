import { zipSync } from "fflate";
import type { Project } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { Format } from "./format.ts";
import { formatWithId } from "./formats.ts";
import type { QualityIssues } from "./qualityIssue.ts";
import { translatedName } from "./translatedName.ts";

/** A document's own file again, with the translations in it. */
export interface TranslatedFile {
  /** With the folders of the document; see {@link translatedName}. */
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/**
 * The documents of a project in their own formats. A segment without a translation shows its source or stays empty; in a
 * file that holds both sides it is left as it was. Problems: those of the formats, and `format_unknown` {format} for a
 * document of a later version.
 */
export function translateFiles(
  project: Project,
  untranslated: "source" | "empty",
  issues?: QualityIssues,
): Result<readonly TranslatedFile[]> {
  const languages = { source: project.sourceLanguage, target: project.targetLanguage };
  const files: TranslatedFile[] = [];
  const problems: Problem[] = [];
  for (const source of project.documents) {
    const format = formatWithId(source.format);
    if (format === undefined)
      return failure("format_unknown", { format: source.format }, { file: source.name });
    const missing = format.holds === "both" ? "empty" : untranslated;
    const written = format.write(project, source, { side: "target", untranslated: missing, issues });
    if (written.type === "failure") return written;
    problems.push(...written.problems);
    const name = translatedName(source.name, { languages, holds: format.holds });
    files.push({ name, format, bytes: written.value });
  }
  return success(files, problems);
}

/** ZIP knows no dates before 1980; entries all carry this one, so that the same files give the same bytes. */
const ENTRY_DATE = Date.UTC(1980, 0, 2);

/** Several files as one archive, under the names they came with; names that came twice are numbered. */
export function archiveFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, bytes } of files) {
    const safe = name
      .split(/[/\\]/u)
      .filter((part) => part !== "" && part !== "." && part !== "..")
      .join("/");
    let free = safe === "" ? "document" : safe;
    for (let number = 2; Object.hasOwn(entries, free); number++) {
      free = safe.replace(/(\.[^./]*)?$/u, ` (${number})$1`);
    }
    entries[free] = bytes;
  }
  return zipSync(entries, { level: 6, mtime: ENTRY_DATE });
}
