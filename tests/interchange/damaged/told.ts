import type { Problem, Result } from "../../../src/core/result.ts";
import { formatWithId, readFile } from "../../../src/interchange/formats.ts";
import { projectWith, writtenBytes } from "../translatedFile.ts";

/** A problem as its code and place: `!` before what made a file be refused, `~` before what was told beside. */
function shortly({ code, severity, place }: Problem): string {
  const where = [place?.entry, place?.line, place?.column].filter((one) => one !== undefined);
  return [`${severity === "error" ? "!" : "~"}${code}`, where.join(":")]
    .filter((one) => one !== "")
    .join(" ");
}

/** What is told of a result; nothing of one without problems. */
export function toldOf(result: Result<unknown>): readonly string[] {
  return result.problems.map(shortly);
}

/**
 * What is told of a document in Arabic, a text in UTF-8 or bytes. One that is taken must be written again, as its source and as a
 * translation that nobody has touched, with the very same bytes.
 */
export function told(name: string, file: string | Uint8Array): readonly string[] {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const read = readFile(bytes, { name, language: "ar", targetLanguage: "en-US", number: 1, at: 0 });
  if (read.problems.some(({ place }) => place?.file !== name)) return ["a problem without its file"];
  if (read.type === "failure") return toldOf(read);
  const format = formatWithId(read.value.document.format);
  if (format === undefined) return ["no format"];
  const project = projectWith(read.value, {});
  const [document] = project.documents;
  if (document === undefined) return ["no document"];
  const source = format.write(project, document, { side: "source" });
  const same =
    source.type === "success" &&
    Buffer.from(source.value).equals(bytes) &&
    Buffer.from(writtenBytes(format, project)).equals(bytes);
  return same ? toldOf(read) : ["not written as it was", ...toldOf(read)];
}
