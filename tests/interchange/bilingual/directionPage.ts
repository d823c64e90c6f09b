import { contentOf } from "../../../src/core/content.ts";
import { DEFAULT_SETTINGS, type Project } from "../../../src/core/project.ts";
import { eachSegment, replaceSegments } from "../../../src/core/segmentPages.ts";
import {
  defaultExportOptions,
  type ExportOptions,
} from "../../../src/interchange/bilingual/exportOptions.ts";
import { previewHtml } from "../../../src/interchange/bilingual/html.ts";
import { createProject } from "../../../src/interchange/newProject.ts";
import { readText } from "../../../src/interchange/plainText.ts";

/** The HTML of a small project: one line of Arabic a row, each with its translation and, where there is one, the version before it. */
export function directionPage(
  rows: readonly { readonly source: string; readonly target: string; readonly base?: string }[],
  given: Partial<ExportOptions> = {},
): string {
  const text = rows.map(({ source }) => source).join("\n");
  const decoded = { text, encoding: "utf-8", byteOrderMark: false } as const;
  const read = readText(decoded, { name: "rows.txt", language: "ar", number: 1 });
  if (read.type === "failure" || read.value.segments.length !== rows.length)
    throw new Error("not one row a line");
  const empty = createProject({
    id: "rows",
    name: "Rows",
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [read.value],
  });
  return previewHtml(filled(empty, rows), { ...defaultExportOptions(), ...given }, { at: 0, rows: Infinity });
}

function filled(project: Project, rows: Parameters<typeof directionPage>[0]): Project {
  const segments = [...eachSegment(project.segments)].map((segment, index) => {
    const { target = "", base } = rows[index] ?? {};
    const review = base === undefined ? segment.review : { ...segment.review, base: contentOf(base) };
    return { ...segment, target: contentOf(target), review };
  });
  return { ...project, segments: replaceSegments(project.segments, segments) };
}
