import type { Code, Content } from "../../src/core/content.ts";
import { codesOf, joinParts } from "../../src/core/content.ts";
import type { Project } from "../../src/core/project.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { eachSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import type { Segment } from "../../src/core/segment.ts";
import type { Format, ReadDocument } from "../../src/interchange/format.ts";
import { createProject } from "../../src/interchange/newProject.ts";

/** Languages, name and encoding of a small file; Arabic to English if nothing is said. */
export interface SmallFile {
  readonly name?: string;
  readonly source?: string;
  readonly target?: string;
}

/** A document of a text in UTF-8, or of bytes. */
export function readSmall(format: Format, file: string | Uint8Array, given: SmallFile = {}): ReadDocument {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const { name = `small.${format.extensions[0]}`, source = "ar", target = "en-US" } = given;
  const read = format.read(bytes, { name, language: source, targetLanguage: target, number: 1, at: 0 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/**
 * Content in a small notation: `a <1>b</1> c <2/>`, where 1 and 2 name codes. In a target `of` gives the codes.
 */
export function noted(content: Content): string {
  return content
    .map((part) => {
      if (typeof part === "string") return part;
      return part.kind === "open"
        ? `<${part.id}>`
        : part.kind === "close"
          ? `</${part.id}>`
          : `<${part.id}/>`;
    })
    .join("");
}

/** Content of that notation, with the codes of a source. */
function contentWith(notation: string, source: Content): Content {
  const codes = new Map(codesOf(source).map((code) => [noted([code]), code]));
  return joinParts(notation.split(/(<\/?\w+\/?>)/u).map((part): string | Code => codes.get(part) ?? part));
}

/** The sources of a file in that notation. */
export function sourcesOf(read: ReadDocument): readonly string[] {
  return read.segments.map((segment) => noted(segment.source));
}

/** A project of a document in which segments have these targets, by their places or all of them by a function. */
export function projectWith(
  read: ReadDocument,
  targets: Readonly<Record<number, string>> | ((source: string) => string),
  given: SmallFile = {},
): Project {
  const project = createProject({
    id: "p",
    name: "P",
    languages: { source: given.source ?? "ar", target: given.target ?? "en-US" },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [read],
  });
  const changed: Segment[] = [];
  for (const [index, segment] of [...eachSegment(project.segments)].entries()) {
    const words = typeof targets === "function" ? targets(noted(segment.source)) : targets[index];
    if (words !== undefined) changed.push({ ...segment, target: contentWith(words, segment.source) });
  }
  return { ...project, segments: replaceSegments(project.segments, changed) };
}

/** The file of a project's document as bytes, translated. */
export function writtenBytes(format: Format, project: Project): Uint8Array {
  const options = { side: "target", untranslated: "source" } as const;
  const written = format.write(project, project.documents[0]!, options);
  if (written.type === "failure") throw new Error(JSON.stringify(written.problems));
  return written.value;
}

/** A small file translated and written again, as text. */
export function translatedFile(
  format: Format,
  file: string,
  targets: Readonly<Record<number, string>> | ((source: string) => string),
  given: SmallFile = {},
): string {
  const project = projectWith(readSmall(format, file, given), targets, given);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(writtenBytes(format, project));
}
